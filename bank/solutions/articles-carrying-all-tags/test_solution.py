import copy

from solution import build, find

ARTICLES = {
    "a1": ["python", "web"],
    "a2": ["python", "data"],
    "a3": ["web"],
}


def test_one_tag():
    assert find(build(ARTICLES), ["python"]) == ["a1", "a2"]


def test_all_tags_must_be_carried():
    assert find(build(ARTICLES), ["web", "python"]) == ["a1"]


def test_an_unknown_tag_finds_nothing():
    assert find(build(ARTICLES), ["python", "cooking"]) == []
    assert find(build(ARTICLES), ["cooking"]) == []


def test_the_ids_are_sorted():
    articles = {f"a{number}": ["python"] for number in (5, 3, 9, 1)}
    assert find(build(articles), ["python"]) == ["a1", "a3", "a5", "a9"]


def test_a_search_does_not_change_the_next_one():
    prepared = build(ARTICLES)
    find(prepared, ["python", "web"])
    assert find(prepared, ["python"]) == ["a1", "a2"]
    assert find(prepared, ["web"]) == ["a1", "a3"]


def test_a_misspelt_tag_leaves_what_was_prepared_as_it_is():
    prepared = build(ARTICLES)
    state = getattr(prepared, "__dict__", prepared)  # an object of a class will do too
    before = copy.deepcopy(state)
    find(prepared, ["pyhton"])
    assert state == before
