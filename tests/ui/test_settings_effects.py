"""Each setting changed in the dialog: seen in the window at once, kept in the file, there after a restart."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pressmark.model import Draft, Selector
from pressmark.settings import Settings, Theme, Typography, config_folder, load_settings
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from pressmark.store.typography import choose_typography
from pressmark.ui.application import Session
from pressmark.ui.posts.columns import COLUMNS
from pressmark.ui.settings.annotations import AnnotationsPage
from pressmark.ui.settings.backup import BackupPage
from pressmark.ui.settings.general import GeneralPage
from pressmark.ui.settings.listing import ListPage
from pressmark.ui.settings.page import Page
from pressmark.ui.settings.reading import ReadingPage
from tests.ui.conftest import OpenWindow
from tests.ui.settings_windows import choose, fill_recent, open_settings, read_kept, tick
from tests.ui.windows import open_article, press, settle

DATE = next(place for place, column in enumerate(COLUMNS) if column.key == "date")
P = TypeVar("P", bound=Page)


@pytest.fixture
def recent(library: Path) -> Path:
    fill_recent(library)
    return library


def open_page(qtbot: QtBot, session: Session, kind: type[P], name: str) -> P:
    page = open_settings(qtbot, session, name).page
    assert isinstance(page, kind)
    return page


def open_again(session: Session, library: Path, open_window: OpenWindow) -> Session:
    """What another start shows."""
    session.close()
    return open_window(library, load_settings(config_folder()))


def dates(session: Session) -> list[str]:
    model = session.window.model
    return [str(model.index(row, DATE).data()) for row in range(model.rowCount())]


def row_height(session: Session) -> int:
    return session.window.posts.faces.view.rowHeight(0)


def test_the_list_follows(qtbot: QtBot, recent: Path, open_window: OpenWindow) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, ListPage, "list")
    assert dates(session)[:2] == ["Today", "Yesterday"]
    tick(qtbot, page.dates)
    assert not {"Today", "Yesterday"} & set(dates(session))
    tall = row_height(session)
    tick(qtbot, page.compact)
    low = row_height(session)
    assert low < tall
    assert session.window.posts.timeline.isVisible()
    tick(qtbot, page.timeline)
    assert not session.window.posts.timeline.isVisible()
    press(qtbot, session, "cards")
    cards = [row_height(session)]
    for lines in (0, 4):
        page.excerpt.setCurrentIndex(lines)
        cards.append(row_height(session))
        session.window.posts.faces.view.viewport().grab()
    assert cards[1] < cards[0] < cards[2]
    kept = read_kept(qtbot, session)
    names = ("relative_dates", "compact_rows", "timeline", "excerpt_lines")
    assert [kept[name] for name in names] == [False, True, False, 4]
    again = open_again(session, recent, open_window)
    assert row_height(again) == cards[2]
    assert not again.window.posts.timeline.isVisible()
    # A list that is read anew does not bring the timeline back.
    again.window.browsing.read_posts()
    settle(qtbot, again)
    assert not again.window.posts.timeline.isVisible()


def test_lists_of_tables_follow_too(qtbot: QtBot, recent: Path, open_window: OpenWindow) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, ListPage, "list")
    rows = session.window.tables.list.verticalHeader()
    tall = rows.defaultSectionSize()
    tick(qtbot, page.compact)
    assert rows.defaultSectionSize() < tall


def test_the_rows_in_sight_stay_in_sight(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, size=(900, 600))
    view = session.window.posts.faces.view
    view.choose_row(20)
    page = open_page(qtbot, session, ListPage, "list")
    tick(qtbot, page.compact)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_themes_are_shown_and_kept(qtbot: QtBot, recent: Path, open_window: OpenWindow) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, GeneralPage, "general")
    page.themes.buttons[Theme.BLACK].click()
    assert session.appearance.theme.name == "black"
    assert session.window.actions_["theme-black"].isChecked()
    tick(qtbot, page.tray)
    tick(qtbot, page.close_to_tray)
    tick(qtbot, page.notify)
    kept = read_kept(qtbot, session)
    assert (kept["theme"], kept["tray"], kept["close_to_tray"], kept["notify"]) == ("black", True, True, True)
    tick(qtbot, page.tray)
    assert not page.close_to_tray.isEnabled()


def test_articles_are_set_as_chosen(qtbot: QtBot, recent: Path, open_window: OpenWindow) -> None:
    session = open_window(recent)
    open_article(qtbot, session, "Of today")
    view = session.window.article.view
    before = view.measures
    page = open_page(qtbot, session, ReadingPage, "reading")
    page.size_.field.setValue(150)
    page.column.field.setValue(50)
    qtbot.waitUntil(lambda: view.measures.body > before.body)
    page.leading.field.setValue(200)
    tick(qtbot, page.justified)
    tick(qtbot, page.dim)
    wanted = Typography("", 150, 50, 200, True)
    assert session.window.reader.look.typography == wanted
    assert not session.window.reader.look.dimming
    kept = read_kept(qtbot, session)
    assert (kept["text_size"], kept["dim_images"]) == (150, False)
    assert load_settings(config_folder()).typography == wanted
    again = open_again(session, recent, open_window)
    assert again.window.reader.look.typography == wanted


def test_when_an_article_counts_as_read(qtbot: QtBot, recent: Path, open_window: OpenWindow) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, ReadingPage, "reading")
    choose(page.read, "As soon as it is opened")
    assert session.window.actions_["read-soon"].isChecked()
    open_article(qtbot, session, "Of yesterday")
    qtbot.waitUntil(lambda: not session.store.posts.read_rows([2])[0].unread)
    choose(page.read, "When its end is seen")
    assert session.window.actions_["read-at-end"].isChecked()
    kept = read_kept(qtbot, session)
    assert (kept["read_after"], kept["read_at_end"]) == (None, True)


def test_a_time_that_only_the_file_names_is_offered(
    qtbot: QtBot, recent: Path, open_window: OpenWindow
) -> None:
    session = open_window(recent, Settings(read_after=7.0, excerpt_lines=3, snapshots_kept=44))
    page = open_page(qtbot, session, ReadingPage, "reading")
    assert page.read.option() == (7.0, False)
    assert "7" in page.read.currentText()
    backup = open_page(qtbot, session, BackupPage, "backup")
    assert "44" in backup.kept.currentText()


def test_a_sites_own_typography_is_given_up_and_taken_back(
    qtbot: QtBot, recent: Path, open_window: OpenWindow
) -> None:
    own = Typography(size=140)
    store = Store(recent)
    store.write(choose_typography(1, own)).result()
    store.close()
    session = open_window(recent)
    open_article(qtbot, session, "Of today")
    look = session.window.reader.look
    assert look.typography == own
    page = open_page(qtbot, session, ReadingPage, "reading")
    qtbot.waitUntil(lambda: 1 in page.own.buttons and page.own.isVisible())
    button = page.own.buttons[1]
    assert "Metals Desk" in button.accessibleName()
    button.click()
    settle(qtbot, session)
    assert look.typography == Typography()
    assert session.store.typography.read(1) is None
    button.click()
    settle(qtbot, session)
    assert look.typography == own
    assert session.store.typography.read(1) == own
    session.window.article.close_article()
    look.show_site(0, "", None)
    button.click()
    settle(qtbot, session)
    assert session.store.typography.read_all() == ()
    page.come()
    settle(qtbot, session)
    assert not page.own.isVisible()


def test_notes_stand_beside_the_text_as_chosen(qtbot: QtBot, recent: Path, open_window: OpenWindow) -> None:
    store = Store(recent)
    quote = Selector("Cobalt is dear", "", "", 0, 14)
    version = store.revisions.read_all(1)[-1].id
    store.write(annotate([Draft(1, version, quote, "pink", "A note on it.")])).result()
    store.close()
    session = open_window(recent, size=(1800, 900))
    open_article(qtbot, session, "Of today")
    view = session.window.article.view

    def boxes() -> list[QRect]:
        view.viewport().grab()
        return [box.toRect() for _, box in view.margin.boxes()]

    (card,) = boxes()
    beside = view.column_box().left()
    page = open_page(qtbot, session, AnnotationsPage, "annotations")
    choose(page.margin, "As small signs")
    (sign,) = boxes()
    assert sign.width() < card.width() // 3
    assert view.column_box().left() >= beside
    choose(page.margin, "Not at all")
    assert boxes() == []
    assert view.margin.at(QPoint(sign.center()).toPointF()) is None
    assert read_kept(qtbot, session)["margin_notes"] == "none"
    again = open_again(session, recent, open_window)
    settle(qtbot, again)
    again.window.article.view.viewport().grab()
    assert again.window.article.view.margin.boxes() == []


def test_annotations_have_the_colour_and_are_exported_as_chosen(
    qtbot: QtBot, recent: Path, open_window: OpenWindow
) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, AnnotationsPage, "annotations")
    exporting = session.window.note_files.exporting
    page.color.buttons[next(one for one in page.color.buttons if one.value == "green")].click()
    choose(page.format, "CSV, comma-separated")
    open_article(qtbot, session, "Of today")
    press(qtbot, session, "article-note")
    assert session.window.reader.editor.isVisible()
    kept = read_kept(qtbot, session)
    assert (kept["annotation_color"], kept["note_format"]) == ("green", "csv")
    exporting.export("All", [1])
    assert exporting.formats is not None
    assert [key for key, button in exporting.formats.choices.items() if button.isChecked()] == ["csv"]
    exporting.formats.reject()


def test_fewer_snapshots_are_kept_from_the_next_one_on(
    qtbot: QtBot, recent: Path, open_window: OpenWindow
) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, BackupPage, "backup")
    choose(page.kept, next(words for words in _texts(page) if words.startswith("3 ")))
    assert session.store.snapshots_kept == 3
    assert read_kept(qtbot, session)["snapshots_kept"] == 3
    press(qtbot, session, "go-all")
    open_article(qtbot, session, "Of today")
    press(qtbot, session, "toggle-star")
    assert keep_snapshot(session.store, Why.IMPORT) is not None
    page.come()
    settle(qtbot, session)
    assert "The last was made" in page.kept.accessibleDescription()
    assert page.open_folder.isEnabled()


def _texts(page: BackupPage) -> list[str]:
    return [page.kept.itemText(place) for place in range(page.kept.count())]


def test_a_folder_for_backups_is_chosen_and_given_up(
    qtbot: QtBot, recent: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    session = open_window(recent)
    page = open_page(qtbot, session, BackupPage, "backup")
    assert not page.folder.choose.isEnabled()
    page.every.setCurrentIndex(1)
    page.folder.choose.click()
    assert isinstance(page.dialog, QFileDialog)
    page.dialog.fileSelected.emit(str(tmp_path))
    page.dialog.reject()
    kept = read_kept(qtbot, session)
    assert (kept["backup_every"], kept["backup_folder"]) == (1, str(tmp_path))
    assert page.folder.line.text() == str(tmp_path)
    session.window.backups.look()
    settle(qtbot, session)
    assert len(list(tmp_path.glob("*-auto-*.sqlite"))) == 1
    qtbot.waitUntil(lambda: "The last was made" in page.every.accessibleDescription())
    page.folder.clear.click()
    assert read_kept(qtbot, session)["backup_folder"] == ""
