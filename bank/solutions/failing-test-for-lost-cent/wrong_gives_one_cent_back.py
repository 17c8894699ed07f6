"""Level 2: a failing test for the reported amount, and a fix that gives away one cent where two are left.

Fails: test_other_bills_add_up, test_the_tests_notice_a_fix_for_one_cent_only
"""


def split_bill(cents, people):
    share = cents // people
    shares = [share] * people
    if cents % people:
        shares[0] += 1
    return shares


def test_three_people():
    assert sum(split_bill(10000, 3)) == 10000


def test_six_people():
    assert split_bill(600, 6) == [100] * 6
