"""Level 1: a loop that reaches only the first level of replies.

Fails: test_a_reply_under_the_first_of_two_replies, test_agrees_with_the_recursive_version, test_a_very_deep_thread
"""


def show(comment):
    yield 0, comment["text"]
    for reply in comment["replies"]:
        yield 1, reply["text"]
