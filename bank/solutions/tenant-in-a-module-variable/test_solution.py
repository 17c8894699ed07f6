import threading
from concurrent.futures import ThreadPoolExecutor

from solution import handle

SECONDS = 1


class Database:
    """Answers with the tenant asked for; calls `waits` whenever the quota is looked up."""

    def __init__(self, waits=lambda tenant: None, allowed=True):
        self.waits, self.allowed = waits, allowed

    def query(self, sql, values):
        (tenant,) = values
        if "quota" in sql:
            self.waits(tenant)
            return self.allowed
        return [f"order of {tenant}"]


def test_lists_the_orders_of_the_tenant():
    assert handle({"tenant": "A"}, Database()) == (200, ["order of A"])


def test_refuses_when_the_quota_is_used_up():
    assert handle({"tenant": "A"}, Database(allowed=False)) == (429, [])


def test_a_request_keeps_its_tenant_while_it_waits():
    a_waits, b_is_done = threading.Event(), threading.Event()

    def waits(tenant):
        if tenant == "A":
            a_waits.set()
            b_is_done.wait(SECONDS)

    db = Database(waits)
    with ThreadPoolExecutor() as pool:
        first = pool.submit(handle, {"tenant": "A"}, db)
        a_waits.wait(SECONDS)
        second = pool.submit(handle, {"tenant": "B"}, db)
        second.add_done_callback(lambda future: b_is_done.set())
    assert first.result() == (200, ["order of A"])
    assert second.result() == (200, ["order of B"])


def test_requests_are_served_side_by_side():
    both = threading.Barrier(2, timeout=SECONDS)
    db = Database(lambda tenant: both.wait())
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda name: handle({"tenant": name}, db), "AB"))
    assert [status for status, orders in answers] == [200, 200]
