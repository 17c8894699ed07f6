"""The code of the prompt: whatever raises before the last line leaves the server running.

Fails: test_a_failed_load_costs_one_test, test_a_failed_client_costs_one_test,
test_a_failed_close_does_not_keep_the_port
"""

import pytest
from testserver import Client, Server


@pytest.fixture
def client():
    server = Server(port=8765)
    server.start()
    client = Client(server)
    client.load("catalogue.json")
    yield client
    client.close()
    server.stop()
