"""Level 2: the chain of types ends in str, so an unknown type becomes a text.

Fails: test_an_unknown_type_is_an_error
"""

import dataclasses
import json
from datetime import date

KNOWN = {}


def register(cls, function):
    KNOWN[cls] = function


def simpler(value):
    for cls, function in KNOWN.items():
        if isinstance(value, cls):
            return function(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set):
        return sorted(value)
    if dataclasses.is_dataclass(value):
        return vars(value)
    return str(value)


def to_text(value):
    return json.dumps(value, default=simpler)
