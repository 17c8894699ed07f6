"""Reaches numbers in rounds, one more pack in each; the first way to a number has the fewest packs.

`count` times sizes steps at most and one entry for each number, and no recursion.
"""


def packs(sizes, count):
    last = {0: 0}  # number: the pack that led to it
    frontier = [0]
    while frontier and count not in last:
        reached = []
        for number in frontier:
            for size in sizes:
                if number + size <= count and number + size not in last:
                    last[number + size] = size
                    reached.append(number + size)
        frontier = reached
    if count not in last:
        return None
    result = []
    while count:
        result.append(last[count])
        count -= last[count]
    return sorted(result, reverse=True)
