"""Level 3: the loads go first, so nothing blocks for ever, but the error of a load stays hidden.

Fails: test_a_failing_load_is_not_hidden
"""

import threading
from concurrent.futures import ThreadPoolExecutor


def run(shops, load, report, workers=4):
    loaded = {shop: threading.Event() for shop in shops}

    def load_one(shop):
        load(shop)
        loaded[shop].set()

    def report_when_loaded(shop, limit=0.2):
        if not loaded[shop].wait(limit):
            raise TimeoutError("not loaded in time")
        return report(shop)

    with ThreadPoolExecutor(workers) as pool:
        for shop in shops:
            pool.submit(load_one, shop)
        reports = [pool.submit(report_when_loaded, s) for s in shops]
        return [future.result() for future in reports]
