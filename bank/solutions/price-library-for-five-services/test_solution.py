import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from solution import convert

SETTINGS = """
import decimal, json, logging, socket, warnings

def settings():
    return {
        "logging": [len(logging.root.handlers), logging.root.level],
        "warnings": [str(each) for each in warnings.filters],
        "sockets": socket.getdefaulttimeout(),
        "decimal": str(decimal.getcontext()).split("flags")[0],
    }

before = settings()
import solution
solution.convert(250, "0.05")
print(json.dumps([before, settings()]))
"""


@pytest.fixture(scope="module")
def settings():
    """The settings of a program before it imports the library, and after."""
    done = subprocess.run(
        [sys.executable, "-c", SETTINGS], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_importing_leaves_logging_alone(settings):
    before, after = settings
    assert after["logging"] == before["logging"]


def test_importing_leaves_warnings_alone(settings):
    before, after = settings
    assert after["warnings"] == before["warnings"]


def test_importing_leaves_sockets_alone(settings):
    before, after = settings
    assert after["sockets"] == before["sockets"]


def test_importing_leaves_decimal_alone(settings):
    before, after = settings
    assert after["decimal"] == before["decimal"]


@pytest.mark.parametrize(
    ("cents", "rate", "expected"),
    [(250, "0.05", "0.13"), (1000, "1.1", "11.00"), (1, "0.4", "0.00")],
)
def test_rounds_half_a_cent_up(cents, rate, expected):
    assert str(convert(cents, rate)) == expected


def test_rounds_alike_in_every_thread():
    with ThreadPoolExecutor() as pool:
        assert pool.submit(convert, 250, "0.05").result() == Decimal("0.13")
