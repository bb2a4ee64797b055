"""Annotations whose words changed or went: the bar above the article says it of one; the way to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from pressmark.model import Annotation, NoteRow, Selector
from pressmark.query import EVERYTHING
from pressmark.reading import Reading, read_candidates
from pressmark.store import Store
from pressmark.ui.annotations.review_bar import ReviewBar
from pressmark.ui.note_keeping import NoteKeeper
from pressmark.ui.reader import Reader
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate


class Reviewing(QObject):
    """Shows the current annotation in the bar if it needs attention, and does what is decided there.

    Signals:
        said(str): there is nothing more to check, in words.
        asked(int, str): this annotation is to be shown, of this post.
        put_asked(str, object): an annotation is to be put on a candidate, or on what is selected (None).
    """

    said = Signal(str)
    asked = Signal(int, str)
    put_asked = Signal(str, object)

    def __init__(self, store: Store, tasks: Tasks, keeper: NoteKeeper, reader: Reader) -> None:
        super().__init__(reader)
        self._store = store
        self._tasks = tasks
        self._keeper = keeper
        self._reader = reader
        self._current: Annotation | None = None
        bar = reader.review
        bar.accepted.connect(lambda key: keeper.accept([key]))
        bar.kept.connect(lambda key: keeper.keep([key]))
        bar.sought.connect(lambda key: keeper.seek([key]))
        bar.replaced.connect(self.put_asked)
        bar.candidate_asked.connect(lambda start, _end: reader.pane.view.go_to_text(start))
        bar.closed.connect(self._leave)
        bar.next_asked.connect(self._go_to_next)
        reader.pane.view.selectionChanged.connect(self._follow_selection)

    @property
    def _bar(self) -> ReviewBar:
        return self._reader.review

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "accept-note": self._accept,
            "keep-note": lambda: self._decide(self._keeper.keep),
            "next-attention": self._go_to_next,
        }

    def show(self, current: Annotation | None, waiting: int) -> None:
        """Show an annotation of the article that is shown, or none; so many others of it wait."""
        self._current = current
        reading = self._reader.pane.reading
        if current is None or reading is None or not (current.needs_attention or current.kept):
            self._bar.hide()
            return
        self._show(current, reading, ())
        self._bar.set_waiting(waiting)
        self._follow_selection()
        if current.place is None and not current.kept and reading.shown.current:
            shown = reading.post.id
            self._tasks.run_latest(
                "candidates",
                lambda: read_candidates(self._store, shown, current.id),
                lambda found: self._show_candidates(current, found),
            )

    def _show(self, annotation: Annotation, reading: Reading, found: Sequence[Selector]) -> None:
        numbers = {version.id: version.number for version in reading.versions}
        old = not reading.shown.current
        self._bar.show_annotation(
            annotation,
            found,
            version=numbers.get(annotation.revision_id, 0),
            current=reading.versions[-1].number,
            old=old,
            own=old and annotation.id in reading.notes.own,
        )

    def _show_candidates(self, annotation: Annotation, found: Sequence[Selector]) -> None:
        reading = self._reader.pane.reading
        if found and reading is not None and self._bar.annotation == annotation.id:
            self._show(annotation, reading, found)
            self._follow_selection()

    def _follow_selection(self) -> None:
        if not self._bar.isHidden():
            self._bar.set_selection(self._reader.pane.view.textCursor().hasSelection())

    def _leave(self) -> None:
        self._bar.hide()
        self._reader.pane.view.setFocus()

    def _accept(self) -> None:
        if self._current is not None and self._current.needs_attention and self._current.place is None:
            self.said.emit(
                translate("words", "Its words are gone: put it on other words, or keep it as it is")
            )
        else:
            self._decide(self._keeper.accept)

    def _decide(self, act: Callable[[Sequence[str]], None]) -> None:
        if self._current is not None and self._current.needs_attention:
            act([self._current.id])

    def _go_to_next(self) -> None:
        """Go to the next annotation of the library that is to be checked, after the current one."""
        number = self._current.number if self._current is not None else 0
        self._tasks.run_latest("in-need", lambda: find_in_need(self._store, number), self._go_to)

    def _go_to(self, row: NoteRow | None) -> None:
        if row is None:
            self.said.emit(translate("words", "No other annotation needs attention"))
        else:
            self.asked.emit(row.annotation.post_id, row.annotation.id)


def find_in_need(store: Store, number: int) -> NoteRow | None:
    """The next annotation that is to be checked, after the one with this number; None where there is none."""
    numbers = list(store.notebook.read_numbers(EVERYTHING, attention=True))
    place = numbers.index(number) if number in numbers else -1
    after = [*numbers[place + 1 :], *numbers[: max(place, 0)]]
    rows = store.notebook.read_rows(after[:1])
    return rows[0] if rows else None
