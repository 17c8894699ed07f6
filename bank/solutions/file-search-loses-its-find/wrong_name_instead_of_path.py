"""Level 2: finds the file, but gives its name without the folders.

Fails: test_the_example, test_a_file_in_a_second_folder, test_the_first_of_two, test_a_folder_is_not_a_file
"""


def find(folder, name):
    """The path of the first file with this name, or None."""
    for entry, content in folder.items():
        if entry == name:
            return entry
        if isinstance(content, dict):
            found = find(content, name)
            if found:
                return found
    return None
