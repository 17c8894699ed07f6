"""Reads the text as a resource of its package, and declares it so that the build takes it along.

This file stands for src/mailer/send.py, and PYPROJECT for pyproject.toml.
"""

from importlib.resources import files

PYPROJECT = """\
[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "mailer"
version = "1.0"

[tool.setuptools.package-data]
mailer = ["templates/*.txt"]
"""


def welcome(name):
    template = files("mailer").joinpath("templates/welcome.txt")
    return template.read_text(encoding="utf-8").format(name=name)
