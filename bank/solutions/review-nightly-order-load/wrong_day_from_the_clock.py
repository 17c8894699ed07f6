"""Level 2: a repeat doubles nothing any more, but the day still comes from the clock.

Fails: test_loads_the_day_it_is_given
"""

from datetime import date, timedelta


def fetch_orders(day):
    yield from ()


def load_orders(conn):
    day = date.today() - timedelta(days=1)
    rows = [(day.isoformat(), row["id"], row["amount"]) for row in fetch_orders(day)]
    with conn:
        conn.execute("DELETE FROM daily_orders WHERE day = ?", (day.isoformat(),))
        conn.executemany("INSERT INTO daily_orders (day, order_id, amount) VALUES (?, ?, ?)", rows)
