import django
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

settings.configure(
    ROOT_URLCONF="solution",
    MIDDLEWARE=[
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    ALLOWED_HOSTS=["*"],
    SECRET_KEY="only for tests",
)
django.setup()

import solution  # noqa: E402

STORED = "/hooks/payment"
PAYMENT = {"id": "p-1", "cents": 1250}


@pytest.fixture
def received(monkeypatch):
    found = []
    monkeypatch.setattr(solution, "record_payment", found.append)
    return found


@pytest.fixture
def client():
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


def test_a_report_to_the_stored_address_is_recorded(client, received):
    client.post(STORED, PAYMENT, content_type="application/json", follow=True)
    assert received == [PAYMENT]


def test_the_stored_address_does_not_redirect(client, received):
    response = client.post(STORED, PAYMENT, content_type="application/json")
    assert 200 <= response.status_code < 300


def test_a_get_is_refused_at_the_stored_address(client, received):
    assert client.get(STORED).status_code == 405
    assert received == []


def test_the_named_address_works(client, received):
    response = client.post(reverse("payment-hook"), PAYMENT, content_type="application/json")
    assert 200 <= response.status_code < 300
    assert received == [PAYMENT]
