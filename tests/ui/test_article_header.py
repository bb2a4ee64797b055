"""What stands above an article is as high as it needs, whatever stood there before."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, titles


def find_faults(qtbot: QtBot, session: Session) -> list[str]:
    """What of the header is cut off, overlaps or leaves a gap; after all that Qt had put off is done."""
    header = session.window.article.view.header
    row = session.window.article.row
    assert row is not None
    qtbot.waitUntil(lambda: all(chip.isVisible() for chip in header.terms.findChildren(QPushButton)))
    layout = header.layout()
    assert layout is not None
    faults = []
    if layout.totalHeightForWidth(header.width()) != header.height():
        faults.append(
            f"{row.title}: {header.height()} instead of {layout.totalHeightForWidth(header.width())}"
        )
    for label in header.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if label.isVisible() and not needed <= label.height() <= needed + 1:
            faults.append(f"{row.title}: {label.objectName()} has {label.height()} of {needed}")
    for chip in header.terms.findChildren(QPushButton):
        foot = chip.mapTo(header, QPoint(0, chip.height())).y()
        if chip.height() < chip.sizeHint().height() or foot > header.height():
            faults.append(f"{row.title}: the chip {chip.text()} ends at {foot} of {header.height()}")
    return faults


@pytest.mark.parametrize("size", [(1280, 800), (1000, 700)])
def test_walking_through_all_articles_cuts_nothing_off_above_them(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, size: tuple[int, int]
) -> None:
    session = open_window(filled, size=size)
    faults = []
    for _ in titles(session):
        press(qtbot, session, "next")
        faults += find_faults(qtbot, session)
    for _ in range(10):
        press(qtbot, session, "back")
        faults += find_faults(qtbot, session)
    assert faults == []


def test_another_text_size_or_width_cuts_nothing_off_above_the_article(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    faults = find_faults(qtbot, session)
    for name in ("text-larger", "text-larger", "text-larger", "text-smaller", "text-normal"):
        press(qtbot, session, name)
        faults += find_faults(qtbot, session)
    for width in (900, 1500, 1100):
        session.window.resize(width, 700)
        settle(qtbot, session)
        faults += find_faults(qtbot, session)
    assert faults == []


def test_a_word_too_long_for_the_column_is_broken(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    title = "Of " + "Verylongword" * 20 + " and more"
    made = SmallLibrary(library)
    made.take(make_post(1, title, "<p>Text.</p>"))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, title)
    header = session.window.article.view.header
    shown = header.findChild(QLabel, "articleTitle")
    assert isinstance(shown, QLabel)
    for width in (1280, 900):
        session.window.resize(width, 700)
        settle(qtbot, session)
        wide = shown.fontMetrics().boundingRect(
            0, 0, shown.width(), 10_000, Qt.TextFlag.TextWordWrap.value, shown.text()
        )
        assert wide.width() <= shown.width()
        assert find_faults(qtbot, session) == []
    assert shown.text().replace("\u200b", "") == title


def find_inked(label: QLabel, *, across: bool) -> list[int]:
    """The rows of pixels in which something is drawn, or the columns."""
    image = label.grab().toImage()
    ground = image.pixelColor(image.width() // 2, image.height() - 1)
    places = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    ]
    return sorted({x if across else y for x, y in places})


@pytest.mark.parametrize("title", ["\u0645\u0639\u0627\u0646\u064d", "\u0638\u0651\u064c \u0625\u064b"])
def test_signs_above_and_below_letters_are_not_cut_off(
    qtbot: QtBot, library: Path, open_window: OpenWindow, title: str
) -> None:
    """Of the marks of Arabic nothing is cut; what a title says is shown letter by letter."""
    title = f"<b>a & b</b> {title}"
    made = SmallLibrary(library)
    made.take(make_post(1, title))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, title)
    shown = session.window.article.view.header.findChild(QLabel, "articleTitle")
    assert isinstance(shown, QLabel)
    rows = find_inked(shown, across=False)
    assert rows[0] > 0
    assert rows[-1] < shown.height() - 1
    said = QAccessible.queryAccessibleInterface(shown).text(QAccessible.Text.Name)
    assert said.replace("\u200b", "") == title
    assert find_faults(qtbot, session) == []


def test_the_by_line_stands_on_the_side_of_the_article(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "\u05e2\u05d1\u05e8\u05d9\u05ea", "<p>\u05e9\u05dc\u05d5\u05dd</p>"))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "\u05e2\u05d1\u05e8\u05d9\u05ea")
    byline = session.window.article.view.header.findChild(QLabel, "byline")
    assert isinstance(byline, QLabel)
    assert find_inked(byline, across=True)[-1] > byline.width() - 10


def test_chips_stand_as_the_article_does_whatever_the_window(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(
        make_post(1, "English"),
        make_post(2, "\u05e2\u05d1\u05e8\u05d9\u05ea", "<p>\u05e9\u05dc\u05d5\u05dd</p>"),
    )
    made.store.close()
    session = open_window(library)
    session.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    terms = session.window.article.view.header.terms
    open_article(qtbot, session, "English")
    assert not terms.isRightToLeft()
    open_article(qtbot, session, "\u05e2\u05d1\u05e8\u05d9\u05ea")
    assert terms.isRightToLeft()
