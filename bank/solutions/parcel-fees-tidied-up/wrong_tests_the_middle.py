"""Level 2: one difference is found by reading; the tests keep to weights and zones where old and new agree.

Fails: test_express_fees_stay, test_an_unknown_zone_costs_as_before, test_the_tests_catch_a_limit,
    test_the_tests_catch_the_express_fee, test_the_tests_catch_an_unknown_zone
"""

STEPS = [(2, 400), (10, 700)]
EXTRA = {"A": (1, 0), "B": (1, 300), "C": (2, 0)}


def fee(kg, zone, express):
    base = next((fee for top, fee in STEPS if kg <= top), 1500)
    factor, plus = EXTRA[zone]
    total = base * factor + plus
    return max(900, total * 3 // 2) if express else total


def test_light():
    assert fee(1, "A", False) == 400


def test_medium():
    assert fee(5, "B", False) == 1000


def test_heavy_express():
    assert fee(20, "C", True) == 4500
