"""Level 2: searches in rounds of stops, and so finds the way with the fewest stops and not with the fewest lines.

Fails: test_as_few_lines_as_possible, test_agrees_with_trying_all_ways
"""

from collections import defaultdict, deque


def route(lines, start, end):
    neighbours = defaultdict(list)
    for line, stops in lines.items():
        for one, other in zip(stops, stops[1:]):
            neighbours[one].append((line, other))
            neighbours[other].append((line, one))
    ways = {start: []}
    pending = deque([start])
    while pending:
        stop = pending.popleft()
        for line, other in neighbours[stop]:
            if other not in ways:
                way = ways[stop]
                ways[other] = way if way[-1:] == [line] else [*way, line]
                pending.append(other)
    return ways.get(end)
