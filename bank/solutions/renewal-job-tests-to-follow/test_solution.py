import inspect
from datetime import date, timedelta

import pytest
import solution


class Mailer:
    def __init__(self):
        self.sent = []

    def send(self, email, text):
        self.sent.append((email, text))


def subscription(ends, plan="monthly"):
    return {"email": "ann@shop.example", "plan": plan, "ends": ends}


@pytest.fixture
def renew(monkeypatch):
    """Runs the job on a day; an answer that asks the clock gets one that was put back."""

    def run(today, *subscriptions):
        mailer, extra = Mailer(), []
        if len(inspect.signature(solution.renew_due).parameters) > 2:
            extra = [today]
        else:
            clock = type("Clock", (date,), {"today": classmethod(lambda cls: today)})
            monkeypatch.setattr(solution, "date", clock)
        return solution.renew_due(list(subscriptions), mailer, *extra), mailer.sent

    return run


@pytest.mark.parametrize(("days_left", "renewed"), [(4, 0), (3, 1), (0, 1)])
def test_renews_within_three_days_of_the_end(renew, days_left, renewed):
    today = date(2025, 3, 10)
    assert renew(today, subscription(today + timedelta(days=days_left)))[0] == renewed


def test_adds_a_month_and_sends_a_mail(renew):
    mine = subscription(date(2025, 3, 10))
    _, sent = renew(date(2025, 3, 9), mine)
    assert mine["ends"] == date(2025, 4, 10)
    assert [email for email, text in sent] == ["ann@shop.example"]


def test_adds_a_year(renew):
    mine = subscription(date(2025, 3, 10), "yearly")
    renew(date(2025, 3, 9), mine)
    assert mine["ends"] == date(2026, 3, 10)


def test_december_is_followed_by_january_of_the_next_year(renew):
    mine = subscription(date(2025, 12, 10))
    renew(date(2025, 12, 9), mine)
    assert mine["ends"] == date(2026, 1, 10)


def test_the_last_day_of_a_month_reaches_the_next_month(renew):
    mine, other = subscription(date(2025, 1, 31)), subscription(date(2025, 1, 30))
    assert renew(date(2025, 1, 30), mine, other)[0] == 2
    assert date(2025, 2, 28) <= mine["ends"] <= date(2025, 3, 3)


def test_a_year_with_a_leap_day_keeps_day_and_month(renew):
    mine = subscription(date(2028, 1, 15), "yearly")
    renew(date(2028, 1, 14), mine)
    assert mine["ends"] == date(2029, 1, 15)
