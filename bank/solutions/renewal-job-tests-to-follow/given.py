"""The code of the prompt: months and years are added in ways that go wrong at their ends.

Fails: test_december_is_followed_by_january_of_the_next_year, test_the_last_day_of_a_month_reaches_the_next_month,
    test_a_year_with_a_leap_day_keeps_day_and_month
"""

from datetime import date, timedelta


def renew_due(subscriptions, mailer):
    """Run once a day, shortly after midnight."""
    renewed = 0
    for sub in subscriptions:
        days_left = (sub["ends"] - date.today()).days
        if days_left > 3:
            continue
        if sub["plan"] == "yearly":
            sub["ends"] = sub["ends"] + timedelta(days=365)
        else:
            month = sub["ends"].month % 12 + 1
            sub["ends"] = sub["ends"].replace(month=month)
        mailer.send(sub["email"], f"Renewed until {sub['ends']}")
        renewed += 1
    return renewed
