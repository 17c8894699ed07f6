import contextlib
import json
import smtplib
from datetime import date, timedelta

import pytest
import solution


class Mail:
    """Stands for the mail server and keeps what it is given."""

    sent = []

    def __init__(self, *arguments, **named):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def sendmail(self, sender, to, text):
        if to == "bad":
            raise smtplib.SMTPRecipientsRefused({})
        self.sent.append((to, text))


@pytest.fixture
def remind(tmp_path, monkeypatch):
    monkeypatch.setattr(smtplib, "SMTP", Mail)
    monkeypatch.setattr(Mail, "sent", [])
    monkeypatch.setattr(solution, "INVOICES", str(tmp_path / "invoices.json"))

    def run(*invoices):
        (tmp_path / "invoices.json").write_text(json.dumps(invoices), "utf-8")
        solution.remind()
        return Mail.sent

    return run


def invoice(days_late, **changes):
    due = (date.today() - timedelta(days=days_late)).isoformat()
    return {"number": "A1", "cents": 1000, "to": "ann", "paid": False, "due": due, **changes}


def test_step_1_reminds_after_seven_days_without_a_fee(remind):
    assert remind(invoice(7)) == [("ann", "A1: 1000")]


def test_step_2_reminds_after_fourteen_days_with_a_fee(remind):
    assert remind(invoice(14)) == [("ann", "A1: 1500")]


@pytest.mark.parametrize("days_late", [1, 6, 8, 13, 15, 20])
def test_step_2_sends_nothing_between(remind, days_late):
    assert remind(invoice(days_late)) == []


def test_step_2_sends_nothing_for_a_paid_invoice(remind):
    assert remind(invoice(7, paid=True)) == []


@pytest.mark.parametrize("days_late", [21, 28, 70])
def test_step_3_reminds_every_seventh_day(remind, days_late):
    assert remind(invoice(days_late)) == [("ann", "A1: 1500")]


@pytest.mark.parametrize("days_late", [22, 27, 29])
def test_step_3_sends_nothing_on_other_days(remind, days_late):
    assert remind(invoice(days_late)) == []


@pytest.mark.parametrize("days_late", [0, -7])
def test_step_3_sends_nothing_before_it_is_late(remind, days_late):
    assert remind(invoice(days_late)) == []


def test_step_4_one_bad_address_does_not_stop_the_others(remind):
    with contextlib.suppress(Exception):  # reported at the end, or in the log
        remind(invoice(7, to="bad"), invoice(7, to="bob"))
    assert Mail.sent == [("bob", "A1: 1000")]
