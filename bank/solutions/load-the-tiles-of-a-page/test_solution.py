import asyncio

import pytest
from solution import load


class QuickLoop(asyncio.SelectorEventLoop):
    """Has a clock of its own and jumps over waiting."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        select = self._selector.select

        def jump(timeout):
            if timeout is None:
                raise RuntimeError("everything waits for ever")
            self.now += timeout
            return select(0)

        self._selector.select = jump

    def time(self):
        return self.now


def run(scene):
    with asyncio.Runner(loop_factory=QuickLoop) as runner:
        return runner.run(scene)


def shows(value, seconds=0.0):
    async def tile():
        await asyncio.sleep(seconds)
        return value

    return tile


async def fails():
    raise ValueError("no weather today")


def test_values_come_under_their_names_and_in_order():
    tiles = {"news": shows(1, 0.02), "weather": shows(2, 0.01), "mail": shows(3)}
    found = run(load(tiles, 1))
    assert list(found.items()) == [("news", 1), ("weather", 2), ("mail", 3)]


def test_no_tiles_give_an_empty_dict():
    assert run(load({}, 1)) == {}


def test_tiles_load_at_the_same_time():
    async def main():
        all_here = asyncio.Barrier(3)

        async def tile():
            await all_here.wait()
            return "here"

        return await load(dict.fromkeys("abc", tile), 0.5)

    assert run(main()) == dict.fromkeys("abc", "here")


def test_an_error_costs_only_its_own_tile():
    found = run(load({"bad": fails, "good": shows(1, 0.02)}, 1))
    assert found == {"bad": None, "good": 1}


def test_a_late_tile_costs_only_itself():
    found = run(load({"late": shows(0, 60), "good": shows(1)}, 0.03))
    assert found == {"late": None, "good": 1}


def test_the_limit_holds_for_the_whole_call():
    async def main():
        loop = asyncio.get_running_loop()
        start = loop.time()
        await load({number: shows(number, 60) for number in range(20)}, 5)
        return loop.time() - start

    assert run(main()) == pytest.approx(5)


def test_nothing_is_left_running():
    async def main():
        await load({"late": shows(0, 60), "bad": fails}, 0.03)
        return len(asyncio.all_tasks())

    assert run(main()) == 1


def test_cancelling_gets_out():
    async def main():
        task = asyncio.create_task(load({"late": shows(0, 60)}, 60))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    run(main())
