"""What can be done with what is under the pointer, or at the place of the keys, in an article."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from pressmark.ui.article.marking_menu import add_highlight, add_passage
from pressmark.ui.article.view import ArticleView
from pressmark.ui.words import translate


@dataclass(frozen=True, slots=True)
class Target:
    """What a menu is for; each is empty where there is none.

    Attributes:
        link: an address.
        image: the address of an image.
        table: its number.
        highlight: its id.
    """

    link: str = ""
    image: str = ""
    table: int = 0
    highlight: str = ""


class ArticleMenu(QObject):
    """The menu of the article.

    Attributes:
        menu: the last that was opened.

    Signals:
        outward_asked(str): an address is to be opened in the desktop's browser.
        find_asked: the person wants to find words.
    """

    outward_asked = Signal(str)
    find_asked = Signal()

    def __init__(self, view: ArticleView, leads_within: Callable[[QUrl], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._leads_within = leads_within
        self.menu: QMenu | None = None
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what asks for a menu."""
        if not isinstance(event, QContextMenuEvent):
            return False
        if watched is self._view or event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self._place_of_keys()
            self._open(self._find_at_keys(), self._view.viewport().mapToGlobal(place))
        else:
            self._open(self.find(event.pos()), event.globalPos())
        return True

    def find(self, place: QPoint) -> Target:
        """What is at a place of the viewport."""
        position = self._view.cursorForPosition(place).position()
        tables = self._view.setting.marked.tables_between(position, position)
        noted = self._view.touching.at(place)
        return Target(
            self._view.anchorAt(place),
            self._view.pointing.image_at(place),
            tables[0].number if tables else 0,
            noted.id if noted is not None else "",
        )

    def _find_at_keys(self) -> Target:
        cursor = self._view.textCursor()
        start = QTextCursor(cursor)
        start.setPosition(min(cursor.selectionStart() + 1, self._view.document().characterCount() - 1))
        link = start.charFormat().anchorHref() if cursor.hasSelection() else ""
        noted = "" if cursor.hasSelection() else self._view.current_highlight
        return Target(link, self._view.pointing.chosen(), self._view.table_in_sight(), noted)

    def _place_of_keys(self) -> QPoint:
        rect, room = self._view.cursorRect(), self._view.viewport().rect()
        return rect.bottomLeft() if room.contains(rect) else room.center()

    def _open(self, target: Target, place: QPoint) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self._view)
        if self._view.selected_passage() is not None:
            add_passage(self.menu, self._view)
        if target.highlight:
            add_highlight(self.menu, self._view, target.highlight)
        self._add_link(self.menu, target.link)
        self._add_image(self.menu, target.image)
        self._add_table(self.menu, target.table)
        _add(
            self.menu, translate("words", "Copy"), self._view.copy, on=self._view.textCursor().hasSelection()
        )
        _add(self.menu, translate("words", "Find in article"), self.find_asked.emit)
        _add(self.menu, translate("words", "Select all"), self._view.selectAll)
        self.menu.popup(place)

    def _add_link(self, menu: QMenu, address: str) -> None:
        url = QUrl(address)
        if not address:
            return
        if self._leads_within(url):
            follow = translate("words", "Open in the library")
            _add(menu, follow, lambda: self._view.anchorClicked.emit(url))
        if url.isRelative():
            _add(menu, translate("words", "Go there"), lambda: self._view.anchorClicked.emit(url))
        else:
            out = translate("words", "Open in the browser")
            _add(menu, out, lambda: self.outward_asked.emit(address))
            copy = translate("words", "Copy address")
            _add(menu, copy, lambda: QGuiApplication.clipboard().setText(address))
        menu.addSeparator()

    def _add_image(self, menu: QMenu, url: str) -> None:
        if url:
            _add(menu, translate("words", "Open larger"), lambda: self._view.image_asked.emit(url))
            _add(menu, translate("words", "Copy image"), lambda: self._copy_image(url))
            menu.addSeparator()

    def _add_table(self, menu: QMenu, number: int) -> None:
        if number:
            opens = translate("words", "Open table {number}").format(number=number)
            _add(menu, opens, lambda: self._view.table_asked.emit(number))
            copies = translate("words", "Copy table {number}").format(number=number)
            _add(menu, copies, lambda: self._view.table_copied.emit(number))
            menu.addSeparator()

    def _copy_image(self, url: str) -> None:
        image = self._view.pictures.original(url)
        if image is not None:
            QGuiApplication.clipboard().setImage(image)


def _add(menu: QMenu, words: str, act: Callable[[], object], *, on: bool = True) -> None:
    action = menu.addAction(words)
    action.setEnabled(on)
    action.triggered.connect(lambda _checked=False: act())
