"""The code of the prompt: marks an order before its points are stored, and takes it for the event.

Fails: test_a_kill_before_the_commit_loses_no_points, test_an_order_may_earn_points_twice,
test_a_repeat_after_the_mark_is_gone_books_nothing
"""

import json


def handle(message, db, cache):
    event = json.loads(message.body)
    key = f"points:{event['order_id']}"
    if cache.get(key):
        message.ack()
        return
    cache.set(key, "1", expire=3600)
    db.execute(
        "UPDATE accounts SET points = points + :p WHERE id = :a",
        {"p": event["points"], "a": event["account_id"]},
    )
    db.commit()
    message.ack()
