"""Level 2: merges sets of contacts, and accounts without contacts are lost.

Fails: test_the_example, test_an_account_without_contacts_is_a_group
"""

from collections import defaultdict


def groups(accounts):
    parent = {}

    def root(contact):
        while parent.setdefault(contact, contact) != contact:
            parent[contact] = parent[parent[contact]]
            contact = parent[contact]
        return contact

    for contacts in accounts.values():
        for contact in contacts:
            parent[root(contact)] = root(min(contacts))
    found = defaultdict(list)
    for account, contacts in accounts.items():
        if contacts:
            found[root(min(contacts))].append(account)
    return sorted(sorted(group) for group in found.values())
