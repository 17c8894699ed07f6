import asyncio
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import solution

PATIENCE = 2.0  # how long the supplier waits for what must happen meanwhile


class Supplier(ThreadingHTTPServer):
    """A supplier on this machine, which answers with the city once `ready` lets it."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.ready = lambda: True
        self.saw = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.saw.append(self.server.ready())
        body = json.dumps({"city": parse_qs(urlsplit(self.path).query)["city"][0]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture(autouse=True)
def supplier(monkeypatch):
    with Supplier() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        monkeypatch.setattr(solution, "RATES_URL", f"http://127.0.0.1:{server.server_port}/rates")
        yield server
        server.shutdown()


def session():
    transport = httpx.ASGITransport(app=solution.app)
    return httpx.AsyncClient(transport=transport, base_url="http://test")


async def quote(http, city):
    return (await http.get("/quote", params={"city": city})).json()


def test_a_quote_passes_on_what_the_supplier_says():
    async def main():
        async with session() as http:
            return await quote(http, "Graz")

    assert asyncio.run(main()) == {"city": "Graz"}


def test_health_answers_while_the_supplier_is_slow(supplier):
    healthy = threading.Event()
    supplier.ready = lambda: healthy.wait(PATIENCE)

    async def main():
        async with session() as http:
            slow = asyncio.create_task(quote(http, "Graz"))
            await asyncio.sleep(0.01)
            assert (await http.get("/health")).json() == {"ok": True}
            healthy.set()
            assert await slow == {"city": "Graz"}

    asyncio.run(main())
    assert supplier.saw == [True]


def test_quotes_wait_side_by_side(supplier):
    together = threading.Barrier(3)

    def ready():
        try:
            together.wait(PATIENCE)
            return True
        except threading.BrokenBarrierError:
            return False

    supplier.ready = ready

    async def main():
        async with session() as http:
            await asyncio.gather(*(quote(http, city) for city in ["Graz", "Linz", "Wels"]))

    asyncio.run(main())
    assert supplier.saw == [True] * 3
