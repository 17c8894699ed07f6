"""What the prompt and the answers say of a POST that lacks the slash."""

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.http import require_POST


@require_POST
def hook(request):
    return HttpResponse(status=204)


class Urls:
    urlpatterns = [path("hooks/payment/", hook)]


def test_the_two_lines_of_the_log():
    with override_settings(ROOT_URLCONF=Urls):
        first = Client().post("/hooks/payment", {"id": 1}, content_type="application/json")
        assert (first.status_code, first["Location"]) == (301, "/hooks/payment/")
        assert Client().get("/hooks/payment/").status_code == 405


def test_while_developing_django_raises_an_error():
    with override_settings(ROOT_URLCONF=Urls, DEBUG=True):
        with pytest.raises(RuntimeError, match="slash"):
            Client().post("/hooks/payment", {"id": 1}, content_type="application/json")
