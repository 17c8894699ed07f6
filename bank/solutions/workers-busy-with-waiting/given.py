"""The code of the prompt: reports that wait take the places of the loads they wait for.

Fails: test_as_many_shops_as_workers, test_one_worker_is_enough, test_a_failing_load_is_not_hidden,
test_workers_are_limited
"""

import time
from concurrent.futures import ThreadPoolExecutor

def run(shops, load, report, workers=4):
    loaded = set()

    def load_one(shop):
        load(shop)
        loaded.add(shop)

    def report_when_loaded(shop, limit=0.2):
        deadline = time.monotonic() + limit
        while shop not in loaded:
            if time.monotonic() > deadline:
                raise TimeoutError("not loaded in time")
            time.sleep(0.01)
        return report(shop)

    with ThreadPoolExecutor(workers) as pool:
        reports = [pool.submit(report_when_loaded, s) for s in shops]
        for shop in shops:
            pool.submit(load_one, shop)
        return [future.result() for future in reports]
