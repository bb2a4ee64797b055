"""What is done to annotations of the article shown, each act with its name in *Undo*."""

from collections.abc import Callable, Sequence

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
from pressmark.ui.annotations.words import name_color
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import (
    describe_annotated,
    describe_note_put,
    describe_notes_deleted,
    describe_notes_edited,
    describe_notes_kept,
    describe_places_accepted,
    describe_recoloured,
)

Then = Callable[[NoteMarks], None]
Failed = Callable[[PressmarkError], None]
_Say = Callable[[int], str]


class NoteKeeper:
    """Writes through the undo log."""

    def __init__(self, log: UndoLog) -> None:
        self._log = log

    def make(self, draft: Draft, then: Then, failed: Failed | None = None) -> None:
        """Make an annotation."""
        noted = bool(draft.note)
        self._do(annotate([draft]), lambda count: describe_annotated(count, noted=noted), then, failed)

    def rewrite(self, key: str, text: NoteText, then: Then, failed: Failed) -> None:
        """Give an annotation another note, other tags, another colour."""
        act = edit_annotations([key], note=text.note, color=text.color, tags=text.tags)
        self._do(act, describe_notes_edited, then, failed)

    def recolour(self, keys: Sequence[str], color: str) -> None:
        """Give annotations another colour."""
        act = edit_annotations(keys, color=color)
        self._do(act, lambda count: describe_recoloured(count, name_color(color)))

    def delete(self, keys: Sequence[str]) -> None:
        """Delete annotations."""
        self._do(delete_annotations(keys), describe_notes_deleted)

    def accept(self, keys: Sequence[str]) -> None:
        """Say that annotations are where they belong."""
        self._do(accept_places(keys), describe_places_accepted)

    def keep(self, keys: Sequence[str]) -> None:
        """Leave annotations on the versions that they were made on."""
        self._do(keep_on_version(keys), describe_notes_kept)

    def seek(self, keys: Sequence[str]) -> None:
        """Look for annotations again that were left on old versions."""
        self._do(look_again(keys), describe_notes_edited)

    def put(self, key: str, revision_id: int, quote: Selector) -> None:
        """Put an annotation on other words."""
        self._do(put_on(key, revision_id, quote), describe_note_put)

    def _do(
        self, act: Act[NoteMarks], say: _Say, then: Then | None = None, failed: Failed | None = None
    ) -> None:
        self._log.do(act, lambda marks: say(len(marks.ids)), then, failed=failed)
