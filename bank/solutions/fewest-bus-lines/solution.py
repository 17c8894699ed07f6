"""Searches in rounds, one more line in each, and takes every line only once.

One call costs as much as all lines are long together; a stop without any line is refused as a mistake.
"""

from collections import defaultdict, deque


def route(lines, start, end):
    lines_at = defaultdict(list)
    for line, stops in lines.items():
        for stop in stops:
            lines_at[stop].append(line)
    for stop in (start, end):
        if stop not in lines_at:
            raise ValueError(f"no bus stops at {stop}")

    ways = {start: []}
    used = set()
    pending = deque([start])
    while pending:
        stop = pending.popleft()
        if stop == end:
            return ways[stop]
        for line in lines_at[stop]:
            if line in used:
                continue
            used.add(line)
            for other in lines[line]:
                if other not in ways:
                    ways[other] = [*ways[stop], line]
                    pending.append(other)
    return None
