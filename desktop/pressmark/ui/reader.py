"""The article that is shown, and what belongs to it: inspector, versions, tables, pictures."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pressmark.article.cells.columns import type_table
from pressmark.export.tables import TableFormat, table_to_text
from pressmark.model import Stack
from pressmark.reading import Inspected, Notes, Reading, read_inspection
from pressmark.settings import Typography
from pressmark.store import Store
from pressmark.store.marks import remember_place
from pressmark.store.typography import choose_typography
from pressmark.ui.actions import Actions
from pressmark.ui.annotations.editor import NoteEditor
from pressmark.ui.annotations.review_bar import ReviewBar
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.opening import Opening
from pressmark.ui.article.pane import ArticlePane, Left
from pressmark.ui.article.places import Place
from pressmark.ui.inspector.pane import VERSIONS, InspectorPane
from pressmark.ui.preferences import Preferences
from pressmark.ui.tables.windows import TableWindows
from pressmark.ui.tasks import Tasks
from pressmark.ui.typography.look import ArticleLook
from pressmark.ui.words import translate

ZOOM = 10
"""Per cent of the text size that one step is."""


class Reader(QObject):
    """Puts the parts about one article together and connects them.

    Attributes:
        pane: the article.
        review: what is said above it of an annotation that needs attention.
        editor: of notes, below it.
        inspector: what is known of it.
        opening: brings articles into both.
        windows: its tables, each in a window.

    Signals:
        said(str): what was done, in words.
        shown: an article, or another version of it, is shown now.
    """

    said = Signal(str)
    shown = Signal()

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        looks: tuple[Appearance, Actions],
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        appearance, self._actions = looks
        self._store = store
        self._tasks = tasks
        self._inspected, self._known = Inspected(), 0
        self.look = ArticleLook(preferences, self)
        self.review, self.editor = ReviewBar(appearance), NoteEditor(appearance)
        parts = (self.review,), (self.editor,)
        self.pane = ArticlePane(appearance, self._actions, preferences.settings, parts)
        self.inspector = InspectorPane(appearance)
        self.opening = Opening(store, tasks, self.pane, self.look)
        self.windows = TableWindows(store.tables, tasks, appearance, self)
        preferences.changed.connect(self.pane.follow_settings)
        self._connect()

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "inspector": self._show_inspector,
            "article-tables": self._open_tables,
            "larger-image": self.pane.view.ask_image,
            "versions": self._show_versions,
            "show-changes": self._show_changes,
        }

    def close(self) -> None:
        """Close the windows that belong to it."""
        self.windows.close_all()

    def open_stack(self, stack: Stack) -> None:
        """Show tables with the same headings as one, in a window."""
        self.windows.open_stack(stack)

    def show_notes(self, notes: Notes) -> None:
        """Show beside the article what is written on it now."""
        reading = self.pane.take_notes(notes)
        if reading is not None:
            self.inspector.show_reading(reading, self._inspected)

    def show_inspector(self, shown: bool) -> None:
        """Show the inspector, or put it away."""
        self._actions["inspector"].setChecked(shown)
        self._show_inspector()

    def _connect(self) -> None:
        pane, view, inspector, bar = self.pane, self.pane.view, self.inspector, self.pane.versions
        pane.post_asked.connect(self.opening.open)
        pane.place_asked.connect(lambda post_id, name: self.opening.open(post_id, Place(anchor=name)))
        pane.left.connect(self._remember)
        pane.jumping.connect(self.opening.note_jump)
        view.set_typography(self.look.typography)
        view.set_dimming(self.look.dimming)
        self.look.typography_changed.connect(view.set_typography)
        self.look.dimming_changed.connect(view.set_dimming)
        self.look.own_chosen.connect(self._keep_typography)
        view.zoom_asked.connect(self._zoom)
        self.opening.opened.connect(lambda _: self._follow())
        self.opening.closed.connect(self._forget)
        view.heading_reached.connect(inspector.show_heading)
        view.table_asked.connect(self._open_table)
        view.table_copied.connect(self._copy_table)
        view.image_asked.connect(self.opening.show_larger)
        inspector.anchor_asked.connect(self._go_to_anchor)
        inspector.table_asked.connect(self._open_table)
        inspector.post_asked.connect(self.opening.open)
        inspector.link_asked.connect(pane.open_outward)
        inspector.link_hovered.connect(pane.link_hovered)
        for asks in (inspector, bar):
            asks.version_asked.connect(self.opening.show_version)
            asks.comparison_asked.connect(self.opening.compare)
        bar.change_asked.connect(lambda index: view.go_to_anchor(f"change-{index + 1}"))
        bar.closed.connect(self._leave_versions)
        self.windows.post_asked.connect(self.open_table_of)
        self.windows.opened.connect(lambda window: window.addAction(self._actions["shortcuts"]))
        self._actions.keys_changed.connect(self._follow_keys)

    def open_table_of(self, post_id: int, number: int) -> None:
        """Show an article, at a table of it; 0 for where it was left."""
        self.opening.open(post_id, Place(anchor=f"table-{number}") if number else None)

    def _follow_keys(self) -> None:
        self.inspector.notes.follow_keys(self._actions.keymap)
        self.review.acts.follow_keys(self._actions.keymap)

    def _follow(self) -> None:
        """Show beside the article what is known of it; what takes time comes later."""
        reading = self.pane.reading
        if reading is None:
            return
        if self._known != reading.post.id:
            self._inspected, self._known = Inspected(), reading.post.id
        self._show_beside(reading, None)
        post_id = reading.post.id
        self._tasks.run_latest(
            "inspection", lambda: read_inspection(self._store, post_id), self._show_inspected
        )
        self.shown.emit()

    def _show_inspected(self, inspected: Inspected) -> None:
        reading = self.pane.reading
        if reading is not None:
            self._inspected = inspected
            self._show_beside(reading, inspected)
            self.shown.emit()

    def _show_beside(self, reading: Reading, inspected: Inspected | None) -> None:
        self.inspector.show_reading(reading, inspected)
        if self.opening.comparison is not None:
            self.pane.versions.show_comparison(self.opening.comparison)
        else:
            seen = self._inspected.seen_version
            self.pane.versions.show_versions(reading.versions, reading.version, seen)

    def _forget(self) -> None:
        self._inspected, self._known = Inspected(), 0
        self.inspector.show_nothing()
        self.look.show_site(0, "", None)
        self.shown.emit()

    def _remember(self, left: Left) -> None:
        work = remember_place(left.post_id, left.start, left.revision_id, left.position)
        self._tasks.write(work)

    def _keep_typography(self, site_id: int, typography: Typography | None) -> None:
        self._tasks.write(choose_typography(site_id, typography))

    def _zoom(self, steps: int) -> None:
        self.look.choose(size=self.look.typography.size + ZOOM * steps)

    def _go_to_anchor(self, name: str) -> None:
        self.opening.note_jump()
        self.pane.view.go_to_anchor(name)

    def _open_table(self, number: int) -> None:
        if self.pane.row is not None:
            self.windows.open_table(self.pane.row.id, number)

    def _open_tables(self) -> None:
        """Open the table in sight, else the first."""
        reading = self.pane.reading
        if reading is not None and reading.article.tables:
            self._open_table(self.pane.view.table_in_sight() or 1)

    def _copy_table(self, number: int) -> None:
        reading = self.pane.reading
        if reading is not None and 0 < number <= len(reading.article.tables):
            table = type_table(reading.article.tables[number - 1])
            QGuiApplication.clipboard().setText(table_to_text(table, TableFormat.TSV))
            self.said.emit(translate("words", "Copied table {number}").format(number=number))

    def _show_inspector(self) -> None:
        shown = self._actions["inspector"].isChecked()
        held = self.inspector.window().focusWidget()
        if not shown and held is not None and self.inspector.isAncestorOf(held):
            self.pane.view.setFocus()
        self.inspector.setVisible(shown)

    def _show_versions(self) -> None:
        self.show_inspector(True)
        self.inspector.restore(VERSIONS)
        self.inspector.setFocus()

    def _show_changes(self) -> None:
        """Show what changed since the person read it; where nothing did, what the last change was."""
        reading = self.pane.reading
        if reading is not None and len(reading.versions) > 1:
            last, before = reading.versions[-1].number, reading.versions[-2].number
            seen = self._inspected.seen_version
            self.opening.compare(seen if 0 < seen < last else before, last)

    def _leave_versions(self) -> None:
        """Back to the current text."""
        self.opening.show_version(0)
        self.pane.view.setFocus()
