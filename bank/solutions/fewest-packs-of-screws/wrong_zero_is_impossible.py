"""Level 2: mixes up no packs needed with no way to reach the number.

Fails: test_no_screws_need_no_packs, test_agrees_with_trying_everything
"""


def packs(sizes, count):
    fewest = [0] + [None] * count
    last = [None] * (count + 1)
    for number in range(1, count + 1):
        for size in sizes:
            if size <= number and fewest[number - size] is not None:
                if fewest[number] is None or fewest[number - size] + 1 < fewest[number]:
                    fewest[number] = fewest[number - size] + 1
                    last[number] = size
    result = []
    while last[count]:
        result.append(last[count])
        count -= last[count]
    return sorted(result, reverse=True) or None
