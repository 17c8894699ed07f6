"""Each tile has its own limit and its own `except`, so that a bad one costs only itself."""

import asyncio
import logging


async def load(tiles, limit):
    async def one(name, tile):
        try:
            async with asyncio.timeout(limit):
                return await tile()
        except Exception:  # TimeoutError too, but not the cancellation of the page
            logging.exception("tile %s", name)
            return None

    values = await asyncio.gather(*(one(name, tile) for name, tile in tiles.items()))
    return dict(zip(tiles, values))
