"""Runs the solutions that lie beside the bank, each file in a process of its own.

A folder `bank/solutions/<question>/` holds the reference (`solution.py`), its tests (`test_*.py`) and answers that
the tests must reject: `wrong_*.py`, and `given.py` for the code that the prompt shows. Each of these is put in the
place of `solution.py`, and exactly the tests that its docstring names must fail. `no-code.md` says why a question has
none of this.

From the command line: python -m support.solutions [question or topic …]
"""

import ast
import contextlib
import io
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from .bank import every_question, fences
from .program import ROOT

SOLUTIONS = ROOT / "bank" / "solutions"
# The kinds whose answer is code, unless `no-code.md` says otherwise.
CODE_KINDS = {"coding", "debugging", "code-review", "pairing"}
SECONDS = 90
# Loaded once by the process that all others are forked from, because loading takes longer than most tests.
PRELOADED = ["pytest", "numpy", "pandas", "sklearn.linear_model", "sqlalchemy", "fastapi.testclient", "flask"]


@dataclass(frozen=True)
class Answer:
    """A file that stands for an answer: the reference or a wrong one."""

    path: Path

    @property
    def name(self):
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def is_reference(self):
        return self.path.stem in ("solution", "test_prompt")

    @property
    def done(self):
        """What is done when it went as it must."""
        if self.is_reference:
            return "references passed"
        return "prompts' own code shown to fail" if self.path.stem == "given" else "wrong answers rejected"

    def docstring(self):
        return ast.get_docstring(ast.parse(self.path.read_text("utf-8"))) or ""

    def level(self):
        """The level of the anchor that a wrong answer earns."""
        found = re.match(r"Level (\d): \S", self.docstring())
        return int(found[1]) if found else None

    def failing(self):
        """The tests that must fail with this answer."""
        found = re.search(r"^Fails: ([^\n]+(?:\n[^\n]+)*)", self.docstring(), re.M)
        return set(re.findall(r"\w+", found[1])) if found else set()

    def form(self, question):
        """What is wrong with the file itself."""
        if self.is_reference:
            return None
        if not self.failing():
            return "the docstring has no line `Fails: test_a, test_b`"
        if self.path.stem == "given":
            code = [text for language, text in fences(question["prompt"]) if language == "python"]
            longest = max(code, key=len, default="")
            return None if longest.strip() in self.path.read_text("utf-8") else "it is not the code of the prompt"
        if self.level() not in question["anchors"]:
            return "the docstring does not begin with `Level N: ` and what is wrong"
        return None

    def result_in(self, context):
        """What a process gives: the tests that passed and failed, and what was printed."""
        receiver, sender = context.Pipe(duplex=False)
        child = context.Process(target=run_in_child, args=(str(self.path), sender))
        child.start()
        sender.close()
        result = None
        with contextlib.suppress(EOFError):
            if receiver.poll(SECONDS):
                result = receiver.recv()
        child.kill()
        child.join()
        return result

    def run(self):
        """Runs the tests with this answer; says what went otherwise than it must, or nothing."""
        # A library can have a thread that a fork leaves behind with its lock; a fresh process has none.
        result = self.result_in(FORKING) or self.result_in(multiprocessing.get_context("spawn"))
        if result is None:
            return f"no result within {SECONDS} s"
        passed, failed, output = result
        expected = self.failing() if not self.is_reference else set()
        if failed != expected:
            return f"failed: {sorted(failed)}, expected: {sorted(expected)}\n{output}"
        if self.is_reference and not passed:
            return f"no test ran\n{output}"
        return None


def answers(folder):
    """The answers of one question's folder, the reference first; of one without code the proof of its prompt."""
    if not (folder / "solution.py").is_file():
        return [Answer(path) for path in folder.glob("test_prompt.py")]
    wrong = sorted([*folder.glob("wrong_*.py"), *folder.glob("given.py")])
    return [Answer(path) for path in [folder / "solution.py", *wrong]]


