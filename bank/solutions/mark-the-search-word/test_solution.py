import pytest
from jinja2 import Environment
from solution import highlight


def page(text, word):
    environment = Environment(autoescape=True)
    environment.filters["highlight"] = highlight
    return environment.from_string("{{ text|highlight(word) }}").render(text=text, word=word)


def test_the_word_is_marked_wherever_it_stands():
    assert page("tea, more tea", "tea") == "<mark>tea</mark>, more <mark>tea</mark>"


def test_a_text_without_the_word_stays():
    assert page("only coffee", "tea") == "only coffee"


def test_case_does_not_matter_and_stays():
    assert page("Tea or TEA", "tea") == "<mark>Tea</mark> or <mark>TEA</mark>"


def test_a_script_in_the_text_is_shown():
    assert page("<script>tea</script>", "tea") == "&lt;script&gt;<mark>tea</mark>&lt;/script&gt;"


def test_a_tag_as_the_word_is_found_and_shown():
    assert page("bold is <b>", "<b>") == "bold is <mark>&lt;b&gt;</mark>"


def test_parts_of_an_entity_are_not_marked():
    assert page("tea & milk", "amp") == "tea &amp; milk"


def test_a_word_with_an_ampersand_is_found():
    assert page("q&a page", "q&a") == "<mark>q&amp;a</mark> page"


@pytest.mark.parametrize("word", ["c++", "(", "a.c", "\\d"])
def test_signs_in_the_word_mean_themselves(word):
    assert page(f"abc 1 {word}", word) == f"abc 1 <mark>{word}</mark>"


def test_an_empty_word_marks_nothing():
    assert page("tea & milk", "") == "tea &amp; milk"
