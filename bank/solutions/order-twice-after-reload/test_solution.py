import django
import pytest
from django.conf import settings
from django.test import Client

PAGES = {
    "orders/checkout.html": "{{ form }}",
    "orders/thanks.html": "Thank you. {{ order.item }} goes to {{ order.email }}.",
}
settings.configure(
    ROOT_URLCONF="solution",
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", PAGES)]},
        }
    ],
    ALLOWED_HOSTS=["*"],
    SECRET_KEY="only for tests",
)
django.setup()

from solution import orders  # noqa: E402

LAMP = {"item": "lamp", "email": "ana@x.example"}


class Browser:
    """Knows its last request, as a browser does, and can send it again."""

    def __init__(self):
        self.client = Client()

    def send(self, path, data=None):
        method = self.client.get if data is None else self.client.post
        self.last = path, data
        response = method(path, data)
        if 300 <= response.status_code < 400:
            return self.send(response["Location"])
        return response

    def reload(self):
        return self.send(*self.last)


@pytest.fixture
def browser():
    orders.clear()
    return Browser()


def test_an_order_is_saved_and_confirmed(browser):
    page = browser.send("/checkout/", LAMP)
    assert "Thank you" in page.content.decode()
    assert orders == [LAMP]


def test_a_reload_orders_nothing(browser):
    browser.send("/checkout/", LAMP)
    assert "Thank you" in browser.reload().content.decode()
    assert len(orders) == 1


def test_the_same_thing_can_be_ordered_again(browser):
    for _ in range(2):
        browser.send("/checkout/")
        browser.send("/checkout/", LAMP)
    assert len(orders) == 2


def test_a_form_with_a_mistake_keeps_what_was_typed(browser):
    page = browser.send("/checkout/", {"item": "lamp", "email": "ana"})
    assert orders == []
    assert 'value="lamp"' in page.content.decode()


def test_another_visitor_does_not_see_the_order(browser):
    browser.send("/checkout/", LAMP)
    path, data = browser.last
    if data is None:
        assert "ana@x.example" not in Browser().send(path).content.decode()
