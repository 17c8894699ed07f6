import random

import pytest
from solution import Desks


@pytest.fixture
def desks():
    made = Desks()
    made.assign("ana", 17)
    return made


def test_answers_both_questions(desks):
    assert desks.desk_of("ana") == 17
    assert desks.owner_of(17) == "ana"


def test_nobody_and_nothing_are_none(desks):
    assert desks.desk_of("ben") is None
    assert desks.owner_of(21) is None


def test_moving_frees_the_old_desk(desks):
    desks.assign("ana", 21)
    assert desks.desk_of("ana") == 21
    assert desks.owner_of(17) is None
    desks.assign("ben", 17)
    assert desks.owner_of(17) == "ben"


def test_a_taken_desk_is_refused_and_nothing_changes(desks):
    desks.assign("ben", 21)
    with pytest.raises(ValueError):
        desks.assign("ben", 17)
    assert (desks.desk_of("ana"), desks.desk_of("ben")) == (17, 21)
    assert (desks.owner_of(17), desks.owner_of(21)) == ("ana", "ben")


def test_the_same_pair_can_be_assigned_twice(desks):
    desks.assign("ana", 17)
    assert (desks.desk_of("ana"), desks.owner_of(17)) == (17, "ana")


def test_releasing_frees_person_and_desk(desks):
    desks.release("ana")
    assert desks.desk_of("ana") is None
    assert desks.owner_of(17) is None


def test_releasing_somebody_without_a_desk_does_nothing(desks):
    desks.release("ben")
    assert desks.owner_of(17) == "ana"


def test_both_directions_agree_after_many_random_calls():
    rng, desks = random.Random(5), Desks()
    people, numbers = "abcdef", range(5)
    for _ in range(2_000):
        if rng.random() < 0.7:
            person, number = rng.choice(people), rng.choice(numbers)
            owner = desks.owner_of(number)
            if owner in (None, person):
                desks.assign(person, number)
            else:
                with pytest.raises(ValueError):
                    desks.assign(person, number)
        else:
            desks.release(rng.choice(people))
        forward = {(p, desks.desk_of(p)) for p in people if desks.desk_of(p) is not None}
        backward = {(desks.owner_of(n), n) for n in numbers if desks.owner_of(n) is not None}
        assert forward == backward
