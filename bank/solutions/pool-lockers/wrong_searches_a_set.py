"""Level 2: step 1 with the smallest number of a set, which is too slow for step 2, and no further step.

Fails: test_sixty_thousand_lockers_are_quick, test_a_large_locker_on_request, test_a_large_one_when_no_small_one_is_free,
test_a_returned_large_locker_stays_large, test_overdue_lockers_the_longest_first,
test_exactly_240_minutes_are_not_overdue, test_a_returned_locker_is_not_overdue
"""


class Lockers:
    def __init__(self, count):
        self._free = set(range(1, count + 1))
        self._taken = set()

    def take(self):
        if not self._free:
            return None
        number = min(self._free)
        self._free.remove(number)
        self._taken.add(number)
        return number

    def give_back(self, number):
        if number not in self._taken:
            raise ValueError(number)
        self._taken.remove(number)
        self._free.add(number)
