"""Everything the reader can do, declared once: menus, toolbars, shortcuts and their sheet are made of it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

Standard = QKeySequence.StandardKey
Key = str | QKeySequence.StandardKey


class Menu(Enum):
    """The menus, in their order."""

    FILE = auto()
    EDIT = auto()
    VIEW = auto()
    GO = auto()
    SITE = auto()
    ARTICLE = auto()
    ANNOTATE = auto()
    TOOLS = auto()
    HELP = auto()


class Scope(Enum):
    """Where a shortcut is heard: everywhere, or only in list and article (keys that others use too)."""

    WINDOW = auto()
    READING = auto()
    LIST = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do.

    Attributes:
        name: what code calls it.
        title: what the menu says, to be translated in the context ``commands``.
        keys: the first is shown in the menu.
        separated: a line stands above it in its menu.
        group: of the checkable commands of one group exactly one is checked.
    """

    name: str
    title: str
    menu: Menu
    keys: tuple[Key, ...] = ()
    icon: str = ""
    checkable: bool = False
    separated: bool = False
    group: str = ""
    scope: Scope = Scope.WINDOW

    def sequences(self) -> tuple[QKeySequence, ...]:
        """Every shortcut of this command on this platform."""
        found: list[QKeySequence] = []
        for key in self.keys:
            bindings = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
            found += [binding for binding in bindings if binding not in found]
        return tuple(found)


MENU_TITLES: dict[Menu, str] = {
    Menu.FILE: str(QT_TRANSLATE_NOOP("commands", "&File")),
    Menu.EDIT: str(QT_TRANSLATE_NOOP("commands", "&Edit")),
    Menu.VIEW: str(QT_TRANSLATE_NOOP("commands", "&View")),
    Menu.GO: str(QT_TRANSLATE_NOOP("commands", "&Go")),
    Menu.SITE: str(QT_TRANSLATE_NOOP("commands", "&Site")),
    Menu.ARTICLE: str(QT_TRANSLATE_NOOP("commands", "&Article")),
    Menu.ANNOTATE: str(QT_TRANSLATE_NOOP("commands", "A&nnotate")),
    Menu.TOOLS: str(QT_TRANSLATE_NOOP("commands", "&Tools")),
    Menu.HELP: str(QT_TRANSLATE_NOOP("commands", "&Help")),
}

