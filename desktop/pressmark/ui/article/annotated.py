"""A page that shows what a person wrote on it, and hears what they want to write."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from pressmark.settings import MarginNotes, Typography
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.bullets import paint_bullets
from pressmark.ui.article.caret import Caret
from pressmark.ui.article.geometry import find_line
from pressmark.ui.article.going import Going
from pressmark.ui.article.highlighting import Highlighting
from pressmark.ui.article.highlights import Highlight, say_highlight
from pressmark.ui.article.margin import Margin
from pressmark.ui.article.places import Place
from pressmark.ui.article.selection_bar import SelectionBar
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.article.touching import Touching
from pressmark.ui.theme import Colours


class AnnotatedSheet(Sheet):
    """Highlights in the text, notes beside it, a bar at what is selected, a caret.

    Signals:
        highlight_chosen(str): another highlight is the current one, by a person's doing; "" for none.
        highlight_opened(str): one is to be edited.
        highlight_asked(str): what is selected is to be highlighted in a colour.
        note_asked: a note is to be written on what is selected.
        recolour_asked(str, str): a highlight is to have a colour.
        delete_asked(str): a highlight is to be deleted.
        caret_changed(bool): there is a caret now, or none.
    """

    highlight_chosen = Signal(str)
    highlight_opened = Signal(str)
    highlight_asked = Signal(str)
    note_asked = Signal()
    recolour_asked = Signal(str, str)
    delete_asked = Signal(str)
    caret_changed = Signal(bool)

    def __init__(self, appearance: Appearance, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(appearance, typography, parent)
        self._compared = False
        self._count: int | None = None
        self._said = ""
        self.text = ""
        self.going = Going(self, self._over)
        self.highlighting = Highlighting(self, appearance)
        self.margin = Margin(self, self.highlighting, appearance)
        self.highlighting.changed.connect(self._follow_highlights)
        self.caret = Caret(self)
        self.caret.changed.connect(self.caret_changed)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.header.note_opened.connect(self._open_whole)

    @property
    def current_highlight(self) -> str:
        """The id of the highlight that was chosen, "" for none."""
        return self.highlighting.current

    @property
    def colours(self) -> Colours:
        """Those of the theme."""
        return self._appearance.colours

    def show_highlights(self, highlights: Sequence[Highlight], count: int | None = None) -> None:
        """Show these instead of those that were shown. Where changes are marked none are.

        Args:
            highlights: of the text that is shown.
            count: how many the article has, for its by-line; None to leave that as it is.
        """
        self._count = self._count if count is None else count
        self.highlighting.show(() if self._compared else highlights)
        with self._kept_place():
            self._show_above()
            self._place()

    def selected_passage(self) -> tuple[int, int] | None:
        """What is selected of the text that is shown, in code points; None where that is nothing."""
        cursor, places = self.textCursor(), self.setting.places
        if not cursor.hasSelection() or self._compared:
            return None
        first, last = _find_ends(cursor)
        start, end = places.start(first), places.end(last)
        if not self.setting.whole and first == 0 and last >= self.document().characterCount() - 1:
            # All is selected, and all is not set yet.
            end = places.length
        return (start, end) if start < end else None

    def choose_highlight(self, name: str) -> None:
        """Make a highlight the current one and bring it into sight; "" for none."""
        self.highlighting.choose(name)
        one = self.highlighting.find(name)
        if one is None:
            return
        if one.is_whole:
            self.verticalScrollBar().setValue(0)
        elif not self._is_in_sight(one):
            self.going.go(Place(one.start), self.viewport().height() // 3)
        if not one.is_whole and self.setting.places.has(one.start):
            # Tab and the arrows go on from there.
            cursor = self.textCursor()
            cursor.setPosition(self.highlighting.positions(one)[0])
            scrolled = self.verticalScrollBar().value()
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)

    def step_highlight(self, by: int) -> bool:
        """Go to the next highlight (1) or the previous one (-1); False where there is none."""
        one = self.highlighting.beside(by)
        if one is None:
            return False
        self.choose_highlight(one.id)
        self.highlight_chosen.emit(one.id)
        return True

    def show_margin(self, kind: MarginNotes) -> None:
        """Have notes stand beside the text in this way."""
        if self.margin.show_notes(kind):
            self._keep_beside(self.margin.needed)

    def set_caret(self, on: bool) -> None:
        """Show a caret that the arrow keys move, or none."""
        self.caret.set(on)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the highlights over the text, and the notes beside it."""
        super().paintEvent(event)
        paint_bullets(self, event.rect())
        self.highlighting.paint(event.rect())
        self.margin.paint(event.rect())

    def _over(self, anchor: str) -> int:  # noqa: ARG002
        """How much is to be seen above an anchor."""
        return self._measures.margin

    def _listen(self) -> None:
        """Hear clicks and keys before all that heard them so far."""
        self.touching = Touching(self, self.highlighting, self.margin, self._leads_at)
        self.touching.chosen.connect(self.highlight_chosen)
        self.touching.opened.connect(self.highlight_opened)
        self.bar = SelectionBar(self, self._appearance, self.selected_passage)
        self.bar.highlight_asked.connect(self.highlight_asked)
        self.bar.note_asked.connect(self.note_asked)

    def _show_above(self) -> None:
        """Show in the header what is noted on the whole article."""
        self.header.show_notes(self.highlighting.whole, self._count, self._appearance.colours)

    def _leads_at(self, place: QPoint) -> bool:
        """Whether a click there does something of its own."""
        return bool(self.anchorAt(place))

    def _is_in_sight(self, one: Highlight) -> bool:
        if not self.setting.places.has(one.start):
            return False
        line = find_line(self.document(), self.highlighting.positions(one)[0])
        line.translate(-self.highlighting.moved())
        return line.top() >= 0 and line.bottom() <= self.viewport().height()

    def _follow_highlights(self) -> None:
        self._keep_beside(self.margin.needed)
        self._say_current()

    def _say_current(self) -> None:
        """Tell those who cannot see it which highlight is the current one."""
        one = self.highlighting.find(self.current_highlight)
        quote = "" if one is None or one.is_whole else self.text[one.start : one.end]
        said = "" if one is None else say_highlight(one, quote)
        self.setAccessibleDescription("\n".join(filter(None, (said, self._said))))

    def _follow_caret(self) -> None:
        """What the caret comes into is the current highlight."""
        if not self.caret.on:
            return
        start = self.setting.places.start(self.textCursor().position())
        hit = [self.highlighting.spans.items[at] for at in self.highlighting.spans.between(start, start + 1)]
        if all(one.id != self.current_highlight for one in hit):
            name = min(hit, key=lambda one: one.end - one.start).id if hit else ""
            self.touching.choose(name)

    def _open_whole(self, name: str) -> None:
        self.touching.choose(name)
        self.highlight_opened.emit(name)


def _find_ends(cursor: QTextCursor) -> tuple[int, int]:
    """Where a selection begins and ends in the document; of a table Qt selects whole cells."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    table = cursor.currentTable()
    if table is None or not cursor.hasComplexSelection():
        return start, end
    row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    if rows <= 0:
        return start, end
    first, last = table.cellAt(row, column), table.cellAt(row + rows - 1, column + columns - 1)
    return min(start, first.firstPosition()), max(end, last.lastPosition())
