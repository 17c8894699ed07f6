"""The state after step 4: the rule is a function of the days, and one bad address is reported."""

import json
import logging
import smtplib
from datetime import date
from pathlib import Path

INVOICES = "/srv/invoices.json"
LATE_FEE = 500


def is_reminder_day(days_late):
    return days_late >= 7 and days_late % 7 == 0


def fee(days_late):
    return LATE_FEE if days_late >= 14 else 0


def reminders(invoices, today):
    """Receiver and text of each mail that is to go out on this day."""
    for invoice in invoices:
        days_late = (today - date.fromisoformat(invoice["due"])).days
        if not invoice["paid"] and is_reminder_day(days_late):
            yield invoice["to"], f"{invoice['number']}: {invoice['cents'] + fee(days_late)}"


def remind():
    invoices = json.loads(Path(INVOICES).read_text("utf-8"))
    sent = 0
    for receiver, text in reminders(invoices, date.today()):
        try:
            smtplib.SMTP("mail").sendmail("us@shop", receiver, text)
        except smtplib.SMTPException:
            logging.exception("no reminder for %s", receiver)
        else:
            sent += 1
    return sent
