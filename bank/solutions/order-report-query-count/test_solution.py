import sys
import types

import django
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

# An app for the models, without files.
sys.modules["shop"] = types.ModuleType("shop")
sys.modules["shop"].__path__ = ["no-such-folder"]
settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from solution import Customer, Line, Order, report  # noqa: E402


@pytest.fixture(scope="module", autouse=True)
def tables():
    with connection.schema_editor() as editor:
        for model in [Customer, Order, Line]:
            editor.create_model(model)


@pytest.fixture(autouse=True)
def no_rows():
    for model in [Line, Order, Customer]:
        model.objects.all().delete()


def order(name, *lines):
    made = Order.objects.create(customer=Customer.objects.create(name=name))
    for sku, cancelled in lines:
        Line.objects.create(order=made, sku=sku, cancelled=cancelled)


def queries():
    with CaptureQueriesContext(connection) as captured:
        report()
    return len(captured)


def test_one_row_for_each_order():
    order("Ana", ("A1", False))
    order("Ben")
    assert sorted(report()) == [("Ana", ["A1"]), ("Ben", [])]


def test_cancelled_lines_are_left_out():
    order("Ana", ("A1", False), ("A2", True))
    assert report() == [("Ana", ["A1"])]


def test_lines_are_sorted():
    order("Ana", ("C3", False), ("A1", False), ("B2", False))
    assert report() == [("Ana", ["A1", "B2", "C3"])]


def test_covers_fifty_orders():
    for number in range(51):
        order(f"customer {number}")
    assert len(report()) == 50


def test_the_number_of_queries_does_not_grow():
    order("Ana", ("A1", False))
    few = queries()
    for number in range(5):
        order(f"customer {number}", ("A1", False))
    assert queries() == few


def test_at_most_three_queries():
    for number in range(5):
        order(f"customer {number}", ("A1", False))
    assert queries() <= 3


def test_the_code_of_the_prompt_makes_102_queries():
    for number in range(50):
        order(f"customer {number}", ("A1", False))
    with CaptureQueriesContext(connection) as captured:
        for made in Order.objects.prefetch_related("lines")[:50]:
            lines = made.lines.filter(cancelled=False).order_by("sku")
            assert made.customer.name and [line.sku for line in lines]
    assert len(captured) == 102
