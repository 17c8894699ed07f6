"""Level 2: a call that never returns keeps its slot for ever.

Fails: test_a_call_that_never_returns_gives_none
"""

import asyncio


async def get(url):
    raise NotImplementedError


async def fetch_all(urls):
    slots = asyncio.Semaphore(10)

    async def fetch(url):
        for attempt in range(3):
            await asyncio.sleep(attempt * 0.5)
            async with slots:
                try:
                    return await get(url)
                except OSError:
                    pass
        return None

    return await asyncio.gather(*map(fetch, urls))
