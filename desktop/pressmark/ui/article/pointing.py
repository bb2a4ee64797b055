"""Images and notes of the article under the pointer and under the keys: a click or Enter asks for one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from pressmark.ui.article.sheet import Sheet

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_OBJECT = "\ufffc"
_REACH = 0.35  # of the body size


class Pointing(QObject):
    """Hears what a view hears. Qt's own Tab goes from link to link; here it stops at images as well.

    Signals:
        image_asked(str): the image of this address was clicked, or Enter was pressed on it.
    """

    image_asked = Signal(str)

    def __init__(self, view: Sheet, has: Callable[[str], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._has = has
        self._pressed: QPoint | None = None
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def ask(self) -> None:
        """Ask for the image that has the focus, or else for the first in sight."""
        url = self.chosen()
        first, last = self._view.positions_in_sight()
        position = self._view.setting.marked.image_after(first)
        if not url and 0 <= position <= last:
            url = self._url_at(position)
        if url:
            self.image_asked.emit(url)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what concerns an image; the view hears all the rest."""
        if watched is self._view:
            return isinstance(event, QKeyEvent) and self._hear_key(event)
        if isinstance(event, QMouseEvent):
            self._hear_mouse(event)
        return False

    def _hear_key(self, event: QKeyEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER:
            url = self.chosen()
            if url:
                self.image_asked.emit(url)
            return bool(url)
        return event.key() in _TAB and self._step(forward=event.key() == Qt.Key.Key_Tab)

    def _hear_mouse(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.type() is QEvent.Type.MouseMove and not event.buttons():
            if not self._view.anchorAt(place):
                leads = self.image_at(place) or self._note_near(place)
                shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor
                self._view.viewport().setCursor(shape)
        elif event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonPress:
                self._pressed = place
            elif event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
                still = (place - self._pressed).manhattanLength() < QApplication.startDragDistance()
                self._pressed = None
                if still and not self._view.anchorAt(place):
                    self._follow(place)

    def _follow(self, place: QPoint) -> None:
        image, note = self.image_at(place), self._note_near(place)
        if image:
            self.image_asked.emit(image)
        elif note:
            self._view.anchorClicked.emit(QUrl(note))

    def image_at(self, place: QPoint) -> str:
        """The address of the image at a place of the viewport, "" for none, or one that is not here."""
        across, down = self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()
        spot = QPointF(place.x() + across, place.y() + down)
        url = self._view.document().documentLayout().imageAt(spot)
        return url if self._has(url) else ""

    def leads_at(self, place: QPoint) -> bool:
        """Whether a click at a place of the viewport asks for an image or a note."""
        return bool(self.image_at(place) or self._note_near(place))

    def _note_near(self, place: QPoint) -> str:
        """The mark of a note is small: what is beside it belongs to it."""
        reach = self._view.measures.scaled(_REACH)
        for x, y in ((-reach, 0), (reach, 0), (0, reach), (0, -reach)):
            anchor = self._view.anchorAt(place + QPoint(x, y))
            if anchor.startswith("#"):
                return anchor
        return ""

    def chosen(self) -> str:
        """The address of the image that has the focus of the keys, "" for none."""
        cursor = self._view.textCursor()
        alone = cursor.selectedText() == _OBJECT
        return self._url_at(cursor.selectionStart()) if alone else ""

    def _url_at(self, position: int) -> str:
        """The address of an image that is here and no link."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(position + 1)
        form = cursor.charFormat()
        if form.anchorHref() or not form.isImageFormat():
            return ""
        url = form.toImageFormat().name()
        return url if self._has(url) else ""

    def _step(self, *, forward: bool) -> bool:
        """Go to the next image, if no link comes before it; tells if it did."""
        cursor, marked = self._view.textCursor(), self._view.setting.marked
        start = cursor.selectionEnd() if forward else cursor.selectionStart()
        position = marked.image_after(start) if forward else marked.image_before(start)
        while position >= 0 and not self._url_at(position):
            position = marked.image_after(position + 1) if forward else marked.image_before(position)
        low, high = (start, position) if forward else (position + 1, start)
        if position < 0 or _has_link(self._view.document(), low, high):
            return False
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        return True


def _has_link(document: QTextDocument, low: int, high: int) -> bool:
    """Whether a link begins between two positions."""
    block = document.findBlock(low)
    while block.isValid() and block.position() < high:
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            if part.charFormat().anchorHref() and low <= part.position() < high:
                return True
            parts += 1
        block = block.next()
    return False
