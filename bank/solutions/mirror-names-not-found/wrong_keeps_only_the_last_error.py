"""Level 2: only the last error outlives the loop, so the failures of the others are lost.

Fails: test_says_why_every_mirror_failed
"""

PORT = 8443


class Mirror:
    HOSTS = ["eu", "us"]
    URLS = [f"https://{host}.example.org:{PORT}" for host in HOSTS]


def first_answer(urls, fetch):
    last = None
    for url in urls:
        try:
            return fetch(url)
        except OSError as error:
            last = error
            print(f"{url}: {error}")
    raise ConnectionError("no mirror answered") from last
