"""Level 2: December is mended; the end of a month and leap years are not, and the clock is still asked inside.

Fails: test_the_last_day_of_a_month_reaches_the_next_month, test_a_year_with_a_leap_day_keeps_day_and_month
"""

from datetime import date, timedelta


def renew_due(subscriptions, mailer):
    renewed = 0
    for sub in subscriptions:
        ends = sub["ends"]
        if (ends - date.today()).days > 3:
            continue
        if sub["plan"] == "yearly":
            sub["ends"] = ends + timedelta(days=365)
        elif ends.month == 12:
            sub["ends"] = ends.replace(year=ends.year + 1, month=1)
        else:
            sub["ends"] = ends.replace(month=ends.month + 1)
        mailer.send(sub["email"], f"Renewed until {sub['ends']}")
        renewed += 1
    return renewed
