from pathlib import Path

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
LATER_TESTS = """

def test_coupon(cart):
    cart["coupon"] = "SPRING"
    assert cart["coupon"] == "SPRING"


def test_new_cart_has_no_coupon(cart):
    assert cart == {"items": [], "coupon": None}
"""
REVERSED = "def pytest_collection_modifyitems(items):\n    items.reverse()\n"


def outcome(pytester, more="", *arguments):
    pytester.makepyfile(test_cart=ANSWER + more)
    return pytester.runpytest("--disable-plugin-autoload", *arguments).parseoutcomes()


def test_both_pass_together(pytester):
    assert outcome(pytester) == {"passed": 2}


def test_both_pass_in_the_other_order(pytester):
    pytester.makeconftest(REVERSED)
    assert outcome(pytester) == {"passed": 2}


def test_the_second_passes_alone(pytester):
    assert outcome(pytester, "", "-k", "empty") == {"passed": 1, "deselected": 1}


def test_tests_that_are_added_later_get_a_new_cart(pytester):
    assert outcome(pytester, LATER_TESTS) == {"passed": 4}
