"""Level 2: puts the connection back after a timeout, but not after other errors or a cancellation.

Fails: test_an_error_costs_no_connection, test_a_cancelled_request_costs_no_connection
"""

import asyncio


class Pool:
    def __init__(self, connect, size=10, limit=2.0):
        self._connect = connect
        self._limit = limit
        self._free = asyncio.Queue()
        for _ in range(size):
            self._free.put_nowait(connect())

    async def run(self, job):
        connection = await self._free.get()
        try:
            result = await asyncio.wait_for(job(connection), self._limit)
        except TimeoutError:
            self._free.put_nowait(connection)
            raise
        self._free.put_nowait(connection)
        return result
