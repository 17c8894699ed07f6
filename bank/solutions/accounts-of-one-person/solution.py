"""Walks from accounts to contacts to accounts with a stack of its own and expands every contact once.

In line with the number of account-contact pairs, also for a contact of very many accounts and for long chains.
"""

from collections import defaultdict


def groups(accounts):
    owners = defaultdict(list)
    for account, contacts in accounts.items():
        for contact in contacts:
            owners[contact].append(account)
    seen = set()
    found = []
    for first in accounts:
        if first in seen:
            continue
        seen.add(first)
        group, pending = [], [first]
        while pending:
            account = pending.pop()
            group.append(account)
            for contact in accounts[account]:
                for other in owners.pop(contact, ()):
                    if other not in seen:
                        seen.add(other)
                        pending.append(other)
        found.append(sorted(group))
    return sorted(found)
