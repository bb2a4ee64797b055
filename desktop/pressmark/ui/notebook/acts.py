"""What the notebook does with the annotations that are chosen. All of it can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from pressmark.model import Annotation, AnnotationState, NoteRow
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.notes.annotating import (
    accept_places,
    delete_annotations,
    edit_annotations,
    keep_on_version,
)
from pressmark.store.notes.changes import NoteMarks
from pressmark.store.notes.words import LONGEST_NOTE
from pressmark.ui.annotations.editor import NoteText
from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.clipping import clip_markdown, clip_quotes
from pressmark.ui.notebook.deeds import COLORS, Deed
from pressmark.ui.notebook.editing import NoteEditing
from pressmark.ui.notebook.menu import make_heading_menu, make_note_menu
from pressmark.ui.notebook.model import PAGE, NotesModel
from pressmark.ui.notebook.tagging import make_tags_dialog
from pressmark.ui.notebook.view import NotesView
from pressmark.ui.tags.dialog import TagsDialog
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import (
    describe_notes_deleted,
    describe_notes_edited,
    describe_notes_kept,
    describe_notes_tagged,
    describe_places_accepted,
    describe_recoloured,
    say_done,
)
from pressmark.ui.words import annotations, describe_error, number, one_line, translate

_Rows = Sequence[NoteRow]
_LONGEST = 120


class NoteActs(QObject):
    """Does deeds.

    Attributes:
        dialog: the editor of tags, once it was asked for.

    Signals:
        opened(int): the annotation in this row is to be shown in its article.
        export_asked(list[int]): these annotations are to be exported, by their numbers.
        said(str): what was done, or why nothing was, in words.
        done(list[int]): something was; where it was taken back or done again, to these annotations.
    """

    opened = Signal(int)
    export_asked = Signal(object)
    said = Signal(str)
    done = Signal(object)

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        log: UndoLog,
        appearance: Appearance,
        parts: tuple[NotesView, NotesModel, NoteEditing],
    ) -> None:
        super().__init__(parts[0])
        self._store = store
        self._tasks = tasks
        self._log = log
        self._appearance = appearance
        self._view, self._model, self._editing = parts
        self.dialog: TagsDialog | None = None
        self._doers: dict[Deed, Callable[[], object]] = {
            Deed.OPEN: self._open,
            Deed.EDIT: self._edit,
            Deed.TAGS: lambda: self._with_chosen(self._ask_tags),
            Deed.COPY: lambda: self._copy(clip_quotes),
            Deed.COPY_MARKDOWN: lambda: self._copy(clip_markdown),
            Deed.EXPORT: self._export,
            Deed.DELETE: lambda: self._with_chosen(lambda rows: self._delete(_annotations(rows))),
            Deed.ACCEPT: lambda: self._with_chosen(self._accept),
            Deed.KEEP: lambda: self._with_chosen(self._keep),
        }
        self._editing.started.connect(self._read_tags)
        self._editing.written.connect(self._write)
        self._editing.deleted.connect(lambda key: self._delete(store.annotations.read_many([key])))
        self._view.deed_asked.connect(self.do)
        self._view.menu_asked.connect(self.offer)

    def do(self, deed: Deed) -> None:
        """Do something with what is chosen."""
        color = COLORS.get(deed)
        if color is None:
            self._doers[deed]()
        else:
            self._with_chosen(lambda rows: self._recolour(rows, color))

    def offer(self, place: QPoint) -> None:
        """The menu of what is chosen, or of the heading that is current."""
        row = self._view.currentIndex().row()
        note = self._model.note(row)
        menu: QMenu | None = None
        if self._model.rows.is_heading(row):
            menu = make_heading_menu(
                self._view,
                folded=self._model.rows.is_folded(row),
                fold=lambda: self._view.toggle(row),
                fold_all=self._fold_all,
            )
        elif note is not None:
            count = len(self._view.chosen_numbers())
            chosen = count, self._view.decisions()
            menu = make_note_menu(self._view, self._appearance, note, chosen, self.do, self._view.keymap)
        if menu is not None:
            menu.popup(place)

    def _with_chosen(self, use: Callable[[_Rows], None]) -> None:
        """Read the annotations that are chosen; a few at once, very many in a worker."""
        numbers, notebook = self._view.chosen_numbers(), self._store.notebook
        if len(numbers) > PAGE:
            self._tasks.run(lambda: notebook.read_rows(numbers), lambda rows: use(rows))
        elif numbers and (rows := notebook.read_rows(numbers)):
            use(rows)

    def _open(self) -> None:
        note = self._current()
        if note is None:
            return
        if note.annotation.post_id:
            self.opened.emit(self._view.currentIndex().row())
        else:
            words = translate("words", "Its article is not in the library yet: {link}")
            self.said.emit(words.format(link=one_line(note.link, _LONGEST)))

    def _edit(self) -> None:
        note = self._current()
        if note is not None and note.annotation.post_id:
            self._editing.start(self._view.currentIndex().row())
        elif note is not None:
            self.said.emit(translate("words", "It can be changed when its article has arrived."))

    def _current(self) -> NoteRow | None:
        return self._model.note(self._view.currentIndex().row())

    def _fold_all(self, folded: bool) -> None:
        self._editing.finish()
        self._model.fold_all(folded)

    def _recolour(self, rows: _Rows, color: str) -> None:
        act = edit_annotations(_ids(rows), color=color)
        self._do(act, _annotations(rows), lambda count: describe_recoloured(count, color))

    def _delete(self, chosen: Sequence[Annotation]) -> None:
        self._editing.finish()
        self._do(delete_annotations([one.id for one in chosen]), chosen, describe_notes_deleted)

    def _accept(self, rows: _Rows) -> None:
        moved = [
            row
            for row in rows
            if row.annotation.needs_attention and row.annotation.state is AnnotationState.MOVED
        ]
        if moved:
            self._do(accept_places(_ids(moved)), _annotations(rows), describe_places_accepted)
        elif any(row.annotation.needs_attention for row in rows):
            self.said.emit(translate("words", "Its words are gone: open it and put it on other words."))

    def _keep(self, rows: _Rows) -> None:
        wanted = [row for row in rows if row.annotation.needs_attention]
        if wanted:
            self._do(keep_on_version(_ids(wanted)), _annotations(rows), describe_notes_kept)

    def _ask_tags(self, rows: _Rows) -> None:
        self._tasks.run_latest(
            "notebook tags", self._store.tags.read_all, lambda every: self._show_tags(rows, every)
        )

    def _show_tags(self, rows: _Rows, every: Sequence[tuple[str, int]]) -> None:
        window: QWidget = self._view.window()
        self.dialog = make_tags_dialog(self._appearance, rows, every, window)
        ids = _ids(rows)
        self.dialog.applied.connect(
            lambda add, remove: self._do(
                edit_annotations(ids, add_tags=add, remove_tags=remove),
                _annotations(rows),
                describe_notes_tagged,
            )
        )
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _read_tags(self) -> None:
        """Let the editor know which tags there are."""
        self._tasks.run_latest(
            "notebook tags known",
            self._store.tags.read_all,
            lambda every: self._editing.propose([tag for tag, _ in every]),
        )

    def _write(self, key: str, text: NoteText) -> None:
        if len(text.note) > LONGEST_NOTE:
            words = translate("words", "A note has room for {most} characters; this one was not saved.")
            words = words.format(most=number(LONGEST_NOTE))
            self._editing.fail(key, words)
            self.said.emit(words)
            return
        act = edit_annotations([key], note=text.note, color=text.color, tags=text.tags)
        self._log.do_next(
            lambda: act,
            lambda marks: describe_notes_edited(len(marks.ids)),
            lambda _: self._editing.confirm(key, text),
            failed=lambda error: self._editing.fail(key, describe_error(error).text),
            idle=lambda: self._editing.confirm(key, text),
        )

    def _do(self, act: Act[NoteMarks], chosen: Sequence[Annotation], say: Callable[[int], str]) -> None:
        """Do an act on some of these annotations; say that it was done, and how many it did not change."""
        numbers = {one.id: one.number for one in chosen}

        def tell(marks: NoteMarks) -> None:
            rest = len(chosen) - len(marks.ids)
            words = translate("words", "Unchanged: {annotations}.").format(annotations=annotations(rest))
            self.said.emit(" ".join((say_done(say(len(marks.ids))), *([words] if rest else []))))
            self.done.emit([])

        def tell_moved(_again: bool) -> None:
            changed = act.changed.ids if act.changed is not None else ()
            self.done.emit([numbers[key] for key in changed])

        self._log.do(act, lambda marks: say(len(marks.ids)), tell, tell_moved)

    def _copy(self, clip: Callable[[_Rows], str]) -> None:
        note = self._current()
        if self._view.chosen_numbers():
            self._with_chosen(lambda rows: self._put(clip, rows))
        elif note is not None:
            self._put(clip, (note,))

    def _put(self, clip: Callable[[_Rows], str], rows: _Rows) -> None:
        text = clip(rows)
        if text:
            QGuiApplication.clipboard().setText(text)
            words = translate("words", "Copied {annotations}")
            self.said.emit(words.format(annotations=annotations(len(rows))))

    def _export(self) -> None:
        numbers = self._view.chosen_numbers()
        if numbers:
            self.export_asked.emit(numbers)


def _annotations(rows: _Rows) -> list[Annotation]:
    return [row.annotation for row in rows]


def _ids(rows: _Rows) -> list[str]:
    return [row.annotation.id for row in rows]
