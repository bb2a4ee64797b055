"""The model of the list: how little it reads, what its cells say, and that columns come without a reset."""

from array import array

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pressmark.model import PostStatus, PostTerm, Snippet, Sort, SortKey
from pressmark.query import Word
from pressmark.ui.posts.cells import make_cell, make_rows
from pressmark.ui.posts.columns import find_column, make_columns
from pressmark.ui.posts.model import SNIPPET_ROLE, SORT_ROLE, PostsModel, SortMark
from pressmark.ui.posts.wording import Known, ListNames, join_names, say, say_badge
from tests.ui.postlists import START, CountingLibrary, make_row, numbers

DISPLAY, TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
SAID = Qt.ItemDataRole.AccessibleTextRole
METALS = ListNames(taxonomies=(("metal", "Metals"),))


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def counting() -> CountingLibrary:
    return CountingLibrary()


@pytest.fixture
def model(qapp: object, counting: CountingLibrary) -> PostsModel:
    return PostsModel(counting.reader)


def index(model: PostsModel, row: int, key: str) -> QModelIndex:
    return model.index(row, next(i for i, column in enumerate(model.columns) if column.key == key))


def test_a_hundred_thousand_rows_are_read_a_page_at_a_time(
    model: PostsModel, counting: CountingLibrary
) -> None:
    model.refresh(numbers(100_000))
    assert model.rowCount() == 100_000
    assert counting.rows == []
    for row in (0, 1, 50, 99):
        assert index(model, row, "title").data() == f"Article {row + 1}"
    assert counting.rows == [100]
    assert index(model, 99_999, "title").data() == "Article 100000"
    assert counting.rows == [100, 100]
    assert model.find_row(100_000) == 99_999
    assert model.find_row(0) == model.find_row(100_001) == -1
    assert counting.rows == [100, 100]


def test_the_last_twenty_pages_are_kept(model: PostsModel, counting: CountingLibrary) -> None:
    model.refresh(numbers(3000))
    for row in range(0, 3000, 100):
        model.post(row)
    assert len(counting.rows) == 30
    for row in range(1000, 3000, 100):
        model.post(row)
    assert len(counting.rows) == 30
    model.post(999)
    assert len(counting.rows) == 31


def test_terms_and_tags_are_read_only_where_they_are_shown(
    model: PostsModel, counting: CountingLibrary
) -> None:
    model.show_names(METALS)
    model.refresh(numbers(1000))
    for column in model.columns:
        if column.key not in ("tags", "taxonomy:metal"):
            for row in range(30):
                index(model, row, column.key).data()
    assert counting.terms == counting.tags == []
    assert [index(model, row, "taxonomy:metal").data() for row in range(30)] == ["Cobalt, Lithium"] * 30
    assert index(model, 0, "tags").data() == "to read"
    assert counting.terms == [100]
    assert counting.tags == [100]
    assert counting.rows == [100]


def test_what_is_gone_meanwhile_leaves_an_empty_row(model: PostsModel, counting: CountingLibrary) -> None:
    counting.gone = {2}
    model.refresh(numbers(3))
    assert [index(model, row, "title").data() for row in range(3)] == ["Article 1", None, "Article 3"]


def test_the_same_posts_are_read_anew_without_a_reset(
    qtbot: QtBot, model: PostsModel, counting: CountingLibrary
) -> None:
    model.refresh(numbers(10))
    model.post(0)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignals([model.dataChanged, model.relisted]):
        model.refresh(numbers(10))
    model.post(0)
    assert counting.rows == [10, 10]
    with qtbot.waitSignals([model.relisting, model.modelReset, model.relisted], order="strict"):
        model.refresh(numbers(11))


def test_taxonomies_come_and_go_without_a_reset(qtbot: QtBot, model: PostsModel) -> None:
    model.refresh(numbers(10))
    # Qt's own tester holds the model to the rules of columns that come and go.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    base = model.columnCount()
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_names(METALS)
        assert model.columnCount() == base + 1
        model.show_names(ListNames(taxonomies=(("metal", "Metals"), ("region", "Regions"))))
        assert [column.key for column in model.columns[base:]] == ["taxonomy:metal", "taxonomy:region"]
        model.show_names(ListNames(taxonomies=(("region", "Regions & more"),)))
        assert [column.heading for column in model.columns[base:]] == ["Regions & more"]
        model.show_names(ListNames())
    assert model.columnCount() == base
    tester.deleteLater()


