import random

import pytest
from solution import Plan


class Minute(int):
    """Counts how often it is compared."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Minute.steps += 1
        assert Minute.steps <= Minute.limit, "too many steps"
        return getattr(int, operator)(self, *others)

    return call


for operator in "__lt__ __le__ __gt__ __ge__ __eq__".split():
    setattr(Minute, operator, counting(operator))


def plan_of(**minutes):
    plan = Plan()
    for order, minute in minutes.items():
        plan.add(order, minute)
    return plan


def taken(plan):
    return list(iter(plan.take, None))


def test_the_example():
    plan = plan_of(soup=5, fish=5)
    plan.move("soup", 5)
    assert taken(plan) == ["fish", "soup"]


def test_the_earliest_minute_first():
    assert taken(plan_of(soup=9, fish=3, cake=5)) == ["fish", "cake", "soup"]


def test_equal_minutes_in_the_order_added():
    names = [f"order {n * 7 % 20}" for n in range(20)]
    plan = Plan()
    for name in names:
        plan.add(name, 5)
    assert taken(plan) == names


def test_nothing_waits():
    plan = plan_of(soup=1)
    assert [plan.take(), plan.take()] == ["soup", None]
    assert Plan().take() is None


def test_an_order_moved_to_a_later_minute():
    plan = plan_of(soup=1, fish=2)
    plan.move("soup", 3)
    assert taken(plan) == ["fish", "soup"]


def test_an_order_moved_to_an_earlier_minute():
    plan = plan_of(soup=5, fish=2)
    plan.move("soup", 1)
    assert taken(plan) == ["soup", "fish"]


def test_an_order_moved_back_and_forth():
    plan = plan_of(soup=2, fish=2)
    plan.move("soup", 9)
    plan.move("soup", 2)
    assert taken(plan) == ["fish", "soup"]


def test_a_cancelled_order_does_not_come():
    plan = plan_of(soup=1, fish=2)
    plan.cancel("soup")
    assert taken(plan) == ["fish"]


def test_a_cancelled_order_added_again():
    plan = plan_of(soup=1, fish=2)
    plan.cancel("soup")
    plan.add("soup", 3)
    assert taken(plan) == ["fish", "soup"]


@pytest.mark.parametrize(
    "call", [lambda plan: plan.move("soup", 1), lambda plan: plan.cancel("soup")]
)
def test_an_order_that_does_not_wait(call):
    for plan in (Plan(), plan_of(soup=1)):
        plan.take()
        with pytest.raises(KeyError):
            call(plan)


def test_agrees_with_a_search():
    rnd = random.Random(5)
    plan, minutes = Plan(), {}
    for number in range(3000):
        name, minute = f"order {rnd.randrange(8)}", rnd.randrange(4)
        action = rnd.choice(["take", "cancel", "give a minute"])
        if action == "take":
            expected = min(minutes, key=minutes.get) if minutes else None
            assert plan.take() == expected
            minutes.pop(expected, None)
        elif action == "cancel" and name in minutes:
            plan.cancel(name)
            del minutes[name]
        elif name in minutes:
            plan.move(name, minute)
            minutes[name] = (minute, number)
        else:
            plan.add(name, minute)
            minutes[name] = (minute, number)


def test_thousands_of_orders_are_quick():
    plan = Plan()
    orders = 3000
    Minute.allow(300 * orders)  # some 3000 for each order when all that wait are searched
    for number in range(orders):
        plan.add(f"order {number}", Minute(number % 500))
    for number in range(orders):
        plan.move(f"order {number}", Minute(number % 400))
    assert len(taken(plan)) == orders
