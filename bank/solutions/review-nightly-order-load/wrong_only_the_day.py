"""Level 2: the day is passed in, and one commit at the end, but a repeat doubles a finished day.

Fails: test_a_repeat_replaces_the_day
"""


def fetch_orders(day):
    yield from ()


def load_orders(conn, day):
    with conn:
        for row in fetch_orders(day):
            conn.execute(
                "INSERT INTO daily_orders (day, order_id, amount) VALUES (?, ?, ?)",
                (day.isoformat(), row["id"], row["amount"]),
            )
