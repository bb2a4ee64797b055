"""Write the tables of all keys into ``docs/keyboard.md``, from the program's own tables.

Run it after a change of ``ui/commands.py`` or ``ui/shortcuts/panes.py``; ``--check`` only says whether there
is something to write. What a standard key of Qt is depends on system and desktop, so none is asked here: the
tables have what Qt has for it on every system (https://doc.qt.io/qt-6/qkeysequence.html#standard-shortcuts).
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QKeySequence

from pressmark.ui.commands import COMMANDS, MENU_TITLES, Command, Scope
from pressmark.ui.shortcuts.panes import PANE_KEYS, PaneKey

DOCUMENT = Path(__file__).parent.parent / "docs" / "keyboard.md"
MARK = "a test compares them with the program. -->\n"
Standard = QKeySequence.StandardKey
EVERYWHERE = {
    Standard.New: "Ctrl+N",
    Standard.Print: "Ctrl+P",
    Standard.Undo: "Ctrl+Z",
    Standard.Copy: "Ctrl+C",
    Standard.SelectAll: "Ctrl+A",
    Standard.Find: "Ctrl+F",
    Standard.ZoomIn: "Ctrl++",
    Standard.ZoomOut: "Ctrl+-",
    Standard.Delete: "Del",
}
"""The key that a standard key has on Linux, Windows and macOS alike; the others have none in common."""
ELSEWHERE = {Standard.Redo: ("Ctrl+Y", "Windows")}
"""A key that a person may know from some systems, and their names."""
WHERE = {
    Scope.WINDOW: "",
    Scope.READING: "list, article",
    Scope.LIST: "list",
    Scope.TEXT: "article",
}


def main() -> int:
    """Write, or check."""
    text = DOCUMENT.read_text("utf-8")
    wanted = text[: text.index(MARK) + len(MARK)] + make_tables()
    if "--check" in sys.argv:
        return 0 if text == wanted else 1
    DOCUMENT.write_text(wanted, "utf-8")
    return 0


def make_tables() -> str:
    """A table for each menu, then one for each pane."""
    menus = [
        _make_table(
            title.replace("&", ""),
            ("command", "keys", "heard in"),
            [
                (command.title.replace("&", ""), say_keys(command), WHERE[command.scope])
                for command in COMMANDS
                if command.menu is menu
            ],
        )
        for menu, title in MENU_TITLES.items()
    ]
    panes = [
        _make_table(pane.title, ("what it does", "keys"), [(key.does, _say_pane(key)) for key in pane.keys])
        for pane in PANE_KEYS
    ]
    return "".join((*menus, "\n## Within a pane\n", *panes))


def list_keys(command: Command) -> list[str]:
    """The keys of a command on every system, as Qt writes them."""
    keys = [key if isinstance(key, str) else EVERYWHERE.get(key, "") for key in command.keys]
    return list(dict.fromkeys(key for key in keys if key))


def say_keys(command: Command) -> str:
    """The keys of a command in the form of the documents."""
    more = [ELSEWHERE[key] for key in command.keys if not isinstance(key, str) and key in ELSEWHERE]
    told = [_dress(key) for key in list_keys(command)]
    return ", ".join([*told, *(f"{_dress(key)} ({systems})" for key, systems in more)])


def _say_pane(key: PaneKey) -> str:
    of_command = [list_keys(command) for command in COMMANDS if command.name == key.command]
    return ", ".join(_dress(one) for one in (*(of_command[0] if of_command else ()), *key.keys))


def _make_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; columns that have nothing in any row are left out."""
    kept = [place for place, _ in enumerate(head) if any(row[place] for row in rows)]
    lines = [[line[place] for place in kept] for line in (head, ["---"] * len(head), *rows)]
    return "\n".join([f"\n### {title}\n", *(f"| {' | '.join(line)} |" for line in lines), ""])


def _dress(keys: str) -> str:
    parts = keys.replace("++", "+Plus").split("+")
    return "+".join(f"<kbd>{'+' if part == 'Plus' else part}</kbd>" for part in parts)


if __name__ == "__main__":
    sys.exit(main())
