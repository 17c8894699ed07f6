"""Level 1: the decorator that the colleague suggests; any site can change the address now.

Fails: test_another_site_cannot_save
"""

from django.http import HttpResponse
from django.template import engines
from django.views.decorators.csrf import csrf_exempt

FORM = """\
<form method="post" action="/account/email/">
  <input type="email" name="email" required>
  <button>Save</button>
</form>
"""

account = {"email": "old@shop.example"}


@csrf_exempt
def change_email(request):
    if request.method == "POST":
        account["email"] = request.POST["email"]
        return HttpResponse("saved")
    return HttpResponse(engines["django"].from_string(FORM).render({}, request))
