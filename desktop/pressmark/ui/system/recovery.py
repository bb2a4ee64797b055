"""After a run that was cut off: what was typed is put into the library, and the library is looked at."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from pressmark.errors import LibraryDamaged, NotFound, PressmarkError
from pressmark.model import Draft
from pressmark.reading import read_article
from pressmark.store import Store
from pressmark.store.notes.settling import find_same
from pressmark.store.safety.check import check_quickly
from pressmark.ui.annotations.editor import NoteEditor, NoteText
from pressmark.ui.message import Message
from pressmark.ui.notebook.editor import CardEditor
from pressmark.ui.system.last_run import BrokenRun
from pressmark.ui.system.reporting import Reporting
from pressmark.ui.system.unsaved import Unsaved, read_unsaved, write_unsaved
from pressmark.ui.system.window import Window
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate


class Recovery(QObject):
    """Brings back what was not saved, and says so once."""

    def __init__(self, store: Store, tasks: Tasks, window: Window, reporting: Reporting) -> None:
        super().__init__(reporting)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._reporting = reporting
        self._waiting = 0
        self._saved = 0

    def start(self, broken: BrokenRun | None, then: Callable[[], None]) -> None:
        """Bring back what was typed, say what happened, and do `then`.

        Args:
            broken: the run before, if it was cut off.
            then: is done when nothing that was typed is to be read any more.
        """
        self._tasks.run(
            partial(_read_typed_before, self._store),
            lambda typed: self._save(typed, partial(self._tell, broken, then)),
            # Whatever keeps the library from being read is told by those who show it; the file stays.
            lambda _error: then(),
        )

    def _save(self, typed: Sequence[Unsaved], then: Callable[[], None]) -> None:
        """As if the person had saved it: it can be undone."""
        keeper = self._window.annotating.keeper
        self._waiting = len(typed)

        def saved(_marks: object) -> None:
            self._saved += 1
            ended()

        def ended(_error: PressmarkError | None = None) -> None:
            self._waiting -= 1
            if not self._waiting:
                then()

        for one in typed:
            if one.draft is not None:
                draft = replace(one.draft, note=one.note, tags=one.tags, color=one.color)
                keeper.make(draft, saved, failed=ended)
            else:
                text = NoteText(one.note, one.tags, one.color)
                keeper.rewrite([one.key], text, saved, ended, ended)
        if not typed:
            then()

    def _tell(self, broken: BrokenRun | None, then: Callable[[], None]) -> None:
        self._tasks.run(partial(write_unsaved, self._store.folder, ()), lambda _: then())
        if broken is not None:
            self._tasks.run(partial(_check, self._store), lambda _: self._say(broken.started))
        elif self._saved:
            self._say(None)

    def _say(self, since: float | None) -> None:
        parts = []
        if since is not None:
            parts += [
                translate("words", "Pressmark did not end properly last time. Your library is whole."),
            ]
        if self._saved:
            parts.append(translate("words", "What you were writing then is among your annotations."))
        acts: list[tuple[str, Callable[[], object]]] = [
            (translate("words", "Show report"), partial(self._reporting.show, since)),
            (translate("words", "Open log folder"), self._reporting.open_log),
        ]
        self._window.messages.offer(Message(" ".join(parts)), acts)


def read_typed(window: Window) -> tuple[Unsaved, ...]:
    """What is typed in the window now and not saved, below the article and in the notebook."""
    editors = [window.reader.editor]
    if window.notebook.editing.underway:
        cards = window.notebook.findChildren(CardEditor)
        editors += [card.note for card in cards if not card.isHidden()]
    draft = window.annotating.writing.draft
    found = [_read(editor, draft) for editor in editors if not editor.isHidden() and editor.unsaved]
    return tuple(one for one in found if one is not None)


def _read(editor: NoteEditor, draft: Draft | None) -> Unsaved | None:
    text = editor.text()
    if editor.edited:
        return Unsaved(editor.edited, text.note, text.tags, text.color)
    return None if draft is None else Unsaved("", text.note, text.tags, text.color, draft)


def _read_typed_before(store: Store) -> tuple[Unsaved, ...]:
    """In a worker: what was typed and is not in the library, as it can be put there now."""
    found = [_place(store, one) for one in read_unsaved(store.folder)]
    return tuple(one for one in found if one is not None)


def _place(store: Store, one: Unsaved) -> Unsaved | None:
    try:
        return _place_change(store, one) if one.draft is None else _place_new(store, one, one.draft)
    except NotFound:  # the article or the annotation is not there any more: nothing to write on
        return None


def _place_change(store: Store, one: Unsaved) -> Unsaved | None:
    known = store.annotations.read_one(one.key)
    return None if (known.note, known.tags, known.color) == (one.note, one.tags, one.color) else one


def _place_new(store: Store, one: Unsaved, draft: Draft) -> Unsaved | None:
    """Where the words are not in their version any more, they are quoted in a note on the whole article."""
    start = draft.quote.start if draft.quote is not None else None
    if any((note.start, note.note) == (start, one.note) for note in store.annotations.read(draft.post_id)):
        return None  # it was saved in the moment in which the run was cut off
    reading = read_article(store, draft.post_id)
    version = next((each.number for each in reading.versions if each.id == draft.revision_id), None)
    if draft.quote is None:
        return one
    text = read_article(store, draft.post_id, version).article.text if version is not None else ""
    if find_same(text, draft.quote) is not None:
        return one
    quoted = "\n".join(f"> {line}" for line in draft.quote.exact.splitlines())
    return replace(one, note=f"{quoted}\n\n{one.note}", draft=replace(draft, revision_id=0, quote=None))


def _check(store: Store) -> None:
    """In a worker.

    Raises:
        LibraryDamaged: as SQLite sees at a quick look; the window asks then what is to be done.
    """
    if not check_quickly(store):
        raise LibraryDamaged(store.path, "The library is damaged.")
