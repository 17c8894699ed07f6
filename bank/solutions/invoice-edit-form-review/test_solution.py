import sys
import types

import django
import pytest
from django.conf import settings
from django.db import connection
from django.http import Http404
from django.test import RequestFactory
from django.urls import path

# An app for the models, without files.
sys.modules["shop"] = types.ModuleType("shop")
sys.modules["shop"].__path__ = ["no-such-folder"]
settings.configure(
    INSTALLED_APPS=["shop", "django.contrib.auth", "django.contrib.contenttypes"],
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    ("django.template.loaders.locmem.Loader", {"invoices/edit.html": "{{ form }}"})
                ]
            },
        }
    ],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from solution import Customer, Invoice, edit_invoice  # noqa: E402

urlpatterns = [path("invoices/<int:pk>/", lambda request, pk: None, name="invoice-detail")]


@pytest.fixture(autouse=True)
def tables():
    with connection.schema_editor() as editor:
        editor.create_model(Customer)
        editor.create_model(Invoice)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Invoice)
        editor.delete_model(Customer)


@pytest.fixture
def owner():
    return Customer.objects.create()


@pytest.fixture
def invoice(owner):
    return Invoice.objects.create(owner=owner, amount=900, recipient="Old Street 1")


def call(user, invoice, data=None):
    """The status of the view and the page; 404 also if it is raised."""
    factory = RequestFactory()
    request = factory.get("/") if data is None else factory.post("/", data)
    request.user = user
    try:
        response = edit_invoice(request, pk=invoice.pk)
    except Http404:
        return 404, ""
    return response.status_code, response.content.decode()


FORGED = {"recipient": "New Street 2", "note": "", "amount": "1", "paid": "on"}


def test_the_owner_sees_the_form(owner, invoice):
    status, page = call(owner, invoice)
    assert status == 200 and "Old Street 1" in page


def test_two_fields_are_enough(owner, invoice):
    status, _ = call(owner, invoice, {"recipient": "New Street 2", "note": "thanks"})
    invoice.refresh_from_db()
    assert (status, invoice.recipient, invoice.note) == (302, "New Street 2", "thanks")


def test_a_recipient_is_needed(owner, invoice):
    status, _ = call(owner, invoice, {**FORGED, "owner": owner.pk, "recipient": ""})
    invoice.refresh_from_db()
    assert (status, invoice.recipient) == (200, "Old Street 1")


def test_other_fields_cannot_be_set(owner, invoice):
    other = Customer.objects.create()
    call(owner, invoice, {**FORGED, "owner": other.pk})
    invoice.refresh_from_db()
    assert (invoice.amount, invoice.paid, invoice.owner) == (900, False, owner)


def test_a_foreign_invoice_is_not_shown(invoice):
    status, page = call(Customer.objects.create(), invoice)
    assert status in (403, 404) and "Old Street 1" not in page


def test_a_foreign_invoice_is_not_changed(owner, invoice):
    status, _ = call(Customer.objects.create(), invoice, {**FORGED, "owner": owner.pk})
    invoice.refresh_from_db()
    assert status in (403, 404)
    assert (invoice.recipient, invoice.amount) == ("Old Street 1", 900)


def test_visitors_are_sent_to_the_login(invoice):
    visitor = Customer()
    visitor.is_authenticated = False
    assert call(visitor, invoice)[0] == 302
