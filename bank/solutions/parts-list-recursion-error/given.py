"""The code of the prompt: a loop in the parts list ends in RecursionError.

Fails: test_a_loop_gives_an_error_that_names_it, test_a_part_that_contains_itself, test_right_again_after_an_error
"""

PARTS = {
    "cart": ["frame", "wheel", "wheel"],
    "frame": ["tube", "bracket"],
    "bracket": ["bolt", "frame"],
    "wheel": ["rim", "bolt"],
}
GRAMS = {"tube": 900, "bolt": 20, "rim": 400}

def weight(part):
    if part in GRAMS:
        return GRAMS[part]
    return sum(weight(child) for child in PARTS[part])
