"""Level 2: all comments and depths, but the last reply comes first.

Fails: test_replies_in_their_order, test_a_reply_under_the_first_of_two_replies, test_agrees_with_the_recursive_version,
test_a_very_wide_thread
"""


def show(comment):
    pending = [(0, comment)]
    while pending:
        depth, comment = pending.pop()
        yield depth, comment["text"]
        pending.extend((depth + 1, reply) for reply in comment["replies"])
