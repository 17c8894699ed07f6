"""Level 1: the customer's `mail` replaces the whole of the default one.

Fails: test_the_example, test_three_levels, test_empty_dicts, test_two_customers_do_not_meet,
test_changing_the_result_leaves_the_defaults_alone
"""


def merge(defaults, custom):
    return {**defaults, **custom}
