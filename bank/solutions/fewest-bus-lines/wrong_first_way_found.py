"""Level 1: follows one way as far as it goes and returns the first that arrives.

Fails: test_as_few_lines_as_possible, test_agrees_with_trying_all_ways
"""

from collections import defaultdict


def route(lines, start, end):
    lines_at = defaultdict(list)
    for line, stops in lines.items():
        for stop in stops:
            lines_at[stop].append(line)
    seen = set()

    def follow(stop):
        if stop == end:
            return []
        seen.add(stop)
        for line in lines_at[stop]:
            for other in lines[line]:
                if other not in seen:
                    rest = follow(other)
                    if rest is not None:
                        return rest if rest[:1] == [line] else [line, *rest]
        return None

    return follow(start)
