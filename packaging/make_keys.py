"""Write the tables of all commands and their keys into ``docs/keyboard.md``, from the program's own table.

Run it after a change of ``ui/commands.py``, with ``QT_QPA_PLATFORM=offscreen``; ``--check`` only says whether
there is something to write. It is for the keys of Linux and Windows: those of a Mac differ where Qt says so.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence

from pressmark.ui.commands import COMMANDS, MENU_TITLES, Command

DOCUMENT = Path(__file__).parent.parent / "docs" / "keyboard.md"
MARK = "a test compares them with the program. -->\n"
# Keys that some keyboards have for New or Zoom; who has them needs no table.
FIRST_SPECIAL = 0x01000061


def main() -> int:
    """Write, or check."""
    QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    text = DOCUMENT.read_text("utf-8")
    wanted = text[: text.index(MARK) + len(MARK)] + make_tables()
    if "--check" in sys.argv:
        return 0 if text == wanted else 1
    DOCUMENT.write_text(wanted, "utf-8")
    return 0


def make_tables() -> str:
    """A table for each menu."""
    tables = []
    for menu, title in MENU_TITLES.items():
        rows = [
            f"| {command.title.replace('&', '')} | {say_keys(command)} |"
            for command in COMMANDS
            if command.menu is menu
        ]
        tables.append("\n".join([f"\n### {title.replace('&', '')}\n", "| | |", "| --- | --- |", *rows, ""]))
    return "".join(tables)


def say_keys(command: Command) -> str:
    """The keys of a command in the form of the documents."""
    plain = [keys for keys in command.sequences() if keys[0].key() < FIRST_SPECIAL]
    return ", ".join(_dress(keys.toString(QKeySequence.SequenceFormat.PortableText)) for keys in plain[:2])


def _dress(keys: str) -> str:
    parts = keys.replace("++", "+Plus").split("+")
    return "+".join(f"<kbd>{'+' if part == 'Plus' else part}</kbd>" for part in parts)


if __name__ == "__main__":
    sys.exit(main())
