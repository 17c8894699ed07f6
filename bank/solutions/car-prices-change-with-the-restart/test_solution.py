import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PRICES = {"red": 1000, "blue": 9000, "green": 5000}

# A model that knows the prices of the rows it was fitted with, and 0 for others.
LOOKUP = """
class Lookup:
    def __init__(self, rows, prices):
        self.prices = {str(row): price for row, price in zip(rows, prices)}

    def predict(self, rows):
        return [self.prices.get(str(row), 0) for row in rows]
"""
NIGHT = """
import json, pickle, sys, lookup, solution
prices = json.loads(sys.argv[1])
cars = [{"colour": colour, "age": 3, "price": price} for colour, price in prices.items()]
with open("model.pickle", "wb") as file:
    pickle.dump(solution.train(cars, lookup.Lookup), file)
"""
MORNING = """
import json, pickle, sys, solution
with open("model.pickle", "rb") as file:
    model = pickle.load(file)
found = {}
for colour in json.loads(sys.argv[1]):
    try:
        found[colour] = solution.predict(model, {"colour": colour, "age": 3})
    except Exception:
        found[colour] = None
print(json.dumps(found))
"""


@pytest.fixture
def process(tmp_path):
    """Runs code in a process of its own, in a folder that all of them share."""
    (tmp_path / "lookup.py").write_text(LOOKUP)
    path = os.pathsep.join([str(Path.cwd()), str(tmp_path)])
    seeds = iter("123456789")

    def run(code, value):
        environment = os.environ | {"PYTHONPATH": path, "PYTHONHASHSEED": next(seeds)}
        command = [sys.executable, "-c", code, json.dumps(value)]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        ).stdout

    return run


@pytest.fixture
def service(process):
    """A night's training; then a service that is started anew for each list of visitors."""
    process(NIGHT, PRICES)
    return lambda *colours: json.loads(process(MORNING, colours))


def test_the_service_estimates_as_the_training_did(service):
    assert service("green", "blue", "red") == PRICES


def test_the_order_of_visitors_does_not_matter(service):
    assert service("red", "blue") == service("blue", "red")


def test_a_new_colour_leaves_the_others_alone(service):
    found = service("pink", "red", "blue")
    assert (found["red"], found["blue"]) == (1000, 9000)
