"""Level 1: sets lose how many pieces there are.

Fails: test_the_example, test_an_empty_box_misses_everything,
test_an_empty_order_makes_everything_too_many, test_too_many_of_an_ordered_item
"""


def check(ordered, packed):
    missing = set(ordered) - set(packed)
    extra = set(packed) - set(ordered)
    return dict.fromkeys(missing, 1), dict.fromkeys(extra, 1)
