"""What is generated for shells and for the manual."""

import re
import subprocess

import pytest
from support.program import interviewkit, run

COMMANDS = ["compose", "profile", "loop", "bank", "ledger", "completions", "man", "schema"]


def test_bash_accepts_its_completions(tmp_path):
    path = tmp_path / "interviewkit.bash"
    path.write_text(interviewkit("completions", "bash").stdout, encoding="utf-8")
    assert run("bash", "-n", path).stderr == ""


@pytest.mark.parametrize("typed, wanted", [("comp", "compose"), ("compose --se", "--seed"), ("bank sh", "show")])
def test_bash_completes(tmp_path, typed, wanted):
    path = tmp_path / "interviewkit.bash"
    path.write_text(interviewkit("completions", "bash").stdout, encoding="utf-8")
    words = ["interviewkit", *typed.split()]
    script = f"""
        source {path}
        COMP_WORDS=({' '.join(words)})
        COMP_CWORD={len(words) - 1}
        _interviewkit interviewkit {words[-1]} {words[-2]}
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    assert wanted in run("bash", "-euc", script).stdout.split()


@pytest.mark.parametrize("shell", ["bash", "elvish", "fish", "powershell", "zsh"])
def test_every_shell_gets_every_command(shell):
    text = interviewkit("completions", shell).stdout
    for command in COMMANDS:
        assert command in text


def pages(tmp_path):
    """Every manual page."""
    interviewkit("man", "--out", tmp_path)
    return sorted(tmp_path.glob("*.1"))


def test_every_manual_page_renders_without_warnings(tmp_path):
    groff = ["groff", "-man", "-Tutf8", "-ww", "-P-c"]
    found = pages(tmp_path)
    assert len(found) > 25
    for page in found:
        done = subprocess.run([*groff, page], capture_output=True, text=True, encoding="utf-8", timeout=60)
        assert done.returncode == 0, done.stderr
        assert done.stderr == "", page
        shown = re.sub(".\b", "", done.stdout)
        for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS"):
            assert re.search(rf"^{heading}$", shown, re.MULTILINE), (page, heading)


def test_the_manual_page_names_every_command():
    page = interviewkit("man").stdout
    groff = ["groff", "-man", "-Tutf8", "-ww", "-P-c"]
    done = subprocess.run(groff, input=page, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    shown = re.sub(".\b", "", done.stdout)
    for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS"):
        assert re.search(rf"^{heading}$", shown, re.MULTILINE), heading
    for command in COMMANDS:
        assert command in shown
