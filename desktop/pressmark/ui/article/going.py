"""Goes to places of an article that is set bit by bit: at once, or when the text is set as far as that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSlider

from pressmark.ui.article.places import Place
from pressmark.ui.article.setting import AT_ONCE
from pressmark.ui.article.sheet import Sheet

_TO_END = QAbstractSlider.SliderAction.SliderToMaximum.value


class Going(QObject):
    """Scrolls a view. Whoever scrolls or selects words meanwhile is left where they are.

    Attributes:
        wanted: a place that is not reached yet; None if it is.

    Signals:
        reached(str): the place with this anchor is in sight now.
        scrolled: the person scrolled.
    """

    reached = Signal(str)
    scrolled = Signal()

    def __init__(self, view: Sheet, over: Callable[[str], int]) -> None:
        super().__init__(view)
        self._view = view
        self._over = over
        self.wanted: Place | None = None
        self._above = 0
        self._bar = view.verticalScrollBar()
        self._bar.actionTriggered.connect(self._follow_bar)
        self._length = 0
        view.setting.grown.connect(lambda _: self._follow_text())
        view.selectionChanged.connect(self._follow_selection)

    def go(self, place: Place, above: int = 0) -> None:
        """Go to a place; as many pixels `above` it stay in sight."""
        self.wanted, self._above = None, above
        if not self._go(place, AT_ONCE):
            self.wanted = place

    def forget(self) -> None:
        """The person has gone elsewhere."""
        self.wanted = None

    def reveal(self, start: int, end: int) -> None:
        """Bring a part of the document into sight, with some of what stands before it."""
        self.forget()
        cursor = self._view.textCursor()
        cursor.setPosition(end)
        cursor.setPosition(start)
        self._lay_out()
        rect, room = self._view.cursorRect(cursor), self._view.viewport().height()
        if rect.top() < 0 or rect.bottom() > room:
            self.show_position(start, room // 3)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()

    def keep_in_sight(self, start: int, end: int) -> None:
        """Scroll as little as brings a part of the document into sight, or its beginning where it is long."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        top = self._view.cursorRect(cursor).top()
        cursor.setPosition(end)
        bottom, room = self._view.cursorRect(cursor).bottom(), self._view.viewport().height()
        edge = min(self._view.measures.body, room // 4)
        if bottom > room - edge:
            self._bar.setValue(self._bar.value() + min(bottom - room + edge, top - edge))
        elif top < edge:
            self._bar.setValue(self._bar.value() + top - edge)

    def show_position(self, position: int, above: int = 0) -> None:
        """Scroll so that a position of the document is at the upper edge, or so many pixels below it."""
        document = self._view.document()
        cursor = QTextCursor(document)
        cursor.setPosition(min(position, document.characterCount() - 1))
        self._lay_out()
        top = self._bar.value() + self._view.cursorRect(cursor).top() - above
        self._bar.setValue(top if position else 0)

    def _lay_out(self) -> None:
        """Before all that is set is laid out, the scroll bar does not know how far it goes."""
        document = self._view.document()
        document.documentLayout().blockBoundingRect(document.lastBlock())

    def _follow_text(self) -> None:
        self._length = self._view.document().characterCount()
        if self.wanted is not None and self._go(self.wanted, 0):
            self.wanted = None

    def _go(self, place: Place, most: int) -> bool:
        setting = self._view.setting
        if place.anchor:
            if not setting.reach_name(place.anchor, most):
                return False
            if setting.find_name(place.anchor) < 0:
                return True
            done = self._jump(lambda: self._view.scrollToAnchor(place.anchor), most)
            self._bar.setValue(self._bar.value() - self._over(place.anchor))
            self.reached.emit(place.anchor)
            return done
        start = place.start
        if start is not None and (start > 0 or not place.position):
            return setting.reach(start, most) and self._jump(lambda: self._show(start), most)
        if place.position > 0:
            return setting.reach_end(most) and self._jump(lambda: self._scroll(place.position), 0)
        self._bar.setValue(0)
        return True

    def _show(self, start: int) -> None:
        self.show_position(self._view.setting.places.position(start), self._above)

    def _scroll(self, position: float) -> None:
        self._bar.setValue(round(position * self._bar.maximum()))

    def _jump(self, jump: Callable[[], None], most: int) -> bool:
        """Scroll, and set what is below: what has no screen below it cannot be at the upper edge."""
        document = self._view.document()
        self._lay_out()
        jump()
        for _ in range(most):
            if self._has_room():
                break
            self._view.setting.reach_position(document.characterCount(), 1)
            self._lay_out()
            jump()
        return self._has_room()

    def _has_room(self) -> bool:
        return self._view.setting.whole or self._bar.value() < self._bar.maximum()

    def _follow_selection(self) -> None:
        """Somebody selects words that they see. While the text grows, Qt moves what is selected."""
        grows = self._view.document().characterCount() != self._length
        if not grows and self._view.textCursor().hasSelection():
            self.wanted = None

    def _follow_bar(self, action: int) -> None:
        """Nothing takes the text away from under the eyes. The end is the text's."""
        self.wanted = None
        self.scrolled.emit()
        if action == _TO_END and not self._view.setting.whole:
            self.go(Place(position=1.0))
