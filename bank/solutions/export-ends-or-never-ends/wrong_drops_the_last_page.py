"""Level 2: stops on `None` before the orders of that page are yielded.

Fails: test_goes_on_after_an_empty_page, test_ends_after_the_last_page, test_a_single_page,
test_a_repeated_cursor_is_an_error
"""


def all_orders(fetch):
    page = fetch(None)
    while page["next"] is not None:
        yield from page["orders"]
        page = fetch(page["next"])
