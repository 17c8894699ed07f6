"""The index maps each tag to a set of ids; a search intersects stored sets into a new one, smallest
first.
"""

from collections import defaultdict


def build(articles):
    index = defaultdict(set)
    for article, tags in articles.items():
        for tag in tags:
            index[tag].add(article)
    return dict(index)


def find(prepared, tags):
    """Returns the sorted ids; no tags at all find nothing, as a search without words should."""
    sets = sorted((prepared.get(tag, set()) for tag in tags), key=len)
    return sorted(set.intersection(*sets)) if sets else []
