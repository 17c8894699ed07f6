"""Level 2: counts each side, but items whose number is right stay in the result with zero.

Fails: test_the_example, test_a_full_match_appears_nowhere, test_too_many_of_an_ordered_item,
test_large_orders_take_linear_time
"""

from collections import Counter


def check(ordered, packed):
    wanted, there = Counter(ordered), Counter(packed)
    missing = {item: max(number - there[item], 0) for item, number in wanted.items()}
    extra = {item: max(number - wanted[item], 0) for item, number in there.items()}
    return missing, extra
