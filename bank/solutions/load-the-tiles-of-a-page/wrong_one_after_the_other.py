"""Level 1: awaits one tile after the other, each with the whole limit.

Fails: test_tiles_load_at_the_same_time, test_the_limit_holds_for_the_whole_call
"""

import asyncio


async def load(tiles, limit):
    found = {}
    for name, tile in tiles.items():
        try:
            found[name] = await asyncio.wait_for(tile(), limit)
        except Exception:
            found[name] = None
    return found
