import asyncio
import threading

from solution import Feed, record

HEARTBEAT = 1.0


class IdleLoop(asyncio.SelectorEventLoop):
    """Has a clock of its own. Once it would sleep, `drive` runs in a thread; then it jumps over waiting.

    So it is certain that the readings come while the loop is idle, and what has woken it by then.
    """

    def __init__(self):
        super().__init__()
        self.now, self.drive = 0.0, None
        select = self._selector.select

        def sleep(timeout):
            events = select(0)
            if events or timeout == 0:
                return events
            if self.drive:
                driver, self.drive = threading.Thread(target=self.drive), None
                driver.start()
                driver.join()
                events = select(0)
            if not events:
                if timeout is None:
                    raise RuntimeError("everything waits for ever")
                self.now += timeout
            return events

        self._selector.select = sleep

    def time(self):
        return self.now


def scene(readings):
    """Weighs in a thread while the loop only waits for a heartbeat; gives values with their delays.

    The scene ends when all readings are stored, or with the heartbeat.
    """
    stored = []

    async def main():
        loop = asyncio.get_running_loop()
        complete = asyncio.Event()

        def store(reading):
            value, weighed = reading
            stored.append((value, loop.time() - weighed))
            if len(stored) == len(readings):
                complete.set()

        def drive():
            for value in readings:
                feed.on_reading((value, loop.time()))

        feed = Feed()
        recorder = asyncio.create_task(record(feed, store))
        loop.drive = drive
        await asyncio.wait([asyncio.create_task(complete.wait())], timeout=HEARTBEAT)
        await asyncio.sleep(0.01)
        recorder.cancel()

    with asyncio.Runner(loop_factory=IdleLoop) as runner:
        runner.run(main())
    return stored


def test_a_reading_is_stored_at_once_while_the_loop_is_idle():
    assert scene([7.5]) == [(7.5, 0)]


def test_all_readings_are_stored_in_order():
    assert [value for value, _ in scene(range(50))] == list(range(50))
