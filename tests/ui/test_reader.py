"""The parts about one article, together in the real window."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings, Typography
from pressmark.store.marks import mark_read
from pressmark.store.typography import choose_typography
from pressmark.ui.application import Session
from pressmark.ui.inspector.pane import LINKS, VERSIONS
from tests.library import HOME, SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import click_row, open_article, press, settle, titles

LONG = "".join(f"<h2>Part {number}</h2>" + "<p>Some words of it. </p>" * 30 for number in range(1, 6))
TABLE = "<table><thead><tr><th>Metal</th><th>Price</th></tr></thead><tbody>{rows}</tbody></table>"
ROWS = "".join(f"<tr><td>Cobalt {n}</td><td>${n},000</td></tr>" for n in range(1, 4))
NOTES = (
    "<p>Read<sup><a href='#note' id='back'>1</a></sup>.</p>{}<p id='note'><a href='#back'>1</a> A note.</p>"
)


@pytest.fixture
def archive(library: Path) -> Path:
    """Three articles: one long with a table, one that links to it by number, one with a footnote."""
    made = SmallLibrary(library)
    first = make_post(1, "Prices", LONG + TABLE.format(rows=ROWS), date=datetime(2026, 3, 1, tzinfo=UTC))
    (post_id,) = made.take(first)
    made.take(make_post(1, "Prices", first.html.replace("Part 1", "First part"), date=first.date))
    made.take(
        make_post(
            2,
            "Review",
            f"<p>We said so in <a href='{HOME}/?p=1'>our notes</a> before.</p>" + TABLE.format(rows=ROWS),
        ),
        make_post(3, "Footnotes", NOTES.format(LONG)),
    )
    assert post_id == 1
    made.store.close()
    return library


def wait_for_inspection(qtbot: QtBot, session: Session) -> None:
    settle(qtbot, session)
    qtbot.waitUntil(lambda: session.window.reader.inspector._inspected is not None)


def read_rows(session: Session, section: str) -> str:
    """All that a section of the inspector says."""
    inspector = session.window.reader.inspector
    inspector.restore(section)
    model = inspector.sections[section].list.model()
    found: list[str] = []

    def walk(parent: object) -> None:
        for row in range(model.rowCount(parent)):  # type: ignore[arg-type]
            index = model.index(row, 0, parent)  # type: ignore[call-overload]
            found.append(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()))
            walk(index)

    from_top = inspector.sections[section].list.rootIndex()
    walk(from_top)
    return "\n".join(found)


def test_the_inspector_shows_what_is_known_of_the_article_and_leads_there(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Prices")
    assert session.window.reader.inspector.isHidden()
    press(qtbot, session, "inspector")
    wait_for_inspection(qtbot, session)
    assert "Part 5" in read_rows(session, "outline")
    here = read_rows(session, LINKS)
    assert "Review" in here
    assert "We said so in our notes before." in here
    session.window.reader.inspector.post_asked.emit(2)
    settle(qtbot, session)
    assert session.window.article.row is not None
    assert session.window.article.row.title == "Review"
    session.close()
    assert open_window(archive).window.reader.inspector.isVisible()


def test_the_outline_follows_the_scroll_and_leads_to_headings(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Prices")
    view = session.window.article.view
    press(qtbot, session, "inspector")
    with qtbot.waitSignal(view.heading_reached, check_params_cb=lambda anchor: anchor == "h-3"):
        session.window.reader.inspector.anchor_asked.emit("h-3")
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + view.measures.margin * 2)
    press(qtbot, session, "back")
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == 0)


def test_a_footnote_jumps_and_back_returns(qtbot: QtBot, archive: Path, open_window: OpenWindow) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Footnotes")
    view = session.window.article.view
    assert not session.window.actions_["back"].isEnabled()
    view.anchorClicked.emit(QUrl("#ref-2"))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    settle(qtbot, session)
    press(qtbot, session, "back")
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == 0)
    press(qtbot, session, "forward")
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)


@pytest.mark.parametrize(("fragment", "scrolled"), [("deep", True), ("gone", False)])
def test_a_link_to_a_heading_of_another_article_opens_it_there(
    qtbot: QtBot, archive: Path, open_window: OpenWindow, fragment: str, scrolled: bool
) -> None:
    made = SmallLibrary(archive)
    made.take(make_post(4, "Deep", LONG + f"<h2 id='deep'>Deep</h2>{LONG}"))
    made.take(make_post(5, "Leading", f"<p><a href='{HOME}/reports/4/#{fragment}'>There</a></p>"))
    made.store.close()
    session = open_window(archive)
    open_article(qtbot, session, "Leading")
    view = session.window.article.view
    view.anchorClicked.emit(QUrl(f"{HOME}/reports/4/#{fragment}"))
    settle(qtbot, session)
    assert session.window.article.row is not None
    assert session.window.article.row.title == "Deep"
    qtbot.waitUntil(lambda: (view.verticalScrollBar().value() > 0) is scrolled)


def test_what_changed_since_it_was_read_is_marked_and_left_again(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Prices")
    pane = session.window.article
    press(qtbot, session, "show-changes")
    shown = pane.view.toPlainText()
    assert "First part" in shown
    assert "Part 1" in shown
    assert "removed" in pane.versions.words()
    pane.versions.closed.emit()
    settle(qtbot, session)
    assert "Part 1" not in pane.view.toPlainText()
    pane.versions.version_asked.emit(1)
    settle(qtbot, session)
    assert "Part 1" in pane.view.toPlainText()
    press(qtbot, session, "versions")
    assert session.window.reader.inspector.state() == VERSIONS


def test_an_article_that_is_asked_for_comes_though_another_one_is_read_anew_meanwhile(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Prices")
    session.window.opening.compare(1, 2)
    session.window.opening.reload()
    settle(qtbot, session)
    assert session.window.opening.comparison is not None


def test_the_place_is_found_again_after_an_edit(qtbot: QtBot, archive: Path, open_window: OpenWindow) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Prices")
    view = session.window.article.view
    words = session.window.article.reading.article.text.index("Part 4")  # type: ignore[union-attr]
    view.go_to_text(words)
    before = session.window.article.reading.article.text[view.text_place() :][:200]  # type: ignore[union-attr]
    open_article(qtbot, session, "Review")
    session.close()
    made = SmallLibrary(archive)
    made.take(make_post(1, "Prices", "<p>New words come first.</p>" * 9 + LONG))
    made.store.close()
    session = open_window(archive)
    open_article(qtbot, session, "Prices")
    reading = session.window.article.reading
    assert reading is not None
    qtbot.waitUntil(lambda: session.window.article.view.text_place() > words)
    assert reading.article.text[session.window.article.view.text_place() :].startswith(before[:40])
    assert session.window.article.progress.share > 0.5


def test_a_table_opens_in_a_window_and_its_bar_copies_it(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    open_article(qtbot, session, "Review")
    press(qtbot, session, "article-tables")
    (window,) = session.window.reader.windows.windows
    assert window.shown == (2, 1)
    session.window.article.view.table_copied.emit(1)
    assert QGuiApplication.clipboard().text().startswith("Metal\tPrice\n")
    session.window.close()
    assert session.window.reader.windows.windows == []


def test_the_tables_of_the_archive_are_a_view_of_their_own(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    window = session.window
    click_row(qtbot, session, "view:tables")
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert window.tables.list.model().rowCount() == 2
    assert window.posts._count.text() == "2 tables, 2 articles"
    assert window.status.text().endswith("2 tables")
    assert window.tables.isVisible()
    fields = (window.posts.search, window.tables.words)
    ends = [field.mapTo(window, QPoint(field.width(), 0)).x() for field in fields]
    assert ends[0] == ends[1]
    window.tables.stacking.click()
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert window.posts._count.text() == "1 group of tables, 2 articles"
    window.tables.stacking.click()
    window.tables.table_chosen.emit(1, 1)
    settle(qtbot, session)
    assert window.article.row is not None
    assert window.article.row.id == 1
    press(qtbot, session, "go-all")
    assert window.posts.faces.isVisible()
    assert len(titles(session)) == 3


def test_keys_go_to_the_rows_of_whatever_list_comes_in_place_of_another(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    window = session.window
    faces, tables = window.posts.faces.view, window.tables.list
    faces.setFocus()
    press(qtbot, session, "go-tables")
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert window.focusWidget() is tables
    for row in (0, 1):
        press(qtbot, session, "next")
        assert (tables.currentIndex().row(), tables.selectionModel().hasSelection()) == (row, True)
        table = window.tables.list.model().table(row)
        assert window.article.row is not None
        assert window.article.row.id == table.post_id
    press(qtbot, session, "go-all")
    assert window.focusWidget() is faces


def test_a_site_may_have_a_typography_of_its_own(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive, Settings(read_after=None, text_size=100))
    session.store.write(choose_typography(1, Typography(size=150))).result()
    open_article(qtbot, session, "Prices")
    view = session.window.article.view
    large = view.document().defaultFont().pixelSize()
    press(qtbot, session, "text-normal")
    qtbot.waitUntil(lambda: view.document().defaultFont().pixelSize() < large)
    qtbot.waitUntil(lambda: (session.store.typography.read(1) or Typography()).size == 100)
    settle(qtbot, session)


def test_the_article_is_exported_and_set_on_paper_from_the_menu(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    assert not session.window.actions_["print"].isEnabled()
    open_article(qtbot, session, "Review")
    press(qtbot, session, "export-article")
    formats = session.window.list_acts.exporting.formats
    assert formats is not None
    assert list(formats.choices) == ["epub", "html", "md"]
    formats.reject()
    press(qtbot, session, "save-pdf")
    paper = session.window.printing.paper
    assert paper is not None
    assert paper.isVisible()
    paper.reject()


def test_the_bar_says_that_there_are_versions_where_there_are(
    qtbot: QtBot, archive: Path, open_window: OpenWindow
) -> None:
    session = open_window(archive)
    session.store.write(mark_read([1])).result()
    open_article(qtbot, session, "Prices")
    wait_for_inspection(qtbot, session)
    bar = session.window.article.versions
    assert "since" not in bar.words()
    assert any(button.text() == "Show changes" for button in bar.findChildren(QPushButton))
    open_article(qtbot, session, "Review")
    assert bar.isHidden()
