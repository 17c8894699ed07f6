"""Whatever way a job ends, a connection goes back; after a job that was cut off it is a new one,
since the old one may hold half an answer or an open transaction."""

import asyncio


class Pool:
    def __init__(self, connect, size=10, limit=2.0):
        self._connect = connect
        self._limit = limit
        self._free = asyncio.Queue()
        for _ in range(size):
            self._free.put_nowait(connect())

    async def run(self, job):
        async with asyncio.timeout(self._limit):
            connection = await self._free.get()
        try:
            return await asyncio.wait_for(job(connection), self._limit)
        except BaseException:  # cancellation too
            connection.close()
            connection = self._connect()
            raise
        finally:
            self._free.put_nowait(connection)
