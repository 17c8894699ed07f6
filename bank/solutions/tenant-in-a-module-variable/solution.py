"""The tenant travels as an argument: each request has its own, whatever the others do meanwhile."""


def check_quota(db, tenant):
    return db.query("SELECT used < allowed FROM quota WHERE tenant = ?", (tenant,))


def list_orders(db, tenant):
    return db.query("SELECT * FROM orders WHERE tenant = ?", (tenant,))


def handle(request, db):
    tenant = request["tenant"]
    if not check_quota(db, tenant):
        return 429, []
    return 200, list_orders(db, tenant)
