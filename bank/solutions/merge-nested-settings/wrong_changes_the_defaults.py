"""Level 2: merges into the defaults themselves.

Fails: test_the_call_leaves_the_inputs_alone, test_changing_the_result_leaves_the_defaults_alone,
test_two_customers_do_not_meet
"""


def merge(defaults, custom):
    for key, value in custom.items():
        if isinstance(value, dict) and isinstance(defaults.get(key), dict):
            merge(defaults[key], value)
        else:
            defaults[key] = value
    return defaults
