"""Level 2: one set of all parts seen, so that the second wheel is taken for a loop.

Fails: test_parts_that_are_used_twice_count_twice, test_a_part_shared_by_two_others
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
        raise ValueError(f"{part} contains itself")
    seen.add(part)
    if part in GRAMS:
        return GRAMS[part]
    return sum(weight(child, seen) for child in PARTS[part])
