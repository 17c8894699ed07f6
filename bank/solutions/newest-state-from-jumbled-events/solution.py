"""Version and name are all that is kept, and a deleted product keeps its version, so that the
order of arrival makes no difference."""


class Names:
    def __init__(self):
        self._newest = {}  # product: (version, name, or None if deleted)

    def apply(self, event):
        version, _ = self._newest.get(event["product"], (None, None))
        if version is not None and event["version"] <= version:
            return False
        name = None if event.get("deleted") else event["name"]
        self._newest[event["product"]] = (event["version"], name)
        return True

    def get(self, product):
        return self._newest.get(product, (None, None))[1]
