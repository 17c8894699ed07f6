"""The form carries the token, and the view stays protected."""

from django.http import HttpResponse
from django.template import engines

FORM = """\
<form method="post" action="/account/email/">
  {% csrf_token %}
  <input type="email" name="email" required>
  <button>Save</button>
</form>
"""

account = {"email": "old@shop.example"}


def change_email(request):
    if request.method == "POST":
        account["email"] = request.POST["email"]
        return HttpResponse("saved")
    return HttpResponse(engines["django"].from_string(FORM).render({}, request))
