"""A library with annotations of every kind, and a notebook on the screen that shows it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pressmark.article.anchoring import describe
from pressmark.model import Annotation, Changes, Color, Draft
from pressmark.query import EVERYTHING, Query
from pressmark.store.notes.annotating import annotate
from pressmark.ui.annotations.editor import NoteEditor
from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from tests.library import COBALT, LITHIUM, SmallLibrary, make_post

COBALT_TEXT = "Cobalt is mined in two countries. Its price fell by a third last year. Nobody knows why."
LITHIUM_TEXT = "Lithium comes from brine. It takes a year to dry. The sun does most of the work."
HEBREW_TEXT = "מחיר הקובלט ירד בשליש בשנה שעברה. איש אינו יודע מדוע."
_WAIT = """
    INSERT INTO waiting_annotation (id, link, link_key, title, exact, prefix, suffix, start, "end", note,
        color, tags, created, modified, state, kept)
    VALUES (?, ?, ?, 'An article elsewhere', ?, '', '', 0, 15, 'To come', 'blue', '["later"]', ?, ?,
        'anchored', 0)"""
_WAITING = ("words elsewhere", 1_770_000_000, 1_770_000_000)


Keys = dict[str, str]
"""Ids of annotations, by what the tests call them."""


@dataclass(frozen=True)
class NoteLibrary:
    """A library whose three articles have annotations."""

    small: SmallLibrary
    posts: list[int]

    def mark(self, post: int, words: str, **more: object) -> str:
        """Annotate words of an article; "" for the whole of it. Gives the id."""
        store = self.small.store
        version = store.revisions.read_all(self.posts[post])[-1]
        text = store.revisions.read_text(version.id)
        start = text.index(words) if words else 0
        quote = describe(text, start, start + len(words)) if words else None
        act = annotate([Draft(self.posts[post], version.id, quote, **more)])  # type: ignore[arg-type]
        store.write(act).result()
        assert act.changed is not None
        return act.changed.ids[0]

    def rewrite(self, post: int, text: str) -> None:
        """The site changes an article."""
        titles = ["Cobalt prices", "Lithium from brine", "מחירי קובלט"]
        metals = [[COBALT], [LITHIUM], []]
        changed = datetime(2026, 3, 1, tzinfo=UTC)
        self.small.take(
            make_post(post + 1, titles[post], f"<p>{text}</p>", metals=metals[post], modified=changed)
        )

    def wait(self, number: int = 1) -> None:
        """An annotation came out of a file, whose article is not here."""

        def work(database: SqliteDatabase) -> Changes:
            link = f"elsewhere.example/{number}"
            values = (f"00000000-0000-4000-8000-{number:012}", f"https://{link}/", link, *_WAITING)
            database.execute_sql(_WAIT, values)
            return Changes.ANNOTATIONS

        self.small.store.write(work).result()

    def read(self, key: str) -> Annotation:
        """An annotation as the library has it now."""
        return self.small.store.annotations.read_one(key)


def make_library(folder: Path) -> NoteLibrary:
    """Three articles without annotations."""
    small = SmallLibrary(folder)
    posts = small.take(
        make_post(1, "Cobalt prices", f"<p>{COBALT_TEXT}</p>", metals=[COBALT]),
        make_post(2, "Lithium from brine", f"<p>{LITHIUM_TEXT}</p>", metals=[LITHIUM]),
        make_post(3, "מחירי קובלט", f"<p>{HEBREW_TEXT}</p>"),
    )
    return NoteLibrary(small, posts)


@dataclass(frozen=True)
class Book:
    """A notebook on the screen."""

    qtbot: QtBot
    library: NoteLibrary
    tasks: Tasks
    log: UndoLog
    pane: NotebookPane
    said: list[str]
    keys: Keys

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.pane.busy and not self.tasks.busy)

    def show(self, query: Query = EVERYTHING, *, attention: bool = False) -> None:
        """List the annotations that match."""
        self.pane.show_query(query, attention=attention)
        self.settle()

    def rows(self) -> list[str]:
        """What the rows say, headings and annotations."""
        model = self.pane.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def headings(self) -> list[str]:
        """The headings."""
        rows = self.pane.view.model().rows
        return [text for row, text in enumerate(self.rows()) if rows.is_heading(row)]

    def row_of(self, key: str) -> int:
        """The first row of an annotation."""
        model = self.pane.view.model()
        notes = map(model.note, range(model.rowCount()))
        return next(row for row, note in enumerate(notes) if note is not None and note.annotation.id == key)

    def choose(self, *keys: str) -> None:
        """Choose annotations."""
        view = self.pane.view
        view.choose_row(self.row_of(keys[0]))
        for key in keys[1:]:
            middle = self.spot(self.row_of(key))
            held = Qt.KeyboardModifier.ControlModifier
            self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, middle)

    def spot(self, row: int) -> QPoint:
        """The middle of a row, in sight."""
        view = self.pane.view
        view.scrollTo(view.model().index(row, 0))
        return view.visualRect(view.model().index(row, 0)).center()

    def click(self, row: int) -> None:
        """Click a row."""
        self.qtbot.mouseClick(self.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=self.spot(row))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list, and wait for what it does."""
        self.qtbot.keyClick(self.pane.view, key, held)
        self.settle()

    def field(self) -> QPlainTextEdit | None:
        """The field in which a note is written."""
        editor = self.editor()
        return editor.note if editor is not None else None

    def editor(self) -> NoteEditor | None:
        """The editor over a card."""
        editors = self.pane.view.findChildren(NoteEditor)
        return next((one for one in editors if one.isVisible()), None)

    def press_in_field(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, and wait for what it does."""
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, held)
        self.settle()

    def has(self, key: str) -> bool:
        """Whether the library has an annotation."""
        return bool(self.library.small.store.annotations.read_many([key]))

    def type(self, text: str) -> None:
        """Write another note into the field that is open."""
        field = self.field()
        assert field is not None
        field.selectAll()
        field.insertPlainText(text)

    def undo(self) -> None:
        """Take the last act back."""
        self.log.undo()
        self.settle()


def open_book(qtbot: QtBot, library: NoteLibrary, tasks: Tasks, appearance: Appearance, keys: Keys) -> Book:
    """A notebook of all that is in a library."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    log = UndoLog(tasks)
    pane = NotebookPane(library.small.store, tasks, log, appearance)
    log.setParent(pane)
    said: list[str] = []
    pane.said.connect(said.append)
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    book = Book(qtbot, library, tasks, log, pane, said, keys)
    pane.activateWindow()
    book.show()
    pane.setFocus()
    return book


@contextmanager
def fill_book(qtbot: QtBot, folder: Path, appearance: Appearance, *, empty: bool = False) -> Iterator[Book]:
    """A notebook of five annotations on three articles, and one that waits; or of none."""
    library = make_library(folder)
    keys = {} if empty else _annotate(library)
    tasks = Tasks(library.small.store)
    yield open_book(qtbot, library, tasks, appearance, keys)
    tasks.close()
    library.small.store.close()


def _annotate(library: NoteLibrary) -> Keys:
    library.wait()
    return {
        "mined": library.mark(0, "mined in two countries", note="Which ones?", tags=("supply",)),
        "price": library.mark(0, "Its price fell by a third last year.", color=Color.GREEN),
        "whole": library.mark(0, "", note="A good overview", color=Color.BLUE, tags=("read again",)),
        "brine": library.mark(1, "Lithium comes from brine.", color=Color.PINK, note="Salt <b>water</b>"),
        "hebrew": library.mark(2, "הקובלט ירד בשליש"),
    }
