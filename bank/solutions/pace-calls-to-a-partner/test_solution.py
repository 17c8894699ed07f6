import asyncio
import contextlib
import time

import pytest
from solution import Pace

GAP = 0.05


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


@pytest.fixture
def run(monkeypatch):
    """Runs a scene in which asyncio and the clocks of `time` share one that jumps."""

    def run(scene):
        with asyncio.Runner(loop_factory=QuickLoop) as runner:
            loop = runner.get_loop()
            loop.now = 1000.0
            for clock in "monotonic", "perf_counter":
                monkeypatch.setattr(time, clock, loop.time)
            return runner.run(scene())

    return run


async def caller(pace, name, turns):
    await pace.turn()
    turns.append((name, round(asyncio.get_running_loop().time() - 1000, 6)))


def distances(turns):
    times = [at for _, at in turns]
    return [round(later - earlier, 6) for earlier, later in zip(times, times[1:])]


def test_the_first_goes_at_once(run):
    async def scene():
        turns = []
        await caller(Pace(GAP), "a", turns)
        return turns

    assert run(scene) == [("a", 0.0)]


def test_turns_are_a_gap_apart_and_in_order(run):
    async def scene():
        pace, turns = Pace(GAP), []
        await asyncio.gather(*(caller(pace, name, turns) for name in "abcde"))
        return turns

    turns = run(scene)
    assert [name for name, _ in turns] == list("abcde")
    assert distances(turns) == [GAP] * 4


def test_one_task_that_comes_again_waits_too(run):
    async def scene():
        pace, turns = Pace(GAP), []
        for name in "abc":
            await caller(pace, name, turns)
        return turns

    assert distances(run(scene)) == [GAP] * 2


def test_unused_time_is_not_saved_up(run):
    async def scene():
        pace, turns = Pace(GAP), []
        await caller(pace, "early", [])
        await asyncio.sleep(10)
        await asyncio.gather(*(caller(pace, name, turns) for name in "abc"))
        return turns

    turns = run(scene)
    assert turns[0] == ("a", 10.0)
    assert distances(turns) == [GAP] * 2


def test_a_cancelled_task_neither_blocks_nor_bunches_the_others(run):
    async def scene():
        pace, turns = Pace(GAP), []
        tasks = [asyncio.create_task(caller(pace, name, turns)) for name in "abcdef"]
        await asyncio.sleep(GAP / 2)
        for task in tasks[1], tasks[3]:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        return turns

    turns = run(scene)
    assert [name for name, _ in turns] == list("acef")
    assert all(distance >= GAP for distance in distances(turns))
