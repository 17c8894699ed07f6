import random

from solution import show


def comment(text, *replies):
    return {"text": text, "replies": list(replies)}


def recursive(comment, depth=0):
    yield depth, comment["text"]
    for reply in comment["replies"]:
        yield from recursive(reply, depth + 1)


def pairs(thread):
    return [tuple(pair) for pair in show(thread)]


def test_a_single_comment():
    assert pairs(comment("a")) == [(0, "a")]


def test_replies_in_their_order():
    assert pairs(comment("a", comment("b"), comment("c"))) == [(0, "a"), (1, "b"), (1, "c")]


def test_a_reply_under_the_first_of_two_replies():
    thread = comment("a", comment("b", comment("c")), comment("d"))
    assert pairs(thread) == [(0, "a"), (1, "b"), (2, "c"), (1, "d")]


def test_agrees_with_the_recursive_version():
    rnd = random.Random(8)
    for _ in range(50):
        comments = [comment("0")]
        for number in range(1, 15):
            comments.append(comment(str(number)))
            rnd.choice(comments[:-1])["replies"].append(comments[-1])
        assert pairs(comments[0]) == list(recursive(comments[0]))


def test_a_very_deep_thread():
    thread = comment("bottom")
    for _ in range(20_000):
        thread = comment("reply", thread)
    assert [depth for depth, _ in show(thread)] == list(range(20_001))


def test_a_very_wide_thread():
    thread = comment("top", *[comment(number) for number in range(20_000)])
    assert pairs(thread)[1:] == [(1, number) for number in range(20_000)]
