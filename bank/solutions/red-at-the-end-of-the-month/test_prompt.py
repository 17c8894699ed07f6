from datetime import date

import pytest


class EndOfMay(date):
    @classmethod
    def today(cls):
        return cls(2026, 5, 29)


def test_the_date_of_the_prompt_cannot_be_built():
    today = EndOfMay.today()
    with pytest.raises(ValueError, match="^day is out of range for month$"):
        today.replace(day=today.day + 3)
