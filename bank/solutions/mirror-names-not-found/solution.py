"""Constants of the module are seen from every scope; failures are kept in a list that outlives the
except block.
"""

PORT = 8443
HOSTS = ["eu", "us"]


class Mirror:
    URLS = [f"https://{host}.example.org:{PORT}" for host in HOSTS]


def first_answer(urls, fetch):
    failures = []
    for url in urls:
        try:
            return fetch(url)
        except OSError as error:
            error.add_note(f"while asking {url}")
            failures.append(error)
    if not failures:
        raise ConnectionError("there is no mirror to ask")
    raise ConnectionError("no mirror answered") from ExceptionGroup("all mirrors failed", failures)
