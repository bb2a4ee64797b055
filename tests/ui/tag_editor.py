"""What tests of the editor of tags do: open one over a window, press, type, look, wait for its answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.tags.dialog import TagsDialog

Every = Sequence[tuple[str, int]]
Chosen = Mapping[int, Sequence[str]]
Applied = list[tuple[tuple[str, ...], tuple[str, ...]]]
EVERY = (("apatite", 1), ("battery", 12), ("Émail", 3), ("solid state", 1204))
COUNT = 41
# All have one of the tags, some another.
CHOSEN = {number: ("battery", "Émail") if number < 3 else ("battery",) for number in range(COUNT)}
ROWS = ["battery", "Émail", "apatite", "solid state"]


class Editor:
    """An editor that is open, and what it told."""

    def __init__(self, qtbot: QtBot, dialog: TagsDialog) -> None:
        self.qtbot = qtbot
        self.dialog = dialog
        self.applied: Applied = []
        self.results: list[int] = []
        dialog.applied.connect(lambda add, remove: self.applied.append((add, remove)))
        dialog.finished.connect(self.results.append)
        dialog.open()
        qtbot.waitExposed(dialog)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.dialog.focusWidget(), key)

    def type(self, text: str) -> None:
        # QTest has keys for ASCII alone.
        if text.isascii():
            self.qtbot.keyClicks(self.dialog.field, text)
        else:
            self.dialog.field.insert(text)

    def rows(self) -> list[str]:
        """What is seen of the list."""
        items = (
            self.dialog.list.topLevelItem(place) for place in range(self.dialog.list.topLevelItemCount())
        )
        return [item.text(0) for item in items if item is not None and not item.isHidden()]

    def item(self, tag: str) -> QTreeWidgetItem:
        (found,) = self.dialog.list.findItems(tag, Qt.MatchFlag.MatchExactly)
        return found

    def texts(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible()]

    def button(self, name: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if name in one.text())

    def wait_closed(self) -> Applied:
        self.qtbot.waitUntil(lambda: bool(self.results))
        assert len(self.results) == 1
        assert not self.dialog.isVisible()
        return self.applied


Open = Callable[..., Editor]


def lend_look(app: QApplication) -> Iterator[Appearance]:
    """The program's look in English and in light; the font is given back."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    font = app.font()
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()
    app.setFont(font)


def make_opener(qtbot: QtBot, appearance: Appearance) -> Open:
    """Opens editors over a small window."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(300, 30)
    host.show()

    def opener(
        every: Every = EVERY, chosen: Chosen = CHOSEN, count: int = COUNT, *, mirrored: bool = False
    ) -> Editor:
        dialog = TagsDialog(appearance, count, chosen, every, host)
        ways = Qt.LayoutDirection
        # Of a window it is that of the program, not that of its parent.
        dialog.setLayoutDirection(ways.RightToLeft if mirrored else ways.LeftToRight)
        return Editor(qtbot, dialog)

    return opener
