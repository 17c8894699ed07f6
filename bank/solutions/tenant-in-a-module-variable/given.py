"""The code of the prompt: all requests share one variable for the tenant.

Fails: test_a_request_keeps_its_tenant_while_it_waits
"""

_tenant = None


def use_tenant(name):
    global _tenant
    _tenant = name


def check_quota(db):
    sql = "SELECT used < allowed FROM quota WHERE tenant = ?"
    return db.query(sql, (_tenant,))


def list_orders(db):
    sql = "SELECT * FROM orders WHERE tenant = ?"
    return db.query(sql, (_tenant,))


def handle(request, db):
    use_tenant(request["tenant"])
    if not check_quota(db):
        return 429, []
    return 200, list_orders(db)
