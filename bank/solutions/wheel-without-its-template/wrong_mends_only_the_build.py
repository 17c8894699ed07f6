"""Level 2: the file is in the wheel, and the path still starts where the process does.

Fails: test_works_from_any_folder
"""

PYPROJECT = """\
[project]
name = "mailer"
version = "1.0"

[tool.setuptools.package-data]
mailer = ["templates/*.txt"]
"""


def welcome(name):
    with open("src/mailer/templates/welcome.txt") as f:
        return f.read().format(name=name)
