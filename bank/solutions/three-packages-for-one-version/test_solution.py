import ast
import sys
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

# Need not be installed: no test asks the web.
sys.modules.setdefault("requests", SimpleNamespace(get=None))

import solution


@pytest.fixture
def newest(monkeypatch):
    """The version found among releases given as (version, published, draft)."""

    def find(*releases):
        found = [{"version": v, "published": p, "draft": d} for v, p, d in releases]
        answer = SimpleNamespace(json=lambda: found, raise_for_status=lambda: None, status_code=200)
        for client in httpx, sys.modules["requests"]:
            monkeypatch.setattr(client, "get", lambda url, **options: answer)
        return solution.newest_version("https://releases.example/tool.json")

    return find


def test_finds_the_newest_by_date(newest):
    old, new = ("1.9", "2025-02-01T10:00:00Z", False), ("1.10", "2025-04-01T10:00:00Z", False)
    assert newest(old, new) == newest(new, old) == "1.10"


def test_leaves_drafts_out(newest):
    assert (
        newest(("2.0", "2025-05-01T10:00:00Z", True), ("1.0", "2024-05-01T10:00:00Z", False))
        == "1.0"
    )


def test_without_a_release_nothing_is_raised(newest):
    assert not newest()


def test_needs_nothing_new():
    tree = ast.parse(Path(solution.__file__).read_text("utf-8"))
    imports = [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    imports += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {name.split(".")[0] for name in imports} <= sys.stdlib_module_names | {"requests"}
