from datetime import UTC, date, datetime

import django
import pytest
from django.conf import settings
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    ALLOWED_HOSTS=["*"],
    USE_TZ=True,
    TIME_ZONE="UTC",
)
django.setup()

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
clock = [datetime(2026, 3, 2, 17, 0, tzinfo=UTC)]
timezone.now = lambda: clock[0]

# Imported on Monday, like a server that starts then.
from solution import DueToday, Order  # noqa: E402


@pytest.fixture(autouse=True)
def two_days():
    clock[0] = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
    with connection.schema_editor() as editor:
        editor.create_model(Order)
    for due in [MONDAY, TUESDAY]:
        Order.objects.create(due=due)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Order)


def page():
    context = DueToday.as_view()(RequestFactory().get("/today/")).context_data
    printed_at = context["printed_at"]
    days = [order.due for order in context["orders"]]
    return days, printed_at() if callable(printed_at) else printed_at


def test_lists_the_orders_of_the_day():
    assert page()[0] == [MONDAY]


def test_the_list_follows_the_day():
    page()
    clock[0] = datetime(2026, 3, 3, 0, 1, tzinfo=UTC)
    assert page()[0] == [TUESDAY]


def test_the_printed_time_follows_the_clock():
    page()
    clock[0] = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
    assert page()[1] == clock[0]


def test_an_order_added_later_appears():
    page()
    Order.objects.create(due=MONDAY)
    assert page()[0] == [MONDAY, MONDAY]
