import copy
import pickle

import pytest
from solution import Traced


@pytest.fixture
def traced():
    return Traced(["a", "b"])


def test_hands_calls_on_to_the_client(traced):
    traced.append("c")
    assert traced.index("c") == 2


def test_counts_the_methods_used(traced):
    traced.append("c")
    traced.append("d")
    assert traced._used["append"] == 2


def test_can_be_copied(traced):
    assert copy.copy(traced).index("b") == 1


def test_can_be_pickled(traced):
    traced.append("c")
    loaded = pickle.loads(pickle.dumps(traced))
    assert loaded.index("c") == 2
    assert loaded._used["append"] == 1


def test_has_the_length_of_its_client(traced):
    assert len(traced) == 2


def test_a_misspelt_method_is_still_an_error(traced):
    with pytest.raises(AttributeError):
        traced.apend("c")
