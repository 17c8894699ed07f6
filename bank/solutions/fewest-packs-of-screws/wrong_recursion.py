"""Level 2: right answers with a cache, and RecursionError for large numbers of small packs.

Fails: test_twenty_thousand_screws_in_packs_of_one
"""

from functools import cache


def packs(sizes, count):
    @cache
    def best(rest):
        if rest == 0:
            return ()
        ways = [best(rest - size) for size in sizes if size <= rest]
        ways = [
            (size, *way)
            for size, way in zip([s for s in sizes if s <= rest], ways)
            if way is not None
        ]
        return min(ways, key=len, default=None)

    found = best(count)
    return None if found is None else sorted(found, reverse=True)
