"""Level 2: the end of shop 40 is mended, and an empty page still ends the export of shop 12.

Fails: test_goes_on_after_an_empty_page, test_a_repeated_cursor_is_an_error
"""


def all_orders(fetch):
    cursor = None
    while True:
        page = fetch(cursor)
        if not page["orders"]:
            return
        yield from page["orders"]
        cursor = page["next"]
        if cursor is None:
            return
