#!/usr/bin/env python3
"""Prints how much of the time of a short Python script (compose.py beside this file) the program takes for the same
kit of the same bank: whole processes, medians of pairs in one run. Asserts nothing.

Usage: benches/against_python/run.py [PAIRS]; INTERVIEWKIT names another binary than target/release/interviewkit.
What the Python script needs is installed under target/.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OURS = Path(os.environ.get("INTERVIEWKIT", ROOT / "target/release/interviewkit")).resolve()
VENV = ROOT / "target/against-python"

PROFILE = """\
format: 1
id: screen
title: Screen
summary: Three sections, with bounds on the minutes.
level: mid
duration: 30
opening: 3
closing: 4
slack: 4
sections:
  - {id: coding, title: Coding, purpose: One., picks: 1, where: {kind: coding}}
  - {id: concept, title: Concept, purpose: Two., picks: 1, where: {kind: concept}}
  - {id: design, title: Design, purpose: Three., picks: 1, where: {kind: [design, scenario]}}
"""
BANK = "format: 1\nname: Bench\ncompetencies:\n  c: {name: C, definition: Some.}\nareas:\n  a: {name: A, topics: {%s}}\n"
TOPICS = 30
QUESTION = """\
  - id: question-%(n)d
    title: Question number %(n)d of the bench
    kind: %(kind)s
    competency: c
    topic: t%(topic)d
    levels: [junior, mid, senior]
    difficulty: %(difficulty)s
    minutes: %(minutes)d
    prompt: |
      A service stores bookings number %(n)d as pairs of whole minutes, start and
      end, in no particular order:

      ```python
      bookings = [(540, 600), (590, 630), (700, 720)]
      ```

      Write `merge(bookings)`, which returns the shortest list of pairs that
      covers the same time, in order. Two bookings that touch become one.
    strong-answer:
      - Sorts by start %(n)d, then sweeps once and keeps the last merged pair.
      - Takes the larger of the two ends, so that a booking inside another does not shrink it.
    follow-ups:
      - What changes if bookings arrive one at a time, all day long, %(n)d of them?
    anchors:
      1: Compares neighbours in the given order %(n)d, or returns wrong pairs for the example after a hint.
      2: Sorts and merges neighbours %(n)d, but a booking inside an earlier one breaks the result.
      3: Working code %(n)d for the example, touching and nested bookings and an empty list, with the cost.
      4: All of level 3 without prompting %(n)d, names the cases before coding, and answers the follow-up.
    red-flags:
      - Insists that input %(n)d will always be sorted after being told that it is not.
"""


def write_bank(folder, size):
    (folder / "bank").mkdir(parents=True)
    (folder / "profiles").mkdir()
    (folder / "profiles/screen.yaml").write_text(PROFILE)
    topics = ", ".join(f"t{topic}: Topic {topic}" for topic in range(TOPICS))
    (folder / "bank/bank.yaml").write_text(BANK % topics)
    kinds = ["coding", "debugging", "concept", "code-review", "design", "scenario"]
    for first in range(0, size, 50):
        text = "format: 1\nquestions:\n"
        for n in range(first, min(size, first + 50)):
            # A fixed scramble, so that the labels do not march in step.
            mix = (n * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 20
            text += QUESTION % {
                "n": n,
                "kind": kinds[mix % 6],
                "topic": mix // 6 % TOPICS,
                "difficulty": ["easy", "medium", "hard"][mix // 180 % 3],
                "minutes": 4 + mix // 540 % 7,
            }
        (folder / f"bank/f{first}.yaml").write_text(text)


def seconds(command, folder):
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(name, ours, python, pairs, folder):
    for format in ("md", "pdf"):
        both = [
            (seconds([*ours, "--format", format], folder), seconds([*python, format], folder))
            for _ in range(pairs + 1)
        ][1:]
        mine, other = (statistics.median(times) * 1000 for times in zip(*both))
        ratio = statistics.median(a / b for a, b in both)
        print(f"{name:24} {format:4} {mine:8.1f} ms / {other:8.1f} ms = {ratio:.3f}", flush=True)


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    python = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(VENV, with_pip=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", HERE / "requirements.txt"], check=True)
    script = [python, HERE / "compose.py"]
    compose = [OURS, "compose", "--seed", "7", "-q", "-o", "-"]
    print("ours / Python, whole process, medians of pairs")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        built_in = [*compose, "screen-30", "--bank", "built-in", "--profiles", "built-in"]
        other = [*script, ROOT / "bank", ROOT / "profiles/screen-30.yaml", "7"]
        compare("built-in bank", built_in, other, pairs, folder)
        for size in (300, 10_000):
            own = folder / str(size)
            write_bank(own, size)
            other = [*script, "bank", "profiles/screen.yaml", "7"]
            compare(f"folder of {size} questions", [*compose, "screen"], other, min(pairs, 7 if size > 1000 else pairs), own)


main()
