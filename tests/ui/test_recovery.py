"""What outlives a run that is cut off: what was typed, how the window was, and the words about it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import Draft, Selector
from pressmark.settings import Settings, log_folder
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate
from pressmark.ui.application import Session, WindowOptions, make_application
from pressmark.ui.notebook.editor import CardEditor
from pressmark.ui.program import take_away
from pressmark.ui.system.keeping import TYPED_EVERY
from pressmark.ui.system.last_run import BrokenRun
from pressmark.ui.system.report_dialog import ReportDialog
from pressmark.ui.system.unsaved import FILE_NAME, Unsaved, read_unsaved, write_unsaved
from tests.ui.conftest import OpenWindow
from tests.ui.mills import (
    FIRST,
    SECOND,
    build_mill,
    key,
    read,
    select,
    show_mill,
    type_words,
    wait_for_editor,
)
from tests.ui.notebooks import make_library
from tests.ui.windows import click_row, press, settle


@pytest.fixture
def mill(library: Path) -> Path:
    return build_mill(library)


@pytest.fixture
def open_again(qtbot: QtBot, qapp: object) -> Iterator[Callable[..., Session]]:
    """Opens a window after a run that was cut off."""
    sessions: list[Session] = []

    def opener(folder: Path, broken: BrokenRun | None = BrokenRun(1.0)) -> Session:  # noqa: B008
        options = WindowOptions(folder, theme="light")
        session = Session(make_application(), options, Settings(read_after=None), lambda: broken)
        sessions.append(session)
        settle(qtbot, session)
        return session

    yield opener
    for session in sessions:
        session.close()
        take_away(session.window)


def act(session: Session, words: str) -> QPushButton:
    buttons = session.window.messages.findChildren(QPushButton)
    return next(one for one in buttons if words in one.text() and not one.isHidden())


def test_a_note_on_new_words_is_on_disk_while_it_is_typed_and_gone_when_it_is_saved(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = show_mill(qtbot, open_window(mill))
    select(session, SECOND)
    key(qtbot, session, Qt.Key.Key_A)
    wait_for_editor(qtbot, session)
    type_words(qtbot, "Ask the ferry")
    qtbot.waitUntil(
        lambda: [one.note for one in read_unsaved(mill)] == ["Ask the ferry"], timeout=TYPED_EVERY * 5
    )
    (typed,) = read_unsaved(mill)
    assert typed.draft is not None
    assert typed.draft.quote is not None
    assert typed.draft.quote.exact == SECOND
    session.window.reader.editor.save()
    qtbot.waitUntil(lambda: not (mill / FILE_NAME).exists(), timeout=TYPED_EVERY * 5)
    settle(qtbot, session)
    assert [one.note for one in read(session)] == ["Ask the ferry"]
    # One that there is, written on.
    (made,) = read(session)
    session.window.annotating.choose(made.id)
    press(qtbot, session, "note")
    wait_for_editor(qtbot, session)
    type_words(qtbot, "!")
    qtbot.waitUntil(lambda: [one.key for one in read_unsaved(mill)] == [made.id], timeout=TYPED_EVERY * 5)
    session.close()
    assert not (mill / FILE_NAME).exists()


def test_a_note_over_its_card_in_the_notebook_is_on_disk_while_it_is_typed(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = make_library(library)
    made.wait()
    kept = made.mark(0, "mined in two countries", note="Which ones?")
    made.small.store.close()
    session = open_window(library)
    notebook = session.window.notebook
    click_row(qtbot, session, "view:notebook")
    qtbot.waitUntil(lambda: not notebook.busy)
    notebook.view.choose_row(1)
    qtbot.keyClick(notebook.view, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: notebook.editing.underway)
    session.desktop.keeping.look_at_typed()
    settle(qtbot, session)
    assert read_unsaved(library) == ()
    (card,) = notebook.findChildren(CardEditor)
    card.note.note.setPlainText("Chile and Australia")
    session.desktop.keeping.look_at_typed()
    settle(qtbot, session)
    assert read_unsaved(library) == (Unsaved(kept, "Chile and Australia", (), "yellow"),)
    notebook.finish()
    session.desktop.keeping.look_at_typed()
    settle(qtbot, session)
    assert not (library / FILE_NAME).exists()


def test_after_a_crash_what_was_typed_is_among_the_annotations_and_can_be_taken_back(
    qtbot: QtBot, mill: Path, open_again: Callable[..., Session]
) -> None:
    with closing(Store(mill)) as store:
        store.write(annotate([Draft(2, 0, None, note="Old")])).result()
        (kept,) = store.annotations.read(2)
        revision = store.posts.read(1).revision_id
        text = store.posts.read(1).text
    start = text.index(SECOND)
    quote = Selector(SECOND, text[:start][-32:], text[start + len(SECOND) :][:32], start, start + len(SECOND))
    gone = Selector("words of another text", "", "", 3, 24)
    write_unsaved(
        mill,
        [
            Unsaved("", "Ask the ferry", ("ferry",), "green", Draft(1, revision, quote)),
            Unsaved("", "Really?", (), "yellow", Draft(1, 99, gone)),
            Unsaved("", "On all of it", (), "blue", Draft(2, revision + 1, None)),
            Unsaved(kept.id, "Old and new", ("sheds",), "pink"),
            Unsaved("", "Nobody", (), "yellow", Draft(77, 1, None)),
            Unsaved("no-such-id", "Nothing", (), "yellow"),
        ],
    )
    session = open_again(mill)
    qtbot.waitUntil(lambda: "did not end properly" in session.window.messages.text())
    settle(qtbot, session)
    assert "is among your annotations" in session.window.messages.text()
    on_mill = {one.note: one for one in session.store.annotations.read(1)}
    assert set(on_mill) == {"Ask the ferry", "> words of another text\n\nReally?"}
    assert (on_mill["Ask the ferry"].exact, on_mill["Ask the ferry"].color) == (SECOND, "green")
    on_quay = session.store.annotations.read(2)
    assert {one.note for one in on_quay} == {"On all of it", "Old and new"}
    assert next(one for one in on_quay if one.id == kept.id).tags == ("sheds",)
    assert not (mill / FILE_NAME).exists()
    press(qtbot, session, *["undo"] * 4)
    assert session.store.annotations.read(1) == ()
    assert [one.note for one in session.store.annotations.read(2)] == ["Old"]


def test_what_was_saved_just_then_is_not_saved_twice(
    qtbot: QtBot, mill: Path, open_window: OpenWindow, open_again: Callable[..., Session]
) -> None:
    session = show_mill(qtbot, open_window(mill))
    select(session, FIRST)
    key(qtbot, session, Qt.Key.Key_H)
    (made,) = read(session)
    session.close()
    text = Selector(made.exact, made.prefix, made.suffix, made.start or 0, made.end or 0)
    write_unsaved(
        mill,
        [
            Unsaved("", "", (), "yellow", Draft(1, made.revision_id, text)),
            Unsaved(made.id, "", (), made.color),
        ],
    )
    again = open_again(mill, None)
    settle(qtbot, again)
    assert [one.id for one in again.store.annotations.read(1)] == [made.id]
    assert again.window.messages.text() == ""
    assert not (mill / FILE_NAME).exists()


class Desk(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def reports(session: Session) -> list[ReportDialog]:
    return [one for one in session.window.findChildren(ReportDialog) if one.isVisible()]


def wait_for_report(qtbot: QtBot, session: Session) -> str:
    """What the report on the screen says, as soon as there is one; there is never a second."""
    qtbot.waitUntil(lambda: bool(reports(session)))
    (dialog,) = reports(session)
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    return text.toPlainText()


def copy_report(session: Session) -> None:
    (dialog,) = reports(session)
    next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text()).click()


def test_after_a_crash_a_report_is_shown_that_has_nothing_of_the_library(
    qtbot: QtBot, mill: Path, open_again: Callable[..., Session]
) -> None:
    log_folder().mkdir(parents=True)
    (log_folder() / "crash.log").write_text('Fatal Python error: Aborted\n  File "x.py", line 7\n', "utf-8")
    (log_folder() / "pressmark.log").write_text(
        "2026-11-27 23:44:57,123 INFO    sync Metals Desk pressmark.sync: https://metals.example/x\n", "utf-8"
    )
    session = open_again(mill)
    qtbot.waitUntil(lambda: "Your library is whole" in session.window.messages.text())
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    act(session, "Show report").click()
    report = wait_for_report(qtbot, session)
    assert "Fatal Python error: Aborted" in report
    assert clipboard.text() == ""
    copy_report(session)
    assert clipboard.text() == report
    assert "Python 3." in report
    assert "pressmark.sync: https://…" in report
    assert "Metals" not in report
    assert "metals" not in report
    desk = Desk()
    QDesktopServices.setUrlHandler("file", desk, "take")
    try:
        act(session, "log folder").click()
        press(qtbot, session, "log-folder")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desk.opened == [str(log_folder())] * 2
    clipboard.clear()
    # Without a crash its trace is of no interest.
    press(qtbot, session, "report")
    again = wait_for_report(qtbot, session)
    assert "Python 3." in again
    assert "Fatal" not in again


def test_a_library_that_was_damaged_meanwhile_is_not_called_whole(
    qtbot: QtBot, mill: Path, open_again: Callable[..., Session]
) -> None:
    with closing(sqlite3.connect(mill / "library.sqlite")) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ((page,),) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'report_post'")
    with (mill / "library.sqlite").open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x5a" * 4096)
    session = open_again(mill)
    qtbot.waitUntil(lambda: session.window.safety.dialog is not None)
    assert "whole" not in session.window.messages.text()
    dialog = session.window.safety.dialog
    assert dialog is not None
    dialog.reject()
