"""No task waits inside a worker: what belongs together runs one after the other in one task.

An error of a load comes out of the same future as the report would have.
"""

from concurrent.futures import ThreadPoolExecutor


def run(shops, load, report, workers=4):
    def load_and_report(shop):
        load(shop)
        return report(shop)

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(load_and_report, shops))
