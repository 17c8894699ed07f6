"""The functions of the prompt, with the port typed into the text: `error` is gone after the except
block.

Fails: test_says_why_every_mirror_failed, test_no_mirror_at_all_is_a_clear_error
"""


class Mirror:
    HOSTS = ["eu", "us"]
    URLS = [f"https://{host}.example.org:8443" for host in HOSTS]


def first_answer(urls, fetch):
    for url in urls:
        try:
            return fetch(url)
        except OSError as error:
            print(f"{url}: {error}")
    raise ConnectionError("no mirror answered") from error
