"""The rule for dates is a function of its own, and `today` comes from outside: both can be tested."""

from calendar import monthrange
from datetime import date

MONTHS = {"monthly": 1, "yearly": 12}


def add_months(day, months):
    """The same day some months later; the last day of the month where there is no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def renew_due(subscriptions, mailer, today):
    """Run once a day, shortly after midnight."""
    renewed = 0
    for sub in subscriptions:
        if (sub["ends"] - today).days > 3:
            continue
        sub["ends"] = add_months(sub["ends"], MONTHS[sub["plan"]])
        mailer.send(sub["email"], f"Renewed until {sub['ends']}")
        renewed += 1
    return renewed
