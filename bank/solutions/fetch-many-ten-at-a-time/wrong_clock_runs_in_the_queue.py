"""Level 2: the two seconds cover the wait for a slot, so that good urls at the back run out of time.

Fails: test_waiting_for_a_slot_does_not_use_up_the_two_seconds,
test_a_call_that_never_returns_gives_none
"""

import asyncio


async def get(url):
    raise NotImplementedError


async def fetch_all(urls):
    slots = asyncio.Semaphore(10)

    async def fetch(url):
        for attempt in range(3):
            await asyncio.sleep(attempt * 0.5)
            try:
                async with asyncio.timeout(2), slots:
                    return await get(url)
            except OSError:
                pass
        return None

    return await asyncio.gather(*map(fetch, urls))