def test_a_row_is_read_out_whole(model: PostsModel) -> None:
    model.refresh(array("q", [12]))
    said = index(model, 0, "title").data(SAID)
    assert said.startswith("Article 12, 1 January 2020, unread, 2 annotation")


def test_headings_say_how_the_list_is_sorted(model: PostsModel) -> None:
    model.show_sorts((Sort(SortKey.WORDS), Sort(SortKey.TITLE, False)))
    place = {column.key: i for i, column in enumerate(model.columns)}
    across = Qt.Orientation.Horizontal
    assert model.headerData(place["words"], across, SORT_ROLE) == SortMark(0, 2, True)
    assert model.headerData(place["title"], across, SORT_ROLE) == SortMark(1, 2, False)
    assert model.headerData(place["date"], across, SORT_ROLE) is None
    assert model.headerData(place["title"], across, SAID) == "Title, ascending"
    assert model.headerData(place["unread"], across, DISPLAY) == ""
    assert model.headerData(place["unread"], across, SAID) == "Unread"


def test_snippets_are_there_once_they_came_and_go_with_their_search(qtbot: QtBot, model: PostsModel) -> None:
    model.refresh(numbers(3))
    model.finds.search((Word("article"),))
    assert index(model, 0, "title").data(SNIPPET_ROLE) is None
    with qtbot.waitSignal(model.dataChanged):
        model.finds.take({1: Snippet("an article", ((3, 10),))})
    assert index(model, 0, "title").data(SNIPPET_ROLE) == Snippet("an article", ((3, 10),))
    assert model.finds.in_title("Article 1") == ((0, 7),)
    model.finds.search(())
    assert index(model, 0, "title").data(SNIPPET_ROLE) is None
    assert model.finds.in_title("Article 1") == ()


def test_hostile_names_stay_on_one_line() -> None:
    names = ("a\nb", "\u202eevil", "x" * 10_000, "", "\t")
    said = join_names(names)
    assert len(said.splitlines()) == 1
    assert "\u202e" not in said
    assert len(said) < 120


def test_what_became_of_a_post_is_a_badge() -> None:
    assert say_badge(make_row(1)) == ""
    assert say_badge(make_row(1, status=PostStatus.REMOVED)) == "Removed"
    assert say_badge(make_row(1, visibility="private")) == "Private"


def test_cells_to_export_are_real_numbers_and_dates() -> None:
    columns = make_columns([("metal", "Metals")])
    names = ListNames({1: "Metals Desk"}, {"report": "Reports"})
    terms = (PostTerm(1, "metal", "Metals", "Cobalt", "cobalt"), PostTerm(2, "metal", "Metals", "", "li"))
    known = Known(make_row(7, date=START, words=1234, title="=1+1"), terms, ("to read", "=x"))
    cells = {column.key: make_cell(known, column, names) for column in columns}
    assert cells == {
        "unread": False,
        "starred": False,
        "title": "=1+1",
        "date": START,
        "modified": None,
        "author": "Ada Fern",
        "site": "Metals Desk",
        "type": "Reports",
        "words": 1234,
        "tables": 1,
        "notes": 2,
        "versions": 1,
        "tags": "to read; =x",
        "taxonomy:metal": "Cobalt; li",
    }


def test_rows_to_export_are_read_in_lots(counting: CountingLibrary) -> None:
    counting.gone = {3}
    title = find_column(make_columns(), "title")
    assert title is not None
    done: list[int] = []
    rows = list(make_rows(numbers(1200), [title], counting.reader, ListNames(), link=True, told=done.append))
    assert counting.rows == [500, 500, 200]
    assert counting.terms == counting.tags == []
    assert done == [500, 1000, 1200]
    assert len(rows) == 1199
    assert rows[0] == ("Article 1", "https://metals.example/1/")


def test_every_column_says_something_of_every_post() -> None:
    bare = make_row(1, title="", date=None, author="", words=0, tables=0, notes=0)
    for column in make_columns([("metal", "Metals")]):
        assert isinstance(say(Known(bare), column, ListNames(), START), str)
