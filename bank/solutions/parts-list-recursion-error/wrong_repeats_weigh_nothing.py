"""Level 2: a part that was seen before weighs nothing, whether it is a loop or a second wheel.

Fails: test_a_loop_gives_an_error_that_names_it, test_a_part_that_contains_itself,
test_parts_that_are_used_twice_count_twice, test_a_part_shared_by_two_others, test_right_again_after_an_error
"""

PARTS = {
    "cart": ["frame", "wheel", "wheel"],
    "frame": ["tube", "bracket"],
    "bracket": ["bolt", "frame"],
    "wheel": ["rim", "bolt"],
}
GRAMS = {"tube": 900, "bolt": 20, "rim": 400}


def weight(part, seen=None):
    seen = set() if seen is None else seen
    if part in seen:
        return 0
    seen.add(part)
    if part in GRAMS:
        return GRAMS[part]
    return sum(weight(child, seen) for child in PARTS[part])
