"""Uses the inner result only if there is one, and puts the name of the folder in front of it."""


def find(folder, name):
    """The path of the first file with this name, or None."""
    for entry, content in folder.items():
        if isinstance(content, dict):
            path = find(content, name)
            if path is not None:
                return f"{entry}/{path}"
        elif entry == name:
            return entry
    return None
