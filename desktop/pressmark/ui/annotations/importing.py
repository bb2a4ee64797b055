"""Annotations taken in from a file: read beside the window, written as one act that can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.export.notes.items import Cut, Flaw
from pressmark.export.notes.parse import Parsed, read_notes
from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.notes.importing import Taken, take_in
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from pressmark.ui.message import Message
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import describe_notes_imported
from pressmark.ui.words import number, one_line, translate

_LONGEST_NAME = 80
_MOST_TOLD = 200


class NoteImporting(QObject):
    """Imports annotations; a snapshot of what the reader wrote is made before.

    Signals:
        said(str): what is under way, in words.
        told(Message): what became of a file, and of what in it nothing could be made.
    """

    said = Signal(str)
    told = Signal(object)
    _known = Signal(object)

    def __init__(self, store: Store, tasks: Tasks, log: UndoLog, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._log = log
        self._window = window
        self._folder = ""
        self.dialog: QFileDialog | None = None
        # From the thread that writes: what changes nothing is in no history, and nobody else says so.
        self._known.connect(self._tell)

    def ask(self) -> None:
        """Ask for a file and take it in."""
        dialog = QFileDialog(self._window, self.tr("Import annotations"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Annotations, also of Hypothesis (*.jsonld *.json)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def take(self, path: Path) -> None:
        """Take the annotations of a file in."""
        self._folder = str(path.parent)
        name = one_line(path.name, _LONGEST_NAME)
        self.said.emit(self.tr("Reading {file}…").format(file=name))
        self._tasks.run(lambda: _read(self._store, path), lambda parsed: self._write(name, parsed))

    def _write(self, name: str, parsed: Parsed) -> None:
        if not parsed.incoming:
            self._tell(Outcome(name, Taken(), parsed))
            return
        self._log.do(
            self._make_act(name, parsed),
            lambda taken: describe_notes_imported(_count(taken)),
            lambda taken: self._tell(Outcome(name, taken, parsed)),
        )

    def _make_act(self, name: str, parsed: Parsed) -> Act[Taken]:
        act = take_in(parsed.incoming)

        def do(database: Any) -> Taken | None:
            act(database)
            if act.changed is None:
                known = tuple(one.annotation.id for one in parsed.incoming)
                self._known.emit(Outcome(name, Taken(known=known), parsed))
            return act.changed

        return Act(Changes.ANNOTATIONS | Changes.STATE, do, lambda _: act.undo())

    def _tell(self, outcome: "Outcome") -> None:
        self.told.emit(describe_outcome(outcome))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        name: what it is called.
        parsed: what could be read of it, and what not.
    """

    name: str
    taken: Taken
    parsed: Parsed


def describe_outcome(outcome: Outcome) -> Message:
    """What became of a file, as "Annotations: 12 added, 1 not taken", with the reasons."""
    taken, refused, shortened = outcome.taken, outcome.parsed.refused, outcome.parsed.shortened
    if not (taken.changes_something or taken.known or refused):
        words = translate("words", "There are no annotations in {file}.")
        return Message(words.format(file=outcome.name))
    details = []
    if taken.waiting:
        details.append(
            translate("words", "Those that wait come onto their articles as soon as a sync brings these.")
        )
    if refused:
        details.append(translate("words", "Not taken of {file}:").format(file=outcome.name))
        reasons = name_reasons()
        details += _list_lines([(one.number, reasons[one.flaw]) for one in refused])
    if shortened:
        details.append(translate("words", "Taken, but not all of it:"))
        cuts = name_cuts()
        details += _list_lines([(one.number, "; ".join(cuts[cut] for cut in one.cuts)) for one in shortened])
    return Message(say_taken(taken, len(refused)), "\n".join(details))


def say_taken(taken: Taken, refused: int) -> str:
    """What became of annotations that came in, as "Annotations: 12 added, 3 known already"."""
    counts = (
        (len(taken.added), translate("words", "{n} added")),
        (len(taken.updated), translate("words", "{n} brought up to date")),
        (len(taken.known), translate("words", "{n} known already")),
        (len(taken.waiting), translate("words", "{n} waiting for their articles")),
        (refused, translate("words", "{n} not taken")),
    )
    said = ", ".join(words.format(n=number(count)) for count, words in counts if count)
    return translate("words", "Annotations: {what}").format(what=said)


def _read(store: Store, path: Path) -> Parsed:
    parsed = read_notes(path)
    if parsed.incoming:
        keep_snapshot(store, Why.IMPORT)
    return parsed


def _count(taken: Taken) -> int:
    return len({*taken.added, *taken.updated, *taken.waiting})


def _list_lines(told: Sequence[tuple[int, str]]) -> list[str]:
    words = translate("words", "Number {n}: {reason}")
    lines = [words.format(n=number(place), reason=reason) for place, reason in told[:_MOST_TOLD]]
    return [*lines, "…"] if len(told) > len(lines) else lines


def name_cuts() -> dict[Cut, str]:
    """What of an annotation is not taken, in words."""
    return {
        Cut.MANY_TAGS: translate("words", "it has more tags than can be kept"),
        Cut.LONG_TAG: translate("words", "a tag is too long: its beginning is kept"),
        Cut.NO_COLOR: translate("words", "its colour is not known: it is yellow here"),
    }


def name_reasons() -> dict[Flaw, str]:
    """Why an annotation is not taken, in words."""
    return {
        Flaw.NO_OBJECT: translate("words", "it is no annotation"),
        Flaw.NO_LINK: translate("words", "it does not say the web address of its article"),
        Flaw.NO_WORDS: translate(
            "words", "it does not say which words it is on, and nothing is written on them"
        ),
        Flaw.LONG_QUOTE: translate("words", "the words it is on are too many"),
        Flaw.LONG_NOTE: translate("words", "its note is too long"),
    }
