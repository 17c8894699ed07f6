"""The pool waits for its threads and bounds their number; `map` keeps the order of the links."""

from concurrent.futures import ThreadPoolExecutor


def broken_links(urls, check):
    def works(url):
        try:
            return check(url)
        except ValueError:
            return False

    with ThreadPoolExecutor(max_workers=50) as pool:
        results = list(pool.map(works, urls))
    broken = [url for url, fine in zip(urls, results, strict=True) if not fine]
    print(f"{len(broken)} of {len(urls)} links are broken")
    return broken
