"""Says what is good, a path with exactly one slash in front, and refuses all that is unclear.

Browsers take a backslash for a slash and drop tabs and line breaks, so none of these may appear.
"""


def local_target(value):
    if not value or not value.startswith("/") or value.startswith("//"):
        return "/"
    if "\\" in value or any(ord(character) <= 32 or ord(character) == 127 for character in value):
        return "/"
    return value
