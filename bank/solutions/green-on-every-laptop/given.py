"""The code of the prompt: the day depends on the time zone of the machine.

Fails: test_is_the_day_in_berlin_on_every_machine, test_the_answers_own_tests_are_green_on_every_machine
"""

from datetime import datetime


def day_of(order):
    paid = datetime.fromtimestamp(order["paid_at"])
    return paid.date().isoformat()


def test_order_of_new_year():
    order = {"paid_at": 1767222600}
    assert day_of(order) == "2026-01-01"
