"""The settings as a whole: pages, search, reset, the keyboard, large fonts, the other direction."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QSlider
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings, config_folder, load_settings
from pressmark.ui.application import Session
from pressmark.ui.settings.annotations import AnnotationsPage
from pressmark.ui.settings.dialog import SettingsDialog
from pressmark.ui.settings.general import GeneralPage
from pressmark.ui.settings.listing import ListPage
from pressmark.ui.settings.page_area import PageArea
from pressmark.ui.settings.reading import ReadingPage
from tests.ui.conftest import OpenWindow
from tests.ui.settings_windows import choose, fill_recent, open_settings, read_kept, tick
from tests.ui.windows import press

OWN = ("general", "reading", "list", "annotations", "backup")
PLAIN = Settings()


@pytest.fixture
def session(library: Path, open_window: OpenWindow) -> Session:
    fill_recent(library)
    return open_window(library, PLAIN)


def test_it_stands_beside_the_window_and_opens_where_it_was_left(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session)
    assert not dialog.isModal()
    assert dialog.page.name == "general"
    names = dialog.list.shown()
    assert [name for name in names if name in OWN] == list(OWN)
    dialog.list.setFocus()
    for _ in names[1 : names.index("list") + 1]:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.page.name == "list"
    assert isinstance(dialog.page, ListPage)
    assert dialog.page.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert open_settings(qtbot, session) is dialog
    assert dialog.page.name == session.window.settings.page == "list"
    session.window.settings.open("reading")
    assert dialog.page.name == "reading"


def test_pages_that_nobody_looks_at_come_one_by_one(qtbot: QtBot, session: Session) -> None:
    session.window.settings.open()
    dialog = session.window.settings.dialog
    assert dialog is not None
    assert len(dialog.findChildren(PageArea)) == 1
    assert [page.name for page in dialog.pages.values() if page.isVisible()] == ["general"]
    assert {page.window() for page in dialog.pages.values()} == {dialog}
    dialog.open_page("backup")
    assert [page.name for page in dialog.pages.values() if page.isVisible()] == ["backup"]
    assert len(dialog.findChildren(PageArea)) == 2
    qtbot.waitUntil(lambda: len(dialog.findChildren(PageArea)) == len(dialog.pages))
    assert [page.name for page in dialog.pages.values() if page.isVisible()] == ["backup"]


def test_the_search_shows_the_pages_that_say_it_and_marks_where(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session)
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "cards line")
    assert dialog.list.shown() == ["list"]
    page = dialog.page
    assert isinstance(page, ListPage)
    assert [row.control for row in page.rows.marked] == [page.excerpt]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.focusWidget() is page.excerpt
    before = page.grab().toImage()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.search.text() == ""
    assert page.rows.marked == []
    assert page.grab().toImage() != before
    assert set(OWN) <= set(dialog.list.shown())
    qtbot.keyClicks(dialog.search, "backup")
    assert "backup" in dialog.list.shown()
    assert dialog.page.name == "backup"
    dialog.search.setText("xyzzy & co")
    assert dialog.list.shown() == []
    assert not dialog.page.isVisible()
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("xyzzy & co" in words for words in said)
    assert not dialog.foot.reset_button.isEnabled()


def test_a_page_is_reset_without_a_question_and_that_is_taken_back(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "list")
    page, foot = dialog.page, dialog.foot
    assert isinstance(page, ListPage)
    assert not foot.reset_button.isEnabled()
    tick(qtbot, page.compact)
    page.excerpt.setCurrentIndex(0)
    assert foot.reset_button.isEnabled()
    assert "Excerpt of a card" in foot.reset_button.toolTip()
    tick(qtbot, foot.reset_button)
    assert (page.compact.isChecked(), page.excerpt.number()) == (False, 2)
    assert "2" in foot.said.text()
    assert dialog.focusWidget() is foot.take_back
    tick(qtbot, foot.take_back)
    assert (page.compact.isChecked(), page.excerpt.number()) == (True, 0)
    assert not foot.take_back.isVisible()
    tick(qtbot, foot.reset_button)
    # What is chosen after a reset is not to be lost with it.
    tick(qtbot, page.timeline)
    assert not foot.take_back.isVisible()
    kept = read_kept(qtbot, session)
    assert (kept["compact_rows"], kept["excerpt_lines"], kept["timeline"]) == (False, 2, False)


def test_what_is_chosen_elsewhere_is_shown(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "general")
    general, reading, notes = (dialog.pages[name] for name in ("general", "reading", "annotations"))
    assert isinstance(general, GeneralPage)
    assert isinstance(reading, ReadingPage)
    assert isinstance(notes, AnnotationsPage)
    press(qtbot, session, "theme-dark", "text-larger", "read-at-end")
    checked = [theme.value for theme, button in general.themes.buttons.items() if button.isChecked()]
    assert checked == ["dark"]
    assert reading.size_.value() == 110
    assert reading.read.currentText() == "When its end is seen"
    dialog.close()
    press(qtbot, session, "read-never")
    open_settings(qtbot, session)
    assert reading.read.currentText() == "Only when I say so"


def test_a_large_font_in_a_small_window_cuts_nothing(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session)
    font = dialog.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    session.window.setFont(font)
    dialog.setFont(font)
    dialog.resize(960, 600)
    assert dialog.width() <= 960
    assert dialog.height() <= 600
    for name in OWN:
        dialog.open_page(name)
        page = dialog.page
        qtbot.waitUntil(lambda page=page: page.rows.height() >= page.rows.heightForWidth(page.rows.width()))
        _look_at_parts(dialog)


def _look_at_parts(dialog: SettingsDialog) -> None:
    page = dialog.page
    inside = page.rect()
    kinds = (QLabel, QAbstractButton, QComboBox, QSlider, QAbstractSpinBox)
    parts = [part for kind in kinds for part in page.findChildren(kind) if part.isVisible()]
    assert parts
    for part in parts:
        at = part.mapTo(page, part.rect().topLeft())
        assert inside.left() <= at.x(), part
        assert at.x() + part.width() <= inside.right() + 1, (page.name, part)
        needed = part.minimumSizeHint() if not isinstance(part, QComboBox) else part.size()
        assert part.width() >= needed.width(), (page.name, part)
        assert part.height() >= needed.height(), (page.name, part)
    rows = sorted((row.rect() for row in page.rows.shown_rows()), key=lambda rect: rect.top())
    for above, below in pairwise(rows):
        assert above.bottom() < below.top(), page.name


def test_the_other_direction_has_labels_on_the_other_side(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "list")
    page = dialog.page
    assert isinstance(page, ListPage)
    dialog.resize(900, 600)
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = next(row for row in page.rows.shown_rows() if row.control is page.excerpt)
    label = row.label
    assert label is not None
    qtbot.waitUntil(lambda: label.x() > page.excerpt.x())
    assert dialog.list.x() > dialog.width() // 2


def test_all_is_named_and_a_label_leads_to_its_control(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session)
    for name in OWN:
        dialog.open_page(name)
        for row in dialog.page.rows.shown_rows():
            if isinstance(row.control, QComboBox | QSlider):
                assert row.control.accessibleName(), row.title
                assert row.label is not None
                assert row.label.buddy() is row.control
            if row.hint is not None and row.hint.text():
                assert row.control.accessibleDescription() == row.hint.text()


def test_a_language_is_offered_to_start_in(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "general")
    page = dialog.page
    assert isinstance(page, GeneralPage)
    assert not page.restart.isVisible()
    choose(page.language, "Deutsch")
    assert read_kept(qtbot, session)["language"] == "de"
    assert page.restart.isVisible()
    with qtbot.waitSignal(session.window.settings.restart_asked):
        tick(qtbot, page.restart)
    choose(page.language, page.language.itemText(0))
    assert not page.restart.isVisible()
    assert load_settings(config_folder()).language in ("", "de")
    assert read_kept(qtbot, session)["language"] == ""