class Outcomes:
    """A pytest plugin that notes which tests failed."""

    def __init__(self):
        self.passed, self.failed = set(), set()

    def pytest_collectreport(self, report):
        if report.failed:
            self.failed.add("collection of " + (report.nodeid or "the tests"))

    def pytest_runtest_logreport(self, report):
        name = re.split(r"[\[]", report.nodeid.split("::")[-1])[0]
        if report.failed:
            self.failed.add(name)
        elif report.when == "call" and report.passed:
            self.passed.add(name)
        elif report.skipped:
            self.failed.add(name + " skipped")


def run_in_child(answer, sender):
    """In a fresh process and folder: the tests, with the answer as `solution`."""
    answer = Path(answer)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "solution"
        shutil.copytree(answer.parent, folder, ignore=shutil.ignore_patterns("wrong_*.py", "given.py", "__pycache__"))
        shutil.copyfile(answer, folder / "solution.py")
        os.chdir(folder)
        sys.path[:0] = [str(folder)]
        sys.dont_write_bytecode = True
        # Plugins of libraries that happen to be there take longer to load than most tests.
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        outcomes, output = Outcomes(), io.StringIO()
        # With a file of its own, pytest does not look around in the folders above.
        (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")
        arguments = ["-q", "-p", "no:cacheprovider", "--color=no", "--tb=short", "."]
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            pytest.main(arguments, plugins=[outcomes])
        outcomes.passed -= outcomes.failed
        sender.send((outcomes.passed, outcomes.failed, output.getvalue()[-6000:]))
        sender.close()


FORKING = multiprocessing.get_context("forkserver")
FORKING.set_forkserver_preload(PRELOADED)


def run_all(some):
    """Runs answers side by side; gives each with what went wrong or nothing."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return dict(zip([answer.name for answer in some], pool.map(Answer.run, some), strict=True))


def folder_problem(question):
    """What is missing from the folder of a question whose answer is code."""
    folder = SOLUTIONS / question["id"]
    if (folder / "no-code.md").is_file():
        return None
    if not (folder / "solution.py").is_file():
        return f"{folder} has no solution.py (or no-code.md with the reason)"
    if not list(folder.glob("test_*.py")):
        return f"{folder} has no tests"
    if not list(folder.glob("wrong_*.py")):
        return f"{folder} has no wrong_*.py"
    return None


def prompt_problem(question):
    """What is wrong with the code or the output that a prompt shows."""
    code = []
    for language, text in fences(question["prompt"]):
        if language == "python":
            try:
                ast.parse(text)
            except SyntaxError as error:
                return f"code that does not parse: {error}"
            code.append(text)
        elif language == "output" and not (SOLUTIONS / question["id"] / "test_prompt.py").is_file():
            printed = printed_by("\n".join(code))
            if printed != text.strip():
                return f"the prompt claims\n{text}\nand the interpreter prints\n{printed}"
    return None


def printed_by(code):
    """What code prints; of an uncaught error its last line."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    last = done.stderr.strip().splitlines()[-1:] if done.returncode else []
    return "\n".join([*done.stdout.strip().splitlines(), *last])


def main(names):
    """Checks the questions or topics named, else all; prints what is wrong and the counts."""
    everything = every_question()
    unknown = {path.name for path in SOLUTIONS.iterdir() if path.is_dir()} - set(everything)
    chosen = [q for q in everything.values() if not names or q["id"] in names or q["topic"] in names]
    problems = [f"{name}: a folder without a question" for name in sorted(unknown)] if not names else []
    some = []
    for question in chosen:
        problem = prompt_problem(question)
        problems += [f"{question['id']}: {problem}"] if problem else []
        if question["kind"] in CODE_KINDS:
            problem = folder_problem(question)
            problems += [f"{question['id']}: {problem}"] if problem else []
        mine = answers(SOLUTIONS / question["id"])
        forms = [(answer, answer.form(question)) for answer in mine]
        problems += [f"{answer.name}: {form}" for answer, form in forms if form]
        some += mine
    results = run_all(some)
    problems += [f"{name}: {problem}" for name, problem in results.items() if problem]
    for problem in problems:
        print(problem)
    references = sum(answer.is_reference for answer in some)
    print(f"{references} references, {len(some) - references} other answers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(set(sys.argv[1:])))
