"""What tests of the list need: posts made to order without a library, and readers that count."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pressmark.model import PostRow, PostStatus, PostTerm, Sort
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pages import RowReader

START = datetime(2020, 1, 1, 0, tzinfo=UTC)


def make_row(number: int, **changes: object) -> PostRow:
    """The post with this number; every second one is unread."""
    values: dict[str, object] = {
        "id": number,
        "site_id": 1,
        "remote_id": number,
        "title": f"Article {number}",
        "link": f"https://metals.example/{number}/",
        "date": START + timedelta(hours=number % 50_000),
        "modified": None,
        "author": "Ada Fern",
        "type": "report",
        "excerpt": "In short, this is what it says.",
        "words": number % 7,
        "tables": number % 3,
        "notes": number % 5,
        "versions": 1,
        "unread": number % 2 == 0,
        "starred": number % 10 == 0,
        "status": PostStatus.LIVE,
    }
    return PostRow(**values | changes)  # type: ignore[arg-type]


class CountingLibrary:
    """Rows, terms and tags of any ids; remembers how many ids it was asked for each time."""

    def __init__(self) -> None:
        self.rows: list[int] = []
        self.terms: list[int] = []
        self.tags: list[int] = []
        self.gone: set[int] = set()

    @property
    def reader(self) -> RowReader:
        """What the model asks."""
        return RowReader(self._read_rows, self._read_terms, self._read_tags)

    def _read_rows(self, ids: Sequence[int]) -> list[PostRow]:
        self.rows.append(len(ids))
        return [make_row(number) for number in ids if number not in self.gone]

    def _read_terms(self, ids: Sequence[int]) -> dict[int, tuple[PostTerm, ...]]:
        self.terms.append(len(ids))
        metals = ("Cobalt", "Lithium")
        return {
            number: tuple(PostTerm(i, "metal", "Metals", name, name.lower()) for i, name in enumerate(metals))
            for number in ids
        }

    def _read_tags(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        self.tags.append(len(ids))
        return dict.fromkeys(ids, ("to read",))


def numbers(count: int, first: int = 1) -> "array[int]":
    """Ids from `first` on."""
    return array("q", range(first, first + count))


def open_list(qtbot: QtBot, appearance: Appearance, count: int = 100) -> tuple[PostsList, CountingLibrary]:
    """A list of so many posts on the screen."""
    library = CountingLibrary()
    model = PostsModel(library.reader)
    posts = PostsList(model, appearance)
    model.setParent(posts)
    qtbot.addWidget(posts)
    posts.resize(700, 600)
    model.refresh(numbers(count))
    with qtbot.waitExposed(posts):
        posts.show()
    return posts, library


def cell(posts: PostsList, row: int, key: str) -> QPoint:
    """The middle of a cell, within the viewport."""
    model = posts.model
    place = next(i for i, column in enumerate(model.columns) if column.key == key)
    return posts.view.visualRect(model.index(row, place)).center()


def click_heading(
    qtbot: QtBot, posts: PostsList, key: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Click the heading of a column."""
    header = posts.view.horizontalHeader()
    place = next(i for i, column in enumerate(posts.model.columns) if column.key == key)
    middle = header.sectionViewportPosition(place) + header.sectionSize(place) // 2
    spot = QPoint(middle, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


def open_menu() -> QMenu:
    """The menu on the screen."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, *path: str) -> None:
    """Choose an entry, by its words without mnemonic, through submenus."""
    for step in path[:-1]:
        found = next(action for action in menu.actions() if plain(action.text()) == step).menu()
        assert isinstance(found, QMenu)
        menu = found
    next(action for action in menu.actions() if plain(action.text()) == path[-1]).trigger()


def plain(text: str) -> str:
    """A menu's words without the mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def entries(menu: QMenu) -> Iterator[str]:
    """What a menu offers."""
    return (plain(action.text()) for action in menu.actions() if not action.isSeparator())


def follow_sorts(posts: PostsList) -> list[tuple[Sort, ...]]:
    """Sort the list as it asks for, as the window does; gives what was asked for."""
    asked: list[tuple[Sort, ...]] = []
    posts.sorts_asked.connect(asked.append)
    posts.sorts_asked.connect(posts.show_sorts)
    return asked


def shown(posts: PostsList) -> list[str]:
    """The columns on the screen, from the first to the last."""
    header = posts.view.horizontalHeader()
    order = [header.logicalIndex(visual) for visual in range(header.count())]
    return [posts.model.columns[place].key for place in order if not header.isSectionHidden(place)]


def click_row(
    qtbot: QtBot,
    posts: PostsList,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier,
) -> None:
    """Click the title in a row, by default with the key held that adds it to those chosen."""
    qtbot.mouseClick(posts.view.viewport(), Qt.MouseButton.LeftButton, modifier, cell(posts, row, "title"))
