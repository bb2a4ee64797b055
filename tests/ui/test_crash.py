"""A bug is logged, shown to be copied, and the program goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.errors import LibraryError, LibraryUnusable
from pressmark.settings import log_folder
from pressmark.ui.crash import CrashHandler
from pressmark.ui.system.crash_dialog import CrashDialog, make_report


@pytest.fixture
def handler(qapp: QApplication) -> Iterator[CrashHandler]:
    made = CrashHandler()
    made.install()
    yield made
    made.remove()
    for dialog in dialogs():
        dialog.close()


class Desk(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def dialogs() -> list[CrashDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]


def stumble() -> None:
    raise ZeroDivisionError("stumbled")


def test_a_bug_in_a_slot_opens_one_dialog_and_the_program_goes_on(
    qtbot: QtBot, handler: CrashHandler, caplog: pytest.LogCaptureFixture
) -> None:
    QTimer.singleShot(0, stumble)
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: handler.count == 2)
    shown = dialogs()
    assert len(shown) == 1
    report = shown[0].findChild(QPlainTextEdit)
    assert isinstance(report, QPlainTextEdit)
    assert "ZeroDivisionError: stumbled" in report.toPlainText()
    copy = next(one for one in shown[0].findChildren(QPushButton) if "Copy" in one.text())
    copy.click()
    assert "ZeroDivisionError: stumbled" in QGuiApplication.clipboard().text()
    assert "unexpected error" in caplog.text


def test_a_bug_in_a_thread_reaches_the_dialog(
    qtbot: QtBot, handler: CrashHandler, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "stumbled" in caplog.text


def test_the_dialog_has_the_end_of_the_log_and_leads_to_it(
    qtbot: QtBot, handler: CrashHandler, caplog: pytest.LogCaptureFixture
) -> None:
    log_folder().mkdir(parents=True)
    line = "2026-11-27 23:44:57,123 INFO    sync Metals Desk pressmark.sync: asks https://metals.example/x\n"
    (log_folder() / "pressmark.log").write_text(line, "utf-8")
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    (dialog,) = dialogs()
    report = dialog.findChild(QPlainTextEdit)
    assert isinstance(report, QPlainTextEdit)
    assert report.toPlainText().rstrip().endswith("pressmark.sync: asks https://…")
    assert "Metals" not in report.toPlainText()
    desk = Desk()
    QDesktopServices.setUrlHandler("file", desk, "take")
    try:
        next(one for one in dialog.findChildren(QPushButton) if "log folder" in one.text()).click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desk.opened == [str(log_folder())]
    assert "stumbled" in caplog.text


def test_the_hooks_are_given_back(qapp: QApplication) -> None:
    before = (sys.excepthook, threading.excepthook)
    made = CrashHandler(show=False)
    made.install()
    assert (sys.excepthook, threading.excepthook) != before
    made.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_report_names_the_versions(qapp: QApplication) -> None:
    report = make_report(ValueError("why"))
    assert "Python 3." in report
    assert "Qt 6." in report
    assert report.endswith("ValueError: why\n")


def test_a_library_that_fails_in_a_slot_is_told_once_and_is_no_bug(
    qtbot: QtBot, handler: CrashHandler, caplog: pytest.LogCaptureFixture
) -> None:
    error = LibraryUnusable(Path("library.sqlite"), "The disk is gone.")
    told: list[LibraryError] = []
    handler.library_failed.connect(told.append)

    def fail() -> None:
        raise error

    QTimer.singleShot(0, fail)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: handler.count == 2)
    assert told == [error]
    handler.forget_failures()
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert not dialogs()
    assert "unexpected" not in caplog.text
