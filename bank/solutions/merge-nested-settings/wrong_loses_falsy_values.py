"""Level 2: takes the default where the customer has zero, an empty list or `None`.

Fails: test_the_example, test_zero_none_and_empty_values_replace
"""

from copy import deepcopy


def merge(defaults, custom):
    result = deepcopy(defaults)
    for key, value in custom.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = deepcopy(value or result.get(key))
    return result
