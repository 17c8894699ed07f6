"""Level 1: the last arrival wins, whatever its version.

Fails: test_a_late_older_event_changes_nothing, test_a_repeat_changes_nothing,
test_a_late_older_event_does_not_bring_it_back, test_a_repeated_deletion_changes_nothing,
test_every_order_of_arrival_ends_alike
"""


class Names:
    def __init__(self):
        self.names = {}

    def apply(self, event):
        self.names[event["product"]] = None if event.get("deleted") else event["name"]
        return True

    def get(self, product):
        return self.names.get(product)
