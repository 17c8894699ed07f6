"""Level 2: gives up the old desk before it finds that the new one is taken.

Fails: test_a_taken_desk_is_refused_and_nothing_changes
"""


class Desks:
    def __init__(self):
        self.desks = {}
        self.owners = {}

    def assign(self, person, desk):
        self.release(person)
        if desk in self.owners:
            raise ValueError("taken")
        self.desks[person] = desk
        self.owners[desk] = person

    def release(self, person):
        if person in self.desks:
            del self.owners[self.desks.pop(person)]

    def desk_of(self, person):
        return self.desks.get(person)

    def owner_of(self, desk):
        return self.owners.get(desk)
