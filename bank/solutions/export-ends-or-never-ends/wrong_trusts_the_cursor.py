"""Level 3: both failures are mended, and a server that repeats a cursor would still fill the disk.

Fails: test_a_repeated_cursor_is_an_error
"""


def all_orders(fetch):
    page = fetch(None)
    yield from page["orders"]
    while page["next"] is not None:
        page = fetch(page["next"])
        yield from page["orders"]
