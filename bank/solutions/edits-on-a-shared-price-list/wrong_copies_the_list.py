"""Level 1: copies the whole list into the draft.

Fails: test_nothing_is_copied
"""


class Draft(dict):
    def __init__(self, base):
        super().__init__({code: base[code] for code in base})
        self.base = base

    def changes(self):
        changed = {code: cents for code, cents in self.items() if self.base.get(code) != cents}
        return changed, {code for code in self.base if code not in self}
