"""Level 2: looks the type up in a dict, so subclasses of a registered class are unknown.

Fails: test_registering_covers_subclasses,
test_a_registered_dataclass_inside_another_keeps_its_function
"""

import dataclasses
import json
from datetime import date, datetime
from decimal import Decimal

KNOWN = {date: date.isoformat, datetime: datetime.isoformat, Decimal: str, set: sorted}


def register(cls, function):
    KNOWN[cls] = function


def simpler(value):
    if type(value) in KNOWN:
        return KNOWN[type(value)](value)
    if dataclasses.is_dataclass(value):
        return dataclasses.asdict(value)
    raise TypeError(f"cannot write {value!r}")


def to_text(value):
    return json.dumps(value, default=simpler)
