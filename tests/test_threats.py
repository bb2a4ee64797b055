"""What `docs/threats.md` names is there: each row has a test, each test exists, and so does each file."""

import ast
import re

import pytest

from tests.project_files import ROOT

PAGE = (ROOT / "docs" / "threats.md").read_text("utf-8")
PACKAGE = ROOT / "desktop" / "pressmark"
ROWS = [
    re.split(r" \| ", line.strip("| "))
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| ---", "| what is tried"))
]


def list_tests(file: str) -> set[str]:
    """The tests that a file defines."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_every_row_names_tests_that_there_are_and_files_that_stop_it(row: list[str]) -> None:
    assert len(row) == 3
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[2])
    assert named
    assert len(named) == row[2].count("::")
    assert [f"{file}::{name}" for file, name in named if name not in list_tests(file)] == []
    for file in re.findall(r"`([\w/]+\.(?:py|txt))`", row[1]):
        assert (PACKAGE / file).is_file() or (ROOT / file).is_file(), file


def test_what_is_not_stopped_is_said() -> None:
    assert len(ROWS) > 30
    assert PAGE.partition("## What is not stopped")[2].count("\n- **") >= 5
