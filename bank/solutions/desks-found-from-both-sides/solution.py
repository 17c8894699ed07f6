"""Two dicts that mirror each other, written in two methods; a refused call has touched neither."""


class Desks:
    def __init__(self):
        self._desk = {}
        self._owner = {}

    def assign(self, person, desk):
        if self._owner.get(desk, person) != person:
            raise ValueError(f"desk {desk} is taken")
        self.release(person)
        self._desk[person] = desk
        self._owner[desk] = person

    def release(self, person):
        if person in self._desk:
            del self._owner[self._desk.pop(person)]

    def desk_of(self, person):
        return self._desk.get(person)

    def owner_of(self, desk):
        return self._owner.get(desk)
