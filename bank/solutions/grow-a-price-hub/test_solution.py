import asyncio

from solution import Hub


async def take(prices, count):
    found = []
    async with asyncio.timeout(1):
        async for price in prices:
            found.append(price)
            if len(found) == count:
                break
    return found


# Step 1


def test_every_subscriber_gets_every_price_in_order():
    async def main():
        hub = Hub()
        tasks = [asyncio.create_task(take(hub.subscribe(), 3)) for _ in range(2)]
        await asyncio.sleep(0)
        for price in 1, 2, 3:
            hub.publish(price)
            await asyncio.sleep(0)
        return await asyncio.gather(*tasks)

    assert asyncio.run(main()) == [[1, 2, 3], [1, 2, 3]]


def test_prices_count_from_the_call_of_subscribe():
    async def main():
        hub = Hub()
        hub.publish("before")
        prices = hub.subscribe()
        hub.publish("after")
        return await take(prices, 1)

    assert asyncio.run(main()) == ["after"]


def test_nobody_need_listen():
    async def main():
        Hub().publish(1)

    asyncio.run(main())


# Step 2


def test_the_oldest_waiting_prices_give_way():
    async def main():
        hub = Hub(limit=3)
        prices = hub.subscribe()
        for price in range(5):
            hub.publish(price)
        return await take(prices, 3), prices.missed

    assert asyncio.run(main()) == ([2, 3, 4], 2)


def test_a_slow_subscriber_does_not_harm_the_others():
    async def main():
        hub = Hub(limit=2)
        slow, fast = hub.subscribe(), hub.subscribe()
        reader = asyncio.create_task(take(fast, 6))
        for price in range(6):
            hub.publish(price)
            for _ in range(3):
                await asyncio.sleep(0)
        return await reader, fast.missed, slow.missed

    assert asyncio.run(main()) == ([0, 1, 2, 3, 4, 5], 0, 4)


# Step 3


def test_leaving_the_block_ends_the_subscription():
    async def main():
        hub = Hub()
        async with hub.subscribe() as prices:
            hub.publish(1)
            assert await take(prices, 1) == [1]
            assert len(hub) == 1
        return len(hub)

    assert asyncio.run(main()) == 0


def test_a_cancelled_task_leaves_nothing_behind():
    async def main():
        hub = Hub(limit=1)
        seen = []

        async def browser():
            async with hub.subscribe() as prices:
                seen.append(prices)
                async for _ in prices:
                    pass

        task = asyncio.create_task(browser())
        await asyncio.sleep(0)
        assert len(hub) == 1
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        for price in range(3):
            hub.publish(price)
        return len(hub), seen[0].missed

    assert asyncio.run(main()) == (0, 0)
