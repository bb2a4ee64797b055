"""Which annotation of the article that is shown is the current one: the one that commands act on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from pressmark.model import Annotation, AnnotationState
from pressmark.reading import Notes
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.reader import Reader


def find_note(notes: Notes, key: str) -> Annotation | None:
    """The annotation with this id."""
    return next((one for one in notes.annotations if one.id == key), None)


class NoteChoice(QObject):
    """Shows the annotations of an article in its text, and knows which is the current one.

    What is being made has no id yet. Until it is shown nothing is the current one, and `making` is what is
    acted on.

    Attributes:
        notes: those of the article that is shown.
        key: the id of the current one, "" for none; it may be about to be shown.
        making: the one that is being made, as a list that its id comes into; None for none.

    Signals:
        changed: another annotation is the current one, or there are others.
        opened(str): this one is shown now, and was to be edited when it is.
    """

    changed = Signal()
    opened = Signal(str)

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self.notes = Notes()
        self.shown = 0
        self.key = ""
        self.making: Sequence[str] | None = None
        self._arriving = ""  # this one is to be scrolled to as soon as it is shown
        self._opening: Sequence[str] = ()
        self._still = False  # what is being made stands where the person was, who may be elsewhere by then

    @property
    def current(self) -> Annotation | None:
        """The annotation that commands act on."""
        return find_note(self.notes, self.key)

    def choose(self, key: str) -> None:
        """Make an annotation the current one and bring it into sight."""
        self.making = None
        self._bring(key)

    def take(self, key: str) -> None:
        """Make one the current one where it stands."""
        self.key, self.making = key, None
        self.changed.emit()

    def expect(self, key: str) -> None:
        """Make one the current one that is in the library, as soon as it is read."""
        self.making, self._still = [key], False
        self.find_made()

    def find_made(self) -> None:
        """Make what was made the current one, if it was read before it was told that it is made."""
        if self.making and find_note(self.notes, self.making[0]) is not None:
            self.key, self.making = self.making[0], None
            self._show_current(still=self._still)
            self._open()

    def make(self, made: Sequence[str]) -> None:
        """One is being made; its id comes into this list."""
        self.key, self._arriving, self.making, self._opening = "", "", made, ()
        self._still = True
        self._reader.pane.view.highlighting.choose("")
        self.changed.emit()

    def give_up(self, made: Sequence[str]) -> None:
        """What was being made will not be there."""
        if self.making is made:
            self.making = None

    def open_made(self) -> None:
        """Have what is being made edited as soon as it is shown."""
        if self.making is not None:
            self._opening = self.making

    def arrive(self, key: str) -> None:
        """Make one the current one when its article, or another version of it, is shown."""
        self.key = self._arriving = key
        self.making = None

    def stay(self) -> None:
        """Whoever marks words is where they want to be."""
        self._arriving = ""
        self._reader.pane.view.going.forget()

    def enter(self, post_id: int) -> None:
        """Another article is shown; 0 for none."""
        self.shown, self.making, self._opening = post_id, None, ()
        if not post_id:
            self.notes = Notes()
            self.changed.emit()

    def show(self, notes: Notes) -> None:
        """Show these annotations instead of those that were shown."""
        self.notes = notes
        view = self._reader.pane.view
        view.show_highlights(list_highlights(notes), len(notes.annotations))
        self._reader.show_notes(notes)
        key = self.making[0] if self.making else ""
        made = find_note(self.notes, key) is not None
        if made:
            self.key, self.making = key, None
        if self.current is None:
            self.key = ""
        if self.key == self._arriving:
            self._bring(self.key)
        elif self.key != view.current_highlight:
            self._show_current(still=made and self._still)
        else:
            self.changed.emit()
        self._arriving = ""
        self._open()

    def _show_current(self, *, still: bool) -> None:
        """Bring it into sight, but take nobody away from words that they select meanwhile."""
        view = self._reader.pane.view
        if still or view.textCursor().hasSelection():
            view.highlighting.choose(self.key)
            self.changed.emit()
        else:
            self._bring(self.key)

    def _open(self) -> None:
        opening = find_note(self.notes, self._opening[0]) if self._opening else None
        if opening is not None:
            self._opening = ()
            self.opened.emit(opening.id)

    def _bring(self, key: str) -> None:
        self.key = key
        one = find_note(self.notes, key)
        shown = one is not None and (one.is_whole or key in self.notes.places)
        self._reader.pane.view.choose_highlight(key if shown else "")
        self.changed.emit()


def list_highlights(notes: Notes) -> list[Highlight]:
    """The annotations that have a place in the text that is shown, and those on the whole article."""
    own = AnnotationState.ANCHORED
    return [
        Highlight(
            *(one.id, *place, one.color, one.note, one.tags),
            *(own if one.id in notes.own else one.state, one.created),
        )
        for one in notes.annotations
        if (place := (-1, -1) if one.is_whole else notes.places.get(one.id)) is not None
    ]
