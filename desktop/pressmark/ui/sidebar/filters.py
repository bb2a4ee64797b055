"""The fields that filter long trees of terms: each a row of the sidebar, kept while the rows change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QHoverEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QTreeView, QWidget

from pressmark.query.choices import TAG
from pressmark.query.folding import fold
from pressmark.ui.sidebar.model import SidebarModel
from pressmark.ui.sidebar.places import find_unit
from pressmark.ui.sidebar.rows import FILTER, Kind, Row
from pressmark.ui.words import one_line, translate

_LONGEST = 200
_LONGEST_SAID = 40


class FilterField(QWidget):
    """A line to write letters in that the terms of one tree must have.

    Signals:
        edited: other letters.
        left(int): to the row above (-1) or the first row that is shown (1).
    """

    edited = Signal()
    left = Signal(int)

    def __init__(self, title: str, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.line = _Line(self)
        self.line.setObjectName("termFilter")
        self.line.setPlaceholderText(translate("words", "Filter"))
        self.line.setAccessibleName(translate("words", "Filter {what}").format(what=title))
        self.line.setMaxLength(_LONGEST)
        self.line.setStyleSheet("padding: 0 0.4em; border-radius: 0.4em;")
        # As high as the row allows; a field of its own accord is lower.
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        # The arrow keys lead here; a stop of the tab key for each tree would be many.
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.line.textChanged.connect(lambda _: self.edited.emit())
        self.line.left.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)

    def wanted(self) -> str:
        """The letters as names are compared by them; "" for no filter."""
        return fold(self.line.text())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the margins of the rows around."""
        unit = find_unit(self.fontMetrics())
        self.layout().setContentsMargins(2 * unit - 2, 1, 2 * unit - 2, 2)  # type: ignore[union-attr]
        super().resizeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """The pointer is on no other row any more, which a view is not told when a child of it has it."""
        leave = QHoverEvent(QEvent.Type.HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(-1, -1))
        if (viewport := self.parentWidget()) is not None:
            QApplication.sendEvent(viewport, leave)
        super().enterEvent(event)


class _Line(QLineEdit):
    left = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape clears, and leaves an empty field; down and Enter go to what was found, up goes back."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
            self.left.emit(-1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit(1)
        else:
            super().keyPressEvent(event)


@dataclass(slots=True)
class _Sifted:
    """What a filter leaves of a tree, by key: the rows that match, that are hidden, that must be open."""

    wanted: str
    marks: frozenset[str]
    matching: list[str] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    opened: list[str] = field(default_factory=list)

    def sift(self, rows: Sequence[Row]) -> bool:
        """Look through these and what is inside; the answer is whether one of them is shown."""
        any_shown = False
        for row in rows:
            matches = bool(row.facet) and self.wanted in fold(row.title)
            if matches:
                self.matching.append(row.key)
            inside = bool(row.children) and self.sift(row.children)
            if inside:
                self.opened.append(row.key)
            if inside or matches or row.kind is Kind.FILTER or row.mark in self.marks:
                any_shown = True
            else:
                self.hidden.add(row.key)
        return any_shown


class TermFilters(QObject):
    """Makes the fields and hides what they leave out. What is chosen stays in sight.

    Signals:
        opened: other rows must be open, so that what is inside of them is seen.
    """

    opened = Signal()

    def __init__(self, tree: QTreeView, model: SidebarModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._fields: dict[str, FilterField] = {}
        self._sifted: dict[str, _Sifted] = {}

    def follow(self) -> None:
        """Rows came or went: give new trees their fields and filter what came."""
        trees = [row for row in self._model.branches() if row.children[0].kind is Kind.FILTER]
        for key in self._fields.keys() - {row.key for row in trees}:
            del self._fields[key]
            self._hide(self._sifted.pop(key).hidden, hide=False)
        for row in trees:
            if row.key not in self._fields:
                self._fields[row.key] = self._make_field(row)
            self._sift(row.key, afresh=True)

    def refilter(self) -> None:
        """Other rows are chosen: they are shown now, and those before them perhaps no longer."""
        for key, made in self._fields.items():
            if made.wanted():
                self._sift(key)

    def field(self, key: str) -> FilterField | None:
        """The field in the row of this key."""
        return self._fields.get(key.removeprefix(FILTER))

    def must_open(self) -> frozenset[str]:
        """The keys of the rows with something inside that a filter found."""
        return frozenset(key for sifted in self._sifted.values() for key in sifted.opened)

    def _make_field(self, heading: Row) -> FilterField:
        made = FilterField(heading.title, self._tree.viewport())
        self._tree.setIndexWidget(self._model.find(heading.children[0].key), made)
        made.edited.connect(lambda: self._sift(heading.key))
        made.left.connect(lambda way: self._leave(heading.key, way))
        return made

    def _sift(self, heading: str, *, afresh: bool = False) -> None:
        row = self._model.row(self._model.find(heading))
        if row is None:
            return
        made, note, opened = self._fields[heading], row.children[1].key, self.must_open()
        sifted = _Sifted(made.wanted(), self._model.marks.all())
        if sifted.wanted:
            sifted.sift(row.children)
        found = bool(sifted.matching) or not sifted.wanted
        (sifted.hidden.add if found else sifted.hidden.discard)(note)
        text = one_line(made.line.text(), _LONGEST_SAID)
        nothing = (
            translate("words", "No tag has “{text}”")
            if heading == TAG
            else translate("words", "No term has “{text}”")
        )
        self._model.notes[note] = nothing.format(text=text)
        made.line.setAccessibleDescription("" if found else self._model.notes[note])
        before = self._sifted[heading].hidden if heading in self._sifted else set()
        self._sifted[heading] = sifted
        self._hide(before - sifted.hidden, hide=False)
        self._hide(sifted.hidden - (set() if afresh else before), hide=True)
        if self.must_open() != opened:
            self.opened.emit()
        self._tree.viewport().update()

    def _hide(self, keys: Collection[str], *, hide: bool) -> None:
        for above, places in self._model.group(keys):
            for place in places:
                self._tree.setRowHidden(place, above, hide)

    def _leave(self, heading: str, way: int) -> None:
        """Go to the heading or to the first match; where there is none, stay."""
        sifted = self._sifted[heading]
        row = self._model.row(self._model.find(heading))
        terms = [one.key for one in row.children if one.facet] if row is not None else []
        found = sifted.matching if sifted.wanted else terms
        key = heading if way < 0 else next(iter(found), "")
        if key:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tree.setCurrentIndex(self._model.find(key))
