"""Level 1: one queue, so that each price reaches only one subscriber.

Fails: test_every_subscriber_gets_every_price_in_order, test_prices_count_from_the_call_of_subscribe,
test_the_oldest_waiting_prices_give_way, test_a_slow_subscriber_does_not_harm_the_others,
test_leaving_the_block_ends_the_subscription, test_a_cancelled_task_leaves_nothing_behind
"""

import asyncio


class Hub:
    def __init__(self):
        self._queue = asyncio.Queue()

    def publish(self, price):
        self._queue.put_nowait(price)

    async def subscribe(self):
        while True:
            yield await self._queue.get()
