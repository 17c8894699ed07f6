"""The code of the prompt: nobody uses what the inner call returns.

Fails: test_the_example, test_a_file_in_a_second_folder, test_the_first_of_two, test_a_folder_is_not_a_file
"""

def find(folder, name):
    """The path of the first file with this name, or None."""
    for entry, content in folder.items():
        if entry == name:
            return entry
        if isinstance(content, dict):
            find(content, name)
    return None

disk = {"photos": {"2023": {"sea.jpg": 812}, "2024": {}},
        "cv.pdf": 90}
print(find(disk, "cv.pdf"), find(disk, "sea.jpg"))
