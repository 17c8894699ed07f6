"""The code of the prompt: the mark is the time of saving, which says nothing about what was read.

Fails: test_a_change_committed_during_the_sync_arrives, test_a_long_transaction_arrives,
test_clocks_may_differ, test_deleted_orders_leave_the_copy
"""

from datetime import datetime


def upsert(copy_db, rows):
    copy_db.executemany("INSERT OR REPLACE INTO orders VALUES (?, ?, ?)", rows)
    copy_db.commit()


def sync(shop_db, copy_db, state):
    since = state.load()
    rows = shop_db.execute(
        "SELECT id, status, updated_at FROM orders "
        "WHERE updated_at > ? ORDER BY updated_at",
        (since,),
    ).fetchall()
    upsert(copy_db, rows)
    state.save(datetime.now())
