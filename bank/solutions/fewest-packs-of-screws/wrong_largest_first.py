"""Level 1: takes the largest pack that still fits.

Fails: test_the_examples, test_agrees_with_trying_everything
"""


def packs(sizes, count):
    result = []
    for size in sorted(sizes, reverse=True):
        while size <= count:
            result.append(size)
            count -= size
    return result if count == 0 else None
