"""Ends where the manual says that it ends, and a cursor that comes again is an error and not an endless file."""


def all_orders(fetch):
    cursor = None  # the first page
    seen = set()
    while True:
        page = fetch(cursor)
        yield from page["orders"]
        cursor = page["next"]
        if cursor is None:
            return
        if cursor in seen:
            raise RuntimeError(f"the server repeats the cursor {cursor!r}")
        seen.add(cursor)
