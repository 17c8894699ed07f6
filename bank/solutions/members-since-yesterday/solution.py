"""The keys of a dict are a set: each id is looked up in constant time, and `None` is a plan like any other."""


def changes(old, new):
    joined = new.keys() - old.keys()
    left = old.keys() - new.keys()
    changed = {member for member in old.keys() & new.keys() if old[member] != new[member]}
    return sorted(joined), sorted(left), sorted(changed)
