"""Level 2: a move writes the new pair and leaves the old desk occupied.

Fails: test_moving_frees_the_old_desk, test_both_directions_agree_after_many_random_calls
"""


class Desks:
    def __init__(self):
        self.desks = {}
        self.owners = {}

    def assign(self, person, desk):
        if desk in self.owners and self.owners[desk] != person:
            raise ValueError("taken")
        self.desks[person] = desk
        self.owners[desk] = person

    def release(self, person):
        desk = self.desks.pop(person, None)
        self.owners.pop(desk, None)

    def desk_of(self, person):
        return self.desks.get(person)

    def owner_of(self, desk):
        return self.owners.get(desk)
