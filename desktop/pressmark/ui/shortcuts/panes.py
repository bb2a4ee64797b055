"""What keys do within a pane, beside the commands: Qt's own and those of the pane's code."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from pressmark.ui.keymap import Keymap, write_native
from pressmark.ui.words import translate


@dataclass(frozen=True, slots=True)
class PaneKey:
    """One thing that a key does.

    Attributes:
        does: in words, to be translated in the context ``words``.
        keys: as Qt writes them.
        command: the command whose keys do it here too, "" for none.
    """

    does: str
    keys: tuple[str, ...] = ()
    command: str = ""


@dataclass(frozen=True, slots=True)
class PaneKeys:
    """The keys of one pane.

    Attributes:
        name: of the widget that is the pane or holds it.
        title: in words, to be translated in the context ``words``.
    """

    name: str
    title: str
    keys: tuple[PaneKey, ...]


def _key(does: object, *keys: str, command: str = "") -> PaneKey:
    return PaneKey(str(does), keys, command)


_MENU = _key(QT_TRANSLATE_NOOP("words", "Menu of the row"), "Menu", "Shift+F10")
_ENDS = _key(QT_TRANSLATE_NOOP("words", "First and last row"), "Home", "End")
_ROWS = _key(QT_TRANSLATE_NOOP("words", "Row by row"), "Up", "Down")
_PAGES = _key(QT_TRANSLATE_NOOP("words", "Page by page"), "PgUp", "PgDown")
_MORE = _key(QT_TRANSLATE_NOOP("words", "Choose several rows"), "Shift+Up", "Shift+Down")

_WINDOW = "mainWindow"

PANE_KEYS: tuple[PaneKeys, ...] = (
    PaneKeys(
        "searchField",
        str(QT_TRANSLATE_NOOP("words", "In the search field")),
        (
            _key(QT_TRANSLATE_NOOP("words", "What can stand there"), "Ctrl+Space"),
            _key(QT_TRANSLATE_NOOP("words", "Go to the results"), "Return", "Down"),
            _key(QT_TRANSLATE_NOOP("words", "Clear, then leave"), "Esc"),
        ),
    ),
    PaneKeys(
        "timelineBar",
        str(QT_TRANSLATE_NOOP("words", "In the timeline")),
        (
            _key(QT_TRANSLATE_NOOP("words", "Bar by bar"), "Left", "Right"),
            _key(QT_TRANSLATE_NOOP("words", "Ten bars on"), "PgUp", "PgDown"),
            _key(QT_TRANSLATE_NOOP("words", "First and last bar"), "Home", "End"),
            _key(QT_TRANSLATE_NOOP("words", "Mark from here"), "Shift+Left", "Shift+Right"),
            _key(QT_TRANSLATE_NOOP("words", "Show these days alone"), "Return", "Space"),
            _key(QT_TRANSLATE_NOOP("words", "Show all days again"), "Esc", "Del"),
        ),
    ),
    PaneKeys(
        "postsTable",
        str(QT_TRANSLATE_NOOP("words", "In the list")),
        (
            *(_ROWS, _PAGES, _ENDS, _MORE),
            _key(QT_TRANSLATE_NOOP("words", "Go into the article"), command="open"),
            _key(QT_TRANSLATE_NOOP("words", "Copy the rows"), command="copy"),
            _MENU,
        ),
    ),
    PaneKeys(
        "tablesPane",
        str(QT_TRANSLATE_NOOP("words", "In the list of tables")),
        (*(_ROWS, _PAGES, _ENDS), _key(QT_TRANSLATE_NOOP("words", "Open the table"), "Return")),
    ),
    PaneKeys(
        "notebookPane",
        str(QT_TRANSLATE_NOOP("words", "In the notebook")),
        (
            *(_ROWS, _PAGES, _ENDS, _MORE),
            _key(QT_TRANSLATE_NOOP("words", "Fold and unfold a group"), "Left", "Right"),
            _key(QT_TRANSLATE_NOOP("words", "Go to the passage"), command="open"),
            _key(QT_TRANSLATE_NOOP("words", "Edit the note"), "F2", command="note"),
            _key(QT_TRANSLATE_NOOP("words", "Delete the annotations"), command="delete-note"),
            _MENU,
        ),
    ),
    PaneKeys(
        "articleView",
        str(QT_TRANSLATE_NOOP("words", "In the article")),
        (
            _key(QT_TRANSLATE_NOOP("words", "Line by line"), "Up", "Down"),
            _key(QT_TRANSLATE_NOOP("words", "A page on, then the next article"), command="read-on"),
            _key(QT_TRANSLATE_NOOP("words", "Beginning and end"), "Home", "End"),
            _key(QT_TRANSLATE_NOOP("words", "Links, terms and buttons one by one"), "Tab", "Shift+Tab"),
            _key(QT_TRANSLATE_NOOP("words", "Follow the link, open the note"), "Return"),
            _key(QT_TRANSLATE_NOOP("words", "Caret on and off"), command="caret"),
            _key(QT_TRANSLATE_NOOP("words", "Select with the caret"), "Shift+Right", "Shift+Left"),
            _key(QT_TRANSLATE_NOOP("words", "Into the bar of what is selected"), "Tab"),
            _key(QT_TRANSLATE_NOOP("words", "Leave the caret, the bar, the annotation"), "Esc"),
            _key(QT_TRANSLATE_NOOP("words", "Menu of the article"), "Menu", "Shift+F10"),
        ),
    ),
    PaneKeys(
        "sidebarTree",
        str(QT_TRANSLATE_NOOP("words", "In the sidebar")),
        (
            _ROWS,
            _key(QT_TRANSLATE_NOOP("words", "Fold and unfold"), "Left", "Right"),
            _key(QT_TRANSLATE_NOOP("words", "Show this alone"), "Return"),
            _key(QT_TRANSLATE_NOOP("words", "Add it, or take it out"), "Space", "Ctrl+Return"),
            _key(QT_TRANSLATE_NOOP("words", "Leave it out"), "-", "Alt+Return"),
            _key(QT_TRANSLATE_NOOP("words", "Another name for a saved search or tag"), "F2"),
            _key(QT_TRANSLATE_NOOP("words", "Move a saved search"), "Alt+Shift+Up", "Alt+Shift+Down"),
            _key(QT_TRANSLATE_NOOP("words", "Remove a saved search or tag"), "Del"),
            _MENU,
        ),
    ),
    PaneKeys(
        "inspectorPane",
        str(QT_TRANSLATE_NOOP("words", "Beside the article")),
        (
            _ROWS,
            _key(QT_TRANSLATE_NOOP("words", "Fold and unfold"), "Left", "Right"),
            _key(QT_TRANSLATE_NOOP("words", "Open, or go there"), "Return"),
            _key(QT_TRANSLATE_NOOP("words", "Copy the row"), command="copy"),
            _MENU,
        ),
    ),
    PaneKeys(
        "noteEditor",
        str(QT_TRANSLATE_NOOP("words", "While a note is written")),
        (
            _key(QT_TRANSLATE_NOOP("words", "Save"), "Ctrl+Return"),
            _key(QT_TRANSLATE_NOOP("words", "Colour, one of five"), "Alt+1", "Alt+5"),
            _key(QT_TRANSLATE_NOOP("words", "Cancel"), "Esc"),
        ),
    ),
    PaneKeys(
        "tableWindow",
        str(QT_TRANSLATE_NOOP("words", "In a table")),
        (
            _key(QT_TRANSLATE_NOOP("words", "Cell by cell"), "Left", "Right"),
            _key(QT_TRANSLATE_NOOP("words", "Choose cells"), "Shift+Left", "Shift+Right"),
            _key(QT_TRANSLATE_NOOP("words", "Copy the cells"), "Ctrl+C"),
            _key(QT_TRANSLATE_NOOP("words", "Filter the column"), "Ctrl+F"),
            _key(QT_TRANSLATE_NOOP("words", "Open the article of the row"), "Return"),
            _key(QT_TRANSLATE_NOOP("words", "Menu of cell and column"), "Menu", "Shift+F10"),
            _key(QT_TRANSLATE_NOOP("words", "Table before, table after"), "Ctrl+PgUp", "Ctrl+PgDown"),
            _key(QT_TRANSLATE_NOOP("words", "Close"), "Esc", "Ctrl+W"),
        ),
    ),
    PaneKeys(
        _WINDOW,
        str(QT_TRANSLATE_NOOP("words", "Everywhere in the window")),
        (
            _key(QT_TRANSLATE_NOOP("words", "Next pane"), command="next-pane"),
            _key(QT_TRANSLATE_NOOP("words", "Previous pane"), command="previous-pane"),
            _key(QT_TRANSLATE_NOOP("words", "Next and previous button or link"), "Tab", "Shift+Tab"),
            _key(QT_TRANSLATE_NOOP("words", "Press it, follow it"), "Space", "Return"),
            _key(QT_TRANSLATE_NOOP("words", "Into the menus"), "F10"),
        ),
    ),
)


def find_pane(widget: QWidget | None) -> PaneKeys | None:
    """The keys of the pane that a widget is in; None where it is in none."""
    known = {pane.name: pane for pane in PANE_KEYS}
    while widget is not None:
        if widget.objectName() in known:
            return known[widget.objectName()]
        widget = widget.parentWidget()
    return None


def say_keys(key: PaneKey, keymap: Keymap) -> str:
    """The keys as this platform writes them, those of a command as they are now."""
    own = keymap.shown(key.command)[:2] if key.command else ()
    return write_native((*own, *map(QKeySequence, key.keys)), translate("words", " or "))
