"""Level 2: takes a line to get to where it is already, and an empty list where there is no connection.

Fails: test_the_same_stop, test_no_connection, test_circles_end, test_agrees_with_trying_all_ways
"""

from collections import defaultdict, deque


def route(lines, start, end):
    lines_at = defaultdict(list)
    for line, stops in lines.items():
        for stop in stops:
            lines_at[stop].append(line)
    ways = {line: [line] for line in lines_at[start]}
    pending = deque(ways)
    while pending:
        line = pending.popleft()
        if end in lines[line]:
            return ways[line]
        for stop in lines[line]:
            for other in lines_at.pop(stop, ()):
                if other not in ways:
                    ways[other] = [*ways[line], other]
                    pending.append(other)
    return []
