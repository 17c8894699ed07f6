from pathlib import Path

import pytest

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
SHOP = """
booked = set()


def refund(order):
    return "sent"


def export_name(name):
    return name.encode("ascii", "ignore").decode()


def import_rows(count):
    return count


def book(room):
    if room in booked:
        raise ValueError(room)
    booked.add(room)
"""
NO_CHECK = "\n\ndef book(room):\n    pass\n"
UMLAUTS_KEPT = "\n\ndef export_name(name):\n    return name\n"
OTHER_ERROR = "\n\ndef export_name(name):\n    raise TypeError(name)\n"


@pytest.fixture
def run(pytester, monkeypatch):
    """Runs the answer as the pipeline does."""
    monkeypatch.setenv("CI", "true")
    pytester.makeini("[pytest]\nmarkers =\n    slow: takes minutes\n")

    def run(*arguments, shop=SHOP):
        pytester.makepyfile(shop=shop, test_shop=ANSWER)
        return pytester.runpytest("--disable-plugin-autoload", *arguments)

    return run


def test_the_quick_run_is_green(run):
    assert run("-m", "not slow").ret == 0


def test_the_long_import_runs_at_night_only(run):
    assert run("-m", "slow").parseoutcomes()["passed"] == 1
    quick = run("-m", "not slow", "--collect-only")
    assert "million" not in quick.stdout.str()


def test_a_double_booking_is_noticed_in_the_pipeline(run):
    assert run("-m", "not slow", shop=SHOP + NO_CHECK).ret == 1


def test_another_error_of_the_export_is_noticed(run):
    assert run("-m", "not slow", shop=SHOP + OTHER_ERROR).ret == 1


def test_a_mended_export_is_noticed(run):
    assert run("-m", "not slow", shop=SHOP + UMLAUTS_KEPT).ret == 1


def test_an_unknown_marker_is_an_error_if_markers_are_strict(pytester, run):
    pytester.makepyfile(test_other="import pytest\n\n@pytest.mark.slwo\ndef test_x():\n    pass\n")
    done = run("--strict-markers", "test_other.py")
    assert "'slwo' not found in `markers` configuration option" in done.stdout.str()
