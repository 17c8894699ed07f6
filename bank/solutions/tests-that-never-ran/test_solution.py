from pathlib import Path

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")


def outcome(pytester, discount):
    """How many tests of the answer pass and fail with this discount."""
    pytester.makepyfile(test_discount=f"{ANSWER}\n\ndef discount(cents):\n    return {discount}\n")
    counts = pytester.runpytest("--disable-plugin-autoload").parseoutcomes()
    return counts.get("passed", 0), counts.get("failed", 0)


def test_all_five_tests_run_and_pass(pytester):
    assert outcome(pytester, "min(cents // 10, 2000) if cents >= 5000 else 0") == (5, 0)


def test_the_function_of_the_prompt_fails_on_its_cap_alone(pytester):
    assert outcome(pytester, "cents // 10 if cents >= 5000 else 0") == (4, 1)


def test_a_discount_below_the_limit_is_noticed(pytester):
    passed, failed = outcome(pytester, "min(cents // 10, 2000) if cents >= 4999 else 0")
    assert failed == 1
