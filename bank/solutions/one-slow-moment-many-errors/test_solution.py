from pathlib import Path

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
# A port that can be taken once; the first use of the step that FAILS names raises.
TESTSERVER = """
FAILS = "{fails}"
taken = set()
failed = []


def step(name):
    if name == FAILS and not failed:
        failed.append(name)
        raise TimeoutError(name)


class Server:
    def __init__(self, port):
        self.port = port

    def start(self):
        if self.port in taken:
            raise OSError("Address already in use")
        taken.add(self.port)

    def stop(self):
        taken.discard(self.port)


class Client:
    def __init__(self, server):
        step("client")

    def load(self, name):
        step("load")

    def close(self):
        step("close")
"""
TESTS = "def test_first(client):\n    pass\n\n\ndef test_second(client):\n    pass\n"


def outcome(pytester, fails):
    pytester.makeconftest(ANSWER)
    pytester.makepyfile(testserver=TESTSERVER.format(fails=fails), test_search=TESTS)
    return pytester.runpytest("--disable-plugin-autoload").parseoutcomes()


def test_both_tests_pass_if_nothing_fails(pytester):
    assert outcome(pytester, "") == {"passed": 2}


def test_a_failed_load_costs_one_test(pytester):
    assert outcome(pytester, "load") == {"passed": 1, "errors": 1}


def test_a_failed_client_costs_one_test(pytester):
    assert outcome(pytester, "client") == {"passed": 1, "errors": 1}


def test_a_failed_close_does_not_keep_the_port(pytester):
    assert outcome(pytester, "close") == {"passed": 2, "errors": 1}
