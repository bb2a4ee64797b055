"""Which annotation is in sight, how to get to the next, and that what is written about stays in sight."""

from PySide6.QtCore import QEvent, QObject, QTimer

from pressmark.ui.reader import Reader
from pressmark.ui.words import number, translate


class NoteSight(QObject):
    """Watches the article of a reader."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._view = reader.pane.view
        self._passage: tuple[int, int] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._keep)
        self._view.viewport().installEventFilter(self)
        self._view.going.scrolled.connect(self.let_go)

    def sees(self, key: str) -> bool:
        """Something of an annotation is in sight: its words, its note above the article, or the bar on it."""
        if key == self._reader.review.annotation:
            return True
        view, one = self._view, self._view.highlighting.find(key)
        if one is None:
            return False
        if one.is_whole:
            return view.header.geometry().intersects(view.viewport().rect())
        shown = view.highlighting.shown_in(view.viewport().rect())
        return any(each.highlight.id == key for each in shown)

    def step(self, by: int) -> str:
        """Go to the next annotation in the text (1) or the previous one (-1); gives what is to be said.

        After the last comes the first.
        """
        view = self._view
        words = translate("words", "Annotation {n} of {count}")
        if not view.step_highlight(by):
            items = view.highlighting.spans.items
            end = items[0 if by > 0 else -1].id if len(items) else ""
            if not end or (end == view.current_highlight and self.sees(end)):
                return translate("words", "There is no other annotation in this article")
            view.choose_highlight(end)
            view.highlight_chosen.emit(end)
            words = (
                translate("words", "Annotation {n} of {count}: from the beginning again")
                if by > 0
                else translate("words", "Annotation {n} of {count}: from the end again")
            )
        spans = view.highlighting.spans
        place = spans.find(view.current_highlight) + 1
        return words.format(n=number(place), count=number(len(spans)))

    def hold(self, passage: tuple[int, int] | None) -> None:
        """Keep a part of the article text in sight, in code points, until the person scrolls."""
        self._passage = passage
        self._soon.start()

    def let_go(self) -> None:
        """Keep nothing in sight any more."""
        self._passage = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """Notice when the article gets less room."""
        if event.type() is QEvent.Type.Resize and self._passage is not None:
            self._soon.start()
        return False

    def _keep(self) -> None:
        places = self._view.setting.places
        if self._passage is not None and places.has(self._passage[1] - 1):
            start, end = self._passage
            self._view.going.keep_in_sight(places.position(start), places.end_position(end))
