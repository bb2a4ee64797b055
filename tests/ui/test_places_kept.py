"""Where one reads is kept, whatever the site changes and whatever else is looked at meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressmark.reading.place import find_way
from pressmark.ui.application import Session
from pressmark.ui.article.larger import LargerImage
from pressmark.ui.article.places import Place
from tests.library import SmallLibrary, make_post
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view, top_line
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle

WORDS = "lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium. " * 4
PARTS = [f"<p>Paragraph {number}. {WORDS}</p>" for number in range(60)]
NEW = [f"<p>News {number} that came before all else.</p>" for number in range(8)]
IMAGES = '<p><img src="https://metals.example/1.png" alt="One"></p>'


@pytest.fixture
def archive(library: Path) -> SmallLibrary:
    """An article of two versions, and another one."""
    made = SmallLibrary(library)
    made.take(make_post(1, "Long", "".join([*NEW[:3], *PARTS[:40], *PARTS[44:]])))
    made.take(make_post(1, "Long", "".join(PARTS)), make_post(2, "Other", "<p>Text.</p>"))
    made.store.close()
    return made


def read_at(qtbot: QtBot, session: Session, words: str) -> str:
    """Read the article from some words on; gives the line at the upper edge."""
    open_article(qtbot, session, "Long")
    view, reading = session.window.article.view, session.window.article.reading
    assert reading is not None
    view.go_to(Place(reading.article.text.index(words)))
    qtbot.waitUntil(lambda: top_line(view).startswith(words))
    return top_line(view)


def test_a_text_that_changed_under_the_eyes_keeps_its_place(
    qtbot: QtBot, archive: SmallLibrary, open_window: OpenWindow, library: Path
) -> None:
    session = open_window(library)
    view = session.window.article.view
    line = read_at(qtbot, session, "Paragraph 30.")
    archive.store = session.store
    archive.take(make_post(1, "Long", "".join([*NEW, *PARTS[:10], *PARTS[14:]])))
    session.window.opening.reload()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: top_line(view) == line)
    view.verticalScrollBar().setValue(0)
    archive.take(make_post(1, "Long", "".join([*NEW, *PARTS])))
    session.window.opening.reload()
    settle(qtbot, session)
    assert view.verticalScrollBar().value() == 0


def test_what_changed_is_looked_at_and_one_reads_on(
    qtbot: QtBot, archive: SmallLibrary, open_window: OpenWindow, library: Path
) -> None:
    session = open_window(library)
    opening, view = session.window.opening, session.window.article.view
    line = read_at(qtbot, session, "Paragraph 30.")
    press(qtbot, session, "show-changes")
    assert top_line(view) != line
    session.window.article.versions.closed.emit()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: top_line(view) == line)
    # While changes are looked at another article is opened: one comes back to where one read.
    press(qtbot, session, "show-changes")
    open_article(qtbot, session, "Other")
    press(qtbot, session, "back")
    qtbot.waitUntil(lambda: top_line(view) == line)
    press(qtbot, session, "show-changes")
    open_article(qtbot, session, "Other")
    session.window.opening.open(1)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: top_line(view) == line)
    assert opening.comparison is None


def test_a_former_version_is_read_from_the_same_place_and_back_again(
    qtbot: QtBot, archive: SmallLibrary, open_window: OpenWindow, library: Path
) -> None:
    session = open_window(library)
    view = session.window.article.view
    line = read_at(qtbot, session, "Paragraph 30.")
    for version in (1, 2, 1):
        session.window.opening.show_version(version)
        settle(qtbot, session)
        qtbot.waitUntil(lambda: top_line(view) == line)
    session.window.article.versions.closed.emit()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: top_line(view) == line)


@pytest.mark.parametrize("number", [6, 11, 16, 21])
def test_a_place_near_the_end_of_what_is_set_is_at_the_upper_edge(
    qtbot: QtBot, tmp_path: Path, number: int
) -> None:
    html = "".join(f"<h2>Part {at}</h2>{part}" for at, part in enumerate(PARTS))
    with shown_view(qtbot) as view:
        reading = make_reading(tmp_path)
        text = open_markup(view, reading, html)
        open_markup(view, reading, html, Place(text.index(f"Paragraph {number}.")))
        qtbot.waitUntil(lambda: view.setting.whole)
        assert top_line(view).startswith(f"Paragraph {number}.")
        open_markup(view, reading, html, Place(anchor=f"h-{number}"))
        qtbot.waitUntil(lambda: view.setting.whole)
        assert top_line(view) == f"Part {number - 1}"
        before = view.verticalScrollBar().value()
        view.go_to_anchor("h-999")
        assert view.verticalScrollBar().value() == before


def test_one_who_reads_on_before_all_is_set_is_not_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_view(qtbot) as view:
        open_markup(view, make_reading(tmp_path), "".join(PARTS))
        view.verticalScrollBar().setValue(120)
        set_whole(view)
        assert view.verticalScrollBar().value() == 120


def test_one_image_after_another_is_seen_larger(qtbot: QtBot, library: Path, open_window: OpenWindow) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "Images", IMAGES))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Images")
    opening = session.window.opening

    def windows() -> list[QWidget]:
        return [one for one in session.window.findChildren(LargerImage) if one.isVisible()]

    for _ in range(3):
        opening.show_larger("https://metals.example/1.png")
        (window,) = windows()
        window.close()
        qtbot.waitUntil(lambda: session.window.findChildren(LargerImage) == [])
    opening.show_larger("https://metals.example/1.png")
    opening.show_larger("https://metals.example/1.png")
    assert len(windows()) == 1


def test_a_way_leads_from_any_place_into_the_other_text() -> None:
    old, new = "One two three.\nFour five six.", "Zero.\nOne two three.\nFour five six."
    assert find_way(old, new)(old.index("Four")) == new.index("Four")
    assert find_way(old, new)(0) == 0
    assert find_way(old, old)(10_000) == len(old)
    long = "word " * 100_000
    assert find_way(long, f"{long}\nmore " * 2)(0) == 0
    assert 0 <= find_way("", new)(5) <= len(new)
