"""Highlights and their notes under the pointer and under the keys: a click chooses one, another opens it."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from pressmark.model import AnnotationState
from pressmark.ui.article.geometry import is_linked
from pressmark.ui.article.highlighting import Highlighting
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.margin import Margin
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.note_text import plain_note
from pressmark.ui.words import one_line, translate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES, _LONGEST = 6, 300


class Touching(QObject):
    """Hears what a view hears.

    Args:
        leads: whether a click at a place of the viewport does something else already.

    Signals:
        chosen(str): another highlight is the current one, "" for none.
        opened(str): it is to be edited.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, view: Sheet, highlighting: Highlighting, margin: Margin, leads: Callable[[QPoint], bool]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._highlighting = highlighting
        self._margin = margin
        self._leads = leads
        self._pressed: QPoint | None = None
        self._doubled = False
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what concerns a highlight; the view hears all the rest."""
        if watched is self._view:
            return isinstance(event, QKeyEvent) and self._hear_key(event)
        if isinstance(event, QHelpEvent):
            return event.type() is QEvent.Type.ToolTip and self._show_tip(event)
        return isinstance(event, QMouseEvent) and self._hear_mouse(event)

    def at(self, place: QPoint) -> Highlight | None:
        """What is at a place: the current highlight if it is there, else the shortest that is."""
        noted = self._margin.at(QPointF(place))
        hit = [noted] if noted is not None else self._highlighting.at(QPointF(place))
        current = next((one for one in hit if one.id == self._highlighting.current), None)
        return current or (hit[0] if hit else None)

    def choose(self, name: str) -> None:
        """Make another highlight the current one where it stands, and tell so; "" for none."""
        if name != self._highlighting.current:
            self._highlighting.choose(name)
            self.chosen.emit(name)

    def _hear_key(self, event: QKeyEvent) -> bool:
        current = self._highlighting.current
        if event.type() is not QEvent.Type.KeyPress or not current:
            return False
        # A link that Tab reached is selected, and Enter is for that.
        if event.key() in _ENTER and not self._view.textCursor().hasSelection():
            self.opened.emit(current)
            return True
        if event.key() == Qt.Key.Key_Escape and not self._view.textCursor().hasSelection():
            self.choose("")
            return True
        return False

    def _hear_mouse(self, event: QMouseEvent) -> bool:
        place, kind = event.position().toPoint(), event.type()
        if kind is QEvent.Type.MouseMove and not event.buttons():
            if self._margin.at(event.position()) is not None:
                self._view.forget_pointer()
                self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
                return True
            return False
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        noted = self._margin.at(event.position())
        if kind is QEvent.Type.MouseButtonPress:
            self._pressed = None if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else place
            return noted is not None
        if kind is QEvent.Type.MouseButtonDblClick:
            self._doubled = self._open_at(place, noted)
            return self._doubled
        if kind is QEvent.Type.MouseButtonRelease:
            return self._hear_release(event, noted)
        return noted is not None

    def _hear_release(self, event: QMouseEvent, noted: Highlight | None) -> bool:
        place, pressed, doubled = event.position().toPoint(), self._pressed, self._doubled
        self._pressed, self._doubled = None, False
        still = pressed is not None and (place - pressed).manhattanLength() < QApplication.startDragDistance()
        linked = self._find_linked(place) if still and noted is None else None
        if linked is not None:
            self.choose(linked.id)
        elif still:
            self._click(place, noted)
        if linked is not None or (doubled and noted is None):
            _release(self._view, event)
            return True
        return noted is not None

    def _find_linked(self, place: QPoint) -> Highlight | None:
        """The one that a click on a link chooses: it has no other words, and is not the current one yet."""
        if not self._leads(place):
            return None
        hit = [one for one in self._highlighting.at(QPointF(place)) if self._is_linked(one)]
        chosen = any(one.id == self._highlighting.current for one in hit)
        return None if chosen or not hit else hit[0]

    def _is_linked(self, one: Highlight) -> bool:
        """Whether all its words are links."""
        start, end = self._highlighting.positions(one)
        return is_linked(self._view.document(), start, end)

    def _click(self, place: QPoint, noted: Highlight | None) -> None:
        if noted is not None:
            self.choose(noted.id)
        elif not self._leads(place):
            hit = [one.id for one in self._highlighting.at(QPointF(place))]
            current = self._highlighting.current
            # Another click goes to the next that is there.
            at = hit.index(current) + 1 if current in hit else 0
            self.choose(hit[at % len(hit)] if hit else "")

    def _open_at(self, place: QPoint, noted: Highlight | None) -> bool:
        one = noted or self.at(place)
        if one is None or (noted is None and self._leads(place) and not self._is_linked(one)):
            return False
        self.choose(one.id)
        self.opened.emit(one.id)
        return True

    def _show_tip(self, event: QHelpEvent) -> bool:
        one = self.at(event.pos())
        words = describe(one) if one is not None else ""
        if words:
            QToolTip.showText(event.globalPos(), words, self._view.viewport())
        return bool(words)


def _release(view: Sheet, event: QMouseEvent) -> None:
    """Have a view hear that a button was let go, without following the link that is there."""
    flags = view.textInteractionFlags()
    view.setTextInteractionFlags(flags & ~Qt.TextInteractionFlag.LinksAccessibleByMouse)
    view.mouseReleaseEvent(event)
    view.setTextInteractionFlags(flags)


def describe(one: Highlight) -> str:
    """What a tip says of a highlight, as HTML: its note's first lines, its tags, whether to look at it."""
    lines = [one_line(line, _LONGEST) for line in plain_note(one.note).splitlines()[:_LINES]]
    lines += [" ".join(f"#{one_line(tag, _LONGEST)}" for tag in one.tags)]
    if one.state is not AnnotationState.ANCHORED:
        lines.append(translate("words", "The text changed here: please check."))
    # What looks like markup would be taken for it.
    return "<br>".join(escape(line) for line in lines if line)
