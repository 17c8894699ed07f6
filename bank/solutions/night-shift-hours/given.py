"""The code of the prompt, and its subtraction as a function: the same zone on both sides compares
wall clocks.

Fails: test_the_night_in_march_is_an_hour_shorter, test_the_night_in_october_is_an_hour_longer,
test_a_local_time_in_october_can_be_two_moments
"""

from datetime import datetime
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
start = datetime(2025, 3, 29, 22, 0, tzinfo=berlin)
end = datetime(2025, 3, 30, 6, 0, tzinfo=berlin)

print(end - start)   # 8:00:00


def worked(start, end):
    return end - start
