import pytest
from solution import Draft


@pytest.fixture
def base():
    return {"tea": 300, "jam": 450, "oat": 220}


@pytest.fixture
def draft(base):
    made = Draft(base)
    made["jam"] = 480
    del made["oat"]
    made["fig"] = 150
    return made


def test_reads_through_to_the_list(draft):
    assert (draft["tea"], draft["jam"], draft["fig"]) == (300, 480, 150)


def test_the_list_stays_as_it_was(draft, base):
    assert base == {"tea": 300, "jam": 450, "oat": 220}


def test_nothing_is_copied(base):
    class Guarded(dict):
        def __iter__(self):
            raise AssertionError("walked through the list")

        keys = items = values = copy = __iter__

    draft = Draft(Guarded(base))
    draft["jam"] = 480
    del draft["oat"]
    assert draft["tea"] == 300
    assert "oat" not in draft


def test_deleted_codes_are_gone(draft):
    assert "oat" not in draft
    with pytest.raises(KeyError):
        draft["oat"]


def test_unknown_and_deleted_codes_cannot_be_deleted(draft):
    for code in ("pea", "oat"):
        with pytest.raises(KeyError):
            del draft[code]


def test_iterates_once_over_what_is_there(draft):
    assert sorted(draft) == ["fig", "jam", "tea"]


def test_the_length_counts_what_is_there(draft):
    assert len(draft) == 3


def test_changes_tells_what_was_set_and_deleted(draft):
    assert draft.changes() == ({"jam": 480, "fig": 150}, {"oat"})


def test_a_code_that_is_set_again_is_not_deleted(draft):
    draft["oat"] = 230
    assert draft["oat"] == 230
    assert draft.changes() == ({"jam": 480, "fig": 150, "oat": 230}, set())
    assert (len(draft), len(list(draft))) == (4, 4)


def test_a_new_code_that_is_deleted_leaves_no_trace(draft):
    del draft["fig"]
    assert "fig" not in draft
    assert draft.changes() == ({"jam": 480}, {"oat"})
    assert (len(draft), sorted(draft)) == (2, ["jam", "tea"])


def test_a_changed_code_that_is_deleted_is_deleted(draft):
    del draft["jam"]
    assert draft.changes() == ({"fig": 150}, {"oat", "jam"})
    assert sorted(draft) == ["fig", "tea"]


def test_drafts_do_not_see_each_other(draft, base):
    assert Draft(base)["jam"] == 450
