"""Level 3: right for files, and a folder with the wanted name is taken for one.

Fails: test_a_folder_is_not_a_file
"""


def find(folder, name):
    """The path of the first file with this name, or None."""
    for entry, content in folder.items():
        if entry == name:
            return entry
        if isinstance(content, dict):
            path = find(content, name)
            if path is not None:
                return entry + "/" + path
    return None
