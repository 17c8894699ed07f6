"""Level 2: one limit around all tiles, so that a late one costs the values of the others.

Fails: test_a_late_tile_costs_only_itself, test_the_limit_holds_for_the_whole_call,
test_nothing_is_left_running
"""

import asyncio


async def load(tiles, limit):
    calls = asyncio.gather(*(tile() for tile in tiles.values()), return_exceptions=True)
    values = await asyncio.wait_for(calls, limit)
    return {
        name: None if isinstance(value, Exception) else value for name, value in zip(tiles, values)
    }
