from copy import deepcopy

import pytest
from solution import merge

DEFAULTS = {
    "mail": {"host": "mx1", "retry": {"times": 3, "wait": 5}},
    "tags": ["std"],
    "theme": {"dark": True},
}


def test_the_example():
    custom = {"mail": {"retry": {"times": 0}}, "tags": [], "theme": None}
    assert merge(deepcopy(DEFAULTS), custom) == {
        "mail": {"host": "mx1", "retry": {"times": 0, "wait": 5}},
        "tags": [],
        "theme": None,
    }


@pytest.mark.parametrize("value", [0, None, [], "", False])
def test_zero_none_and_empty_values_replace(value):
    result = merge({"a": {"b": 1}, "c": 2}, {"a": value, "c": value})
    assert result == {"a": value, "c": value}


def test_a_dict_replaces_a_plain_value():
    assert merge({"a": 1}, {"a": {"b": 2}}) == {"a": {"b": 2}}


def test_three_levels():
    assert merge({"a": {"b": {"c": 1, "d": 2}}}, {"a": {"b": {"c": 9}}}) == {
        "a": {"b": {"c": 9, "d": 2}}
    }


def test_keys_of_one_side():
    assert merge({"a": 1}, {"b": {"c": 2}}) == {"a": 1, "b": {"c": 2}}


def test_empty_dicts():
    assert merge({}, {}) == {}
    assert merge({"a": {"b": 1}}, {}) == {"a": {"b": 1}}
    assert merge({}, {"a": {"b": 1}}) == {"a": {"b": 1}}
    assert merge({"a": {"b": 1}}, {"a": {}}) == {"a": {"b": 1}}


def test_the_call_leaves_the_inputs_alone():
    defaults, custom = deepcopy(DEFAULTS), {"mail": {"host": "mx2"}, "tags": []}
    merge(defaults, custom)
    assert defaults == DEFAULTS
    assert custom == {"mail": {"host": "mx2"}, "tags": []}


def test_changing_the_result_leaves_the_defaults_alone():
    defaults = deepcopy(DEFAULTS)
    result = merge(defaults, {"mail": {"host": "mx2"}})
    result["tags"].append("new")
    result["theme"]["dark"] = False
    result["mail"]["retry"]["times"] = 99
    assert defaults == DEFAULTS


def test_two_customers_do_not_meet():
    defaults = {"mail": {"host": "mx1", "port": 25}}
    assert merge(defaults, {"mail": {"port": 587}}) == {"mail": {"host": "mx1", "port": 587}}
    assert merge(defaults, {"mail": {"host": "mx2"}}) == {"mail": {"host": "mx2", "port": 25}}
