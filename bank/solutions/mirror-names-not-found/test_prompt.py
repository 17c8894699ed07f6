import subprocess
import sys
import textwrap

import pytest

CLASS = """
class Mirror:
    PORT = 8443
    HOSTS = ["eu", "us"]
    URLS = [f"https://{host}.example.org:{PORT}" for host in HOSTS]
"""
FUNCTION = """
def first_answer(urls, fetch):
    for url in urls:
        try:
            return fetch(url)
        except OSError as error:
            print(f"{url}: {error}")
    raise ConnectionError("no mirror answered") from error

def down(url):
    raise OSError("refused")

first_answer(["eu", "us"], down)
"""


@pytest.mark.parametrize(
    ("code", "last"),
    [
        (CLASS, "NameError: name 'PORT' is not defined"),
        (
            FUNCTION,
            "UnboundLocalError: cannot access local variable 'error' "
            "where it is not associated with a value",
        ),
    ],
)
def test_the_prompt_shows_the_errors_of_the_interpreter(code, last):
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip().splitlines()[-1] == last
