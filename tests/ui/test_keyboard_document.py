"""The documents of the keys have every command of the program, with keys that hold on every system."""

import re
import runpy
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from pressmark.ui.commands import COMMANDS, Command
from pressmark.ui.shortcuts.panes import PANE_KEYS
from tests.project_files import FILES, ROOT

# What no command has: of every program, of the mouse, and of the notebook's and the palette's own words.
OF_ALL = {
    "Enter",
    "Shift",
    "Alt",
    "Ctrl",
    "⌘",
    "⌥",
    "Tab",
    "Esc",
    "Home",
    "End",
    "Delete",
    "Shift+F10",
    "Backspace",
}


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "make_keys.py"))


def test_the_tables_of_keys_are_those_of_the_program(script: dict[str, Any]) -> None:
    text = script["DOCUMENT"].read_text("utf-8")
    assert text.partition(script["MARK"])[2] == script["make_tables"](), (
        "packaging/make_keys.py makes them anew"
    )


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_key_that_is_declared_is_told_and_each_that_is_told_holds_here(
    command: Command, script: dict[str, Any], qapp: QApplication
) -> None:
    told = [QKeySequence(key) for key in script["list_keys"](command)]
    assert [key for key in told if key not in command.sequences()] == []
    assert [key for key in command.keys if isinstance(key, str) and QKeySequence(key) not in told] == []
    assert bool(told) == bool(command.keys)


def test_every_document_names_keys_that_are_those_of_the_program(script: dict[str, Any]) -> None:
    known = {key for command in COMMANDS for key in script["list_keys"](command)}
    known |= {key for pane in PANE_KEYS for one in pane.keys for key in one.keys} | OF_ALL
    known |= {key for key, _ in script["ELSEWHERE"].values()}
    wrong = [
        (file.name, key)
        for file in FILES
        if file.suffix == ".md" and "decisions" not in file.parts
        for key in list_told(file.read_text("utf-8"))
        if key not in known and f"Ctrl+{key}" not in known
    ]
    assert wrong == []


def list_told(text: str) -> list[str]:
    """The keys of a document, as Qt writes them."""
    chords = re.findall(r"(?:<kbd>[^<]+</kbd>\+?)+", text)
    return [chord.replace("</kbd>", "").replace("<kbd>", "").rstrip("+") or "+" for chord in chords]
