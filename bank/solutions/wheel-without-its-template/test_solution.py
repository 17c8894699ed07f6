import os
import subprocess
import sys
from pathlib import Path

import pytest
import solution

CALL = "from mailer.send import welcome; print(welcome('Ana'))"


@pytest.fixture
def project(tmp_path):
    package = tmp_path / "project" / "src" / "mailer"
    (package / "templates").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "send.py").write_text(Path(solution.__file__).read_text("utf-8"), "utf-8")
    (package / "templates" / "welcome.txt").write_text("Welcome, {name}!", "utf-8")
    (tmp_path / "project" / "pyproject.toml").write_text(solution.PYPROJECT, "utf-8")
    return tmp_path / "project"


def run(code, folder, path=None, *arguments):
    """Runs code in a process of its own, with the packages of a further folder."""
    variables = {**os.environ, "PYTHONPATH": str(path or ""), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )


def build(project):
    """Makes what goes into the wheel, without packing it."""
    done = run("import setuptools; setuptools.setup()", project, None, "--quiet", "build")
    assert done.returncode == 0, done.stderr
    return project / "build" / "lib"


def test_works_in_the_root_of_the_project(project):
    assert run(CALL, project, project / "src").stdout == "Welcome, Ana!\n"


def test_the_built_package_holds_the_template(project):
    built = build(project)
    assert (built / "mailer" / "send.py").is_file()
    assert (built / "mailer" / "templates" / "welcome.txt").is_file()


def test_works_from_any_folder(project, tmp_path):
    done = run(CALL, tmp_path, build(project))
    assert done.stdout == "Welcome, Ana!\n", done.stderr
