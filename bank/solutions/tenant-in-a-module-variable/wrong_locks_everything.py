"""Level 2: a lock around everything, so that one request is served at a time.

Fails: test_requests_are_served_side_by_side
"""

import threading

_tenant = None
_lock = threading.Lock()


def check_quota(db):
    return db.query("SELECT used < allowed FROM quota WHERE tenant = ?", (_tenant,))


def list_orders(db):
    return db.query("SELECT * FROM orders WHERE tenant = ?", (_tenant,))


def handle(request, db):
    global _tenant
    with _lock:
        _tenant = request["tenant"]
        if not check_quota(db):
            return 429, []
        return 200, list_orders(db)
