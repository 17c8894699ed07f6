"""The code of the prompt: the result is read while the threads are still at work.

Fails: test_finds_what_a_slow_check_finds, test_prints_the_count, test_a_malformed_link_is_not_counted_as_good
"""

import threading


def broken_links(urls, check):
    broken = []

    def work(url):
        if not check(url):
            broken.append(url)

    for url in urls:
        thread = threading.Thread(target=work, args=(url,))
        thread.start()
    print(f"{len(broken)} of {len(urls)} links are broken")
    return broken
