"""The state after step 4: the units stand in one place, and the whole text has to match."""

import re

UNITS = {"d": 8 * 60, "h": 60, "m": 1}
PART = rf"(\d+)([{''.join(UNITS)}])\s*"


def minutes(text):
    """minutes("45m") == 45, minutes("1h 30m") == 90"""
    if not re.fullmatch(rf"\s*({PART})+", text):
        raise ValueError(f"not a working time: {text!r}")
    return sum(int(number) * UNITS[unit] for number, unit in re.findall(PART, text))
