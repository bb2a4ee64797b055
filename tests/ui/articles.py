"""What tests of the article's view do: make one, show markup in it, look at what is in sight."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pressmark.article import clean
from pressmark.reading import Reading, read_article
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.article.places import Place
from pressmark.ui.article.view import ArticleView, Opened
from tests.article.markup import LINK
from tests.library import SmallLibrary, make_post


def make_reading(folder: Path) -> Reading:
    """Any article; its content is what a test puts in."""
    library = SmallLibrary(folder)
    (post,) = library.take(make_post(1, "A title"))
    made = read_article(library.store, post)
    library.store.close()
    return made


@contextmanager
def shown_view(qtbot: QtBot, theme: str = "light") -> Iterator[ArticleView]:
    """A view on the screen."""
    appearance = Appearance(make_application(), theme)
    made = ArticleView(appearance)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    appearance.stop_following()


def open_markup(
    view: ArticleView,
    reading: Reading,
    markup: str,
    place: Place | None = None,
    images: dict[str, QImage] | None = None,
) -> str:
    """Show markup as far as it is set at first; gives the article text."""
    article = clean(markup, LINK)
    view.open(Opened(replace(reading, article=article), images or {}), place or Place())
    return article.text


def set_whole(view: ArticleView) -> None:
    """Have the article set to its end."""
    while not view.setting.whole:
        view.setting.reach_end()


def top_line(view: ArticleView) -> str:
    """The paragraph at the upper edge."""
    return view.document().findBlock(view.positions_in_sight()[0]).text()
