"""Level 2: protects the test, which did not fail, and not the preparation, which did.

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
    try:
        yield client
    finally:
        client.close()
        server.stop()
