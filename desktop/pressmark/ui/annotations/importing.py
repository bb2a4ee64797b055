"""Annotations taken in from a file: read beside the window, written as one act that can be undone."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.export.notes.items import Flaw
from pressmark.export.notes.parse import Parsed, Refused, read_notes
from pressmark.model import Changes, Incoming
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.importing import Taken, take_in
from pressmark.store.snapshots import Why, keep_snapshot
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import describe_notes_imported
from pressmark.ui.words import Message, annotations, number, one_line, translate

_LONGEST_NAME = 80
_MOST_TOLD = 200


class NoteImporting(QObject):
    """Imports annotations; a snapshot of what the reader wrote is made before.

    Signals:
        said(str): what was done, in words.
        refused(Message): some of a file could not be taken, and why.
    """

    said = Signal(str)
    refused = Signal(object)
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
        self._known.connect(lambda taken: self.said.emit(say_taken(taken, 0)))

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
        count = len(parsed.refused)
        if parsed.incoming:
            self._log.do(
                self._make_act(parsed.incoming),
                lambda taken: describe_notes_imported(_count(taken)),
                lambda taken: self.said.emit(say_taken(taken, count)),
            )
        elif not count:
            self.said.emit(self.tr("There are no annotations in {file}.").format(file=name))
        if count:
            words = self.tr("Not all of {file} could be taken: {annotations} could not be read.")
            text = words.format(file=name, annotations=annotations(count))
            self.refused.emit(Message(text, "\n".join(_list_reasons(parsed.refused))))

    def _make_act(self, incoming: Sequence[Incoming]) -> Act[Taken]:
        act = take_in(incoming)

        def do(database: Any) -> Taken | None:
            act(database)
            if act.changed is None:
                self._known.emit(Taken(known=tuple(one.annotation.id for one in incoming)))
            return act.changed

        return Act(Changes.ANNOTATIONS | Changes.STATE, do, lambda _: act.undo())


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


def _list_reasons(refused: Sequence[Refused]) -> list[str]:
    words = translate("words", "Number {n}: {reason}")
    reasons = name_reasons()
    told = [words.format(n=number(one.number), reason=reasons[one.flaw]) for one in refused[:_MOST_TOLD]]
    rest = len(refused) - len(told)
    return [*told, "…"] if rest else told


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
