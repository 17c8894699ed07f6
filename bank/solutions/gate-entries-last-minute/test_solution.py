from solution import Gate


class Second(int):
    """Counts how often it is compared or taken off."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Second.steps += 1
        assert Second.steps <= Second.limit, "too many steps"
        return getattr(int, operator)(self, *others)

    return call


for operator in "__lt__ __le__ __gt__ __ge__ __eq__ __sub__ __rsub__".split():
    setattr(Second, operator, counting(operator))


def test_the_example():
    gate = Gate()
    for second in (0, 10, 10, 59):
        gate.entry(second)
    assert [gate.last_minute(now) for now in (59, 60, 70)] == [4, 3, 1]


def test_an_entry_exactly_60_seconds_old_no_longer_counts():
    gate = Gate()
    gate.entry(5)
    assert gate.last_minute(64) == 1
    assert gate.last_minute(65) == 0


def test_nobody_came():
    assert Gate().last_minute(1000) == 0


def test_more_entries_than_seconds():
    gate = Gate()
    for _ in range(500):
        gate.entry(7)
    assert gate.last_minute(8) == 500


def test_nothing_for_a_long_time():
    gate = Gate()
    gate.entry(0)
    gate.entry(1_000_000)
    assert gate.last_minute(1_000_000) == 1


def test_months_of_entries_do_not_slow_a_call():
    gate = Gate()
    days = 5000
    Second.allow(50 * days)  # 2500 for each day when all entries are looked at
    for day in range(days):
        gate.entry(Second(day * 1000))
        assert gate.last_minute(Second(day * 1000)) == 1
