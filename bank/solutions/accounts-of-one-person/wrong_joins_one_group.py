"""Level 2: an account that connects two groups joins only the first of them.

Fails: test_an_account_that_joins_two_groups, test_a_long_chain_given_from_both_ends
"""


def groups(accounts):
    group_of = {}
    found = []
    for account, contacts in accounts.items():
        group = next(
            (group_of[contact] for contact in sorted(contacts) if contact in group_of), None
        )
        if group is None:
            group = []
            found.append(group)
        group.append(account)
        for contact in contacts:
            group_of.setdefault(contact, group)
    return sorted(sorted(group) for group in found)
