"""What is done to annotations of the article shown, each act with its name in *Undo*."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from pressmark.errors import PressmarkError
from pressmark.model import Draft, Selector
from pressmark.store.act import Act
from pressmark.store.notes.annotating import (
    NoteMarks,
    accept_places,
    annotate,
    delete_annotations,
    edit_annotations,
    keep_on_version,
    look_again,
    put_on,
)
from pressmark.ui.annotations.editor import NoteText
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import (
    describe_annotated,
    describe_note_put,
    describe_notes_deleted,
    describe_notes_edited,
    describe_notes_kept,
    describe_notes_sought,
    describe_places_accepted,
    describe_recoloured,
    say_done,
)

Then = Callable[[NoteMarks], None]
Moved = Callable[[bool], None]
Failed = Callable[[PressmarkError], None]
_Say = Callable[[int], str]


class NoteKeeper(QObject):
    """Writes through the undo log.

    Annotations are read from `keys` when their act has its turn: those that are being made have no ids yet.

    Signals:
        said(str): what was done, in words.
    """

    said = Signal(str)

    def __init__(self, log: UndoLog) -> None:
        super().__init__(log)
        self._log = log

    def make(
        self, draft: Draft, then: Then, moved: Moved | None = None, failed: Failed | None = None
    ) -> list[str]:
        """Make an annotation; gives a list that has its id as soon as it is written."""
        made: list[str] = []

        def written(marks: NoteMarks) -> None:
            made.extend(marks.ids)
            then(marks)

        say = partial(_name_made, noted=bool(draft.note))
        self._log.do(annotate([draft]), say, written, moved, failed)
        return made

    def rewrite(
        self, keys: Sequence[str], text: NoteText, then: Then, failed: Failed, idle: Callable[[], None]
    ) -> None:
        """Give an annotation another note, other tags, another colour; `idle` is told that it has them."""
        self._log.do_next(
            lambda: edit_annotations(tuple(keys), note=text.note, color=text.color, tags=text.tags),
            lambda marks: describe_notes_edited(len(marks.ids)),
            then,
            failed=failed,
            idle=idle,
        )

    def recolour(self, keys: Sequence[str], color: str) -> None:
        """Give annotations another colour."""
        self._do(
            lambda: edit_annotations(tuple(keys), color=color),
            lambda count: describe_recoloured(count, color),
        )

    def delete(self, keys: Sequence[str], moved: Moved | None = None) -> None:
        """Delete annotations; `moved` is told when they are brought back (False) or deleted again (True)."""
        self._do(lambda: delete_annotations(tuple(keys)), describe_notes_deleted, moved)

    def accept(self, keys: Sequence[str]) -> None:
        """Say that annotations are where they belong."""
        self._do(lambda: accept_places(tuple(keys)), describe_places_accepted)

    def keep(self, keys: Sequence[str]) -> None:
        """Leave annotations on the versions that they were made on."""
        self._do(lambda: keep_on_version(tuple(keys)), describe_notes_kept)

    def seek(self, keys: Sequence[str]) -> None:
        """Look for annotations again that were left on old versions."""
        self._do(lambda: look_again(tuple(keys)), describe_notes_sought)

    def put(self, key: str, revision_id: int, quote: Selector) -> None:
        """Put an annotation on other words."""
        self._do(lambda: put_on(key, revision_id, quote), describe_note_put)

    def _do(self, make: Callable[[], Act[NoteMarks]], say: _Say, moved: Moved | None = None) -> None:
        def name(marks: NoteMarks) -> str:
            return say(len(marks.ids))

        self._log.do_next(make, name, lambda marks: self.said.emit(say_done(name(marks))), moved)


def _name_made(marks: NoteMarks, *, noted: bool) -> str:
    return describe_annotated(len(marks.ids), noted=noted)
