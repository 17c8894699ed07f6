from solution import check


def test_the_example():
    allowed = {"billing": 4, "importer": 2, "web": 9}
    counted = {"tools": 1, "importer": 5, "billing": 3}
    problems, limits = check(allowed, counted)
    assert list(problems) == ["importer: 5, allowed 2", "tools: 1, allowed 0"]
    assert limits == {"billing": 3, "importer": 2, "tools": 0}


def test_an_equal_count_is_allowed():
    problems, limits = check({"web": 3}, {"web": 3})
    assert list(problems) == []
    assert limits == {"web": 3}


def test_a_new_package_starts_at_zero():
    problems, limits = check({}, {"new": 0, "other": 2})
    assert list(problems) == ["other: 2, allowed 0"]
    assert limits == {"new": 0, "other": 0}


def test_a_limit_never_rises():
    assert check({"web": 3}, {"web": 8})[1] == {"web": 3}


def test_a_package_that_is_gone_is_left_out():
    assert check({"web": 3, "old": 1}, {"web": 3})[1] == {"web": 3}


def test_problems_are_in_the_order_of_the_names():
    problems, _ = check({}, {"web": 1, "admin": 1, "mail": 1})
    assert [problem.split(":")[0] for problem in problems] == ["admin", "mail", "web"]


def test_the_arguments_are_not_changed():
    allowed, counted = {"web": 3, "old": 1}, {"web": 2, "new": 1}
    check(allowed, counted)
    assert (allowed, counted) == ({"web": 3, "old": 1}, {"web": 2, "new": 1})


def test_nothing_at_all():
    problems, limits = check({}, {})
    assert (list(problems), limits) == ([], {})
