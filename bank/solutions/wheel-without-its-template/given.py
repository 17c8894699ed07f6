"""The code of the prompt with the settings it describes: a path from the start folder, and no
package data.

Fails: test_the_built_package_holds_the_template, test_works_from_any_folder
"""

PYPROJECT = """\
[project]
name = "mailer"
version = "1.0"
"""

# src/mailer/send.py
def welcome(name):
    with open("src/mailer/templates/welcome.txt") as f:
        return f.read().format(name=name)
