"""Running our program and others. A program that is missing or fails is a failed check."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROFILES = sorted(path.stem for path in (ROOT / "profiles").glob("*.yaml"))
EDITIONS = ("interviewer", "candidate")
SEED = "external"


def run(*command, **options):
    """Runs a command to its end and returns the finished process; output is text."""
    command = [str(part) for part in command]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, **options)
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def interviewkit(*arguments, **options):
    """Runs our program in the repository's folder, so that it takes the bank there."""
    assert "INTERVIEWKIT" in os.environ, "INTERVIEWKIT must name the program to check"
    return run(Path(os.environ["INTERVIEWKIT"]).resolve(), *arguments, cwd=ROOT, **options)


def compose(out, profile, *arguments, seed=SEED):
    """Composes into a folder; returns the common path of all files but the candidate's, without its endings."""
    interviewkit("compose", profile, "--seed", seed, "--out", out, *arguments)
    return Path(out) / f"{profile}-{seed}"


def packet_file(stem, edition, suffix):
    """The path of a packet's file; a candidate's is named by the fingerprint of the kit."""
    if edition != "candidate":
        return stem.parent / f"{stem.name}.{edition}.{suffix}"
    kit = json.loads((stem.parent / f"{stem.name}.kit.json").read_text(encoding="utf-8"))
    return stem.parent / f"{kit['fingerprint']}.candidate.{suffix}"


def kit_ids(profile, *arguments, seed=SEED):
    """The ids of the questions that a seed draws, in order."""
    done = interviewkit("compose", profile, "--seed", seed, "--format", "json", "-o", "-", *arguments)
    sections = json.loads(done.stdout)["packet"]["sections"]
    return [question["id"] for section in sections for question in section["questions"]]
