"""Flat loop, one set per team, sorted once at the end.

Unwanted users are left early; sets make the two branches that search and start a list unnecessary.
"""

from collections import defaultdict


def domains_by_team(users):
    domains = defaultdict(set)
    for user in users:
        if not user["active"] or user["email"] is None:
            continue
        domain = user["email"].split("@")[1].lower()
        domains[user["team"]].add(domain)
    return {team: sorted(found) for team, found in domains.items()}
