from solution import report

ROWS = [
    ("Tea towel", 1250, 0.0749),
    ("Mug", 40, 1.0),
    ("Espresso machine", 3, 0.0),
]
TEXT = """\
Tea towel        1,250    7.5%
Mug                 40  100.0%
Espresso machin      3    0.0%"""


def test_prints_the_example():
    assert report(ROWS) == TEXT


def test_short_names_are_padded():
    assert report(ROWS[:2]) == "\n".join(TEXT.splitlines()[:2])


def test_long_names_are_cut():
    assert report([("x" * 40, 1, 0.5)]) == "x" * 15 + "      1" + "   50.0%"


def test_no_line_break_follows_the_last_row():
    assert report(ROWS[:2]).count("\n") == 1


def test_no_rows_give_an_empty_text():
    assert report([]) == ""
