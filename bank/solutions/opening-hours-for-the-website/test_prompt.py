from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


def test_nine_minutes_are_the_historical_offset_of_paris():
    """pytz, which is not installed here, rounds it to whole minutes; ZoneInfo goes by the date."""
    paris = ZoneInfo("Europe/Paris")
    assert (
        timedelta(minutes=9)
        < datetime(1800, 1, 1, tzinfo=paris).utcoffset()
        < timedelta(minutes=10)
    )
    assert datetime(2025, 7, 1, 9).replace(tzinfo=paris).isoformat() == "2025-07-01T09:00:00+02:00"
