"""Finding in the article: as the library's search folds, from the place in sight, all of a long article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.ui.article.find_bar import FindBar
from pressmark.ui.article.finding import Hits, fold_stretch, make_pattern
from pressmark.ui.article.places import Place
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view, top_line

TEXT = (
    "<p>It’s “quoted” in a café 🧲 of the Naïve, 10&nbsp;kg. Straße 7 – 9, co\u00adoperation.<br>And on.</p>"
    "<table><tr><th>Cell<th>It's</tr><tr><td>ten<td>kg</tr></table><p>Two  lines\nof text.</p>"
)
LONG = "".join(
    f"<p>Line {number}. Cobalt and cobalt, then words for a line or more of it.</p>"
    for number in range(1_500)
)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


@pytest.fixture
def bar(qtbot: QtBot, view: ArticleView) -> FindBar:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    made = FindBar(view, view._appearance)
    qtbot.addWidget(made)
    return made


def find(bar: FindBar, words: str) -> str:
    """Type other words; gives what is said at once."""
    field = bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(words)
    return bar.words()


def marked(view: ArticleView) -> list[str]:
    return [one.cursor.selectedText() for one in view.extraSelections()]  # type: ignore[attr-defined]


def first_marked(view: ArticleView) -> int:
    first = view.extraSelections()[0]
    return int(first.cursor.position())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("it's", ["It’s", "It's"]),
        ("It’s", ["It’s", "It's"]),
        ('"quoted"', ["“quoted”"]),
        ("CAFE", ["café"]),
        ("cafe\u0301", ["café"]),
        ("naive", ["Naïve"]),
        ("10 kg", ["10\xa0kg"]),
        ("strasse", ["Straße"]),
        ("stras", ["Straß"]),
        ("7 - 9", ["7 – 9"]),
        ("cooperation", ["cooperation"]),
        ("cooperation. and", ["cooperation.\u2028And"]),
        ("lines of", ["lines of"]),
        ("on.cell", []),
        ("tenkg", []),
        ("absent", []),
    ],
)
def test_words_are_found_as_the_library_finds_them(
    view: ArticleView, reading: Reading, bar: FindBar, words: str, found: list[str]
) -> None:
    open_markup(view, reading, TEXT)
    set_whole(view)
    bar.start()
    assert find(bar, words) == (f"1 of {len(found)}" if found else "no hits")
    assert marked(view) == found


def test_nothing_is_looked_for_where_nothing_is_typed(
    view: ArticleView, reading: Reading, bar: FindBar
) -> None:
    open_markup(view, reading, TEXT)
    bar.start()
    assert find(bar, "kg").startswith("1 of")
    assert find(bar, "  ") == ""
    assert marked(view) == []


def test_it_begins_at_the_place_in_sight_and_stays_where_it_is_while_one_types(
    qtbot: QtBot, view: ArticleView, reading: Reading, bar: FindBar
) -> None:
    text = open_markup(view, reading, LONG)
    set_whole(view)
    view.go_to(Place(text.index("Line 700.")))
    bar.start()
    find(bar, "cobal")
    qtbot.waitUntil(lambda: bar.words() == "1,401 of 3,000")
    find(bar, "cobalt")
    qtbot.waitUntil(lambda: bar.words() == "1,401 of 3,000")
    assert top_line(view).startswith("Line 700.")
    bar.find_next()
    assert bar.words() == "1,402 of 3,000"
    find(bar, "cobalt,")
    qtbot.waitUntil(lambda: bar.words() == "701 of 1,500")
    find(bar, "Line 3.")
    qtbot.waitUntil(lambda: bar.words() == "1 of 1")
    # There is some text above what was gone to.
    assert 0 < view.cursorRect().top() < view.viewport().height()
    # Of very many only those in sight are marked.
    find(bar, "cobalt")
    qtbot.waitUntil(lambda: bar.words().endswith("of 3,000"))
    assert 0 < len(marked(view)) < 100
    before = first_marked(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    assert first_marked(view) > before
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert marked(view) == []


def test_what_is_not_set_yet_is_found_too(
    qtbot: QtBot, view: ArticleView, reading: Reading, bar: FindBar
) -> None:
    open_markup(view, reading, LONG)
    assert not view.setting.whole
    bar.start()
    assert find(bar, "cobalt").endswith("…")
    qtbot.waitUntil(lambda: bar.words() == "1 of 3,000", timeout=20_000)
    find(bar, "Line 1499.")
    qtbot.waitUntil(lambda: bar.words() == "1 of 1")
    qtbot.waitUntil(lambda: 0 < view.cursorRect().top() < view.viewport().height())


def test_another_article_and_another_size_leave_the_place_alone(
    qtbot: QtBot, view: ArticleView, reading: Reading, bar: FindBar
) -> None:
    text = open_markup(view, reading, LONG)
    bar.start()
    find(bar, "Line 9.")
    qtbot.waitUntil(lambda: bar.words() == "1 of 1")
    open_markup(view, reading, LONG, Place(text.index("Line 500.")))
    bar.search_again()
    qtbot.waitUntil(lambda: bar.words() == "1 of 1" and top_line(view).startswith("Line 500."))
    view._appearance.choose("dark")
    qtbot.waitUntil(lambda: view.setting.whole and bar._finder.done and bar.words() == "1 of 1")
    assert top_line(view).startswith("Line 500.")
    bar.find_next()
    assert view.document().findBlock(view.textCursor().position()).text().startswith("Line 9.")


@given(
    st.text(alphabet="aeß é\u0301🧲ﬁ\u00ad’'\u2028", max_size=30), st.text(alphabet="aesé’fi ", max_size=3)
)
def test_a_hit_is_a_part_of_the_text_that_folds_to_the_words(text: str, words: str) -> None:
    pattern = make_pattern(words)
    if pattern is None:
        return
    units = text.encode("utf-16-le")
    hits = Hits()
    for start, end in fold_stretch(5, text).find(pattern):
        assert 5 <= start < end <= 5 + len(units) // 2
        hits.add(start, end)
        found = units[2 * (start - 5) : 2 * (end - 5)].decode("utf-16-le")
        assert pattern.search(fold_stretch(0, found).folded)
    assert list(hits.starts) == sorted(hits.starts)
