"""No cent is lost, and the tests state the contract rather than one arrangement of the shares."""

import pytest


def split_bill(cents, people):
    if people < 1:
        raise ValueError("nobody to split the bill")
    share, rest = divmod(cents, people)
    return [share + 1] * rest + [share] * (people - rest)


def test_three_people_pay_the_whole_bill():
    assert sum(split_bill(10000, 3)) == 10000


@pytest.mark.parametrize("people", range(1, 8))
@pytest.mark.parametrize("cents", [0, 1, 5, 200, 9999, 10000])
def test_shares_add_up_and_are_nearly_equal(cents, people):
    shares = split_bill(cents, people)
    assert len(shares) == people
    assert sum(shares) == cents
    assert max(shares) - min(shares) <= 1


def test_nobody_is_refused():
    with pytest.raises(ValueError):
        split_bill(100, 0)
