"""Level 2: waits for each thread before it starts the next; malformed links still count as good.

Fails: test_links_are_checked_side_by_side, test_a_malformed_link_is_not_counted_as_good
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
        thread.join()
    print(f"{len(broken)} of {len(urls)} links are broken")
    return broken
