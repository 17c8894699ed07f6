"""Level 1: scans all articles and returns those that carry any one of the tags.

Fails: test_all_tags_must_be_carried, test_an_unknown_tag_finds_nothing
"""


def build(articles):
    return articles


def find(prepared, tags):
    return sorted(article for article, own in prepared.items() if any(tag in own for tag in tags))
