"""Level 2: escapes the text and searches in the result, where it finds `amp` and misses `a&b`.

Fails: test_parts_of_an_entity_are_not_marked, test_a_word_with_an_ampersand_is_found,
test_a_tag_as_the_word_is_found_and_shown, test_an_empty_word_marks_nothing
"""

import re

from markupsafe import Markup, escape


def highlight(text, word):
    safe = str(escape(text))
    return Markup(re.sub(re.escape(word), lambda m: f"<mark>{m[0]}</mark>", safe, flags=re.I))
