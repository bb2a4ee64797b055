"""A window with nothing but the search field, for its tests."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.query import name_taxonomies
from pressmark.query.vocabulary import DATES, Entry, Vocabulary
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.completion_popup import RowKind
from pressmark.ui.posts.search_field import SearchField

TAXONOMIES = (("materials", "Materials"), ("region", "Regions"))
VOCABULARY = Vocabulary(
    name_taxonomies((slug, name, "") for slug, name in TAXONOMIES),
    TAXONOMIES,
    {
        "taxonomy:materials": (
            Entry("rare-earths", "Rare earths", 1_204),
            Entry("lithium", "Lithium", 7),
            Entry("lithium-ion", "Lithium <b>ion</b>", 2),
        ),
        "taxonomy:region": (Entry("south africa", "South Africa", 3),),
        "author": (Entry("ada fern", "Ada Fern", 3), Entry("longest " * 5_000, "Longest", 1)),
        DATES: (Entry("2026", "2026", 4),),
    },
)


class FieldHost(QWidget):
    """A window with the field, something to go to, and a record of what the field told."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.field = SearchField(appearance)
        self.other = QPushButton("Other")
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.other)
        layout.addStretch(1)
        self.resize(700, 600)
        self.field.set_vocabulary(VOCABULARY)
        self.told: list[str] = []
        self.left: list[bool] = []
        self.field.searched.connect(self.told.append)
        self.field.left.connect(lambda: self.left.append(True))

    @property
    def labels(self) -> list[str]:
        """What the list of suggestions shows, less the way to the help."""
        return [row.label for row in self.field.completion.popup.rows if row.kind is not RowKind.HELP]


def open_host(qtbot: QtBot, app: QApplication) -> FieldHost:
    """Show the window, with the focus in the field."""
    host = FieldHost(Appearance(app, "light"))
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    host.field.setFocus()
    qtbot.waitUntil(host.field.hasFocus)
    return host


def press_keys(qtbot: QtBot, host: FieldHost, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or host.field, key)


def ask(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClick(host.field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
