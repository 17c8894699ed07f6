"""What the prompt says of the error and of the form, on the same model under another name."""

import pytest
import test_solution  # noqa: F401 - sets Django up
from django.db import IntegrityError, connection, models
from django.forms import modelform_factory


class ActiveManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(archived=False)


class Reader(models.Model):
    email = models.EmailField(unique=True)
    archived = models.BooleanField(default=False)
    objects = ActiveManager()

    class Meta:
        app_label = "shop"


@pytest.fixture(autouse=True)
def archived_reader():
    with connection.schema_editor() as editor:
        editor.create_model(Reader)
    Reader(email="ana@x.example", archived=True).save()
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Reader)


def test_get_or_create_ends_with_an_integrity_error():
    with pytest.raises(IntegrityError):
        Reader.objects.get_or_create(email="ana@x.example")


def test_the_form_finds_the_address_valid():
    assert modelform_factory(Reader, fields=["email"])({"email": "ana@x.example"}).is_valid()


def test_the_default_manager_hides_the_row():
    assert not Reader._default_manager.exists()
