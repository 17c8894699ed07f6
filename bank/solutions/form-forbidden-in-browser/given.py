"""The form of the prompt has no token; its test uses a client that does not ask for one.

Fails: test_saving_from_the_page_works
"""

from django.http import HttpResponse
from django.template import engines

FORM = """\
<form method="post" action="/account/email/">
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


def test_email_changes(self):
    self.client.force_login(self.user)
    self.client.post("/account/email/", {"email": "new@shop.example"})
    self.user.refresh_from_db()
    self.assertEqual(self.user.email, "new@shop.example")
