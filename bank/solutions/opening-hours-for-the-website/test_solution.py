import ast
import json
import sys
from pathlib import Path

import pytest
import solution


@pytest.fixture
def export(tmp_path):
    """Exports rows of shop and opening time; gives what is in the JSON file."""

    def run(*rows):
        source, target = tmp_path / "shops.csv", tmp_path / "shops.json"
        source.write_text("\n".join(["shop,opens", *rows, ""]), "utf-8")
        solution.export(source, target)
        return json.loads(target.read_text("utf-8"))

    return run


def test_keeps_order_and_zeros(export):
    assert [each["shop"] for each in export("017,2025-07-01 09:00", "007,2025-07-01 09:00")] == [
        "017",
        "007",
    ]


def test_reads_quoted_names(export):
    assert export('"Lyon, Nord",2025-07-01 09:00')[0]["shop"] == "Lyon, Nord"


@pytest.mark.parametrize(
    ("opens", "expected"),
    [
        ("2025-07-01 09:00", "2025-07-01T09:00:00+02:00"),
        ("2025-01-15 09:00", "2025-01-15T09:00:00+01:00"),
    ],
)
def test_opening_hours_have_the_offset_of_their_date(export, opens, expected):
    assert export(f"007,{opens}") == [{"shop": "007", "opens": expected}]


def test_needs_the_standard_library_alone():
    tree = ast.parse(Path(solution.__file__).read_text("utf-8"))
    imports = [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    imports += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {name.split(".")[0] for name in imports} <= sys.stdlib_module_names
