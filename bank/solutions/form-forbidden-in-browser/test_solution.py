from html.parser import HTMLParser

import django
import pytest
from django.conf import settings
from django.test import Client
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    ALLOWED_HOSTS=["*"],
    SECRET_KEY="only for tests",
)
django.setup()

from solution import account, change_email  # noqa: E402

urlpatterns = [path("account/email/", change_email)]


@pytest.fixture(autouse=True)
def old_address():
    account["email"] = "old@shop.example"


class Inputs(HTMLParser):
    """The values that a browser would send for the form of a page."""

    def __init__(self, page):
        super().__init__()
        self.values = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "input" and "name" in attrs:
            self.values[attrs["name"]] = attrs.get("value", "")


def test_saving_from_the_page_works():
    browser = Client(enforce_csrf_checks=True)
    page = browser.get("/account/email/").content.decode()
    values = {**Inputs(page).values, "email": "new@shop.example"}
    assert browser.post("/account/email/", values).status_code == 200
    assert account["email"] == "new@shop.example"


def test_another_site_cannot_save():
    browser = Client(enforce_csrf_checks=True)
    browser.get("/account/email/")
    assert browser.post("/account/email/", {"email": "evil@x.example"}).status_code == 403
    assert account["email"] == "old@shop.example"


def test_the_usual_client_does_not_ask_for_a_token():
    """Why the test of the prompt passes."""
    Client().post("/account/email/", {"email": "new@shop.example"})
    assert account["email"] == "new@shop.example"