COMMANDS: tuple[Command, ...] = (
    Command("add-site", "&Add site…", Menu.FILE, (Standard.New,), "add"),
    Command("try-sample", "&Try the sample archive", Menu.FILE),
    Command("export", "&Export the list…", Menu.FILE, ("Ctrl+E",), separated=True),
    Command("export-article", "Export the a&rticle…", Menu.FILE, ("Ctrl+Shift+E",)),
    Command("save-pdf", "Save as P&DF…", Menu.FILE),
    Command("print", "&Print…", Menu.FILE, (Standard.Print,), "print"),
    Command("quit", "&Quit", Menu.FILE, (Standard.Quit, "Ctrl+Q"), separated=True),
    Command("undo", "&Undo", Menu.EDIT, (Standard.Undo,)),
    Command("redo", "Re&do", Menu.EDIT, (Standard.Redo, "Ctrl+Shift+Z")),
    Command("copy", "&Copy", Menu.EDIT, (Standard.Copy,), separated=True),
    Command("select-all", "Select &all", Menu.EDIT, (Standard.SelectAll,)),
    Command("search", "&Search the library", Menu.EDIT, ("/", "Ctrl+Shift+F"), "search", separated=True),
    Command("clear-filters", "Clea&r search and filters", Menu.EDIT, ("Ctrl+Shift+X",)),
    Command("keep-search", "&Keep this search…", Menu.EDIT, ("Ctrl+D",)),
    Command("find", "&Find in article…", Menu.EDIT, (Standard.Find,), separated=True),
    Command("find-next", "Find &next", Menu.EDIT, (Standard.FindNext, "F3", "Ctrl+G")),
    Command(
        "find-previous", "Find &previous", Menu.EDIT, (Standard.FindPrevious, "Shift+F3", "Ctrl+Shift+G")
    ),
    Command("sidebar", "&Sidebar", Menu.VIEW, ("F9",), "sidebar", checkable=True),
    Command("inspector", "&Inspector", Menu.VIEW, ("Shift+F9",), "inspector", checkable=True),
    Command("cards", "&Cards instead of a table", Menu.VIEW, ("V",), "cards", checkable=True),
    Command("columns", "Columns and orde&r…", Menu.VIEW),
    Command("layout-wide", "Panes side &by side", Menu.VIEW, checkable=True, separated=True, group="layout"),
    Command("layout-classic", "List abo&ve the article", Menu.VIEW, checkable=True, group="layout"),
    Command("layout-reader", "&Article alone", Menu.VIEW, ("Ctrl+Shift+R",), checkable=True, group="layout"),
    Command("pane-wider", "Pane wider", Menu.VIEW),
    Command("pane-narrower", "Pane narrower", Menu.VIEW),
    Command("full-screen", "&Full screen", Menu.VIEW, ("F11",), checkable=True),
    Command(
        "text-larger", "Text &larger", Menu.VIEW, (Standard.ZoomIn, "Ctrl+="), "text-larger", separated=True
    ),
    Command("text-smaller", "Text s&maller", Menu.VIEW, (Standard.ZoomOut,), "text-smaller"),
    Command("text-normal", "&Normal text size", Menu.VIEW, ("Ctrl+0",)),
    Command(
        "theme-system", "Colours of the s&ystem", Menu.VIEW, checkable=True, separated=True, group="theme"
    ),
    Command("theme-light", "Ligh&t", Menu.VIEW, checkable=True, group="theme"),
    Command("theme-sepia", "S&epia", Menu.VIEW, checkable=True, group="theme"),
    Command("theme-dark", "&Dark", Menu.VIEW, checkable=True, group="theme"),
    Command("theme-black", "Blac&k", Menu.VIEW, checkable=True, group="theme"),
    Command("theme-contrast", "High contrast", Menu.VIEW, checkable=True, group="theme"),
    Command("theme-contrast-dark", "High contrast, dark", Menu.VIEW, checkable=True, group="theme"),
    Command("typography", "Text and colo&urs…", Menu.VIEW, icon="typography", separated=True),
    Command("next-pane", "Ne&xt pane", Menu.VIEW, ("F6",), separated=True),
    Command("previous-pane", "&Previous pane", Menu.VIEW, ("Shift+F6",)),
    Command("next", "&Next article", Menu.GO, ("J",)),
    Command("previous", "&Previous article", Menu.GO, ("K",)),
    Command("next-unread", "Next &unread", Menu.GO, ("N",)),
    Command("previous-unread", "Previous un&read", Menu.GO, ("P",)),
    Command("read-on", "Read &on", Menu.GO, ("Space",), scope=Scope.READING),
    Command("back", "&Back", Menu.GO, (Standard.Back, "Alt+Left"), "back", separated=True),
    Command("forward", "&Forward", Menu.GO, (Standard.Forward, "Alt+Right"), "forward"),
    Command("go-all", "&All articles", Menu.GO, icon="all", separated=True),
    Command("go-unread", "Unr&ead", Menu.GO, icon="unread"),
    Command("go-starred", "&Starred", Menu.GO, icon="star"),
    Command("go-annotated", "Anno&tated", Menu.GO, icon="annotated"),
    Command("go-tables", "Tab&les", Menu.GO, icon="table"),
    Command("go-notebook", "Noteboo&k", Menu.GO, icon="notebook"),
    Command("go-changed", "&Changed", Menu.GO, icon="changed"),
    Command("go-removed", "Re&moved", Menu.GO, icon="removed"),
    Command("go-attention", "Needs attent&ion", Menu.GO, icon="warning"),
    Command("sync", "&Sync now", Menu.SITE, ("F5",), "sync"),
    Command("sync-all", "Sync &all sites", Menu.SITE, ("Ctrl+Shift+F5",)),
    Command("cancel-sync", "&Cancel sync", Menu.SITE),
    Command("changes", "&What changed", Menu.SITE, ("Ctrl+Shift+H",), "changed", separated=True),
    Command("sync-settings", "Sync se&ttings…", Menu.SITE),
    Command("site-settings", "Settings of t&he site…", Menu.SITE),
    Command("sign-in", "S&ign in…", Menu.SITE, separated=True),
    Command("sign-out", "Sign &out", Menu.SITE),
    Command("remove-site", "&Remove site…", Menu.SITE, icon="trash", separated=True),
    Command("open", "&Read", Menu.ARTICLE, ("Return", "Enter", "O"), scope=Scope.LIST),
    Command("toggle-read", "&Mark as read or unread", Menu.ARTICLE, ("M",), "read"),
    Command("toggle-star", "&Star or unstar", Menu.ARTICLE, ("S",), "star"),
    Command("tags", "&Tags…", Menu.ARTICLE, ("T",), "term"),
    Command("article-tables", "Ta&bles of the article…", Menu.ARTICLE, ("Ctrl+T",), "table", separated=True),
    Command("larger-image", "&Larger image", Menu.ARTICLE, ("L",), "image"),
    Command("show-changes", "W&hat the site changed", Menu.ARTICLE, ("D",), "changed"),
    Command("versions", "&Versions of the article", Menu.ARTICLE),
    Command(
        "read-soon",
        "Counts as read after s&ome seconds",
        Menu.ARTICLE,
        checkable=True,
        separated=True,
        group="read",
    ),
    Command("read-at-end", "Counts as read at its &end", Menu.ARTICLE, checkable=True, group="read"),
    Command("read-never", "Is read only &when I say so", Menu.ARTICLE, checkable=True, group="read"),
    Command("mark-all-read", "Mark &all of the list as read", Menu.ARTICLE, ("Shift+A",), separated=True),
    Command(
        "open-original", "Open the origi&nal in the browser", Menu.ARTICLE, ("B",), "browser", separated=True
    ),
    Command("copy-link", "&Copy link", Menu.ARTICLE, ("Ctrl+Shift+C",)),
    Command("highlight", "&Highlight", Menu.ANNOTATE, ("H",), "highlight"),
    Command("color-yellow", "&Yellow", Menu.ANNOTATE, ("1",)),
    Command("color-green", "&Green", Menu.ANNOTATE, ("2",)),
    Command("color-blue", "&Blue", Menu.ANNOTATE, ("3",)),
    Command("color-pink", "&Pink", Menu.ANNOTATE, ("4",)),
    Command("color-purple", "P&urple", Menu.ANNOTATE, ("5",)),
    Command("note", "&Note…", Menu.ANNOTATE, ("A",), "note", separated=True),
    Command("article-note", "Note on the a&rticle…", Menu.ANNOTATE, ("Shift+N",)),
    Command(
        "delete-note", "&Delete the annotation", Menu.ANNOTATE, (Standard.Delete,), "trash", scope=Scope.TEXT
    ),
    Command("next-note", "Ne&xt annotation", Menu.ANNOTATE, ("]",), separated=True),
    Command("previous-note", "Pre&vious annotation", Menu.ANNOTATE, ("[",)),
    Command("caret", "Select with the &keyboard", Menu.ANNOTATE, ("F7",), checkable=True),
    Command("accept-note", "It is &where it belongs", Menu.ANNOTATE, ("Y",), separated=True),
    Command("keep-note", "Leave it on the &old version", Menu.ANNOTATE, ("Shift+Y",)),
    Command("next-attention", "Next that needs a&ttention", Menu.ANNOTATE, ("Ctrl+]",), "warning"),
    Command("export-notes", "&Export annotations…", Menu.ANNOTATE, separated=True),
    Command("import-notes", "&Import annotations…", Menu.ANNOTATE),
    Command("palette", "&Find a command…", Menu.TOOLS, ("Ctrl+K",), "search"),
    Command("settings", "&Settings…", Menu.TOOLS, (Standard.Preferences, "Ctrl+,"), "settings"),
    Command("back-up", "&Back up the library…", Menu.TOOLS, icon="backup", separated=True),
    Command("restore", "&Restore a backup…", Menu.TOOLS),
    Command("check", "&Check the library…", Menu.TOOLS, separated=True),
    Command("shortcuts", "&Keyboard shortcuts", Menu.HELP, ("?", "F1"), "info"),
    Command("query-help", "How to &search", Menu.HELP),
    Command("guide", "User &guide", Menu.HELP),
    Command("log-folder", "Open the &log folder", Menu.HELP, separated=True),
    Command("report", "&Report on the program…", Menu.HELP),
    Command("about", "&About Pressmark", Menu.HELP, separated=True),
)
