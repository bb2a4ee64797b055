"""Find in the article: a small bar, all hits marked, how many there are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.posts.search_field import name_clear_button

_MOST_HITS = 2_000


class FindBar(QWidget):
    """Finds in an article.

    Signals:
        closed: the person is done.
    """

    closed = Signal()

    def __init__(self, view: Sheet, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self._appearance = appearance
        self._hits: list[QTextCursor] = []
        self._current = -1
        self._buttons: dict[str, QToolButton] = {}
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        self._field.setClearButtonEnabled(True)
        name_clear_button(self._field)
        self._field.textChanged.connect(self._search)
        self._count = QLabel()
        self._count.setObjectName("viewCount")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._count)
        for icon, words, do in (
            ("chevron-up", self.tr("Previous hit"), self.find_previous),
            ("chevron-down", self.tr("Next hit"), self.find_next),
            ("close", self.tr("Close"), self.finish),
        ):
            layout.addWidget(self._make_button(icon, words, do))
        view.setting.grown.connect(lambda _: self._search_more())
        appearance.changed.connect(self._colour)
        self._colour()
        self.hide()

    def start(self) -> None:
        """Open, with the words chosen in the article."""
        chosen = self._view.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self._field.setText(chosen)
        self._field.setFocus()
        self._field.selectAll()
        self._search()

    def words(self) -> str:
        """Which hit of how many is shown."""
        return self._count.text()

    def search_again(self) -> None:
        """Find in the article that is shown now."""
        if self.isVisible():
            self._search()

    def find_next(self) -> None:
        """Go to the next hit, from the last to the first."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the previous hit."""
        self._go(-1)

    def finish(self) -> None:
        """Close and unmark."""
        self._hits = []
        self._view.setExtraSelections([])
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes, Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _make_button(self, icon: str, words: str, do: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(do)
        self._buttons[icon] = button
        return button

    def _colour(self) -> None:
        for icon, button in self._buttons.items():
            button.setIcon(self._appearance.icon(icon))

    def _search_more(self) -> None:
        """The end of a long article was set while its beginning was searched: count again, and stay."""
        words = self._field.text()
        if self.isHidden() or not words or not self._view.setting.whole:
            return
        current = self._current
        self._hits = _find_all(self._view.document(), words)
        if current < 0:
            self._search()
        else:
            self._current = current
            self._mark()
            self._tell()

    def _search(self) -> None:
        words = self._field.text()
        if words:
            self._view.setting.reach_end()
        self._hits = _find_all(self._view.document(), words) if words else []
        self._current = -1
        if self._hits:
            self._go(1)
        else:
            self._mark()
        self._count.setText(
            self.tr("no hits") if words and not self._hits else self._count.text() if words else ""
        )

    def _go(self, step: int) -> None:
        if not self._hits:
            return
        self._current = (self._current + step) % len(self._hits)
        cursor = QTextCursor(self._hits[self._current])
        cursor.clearSelection()
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        self._mark()
        self._tell()

    def _tell(self) -> None:
        self._count.setText(self.tr("{n} of {all}").format(n=self._current + 1, all=len(self._hits)))

    def _mark(self) -> None:
        colours = self._appearance.colours
        marks = []
        for place, cursor in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            current = place == self._current
            mark.cursor = cursor
            mark.format.setBackground(QColor(colours.accent if current else colours.find))
            mark.format.setForeground(QColor(colours.on_accent if current else colours.text))
            marks.append(mark)
        self._view.setExtraSelections(marks)


def _find_all(document: QTextDocument, words: str) -> list[QTextCursor]:
    found: list[QTextCursor] = []
    cursor = document.find(words)
    while not cursor.isNull() and len(found) < _MOST_HITS:
        found.append(cursor)
        cursor = document.find(words, cursor)
    return found
