from solution import groups


class Name(str):
    """Counts how often it is looked up or compared."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Name.steps += 1
        assert Name.steps <= Name.limit, "too many steps"
        return getattr(str, operator)(self, *others)

    return call


for operator in "__hash__ __eq__ __lt__".split():
    setattr(Name, operator, counting(operator))


def test_the_example():
    accounts = {
        "a1": {"ann@x.org"},
        "a2": {"555-1", "ann@x.org"},
        "a3": {"bob@x.org"},
        "a4": {"555-1"},
        "a5": set(),
    }
    assert groups(accounts) == [["a1", "a2", "a4"], ["a3"], ["a5"]]


def test_an_account_that_joins_two_groups():
    assert groups({"a": {"x"}, "b": {"y"}, "c": {"x", "y"}, "d": {"y"}}) == [["a", "b", "c", "d"]]


def test_an_account_without_contacts_is_a_group():
    assert groups({"b": set(), "a": set()}) == [["a"], ["b"]]


def test_groups_come_sorted():
    assert groups({"d": {"x"}, "c": {"y"}, "b": {"x"}, "a": {"y"}}) == [["a", "c"], ["b", "d"]]


def test_no_accounts():
    assert groups({}) == []


def test_a_long_chain():
    accounts = {f"a{n:05}": {n, n + 1} for n in range(5000)}
    assert groups(accounts) == [sorted(accounts)]


def test_a_long_chain_given_from_both_ends():
    half = [f"a{n:05}" for n in range(5000)]
    order = [name for pair in zip(half, reversed(half)) for name in pair][:5000]
    accounts = {name: {int(name[1:]), int(name[1:]) + 1} for name in order}
    assert groups(accounts) == [sorted(half)]


def test_the_given_data_stays_as_it_was():
    accounts = {"a": {"x"}, "b": {"x", "y"}}
    groups(accounts)
    assert accounts == {"a": {"x"}, "b": {"x", "y"}}


def test_a_contact_of_thousands_of_accounts():
    accounts = {Name(f"a{n:05}"): {"desk"} for n in range(3000)}
    expected = [sorted(str(name) for name in accounts)]
    Name.allow(50 * len(accounts))  # 3000 for each account when it expands the contact again
    found = groups(accounts)
    Name.allow(float("inf"))
    assert found == expected
