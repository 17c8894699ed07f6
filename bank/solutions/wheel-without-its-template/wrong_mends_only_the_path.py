"""Level 2: the path no longer depends on the start folder, and the file is still not in the wheel.

Fails: test_the_built_package_holds_the_template, test_works_from_any_folder
"""

from pathlib import Path

PYPROJECT = """\
[project]
name = "mailer"
version = "1.0"
"""


def welcome(name):
    path = Path(__file__).parent / "templates" / "welcome.txt"
    return path.read_text("utf-8").format(name=name)
