"""The code of the prompt: an empty page ends it, and the end of the last page starts it again.

Fails: test_goes_on_after_an_empty_page, test_ends_after_the_last_page, test_a_single_page,
test_a_repeated_cursor_is_an_error
"""

def all_orders(fetch):
    cursor = None            # the first page
    while True:
        page = fetch(cursor)
        if not page["orders"]:
            return
        yield from page["orders"]
        cursor = page["next"]
