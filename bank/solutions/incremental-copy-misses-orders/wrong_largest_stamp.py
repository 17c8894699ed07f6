"""Level 2: saves the largest stamp read and believes that to solve it all.

Fails: test_a_long_transaction_arrives, test_deleted_orders_leave_the_copy
"""


def upsert(copy_db, rows):
    copy_db.executemany("INSERT OR REPLACE INTO orders VALUES (?, ?, ?)", rows)
    copy_db.commit()


def sync(shop_db, copy_db, state):
    rows = shop_db.execute(
        "SELECT id, status, updated_at FROM orders WHERE updated_at > ? ORDER BY updated_at",
        (state.load(),),
    ).fetchall()
    upsert(copy_db, rows)
    if rows:
        state.save(rows[-1][2])
