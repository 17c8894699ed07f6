"""One fixture for each thing that must be undone: pytest ends the server even if the client fails."""

import pytest
from testserver import Client, Server


@pytest.fixture
def server():
    server = Server(port=8765)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def client(server):
    client = Client(server)
    try:
        client.load("catalogue.json")
        yield client
    finally:
        client.close()
