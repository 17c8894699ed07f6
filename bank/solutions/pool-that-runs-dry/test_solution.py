import asyncio

import pytest
from solution import Pool


class Connection:
    def close(self):
        pass


async def quick(connection):
    assert isinstance(connection, Connection)
    return "done"


async def broken(connection):
    raise ConnectionResetError


async def hanging(connection):
    await asyncio.sleep(60)


async def still_serves(pool):
    """Whether a connection is free; it does not wait for one that never comes."""
    async with asyncio.timeout(0.5):
        return await pool.run(quick) == "done"


def test_a_job_gets_a_connection_and_its_result_comes_back():
    async def main():
        return await Pool(Connection, size=1).run(quick)

    assert asyncio.run(main()) == "done"


def test_a_connection_serves_one_job_after_the_other():
    async def main():
        pool = Pool(Connection, size=1)
        return await asyncio.gather(*(pool.run(quick) for _ in range(5)))

    assert asyncio.run(main()) == ["done"] * 5


def test_no_more_jobs_run_than_there_are_connections():
    async def main():
        pool, running, most = Pool(Connection, size=2), 0, 0

        async def job(connection):
            nonlocal running, most
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.01)
            running -= 1

        await asyncio.gather(*(pool.run(job) for _ in range(6)))
        return most

    assert asyncio.run(main()) == 2


def test_an_error_costs_no_connection():
    async def main():
        pool = Pool(Connection, size=1)
        with pytest.raises(ConnectionResetError):
            await pool.run(broken)
        assert await still_serves(pool)

    asyncio.run(main())


def test_a_timeout_costs_no_connection():
    async def main():
        pool = Pool(Connection, size=1, limit=0.1)
        with pytest.raises(TimeoutError):
            await pool.run(hanging)
        assert await still_serves(pool)

    asyncio.run(main())


def test_a_cancelled_request_costs_no_connection():
    async def main():
        pool = Pool(Connection, size=1)
        request = asyncio.create_task(pool.run(hanging))
        await asyncio.sleep(0.01)
        request.cancel()
        with pytest.raises(asyncio.CancelledError):
            await request
        assert await still_serves(pool)

    asyncio.run(main())
