import logging
import threading

from solution import Consumer


def consume(handle, events):
    consumer = Consumer(handle)
    for event in events:
        consumer.on_event(event)
    consumer.close()


def event(customer, city):
    return {"customer": customer, "city": city}


def test_every_event_is_handled_before_close_returns():
    seen = []
    consume(lambda e: seen.append(e["customer"]), [event(n, "Graz") for n in range(50)])
    assert sorted(seen) == list(range(50))


def test_events_of_one_customer_are_handled_in_order():
    addresses = {}
    overtaken = threading.Event()

    def handle(e):
        if e["city"] == "old":
            overtaken.wait(0.3)
        addresses[e["customer"]] = e["city"]
        overtaken.set()

    consume(handle, [event(7, "old"), event(7, "new")])
    assert addresses == {7: "new"}


def test_many_events_of_a_few_customers_keep_their_order():
    seen = {customer: [] for customer in range(3)}
    lock = threading.Lock()

    def handle(e):
        with lock:
            seen[e["customer"]].append(e["city"])

    consume(handle, [event(n % 3, n) for n in range(90)])
    assert all(sorted(cities) == list(range(n, 90, 3)) for n, cities in seen.items())


def test_customers_are_handled_side_by_side():
    together = threading.Event()
    running, lock = set(), threading.Lock()

    def handle(e):
        with lock:
            running.add(e["customer"])
            if len(running) >= 2:
                together.set()
        together.wait(0.2)
        with lock:
            running.discard(e["customer"])

    consume(handle, [event(n, "Graz") for n in range(8)])
    assert together.is_set()


def test_errors_are_logged(caplog, capsys):
    def handle(e):
        raise ValueError("no such city")

    with caplog.at_level(logging.DEBUG):
        consume(handle, [event(7, "Atlantis")])
    assert "no such city" in caplog.text + capsys.readouterr().err


def test_an_error_does_not_stop_other_customers():
    seen = []

    def handle(e):
        if e["customer"] == 0:
            raise ValueError
        seen.append(e["customer"])

    consume(handle, [event(n, "Graz") for n in range(20)])
    assert sorted(seen) == list(range(1, 20))
