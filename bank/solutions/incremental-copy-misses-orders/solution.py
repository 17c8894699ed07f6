"""The mark comes from the data, and each run reads again what a slow transaction may have added.

The upsert makes reading twice harmless. Deleted orders show only by comparing ids; with many orders
that part belongs into a daily run, or the shop marks deletions instead.
"""

from datetime import timedelta

LONGEST_TRANSACTION = timedelta(minutes=10)
OVERLAP = 3 * LONGEST_TRANSACTION


def upsert(copy_db, rows):
    copy_db.executemany("INSERT OR REPLACE INTO orders VALUES (?, ?, ?)", rows)
    copy_db.commit()


def sync(shop_db, copy_db, state):
    mark = state.load()
    rows = shop_db.execute(
        "SELECT id, status, updated_at FROM orders WHERE updated_at > ? ORDER BY updated_at",
        (mark - OVERLAP,),
    ).fetchall()
    upsert(copy_db, rows)
    remove_deleted(shop_db, copy_db)
    if rows:
        state.save(max(mark, rows[-1][2]))


def remove_deleted(shop_db, copy_db):
    present = {id for (id,) in shop_db.execute("SELECT id FROM orders")}
    copied = {id for (id,) in copy_db.execute("SELECT id FROM orders")}
    gone = [(id,) for id in copied - present]
    copy_db.executemany("DELETE FROM orders WHERE id = ?", gone)
    copy_db.commit()
