"""Level 2: the call changes nothing, but the result shares inner dicts and lists with the defaults.

Fails: test_changing_the_result_leaves_the_defaults_alone
"""


def merge(defaults, custom):
    result = dict(defaults)
    for key, value in custom.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result
