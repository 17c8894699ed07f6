import sys
import types

import django
import pytest
from django.conf import settings
from django.contrib.admin import ModelAdmin, site
from django.db import connection
from django.forms import modelform_factory

# An app for the models, without files.
sys.modules["shop"] = types.ModuleType("shop")
sys.modules["shop"].__path__ = ["no-such-folder"]
settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

import solution  # noqa: E402
from solution import Subscriber, subscribe  # noqa: E402


@pytest.fixture(autouse=True)
def table():
    with connection.schema_editor() as editor:
        editor.create_model(Subscriber)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Subscriber)


@pytest.fixture
def welcomed(monkeypatch):
    found = []
    monkeypatch.setattr(solution, "send_welcome", lambda subscriber: found.append(subscriber.email))
    return found


def stored(**wanted):
    """All rows, whatever the managers of the model leave out."""
    return Subscriber._base_manager.filter(**wanted).count()


def test_a_new_person_is_subscribed_and_welcomed(welcomed):
    subscribe("ana@x.example")
    assert stored(email="ana@x.example", archived=False) == 1
    assert welcomed == ["ana@x.example"]


def test_a_second_sign_up_changes_nothing(welcomed):
    assert subscribe("ana@x.example").pk == subscribe("ana@x.example").pk
    assert stored() == 1
    assert welcomed == ["ana@x.example"]


def test_somebody_who_comes_back_is_subscribed():
    Subscriber(email="ana@x.example", archived=True).save()
    assert not subscribe("ana@x.example").archived
    assert stored(email="ana@x.example", archived=False) == 1


def test_the_admin_can_find_archived_people():
    """With a `SubscriberAdmin`, if the answer has one, else with the usual admin."""
    Subscriber(email="ana@x.example", archived=True).save()
    admin = getattr(solution, "SubscriberAdmin", ModelAdmin)(Subscriber, site)
    assert admin.get_queryset(None).filter(email="ana@x.example").exists()


def test_the_form_lets_somebody_back_in():
    """With a `SignUpForm`, if the answer has one, else with the prompt's `ModelForm`."""
    Subscriber(email="ana@x.example", archived=True).save()
    form = getattr(solution, "SignUpForm", None) or modelform_factory(Subscriber, fields=["email"])
    assert form({"email": "ana@x.example"}).is_valid()
    assert not form({"email": "ana"}).is_valid()
