"""Pending comments with their depth on a stack; the replies are pushed in reverse, so that the first comes off first."""


def show(comment):
    pending = [(0, comment)]
    while pending:
        depth, comment = pending.pop()
        yield depth, comment["text"]
        pending.extend((depth + 1, reply) for reply in reversed(comment["replies"]))
