import random

import pytest
from solution import domains_by_team


def old(users):
    """The function of the prompt."""
    result = {}
    for i in range(len(users)):
        user = users[i]
        if user["active"] == True:  # noqa: E712
            if user["email"] != None:  # noqa: E711
                domain = user["email"].split("@")[1].lower()
                if user["team"] in result.keys():
                    if domain not in result[user["team"]]:
                        result[user["team"]].append(domain)
                else:
                    result[user["team"]] = [domain]
    for team in result:
        result[team] = sorted(result[team])
    return result


def user(team, email, active=True):
    return {"team": team, "active": active, "email": email}


def test_no_users_give_no_teams():
    assert domains_by_team([]) == {}


@pytest.mark.parametrize("left_out", [user("a", "x@b.org", active=False), user("a", None)])
def test_leaves_out_inactive_users_and_those_without_address(left_out):
    assert domains_by_team([left_out]) == {}


def test_sorts_the_domains_of_a_team():
    assert domains_by_team([user("a", "x@c.org"), user("a", "y@b.org")]) == {
        "a": ["b.org", "c.org"]
    }


def test_lists_a_domain_once_whatever_its_case():
    assert domains_by_team([user("a", "x@B.org"), user("a", "y@b.ORG")]) == {"a": ["b.org"]}


def test_keeps_teams_apart():
    assert domains_by_team([user("a", "x@b.org"), user("c", "x@b.org")]) == {
        "a": ["b.org"],
        "c": ["b.org"],
    }


def test_agrees_with_the_old_function_on_random_users():
    rng = random.Random(7)
    emails = [None, "x@b.org", "y@B.org", "x@c.org", "z@a.org", "X@D.org"]
    for _ in range(200):
        users = [
            user(rng.choice("abc"), rng.choice(emails), rng.random() < 0.7)
            for _ in range(rng.randrange(8))
        ]
        assert domains_by_team(users) == old(users)
