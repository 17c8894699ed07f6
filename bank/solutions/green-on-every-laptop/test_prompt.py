"""The code of the prompt gives the day that its log shows, and on the laptops the other one."""

import time
from datetime import datetime

import pytest


@pytest.mark.parametrize(("zone", "day"), [("UTC", "2025-12-31"), ("Europe/Berlin", "2026-01-01")])
def test_the_day_depends_on_the_machine(monkeypatch, zone, day):
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        assert datetime.fromtimestamp(1767222600).date().isoformat() == day
    time.tzset()
