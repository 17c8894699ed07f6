"""A store for each subscriber, registered when `subscribe` is called and dropped when its block ends.

The rule for a subscriber who is too slow stands in one place, `Subscription.offer`.
"""

import asyncio
from collections import deque


class Subscription:
    def __init__(self, limit, leave):
        self._limit = limit
        self._leave = leave
        self._waiting = deque()
        self._filled = asyncio.Event()
        self.missed = 0

    def offer(self, price):
        """Takes a price without waiting; gives up the oldest one if too many wait."""
        if len(self._waiting) == self._limit:
            self._waiting.popleft()
            self.missed += 1
        self._waiting.append(price)
        self._filled.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self._waiting:
            self._filled.clear()
            await self._filled.wait()
        return self._waiting.popleft()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self._leave(self)


class Hub:
    def __init__(self, limit=100):
        self._limit = limit
        self._subscriptions = set()

    def __len__(self):
        return len(self._subscriptions)

    def publish(self, price):
        for subscription in self._subscriptions:
            subscription.offer(price)

    def subscribe(self):
        subscription = Subscription(self._limit, self._subscriptions.discard)
        self._subscriptions.add(subscription)
        return subscription
