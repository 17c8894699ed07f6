"""Level 2: right for a few members, but searches a list of ids for each of them.

Fails: test_thousands_of_members_are_quick
"""


def changes(old, new):
    old_ids, new_ids = list(old), list(new)
    joined = [member for member in new_ids if member not in old_ids]
    left = [member for member in old_ids if member not in new_ids]
    changed = [m for m in old_ids if m in new_ids and old[m] != new[m]]
    return sorted(joined), sorted(left), sorted(changed)
