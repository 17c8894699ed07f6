"""Level 2: steps 1 and 2 work, but a subscriber is only dropped when its loop ends by itself.

Fails: test_leaving_the_block_ends_the_subscription, test_a_cancelled_task_leaves_nothing_behind
"""

import asyncio
from collections import deque


class Subscription:
    def __init__(self, limit):
        self.waiting = deque()
        self.limit = limit
        self.missed = 0
        self.filled = asyncio.Event()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.waiting:
            self.filled.clear()
            await self.filled.wait()
        return self.waiting.popleft()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass


class Hub:
    def __init__(self, limit=100):
        self.limit = limit
        self.subscriptions = []

    def __len__(self):
        return len(self.subscriptions)

    def publish(self, price):
        for subscription in self.subscriptions:
            if len(subscription.waiting) == self.limit:
                subscription.waiting.popleft()
                subscription.missed += 1
            subscription.waiting.append(price)
            subscription.filled.set()

    def subscribe(self):
        subscription = Subscription(self.limit)
        self.subscriptions.append(subscription)
        return subscription
