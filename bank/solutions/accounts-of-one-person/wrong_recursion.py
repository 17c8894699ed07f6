"""Level 2: walks recursively, which ends in RecursionError for a long chain.

Fails: test_a_long_chain, test_a_long_chain_given_from_both_ends, test_a_contact_of_thousands_of_accounts
"""

from collections import defaultdict


def groups(accounts):
    owners = defaultdict(list)
    for account, contacts in accounts.items():
        for contact in contacts:
            owners[contact].append(account)
    seen = set()

    def collect(account):
        seen.add(account)
        group = [account]
        for contact in accounts[account]:
            for other in owners[contact]:
                if other not in seen:
                    group += collect(other)
        return group

    return sorted(sorted(collect(account)) for account in accounts if account not in seen)
