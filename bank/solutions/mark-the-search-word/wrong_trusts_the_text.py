"""Level 1: marks the word in the raw text and calls all of it safe.

Fails: test_a_script_in_the_text_is_shown, test_a_tag_as_the_word_is_found_and_shown,
test_parts_of_an_entity_are_not_marked, test_a_word_with_an_ampersand_is_found,
test_case_does_not_matter_and_stays, test_an_empty_word_marks_nothing
"""

from markupsafe import Markup


def highlight(text, word):
    return Markup(text.replace("<script>", "").replace(word, f"<mark>{word}</mark>"))
