import asyncio
import random

import pytest
import solution
from solution import fetch_all


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


@pytest.fixture(autouse=True)
def no_chance(monkeypatch):
    monkeypatch.setattr(random, "uniform", lambda a, b: b)
    monkeypatch.setattr(random, "random", lambda: 0.999)


class Library:
    """A fake `get` that notes when it was called and how many calls run."""

    def __init__(self, behave):
        self.behave = behave
        self.starts = {}
        self.running = self.most = 0

    async def get(self, url):
        starts = self.starts.setdefault(url, [])
        starts.append(asyncio.get_running_loop().time())
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            return await self.behave(url, len(starts))
        finally:
            self.running -= 1


@pytest.fixture
def run(monkeypatch):
    """Runs `fetch_all` with a behaviour for `get`; gives result, library and seconds."""

    def run(urls, behave):
        library = Library(behave)
        monkeypatch.setattr(solution, "get", library.get)

        async def main():
            result = await fetch_all(urls)
            return result, library, asyncio.get_running_loop().time()

        with asyncio.Runner(loop_factory=QuickLoop) as runner:
            return runner.run(main())

    return run


async def good(url, attempt):
    await asyncio.sleep(1.5)
    return f"text of {url}"


async def bad(url, attempt):
    raise ConnectionError(url)


async def hanging(url, attempt):
    await asyncio.Event().wait()


def urls(count):
    return [f"u{number}" for number in range(count)]


def test_results_come_in_the_order_of_the_urls(run):
    async def later_ones_first(url, attempt):
        await asyncio.sleep(1 / (1 + int(url[1:])))
        return url

    assert run(urls(5), later_ones_first)[0] == urls(5)


def test_no_urls_give_an_empty_list(run):
    assert run([], good)[0] == []


def test_never_more_than_ten_run(run):
    assert run(urls(35), good)[1].most <= 10


def test_calls_overlap(run):
    assert run(urls(20), good)[2] < 20 * 1.5


def test_waiting_for_a_slot_does_not_use_up_the_two_seconds(run):
    result, library, _ = run(urls(30), good)
    assert None not in result
    assert all(len(starts) == 1 for starts in library.starts.values())


def test_a_bad_url_gives_none_and_leaves_the_others(run):
    async def some(url, attempt):
        return await (bad if url == "u1" else good)(url, attempt)

    assert run(urls(3), some)[0] == ["text of u0", None, "text of u2"]


def test_a_call_that_never_returns_gives_none(run):
    result, library, _ = run(urls(12), hanging)
    assert result == [None] * 12
    assert all(len(starts) == 3 for starts in library.starts.values())


def test_tries_three_times_with_growing_pauses(run):
    _, library, _ = run(["u0"], bad)
    first, second, third = library.starts["u0"]
    assert 0 < second - first < third - second


def test_the_third_try_may_succeed(run):
    async def third_time(url, attempt):
        if attempt < 3:
            raise TimeoutError
        return "here"

    assert run(["u0"], third_time)[0] == ["here"]


def test_other_errors_get_out(run):
    async def broken(url, attempt):
        raise ValueError("a fault of the code")

    with pytest.raises((ValueError, ExceptionGroup)):
        run(["u0"], broken)


def test_cancelling_leaves_nothing_running(monkeypatch):
    library = Library(hanging)
    monkeypatch.setattr(solution, "get", library.get)

    async def main():
        task = asyncio.create_task(fetch_all(urls(15)))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0)
        return library.running

    with asyncio.Runner(loop_factory=QuickLoop) as runner:
        assert runner.run(main()) == 0
