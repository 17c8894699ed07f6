import pytest
from solution import Window


class Uncopied(list):
    """A list that may be read row by row only."""

    def __getitem__(self, index):
        assert not isinstance(index, slice), "a part was copied"
        return super().__getitem__(index)

    def __iter__(self):
        raise AssertionError("all rows were walked through")


@pytest.fixture
def rows():
    return list(range(100, 200))


@pytest.fixture
def page(rows):
    return Window(rows, 20, 30)


def test_has_its_own_length(page):
    assert len(page) == 10


def test_counts_from_both_ends(page):
    assert (page[0], page[9], page[-1], page[-10]) == (120, 129, 129, 120)


@pytest.mark.parametrize("index", [10, 79, -11, -20])
def test_rows_outside_cannot_be_reached(page, index):
    with pytest.raises(IndexError):
        page[index]


def test_can_be_walked_through(page):
    assert [row for row in page] == list(range(120, 130))


def test_tells_what_it_holds(page):
    assert 125 in page
    assert 135 not in page


def test_a_part_is_a_window(page):
    part = page[2:5]
    assert isinstance(part, Window)
    assert (len(part), part[0], part[-1]) == (3, 122, 124)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (slice(None), range(120, 130)),
        (slice(-3, None), range(127, 130)),
        (slice(5, 99), range(125, 130)),
        (slice(5, 2), []),
        (slice(10, 12), []),
    ],
)
def test_parts_are_cut_like_those_of_a_list(page, part, expected):
    assert [row for row in page[part]] == list(expected)


def test_a_part_of_a_part_stays_inside(page):
    part = page[2:8][1:3]
    assert [row for row in part] == [123, 124]
    with pytest.raises(IndexError):
        part[2]


def test_shows_changes_of_the_rows(page, rows):
    rows[20] = 0
    assert page[0] == 0
    assert page[0:3][0] == 0


def test_limits_beyond_the_rows_are_cut(rows):
    assert len(Window(rows, 95, 120)) == 5
    assert len(Window(rows, 120, 130)) == 0
    with pytest.raises(IndexError):
        Window(rows, 95, 120)[5]


def test_an_empty_window_has_no_rows(rows):
    window = Window(rows, 30, 20)
    assert (len(window), [row for row in window]) == (0, [])


def test_nothing_is_copied():
    page = Window(Uncopied(range(100, 200)), 20, 30)
    assert page[2:5][-1] == 124
