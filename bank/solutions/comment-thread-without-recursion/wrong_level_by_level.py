"""Level 2: a queue gives the comments level by level.

Fails: test_a_reply_under_the_first_of_two_replies, test_agrees_with_the_recursive_version
"""

from collections import deque


def show(comment):
    pending = deque([(0, comment)])
    while pending:
        depth, comment = pending.popleft()
        yield depth, comment["text"]
        pending.extend((depth + 1, reply) for reply in comment["replies"])
