import threading
from contextlib import suppress

import pytest
import solution
from solution import Base, Order, issue_receipt
from sqlalchemy import create_engine
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session


@pytest.fixture(autouse=True)
def orders():
    Base.metadata.drop_all(solution.engine)
    Base.metadata.create_all(solution.engine)
    with Session(solution.engine) as session:
        session.add_all([Order(id=number, cents=number * 100) for number in range(1, 31)])
        session.commit()
    yield
    solution.engine.dispose()


@pytest.fixture
def office(monkeypatch):
    def install(register):
        monkeypatch.setattr(solution.tax_office, "register", register)

    return install


def receipt(order_id):
    with Session(solution.engine) as session:
        return session.get(Order, order_id).receipt


def test_the_order_reaches_the_tax_office(office):
    calls = []
    office(lambda order_id, cents: calls.append((order_id, cents)) or "R1")
    assert issue_receipt(7) == "R1"
    assert calls == [(7, 700)]


def test_the_number_is_stored(office):
    office(lambda order_id, cents: "R1")
    issue_receipt(7)
    assert (receipt(7), receipt(8)) == ("R1", None)


def test_no_connection_is_held_during_the_call(office):
    held = []
    office(lambda order_id, cents: held.append(solution.engine.pool.checkedout()) or "R1")
    issue_receipt(7)
    assert held == [0]


def test_a_failed_call_changes_nothing(office):
    def fail(order_id, cents):
        raise ConnectionError

    office(fail)
    with suppress(ConnectionError):
        issue_receipt(7)
    assert receipt(7) is None
    assert solution.engine.pool.checkedout() == 0


def test_many_slow_receipts_leave_connections_for_others(office):
    """Fifteen receipts wait for the tax office, and another page asks for a connection."""
    answer, waiting = threading.Event(), threading.Semaphore(0)

    def slow(order_id, cents):
        waiting.release()
        answer.wait(20)
        raise ConnectionError

    def receipt_page(order_id):
        with suppress(ConnectionError):
            issue_receipt(order_id)

    office(slow)
    threads = [threading.Thread(target=receipt_page, args=[number]) for number in range(1, 16)]
    for thread in threads:
        thread.start()
    try:
        assert all(waiting.acquire(timeout=20) for _ in threads)
        solution.engine.pool._timeout = 0.05  # instead of half a minute
        solution.engine.connect().close()
    finally:
        answer.set()
        for thread in threads:
            thread.join()


def test_the_message_of_the_prompt():
    engine = create_engine("sqlite:///shop.db", pool_timeout=0.05)
    held = [engine.connect() for _ in range(15)]
    expected = "QueuePool limit of size 5 overflow 10 reached, connection timed out"
    with pytest.raises(PoolTimeout, match=expected):
        engine.connect()
    for connection in held:
        connection.close()
    engine.dispose()
