import sys
import types

import django
import pytest
from django.conf import settings
from django.db import connection, models
from django.db.migrations.state import ModelState, ProjectState

# An app for the models, without files.
sys.modules["shop"] = types.ModuleType("shop")
sys.modules["shop"].__path__ = ["no-such-folder"]
settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


# Today's model has a column that the table does not have yet when this migration runs.
class Product(models.Model):
    name = models.CharField(max_length=80)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    slug = models.SlugField(max_length=100, null=True)
    weight = models.IntegerField(default=0)

    class Meta:
        app_label = "shop"


sys.modules["shop.models"] = types.ModuleType("shop.models")
sys.modules["shop.models"].Product = Product

from solution import Migration, fill_slug  # noqa: E402


@pytest.fixture
def apps():
    """The models as they were after migration 0041, with their table."""
    fields = [
        (name, Product._meta.get_field(name).clone()) for name in ["id", "name", "price", "slug"]
    ]
    state = ProjectState()
    state.add_model(ModelState("shop", "Product", fields))
    with connection.schema_editor() as editor:
        editor.create_model(state.apps.get_model("shop", "Product"))
    yield state.apps
    with connection.schema_editor() as editor:
        editor.delete_model(state.apps.get_model("shop", "Product"))


def slugs(apps, *names):
    """Runs the migration over products with these names and returns their slugs."""
    products = apps.get_model("shop", "Product").objects
    for name in names:
        products.create(name=name, price=5)
    with connection.schema_editor() as editor:
        fill_slug(apps, editor)
    return [product.slug for product in products.order_by("pk")]


def test_fills_every_slug(apps):
    found = slugs(apps, "Garden lamp", "Door mat")
    assert "garden-lamp" in found[0] and "door-mat" in found[1]


def test_an_edit_made_meanwhile_is_kept(apps):
    edited = []

    def edit_first(execute, sql, params, many, context):
        if sql.startswith("UPDATE") and not edited:
            edited.append(True)
            connection.connection.execute("UPDATE shop_product SET price = 7")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(edit_first):
        slugs(apps, "Garden lamp", "Door mat")
    products = apps.get_model("shop", "Product").objects
    assert edited and [product.price for product in products.all()] == [7, 7]


def test_equal_names_get_different_slugs(apps):
    found = slugs(apps, "Lamp", "Lamp", "LAMP")
    assert len(set(found)) == 3


def test_a_name_without_latin_letters_gets_a_slug(apps):
    assert all(slugs(apps, "茶", "лампа"))


def test_can_be_reversed():
    assert all(operation.reversible for operation in Migration.operations)
