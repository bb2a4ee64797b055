"""Find in the article: a small bar, hits marked, how many there are."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from pressmark.ui.announcing import announce
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.finding import Finder
from pressmark.ui.article.view import ArticleView
from pressmark.ui.posts.search_field import name_clear_button
from pressmark.ui.words import number

_FEW = 200  # hits that are marked all at once
_LONGEST = 200  # characters of a selection that are taken over


class FindBar(QWidget):
    """Finds in an article, from the place that is in sight.

    Signals:
        closed: the person is done.
    """

    closed = Signal()

    def __init__(self, view: ArticleView, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self._appearance = appearance
        self._finder = Finder(view)
        self._finder.found.connect(self._take)
        self._from = 0
        self._current = -1
        self._reveals = False
        self._buttons: dict[str, QToolButton] = {}
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        self._field.setClearButtonEnabled(True)
        name_clear_button(self._field)
        self._field.textChanged.connect(lambda _: self._search(reveals=True))
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
        view.setting.grown.connect(self._follow)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._follow_scroll())
        view.placed.connect(self._follow_scroll)
        appearance.changed.connect(self._colour)
        self._colour()
        self.hide()

    def start(self) -> None:
        """Open, with the words chosen in the article."""
        cursor = self._view.textCursor()
        chosen = cursor.selectedText()[: _LONGEST + 1]
        self._from = self._find_place()
        self.show()
        if chosen and "\u2029" not in chosen and len(chosen) <= _LONGEST:
            self._from = cursor.selectionStart()
            self._field.blockSignals(True)
            self._field.setText(chosen.replace("\u2028", " "))
            self._field.blockSignals(False)
        self._field.setFocus()
        self._field.selectAll()
        self._search(reveals=True)

    def words(self) -> str:
        """Which hit of how many is shown."""
        return self._count.text()

    def search_again(self) -> None:
        """Find in the article that is shown now; its place stays."""
        if self.isVisible():
            self._from = self._find_place()
            self._search(reveals=False)

    def find_next(self) -> None:
        """Go to the next hit, from the last to the first."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the previous hit."""
        self._go(-1)

    def finish(self) -> None:
        """Close and unmark."""
        self._finder.stop()
        self._current = -1
        self._view.marks.show("hits")
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

    def _find_place(self) -> int:
        # Above the text, below the header, Qt finds any position.
        return self._view.positions_in_sight()[0] if self._view.verticalScrollBar().value() else 0

    def _search(self, *, reveals: bool) -> None:
        self._current, self._reveals = -1, reveals
        if not self._finder.look_for(self._field.text()):
            self._view.marks.show("hits")
            self._count.setText("")

    def _follow(self, start: int) -> None:
        """The article is set anew: its place stays."""
        if start == 0:
            self._current, self._reveals = -1, False

    def _follow_scroll(self) -> None:
        if len(self._finder.hits) > _FEW:
            self._mark()

    def _take(self) -> None:
        """Choose the first hit from the place on, as soon as it is clear which that is."""
        hits, done = self._finder.hits, self._finder.done
        if self._current < 0 and hits:
            first = hits.first_from(self._from)
            if first < len(hits) or done:
                self._choose(first % len(hits))
        self._mark()
        self._tell()

    def _go(self, step: int) -> None:
        if self._finder.hits:
            # One that was chosen but never gone to is the next.
            ahead = 0 if step > 0 and not self._reveals else step
            self._reveals = True
            self._choose((max(self._current, 0) + ahead) % len(self._finder.hits))
            self._mark()
            self._tell()

    def _choose(self, at: int) -> None:
        self._current = at
        start, end = self._finder.hits[at]
        if self._reveals:
            self._from = start
            self._view.going.reveal(start, end)

    def _tell(self) -> None:
        hits, done = len(self._finder.hits), self._finder.done
        if hits and self._current >= 0:
            words = self.tr("{n} of {all}").format(n=number(self._current + 1), all=number(hits))
        else:
            words = self.tr("no hits") if done and not hits else ""
        self._count.setText(words if done else f"{words}…")
        if done:
            announce(self._field, words)

    def _mark(self) -> None:
        """Mark all hits, or those in sight where there are many."""
        hits = self._finder.hits
        shown: Iterable[int] = range(len(hits))
        if len(hits) > _FEW:
            shown = hits.between(*self._view.positions_in_sight())
        colours = self._appearance.colours
        marks, end = [], self._view.document().characterCount()
        for at in shown:
            if hits.ends[at] >= end:
                # Another document has come, and its hits have not.
                break
            pair = (
                (colours.accent, colours.on_accent) if at == self._current else (colours.find, colours.text)
            )
            marks.append(self._view.marks.make(*hits[at], *pair))
        self._view.marks.show("hits", marks)
