"""Images as large as they are meant to be, and what stands in the place of those that are not here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextBlockFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from pressmark.article import clean
from pressmark.reading import Reading
from pressmark.ui.article.images import read_images
from pressmark.ui.article.pictured import find_signs, read_sizes, unlink_images
from pressmark.ui.article.view import ArticleView, Opened
from tests.article.markup import LINK
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

FAR = "https://metals.example/far.png"
IMAGE = QTextDocument.ResourceType.ImageResource.value
WORDS = "Words of a line that goes on until there is another one, and one more. " * 4


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def make_image(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    return image


def size_of(view: ArticleView, url: str) -> tuple[int, int]:
    drawn = view.document().resource(IMAGE, QUrl(url))
    assert isinstance(drawn, QImage)
    size = drawn.deviceIndependentSize()
    return round(size.width()), round(size.height())


def open_missing(view: ArticleView, reading: Reading, markup: str) -> None:
    article = clean(markup, LINK)
    view.open(Opened(replace(reading, article=article), {}, {FAR: "The site no longer has it."}))
    set_whole(view)


def test_an_image_is_no_larger_than_it_is_meant_to_be(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    assert make_image(800, 400).save(str(file))
    # With two pixels of the screen to each, 800 are as many as 400, but no image is enlarged or cut for that.
    for ratio, said, shown, pixels in (
        (1.0, (0, 0), 600, 600),
        (1.0, (200, 100), 200, 200),
        (1.0, (0, 50), 100, 100),
        (1.0, (2_000, 1_000), 600, 600),
        (2.0, (200, 100), 200, 400),
        (2.0, (0, 0), 600, 800),
    ):
        read = read_images(lambda _: file, [FAR], 600, ratio, {FAR: said}).images[FAR]
        assert (round(read.deviceIndependentSize().width()), read.width()) == (shown, pixels)
    small = tmp_path / "small.png"
    assert make_image(40, 40).save(str(small))
    enlarged = read_images(lambda _: small, [FAR], 600, 1.0, {FAR: (400, 400)}).images[FAR]
    assert enlarged.deviceIndependentSize().width() == 40


def test_sizes_are_read_from_clean_html_and_not_handed_to_qt(view: ArticleView, reading: Reading) -> None:
    html = f'<p><img src="{FAR}?a=1&amp;b=2" alt="" width="90" height="30"> <img src="{FAR}" alt=""></p>'
    assert read_sizes(html) == {f"{FAR}?a=1&b=2": (90, 30)}
    markup = f'<p><img src="{FAR}" width="700" height="10" alt="x"></p>'
    open_markup(view, reading, markup, images={FAR: make_image(300, 200)})
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.setting.marked.images[0] + 1)
    form = cursor.charFormat().toImageFormat()
    assert (form.width(), form.height()) == (0, 0)


def test_a_high_image_is_seen_as_a_whole(view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, f'<p><img src="{FAR}" alt=""></p>', images={FAR: make_image(600, 1_800)})
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.setting.marked.images[0] + 1)
    widest = cursor.charFormat().toImageFormat().maximumWidth().rawValue()
    assert widest * 3 <= view.viewport().height() * 0.95
    assert widest > 100


def test_lines_beside_an_image_keep_their_height(view: ArticleView, reading: Reading) -> None:
    image = f'<img src="{FAR}" alt="">'
    open_markup(view, reading, f"<p>{WORDS}</p><p>{WORDS}{image}</p>", images={FAR: make_image(20, 60)})
    first = view.document().begin()
    second = first.next()
    view.document().documentLayout().blockBoundingRect(second)
    plain = [first.layout().lineAt(at).height() for at in range(2)]
    form = second.blockFormat()
    assert form.lineHeightType() == QTextBlockFormat.LineHeightTypes.MinimumHeight.value
    tops = [second.layout().lineAt(at).y() for at in range(2)]
    usual = [first.layout().lineAt(at).y() for at in range(2)]
    assert abs((tops[1] - tops[0]) - (usual[1] - usual[0])) <= 1
    assert plain[0] > 0


def test_what_stands_in_a_line_or_is_small_is_no_frame() -> None:
    html = (
        '<p>Words <img src="a" alt=""> here.</p><p><img src="b" alt=""></p>'
        '<p><img src="c" alt="" width="16" height="16"></p><ul><li>Text<p><img src="d" alt=""></p></li></ul>'
        '<p>Also <img src="b" alt=""></p><table><tr><td><img src="e" alt="" height="300"></td></tr></table>'
    )
    assert find_signs(html) == {"a", "c"}


def test_a_missing_image_says_what_it_shows_first(view: ArticleView, reading: Reading) -> None:
    open_missing(view, reading, f'<p><img src="{FAR}" alt="A far mine"></p>')
    assert view.accessibleDescription() == "A far mine The site no longer has it."
    assert size_of(view, FAR)[0] == view.header.width()
    open_missing(view, reading, f'<p>A line with <img src="{FAR}" alt="A far mine"> in it.</p>')
    width, height = size_of(view, FAR)
    assert width < view.header.width() / 2
    assert height < 2 * view.measures.body
    open_missing(view, reading, f'<p>A line with <img src="{FAR}" alt="{"Very long. " * 90}"> in it.</p>')
    assert size_of(view, FAR)[0] <= view.header.width()


def test_images_that_are_not_kept_each_say_what_they_show(view: ArticleView, reading: Reading) -> None:
    html = '<p><img src="data:," alt="First"></p>\n<p><img src="data:," alt="Second &amp; last"></p>\n'
    article = replace(clean("<p>x</p>", LINK), html=html, text="")
    view.open(Opened(replace(reading, article=article)))
    set_whole(view)
    said = view.accessibleDescription().split("\n")
    assert [one.partition(" It is not kept")[0] for one in said] == ["First", "Second & last"]
    assert len(view.setting.marked.images) == 2


@pytest.mark.qt_log_ignore("Mouse event")
def test_a_click_does_nothing_where_it_looks_so(qtbot: QtBot, view: ArticleView, reading: Reading) -> None:
    asked: list[str] = []
    view.image_asked.connect(asked.append)
    for images, shape in (
        ({}, Qt.CursorShape.IBeamCursor),
        ({FAR: make_image(300, 200)}, Qt.CursorShape.PointingHandCursor),
    ):
        markup = f'<p>Words before it.</p><p><img src="{FAR}" alt="x"></p>'
        if images:
            open_markup(view, reading, markup, images=images)
        else:
            open_missing(view, reading, markup)
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.setting.marked.images[0])
        spot = view.cursorRect(cursor).topLeft() + QPoint(30, 30)
        qtbot.mouseMove(view.viewport(), QPoint(2, 2))
        qtbot.mouseMove(view.viewport(), spot)
        qtbot.waitUntil(lambda shape=shape: view.viewport().cursor().shape() is shape)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert asked == ([FAR] if images else [])


def test_an_image_that_leads_to_its_own_file_opens_here() -> None:
    image = '<img src="https://a.example/s.jpg" alt="">'
    linked = f'<p><a class="out" href="https://a.example/L.JPG?x=1">{image}</a></p>'
    assert unlink_images(linked, {"https://a.example/s.jpg"}) == f"<p>{image}</p>"
    assert unlink_images(linked, set()) == linked
    other = linked.replace("L.JPG?x=1", "page")
    assert unlink_images(other, {"https://a.example/s.jpg"}) == other
