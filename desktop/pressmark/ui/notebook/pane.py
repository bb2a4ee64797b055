"""The *Notebook* and *Needs attention*: the annotations of the library, found, grouped, edited in place."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.errors import PressmarkError
from pressmark.model import Changes
from pressmark.query import EVERYTHING, Query
from pressmark.store import Store
from pressmark.ui.appearance import EDGES, Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.current_stack import Blank, CurrentStack
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.flow import FlowLayout
from pressmark.ui.keymap import Keymap
from pressmark.ui.notebook.acts import NoteActs
from pressmark.ui.notebook.deeds import say_deeds
from pressmark.ui.notebook.editing import NoteEditing
from pressmark.ui.notebook.foot import NotesFoot
from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.reading import Found, find_notes
from pressmark.ui.notebook.view import NotesView
from pressmark.ui.notebook.words import GROUPINGS
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.words import translate

_GROUPINGS = tuple(GROUPINGS)


class NotebookPane(QWidget):
    """Lists annotations under the query of the list.

    Attributes:
        view: the list.
        acts: what is done with those that are chosen.
        editing: the field over a card.

    Signals:
        note_chosen(int, str): an annotation is to be shown in its article: post and annotation.
        entered: the person wants to go on in the article.
        counted(int): so many annotations are listed.
        said(str): what was done, in words.
        export_asked(array[int]): these annotations are to be exported, by their numbers.
        import_asked: annotations are to be imported.
        clear_asked: search and filters, which no annotation fits, are to be cleared.
    """

    note_chosen = Signal(int, str)
    entered = Signal()
    counted = Signal(int)
    said = Signal(str)
    export_asked = Signal(object)
    import_asked = Signal()
    clear_asked = Signal()

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        log: UndoLog,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notebookPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._store = store
        self._tasks = tasks
        self._query: Query = EVERYTHING
        self._checking = False
        self._waiting = False
        self._stale = False
        self._shown = ""  # the annotation that was last asked to be shown
        self._following = False  # the current one is to be shown when the list was read anew
        self.grouping = ChoiceBox(appearance, range(len(_GROUPINGS)), 0, _say_grouping)
        self.exporting = QPushButton(self.tr("E&xport…"))
        self.importing = QPushButton(self.tr("&Import…"))
        self._model = NotesModel(tasks.spared(store.notebook.read_rows, ()), self)
        self.view = NotesView(self._model, appearance)
        self.editing = NoteEditing(self.view, self._model, appearance)
        self.acts = NoteActs(store, tasks, log, appearance, (self.view, self._model, self.editing))
        self._foot = NotesFoot(appearance)
        self._empty = EmptyPage(appearance, "notebook")
        self._pages = CurrentStack()
        self._lay_out()
        self._connect()

    @property
    def busy(self) -> bool:
        """What is listed is not yet what was asked for."""
        return self._waiting

    def show_query(self, query: Query, *, attention: bool = False) -> None:
        """List the annotations that match, or those of them whose words changed or went."""
        if (query, attention) != (self._query, self._checking):
            self.editing.finish()
        self._query, self._checking = query, attention
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew; while a note is written, later."""
        if self.editing.underway:
            self._stale = True
            return
        self._stale = False
        self._waiting = True
        store, query, checking = self._store, self._query, self._checking
        grouping = _GROUPINGS[self.grouping.currentIndex()]
        folded = self._model.folds(grouping)
        self._tasks.run_latest(
            "notebook",
            lambda: find_notes(store, query, grouping, folded, checking=checking),
            self._take,
            self._fail,
        )

    def listed(self) -> "array[int]":
        """The numbers of all annotations that are listed, each once; those that wait are -1, -2 and so on."""
        groups = self._model.listing.all_groups()
        return array("q", dict.fromkeys(number for group in groups for number in group.numbers))

    def export_all(self) -> None:
        """Ask to export all that are listed."""
        numbers = self.listed()
        if numbers:
            self.export_asked.emit(numbers)

    def finish(self) -> None:
        """Save what is being written: the window goes."""
        self.editing.finish()

    def state(self) -> str:
        """How annotations are grouped, for the next start."""
        return _GROUPINGS[self.grouping.currentIndex()].value

    def restore(self, state: str) -> None:
        """Group them as `state` said; what cannot be read leaves it as it is."""
        place = next((place for place, one in enumerate(_GROUPINGS) if one.value == state), None)
        if place is not None:
            self.grouping.setCurrentIndex(place)

    def follow_keys(self, keymap: Keymap) -> None:
        """Hear, and say, the keys that commands have now."""
        self.view.keymap = keymap
        self.view.setAccessibleDescription(say_deeds(keymap))
        self._foot.follow_keys(keymap)

    def walk(self, step: int) -> None:
        """Go on to the next row, or to the one before."""
        if self._pages.currentWidget() is self.view:
            self.view.walk(step)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """To the list; where there is none, to what it is grouped by."""
        shown = self._pages.currentWidget() or self
        (self.grouping if shown is self._empty else shown).setFocus(reason)

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        tall = self.grouping.sizeHint().height()
        label = QLabel(self.tr("&Group by"))
        label.setBuddy(self.grouping)
        self.grouping.setAccessibleName(self.tr("Group by"))
        self.exporting.setToolTip(self.tr("Write all annotations that are listed to a file"))
        self.importing.setToolTip(
            self.tr("Read annotations from a file: JSON-LD, or what Hypothesis exports")
        )
        for button in (self.exporting, self.importing):
            button.setProperty("link", True)
        self.exporting.setEnabled(False)
        self.view.setAccessibleName(self.tr("Annotations"))
        self.follow_keys(self.view.keymap)
        head = QWidget()
        head.setObjectName("notebookHead")
        above = QVBoxLayout(head)
        above.setContentsMargins(EDGES[0], letter // 2, EDGES[1], letter // 2)
        line = FlowLayout(gap=letter)
        above.addLayout(line)
        # What belongs together does not part where the line is too short.
        for pair in ((label, self.grouping), (self.exporting, self.importing)):
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(letter)
            for widget in pair:
                widget.setMinimumHeight(tall)
                row.addWidget(widget)
            line.addWidget(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        # Before the first are read neither a list is seen nor that there is nothing.
        for page in (Blank(), self.view, self._empty):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        self.grouping.currentIndexChanged.connect(self._regroup)
        self.exporting.clicked.connect(self.export_all)
        self.importing.clicked.connect(self.import_asked)
        self._empty.acted.connect(self.clear_asked)
        self.view.chosen.connect(self._choose)
        self.view.selectionModel().selectionChanged.connect(self._show_foot)
        self._model.renewed.connect(self._show_foot)
        self._foot.deed_asked.connect(self.acts.do)
        self.acts.opened.connect(self._enter)
        self.acts.done.connect(self._settle)
        self.acts.said.connect(self.said)
        self.acts.export_asked.connect(lambda numbers: self.export_asked.emit(array("q", numbers)))
        self.editing.ended.connect(self._catch_up)
        self._tasks.changed.connect(self._follow)

    def _take(self, found: Found) -> None:
        self._waiting = False
        if self.editing.underway:
            self._stale = True
            return
        self._model.refresh(found.listing, found.rows)
        count = found.rows.count
        self.exporting.setEnabled(bool(found.listing.all_groups()))
        if not count:
            self._empty.say(self._explain())
        self._pages.setCurrentWidget(self.view if count else self._empty)
        self._show_foot()
        self._go_on()
        self.counted.emit(count)

    def _fail(self, error: PressmarkError) -> None:
        self._waiting = False
        self._tasks.failed.emit(error)

    def _explain(self) -> Emptiness:
        if self._query != EVERYTHING:
            text = self.tr("None fits search and filters.")
            return Emptiness(self.tr("No annotations"), text, self.tr("Clear search and filters"))
        if self._checking:
            text = self.tr("Annotations whose words a site changes or takes away will be listed here.")
            return Emptiness(self.tr("All annotations are on their words"), text)
        key = self.view.keymap.key("highlight")
        pressing = self.tr("Select words in an article and press {key}.").format(key=key)
        text = pressing if key else self.tr("Select words in an article and highlight them.")
        return Emptiness(self.tr("No annotations yet"), text)

    def _choose(self, row: int) -> None:
        note = self._model.note(row)
        if note is not None and note.annotation.post_id:
            self._shown = note.annotation.id
            self.note_chosen.emit(note.annotation.post_id, self._shown)

    def _enter(self, row: int) -> None:
        self._choose(row)
        self.entered.emit()

    def _settle(self, numbers: Sequence[int]) -> None:
        """Choose what was brought back; of what is to be checked show what the list goes on with."""
        if self.isVisible():
            self.view.keeper.want(numbers)
            self._following = self._checking
            if numbers:
                # The list may have been read anew already, before it was told what undo brings back.
                self.refresh()

    def _go_on(self) -> None:
        following, self._following = self._following, False
        row = self.view.currentIndex().row()
        note = self._model.note(row)
        if following and note is not None and note.annotation.id != self._shown:
            self._choose(row)

    def _show_foot(self) -> None:
        decisions = self.view.decisions() if self._checking else ()
        self._foot.show_chosen(len(self.view.chosen_numbers()), decisions)

    def _regroup(self) -> None:
        self.editing.finish()
        self.refresh()

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def _follow(self, changes: Changes) -> None:
        """What was written is shown at once; what does not touch annotations the window says."""
        if changes & Changes.ANNOTATIONS and self.isVisible():
            self.refresh()


def _say_grouping(place: int) -> str:
    return translate("words", GROUPINGS[_GROUPINGS[place]])
