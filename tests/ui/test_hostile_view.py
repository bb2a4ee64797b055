"""What is hostile costs nothing: no bomb is unpacked, no address asked, no file opened."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QImageReader
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.ui.article import images
from pressmark.ui.article.images import find_data_images, read_image, read_images
from pressmark.ui.article.view import ArticleView
from tests.article.markup import characters
from tests.pictures import claim_size, gif_header, jpeg_header, make_png, png_header, webp_header
from tests.servers import ByteServer
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

URL = "https://metals.example/a.png"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


BROKEN, LARGE = "It cannot be read as an image.", "It is too large to be shown."
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><rect width='9' height='9'/></svg>"
XPM = b'/* XPM */\nstatic char *a[] = {\n"2 1 1 1",\n"a c #ff0000",\n"aa"};\n'


def save_image(kind: str, size: int = 16) -> bytes:
    """A whole image as Qt writes it."""
    image, buffer = QImage(size, size, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor("teal"))
    assert buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


@pytest.fixture
def _no_limit_of_qt() -> Iterator[None]:
    """Qt unpacks as much as is asked of it: what is refused now, we refuse."""
    limit = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(0)
    yield
    QImageReader.setAllocationLimit(limit)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: png_header(60_000, 60_000), BROKEN),
        (lambda: make_png(9_000, 9_000), LARGE),
        (lambda: make_png(20_000, 5_001), LARGE),
        (lambda: claim_size(save_image("jpeg"), 10_000, 10_001), LARGE),
        (lambda: jpeg_header(60_000, 60_000), BROKEN),
        (lambda: gif_header(60_000, 60_000), BROKEN),
        (lambda: webp_header(16_000, 16_000), BROKEN),
        (lambda: b"", BROKEN),
        (lambda: SVG, BROKEN),
        (lambda: XPM, BROKEN),
        (lambda: save_image("bmp"), BROKEN),
        (lambda: save_image("tiff"), BROKEN),
        (lambda: make_png(20, 20)[:60], BROKEN),
    ],
    ids=[
        *("header", "zip bomb", "pixels", "scaled jpeg", "jpeg", "gif", "webp"),
        *("empty", "svg", "xpm", "bmp", "tiff", "cut"),
    ],
)
@pytest.mark.usefixtures("_no_limit_of_qt")
@pytest.mark.qt_log_ignore("QImage", "Image", "libpng", "qt.gui.imageio", "Invalid")
def test_a_bomb_or_a_broken_file_is_no_image_but_a_reason(
    tmp_path: Path, make: Callable[[], bytes], reason: str
) -> None:
    file = tmp_path / "image.png"
    file.write_bytes(make())
    assert read_image(file, 600) == reason


@pytest.mark.qt_log_ignore("Corrupt JPEG data")
def test_what_is_just_within_the_limits_is_an_image(tmp_path: Path) -> None:
    """So what is refused beyond them is refused for them."""
    file = tmp_path / "image"
    for content in (make_png(8_000, 8_000), claim_size(save_image("jpeg"), 10_000, 10_000)):
        file.write_bytes(content)
        image = read_image(file, 600)
        assert isinstance(image, QImage)
        assert image.width() == 600
    for kind in ("png", "jpeg", "webp"):
        file.write_bytes(save_image(kind))
        assert isinstance(read_image(file), QImage)


@pytest.mark.parametrize("content", [SVG, XPM, save_image("bmp")], ids=["svg", "xpm", "bmp"])
def test_an_address_is_no_way_to_decode_what_is_not_decoded(content: bytes) -> None:
    url = "data:image/png;base64," + base64.b64encode(content).decode()
    assert read_image(url) == BROKEN


def test_deep_and_wide_pictures_are_made_plain(tmp_path: Path) -> None:
    file = tmp_path / "deep.png"
    deep = QImage(40, 30, QImage.Format.Format_RGBA64)
    deep.fill(QColor(200, 100, 50, 128))
    assert deep.save(str(file))
    read = read_image(file, 20)
    assert isinstance(read, QImage)
    assert (read.width(), read.height(), read.depth()) == (20, 15, 32)


def test_of_very_many_images_some_are_not_decoded_and_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "small.png"
    file.write_bytes(make_png())
    read = read_images(lambda _: file, [f"{URL}?{number}" for number in range(230)], 600, 1.0)
    assert len(read.images) == 200
    assert len(read.reasons) == 30
    assert all("more images" in reason for reason in read.reasons.values())


def test_of_very_large_images_some_are_not_decoded_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "small.png"
    file.write_bytes(make_png(20, 20))
    monkeypatch.setattr(images, "_MOST_BYTES", 20 * 20 * 4 * 2)
    read = read_images(lambda _: file, [f"{URL}?{number}" for number in range(5)], 600, 1.0)
    assert (len(read.images), len(read.reasons)) == (2, 3)
    assert all("more images" in reason for reason in read.reasons.values())


def test_a_small_image_within_the_html_is_decoded_and_nothing_else_is() -> None:
    good = "data:image/png;base64," + base64.b64encode(make_png(4, 4)).decode()
    bad = [
        "data:text/html;base64,PGI+",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "data:image/png;base64,=A=",
        "data:",
    ]
    large = "data:image/png;base64," + "A" * 200_000
    read = read_images(lambda _: None, [good, *bad, large], 600, 1.0)
    assert list(read.images) == [good]
    assert find_data_images(f'<p><img src="{good}" alt=""><img src="{URL}" alt=""></p>') == [good]


def test_opening_scrolling_hovering_and_resizing_ask_nobody(
    qtbot: QtBot, view: ArticleView, reading: Reading, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(make_png(30, 30))
    with ByteServer() as server:
        sources = [
            f"{server.url}/a.png",
            secret.as_uri(),
            str(secret),
            "//127.0.0.1/share/x.png",
            "qrc:/a.png",
        ]
        images = "".join(
            f'<p><a href="{server.url}/page">Link.</a><img src="{one}" alt="x"></p>' for one in sources
        )
        open_markup(view, reading, images + "<p>Words.</p>" * 400)
        set_whole(view)
        for width in (500, 1_200):
            view.resize(width, 600)
            for value in range(0, view.verticalScrollBar().maximum(), 900):
                view.verticalScrollBar().setValue(value)
                qtbot.mouseMove(view.viewport(), QPoint(width // 2, 300))
                view.grab()
        assert server.connections == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_formulas_are_readable_in_every_theme_and_pictures_are_dimmed_in_dark_ones(
    qtbot: QtBot, reading: Reading, theme: str
) -> None:
    formula = "https://s0.wp.com/latex.php?latex=x"
    black = QImage(40, 20, QImage.Format.Format_ARGB32_Premultiplied)
    black.fill(Qt.GlobalColor.transparent)
    for x in range(10, 30):
        black.setPixelColor(x, 10, QColor("black"))
    white = QImage(40, 20, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    with shown_view(qtbot, theme) as view:
        markup = f'<p><img class="latex" src="{formula}" alt="x"></p><p><img src="{URL}" alt="y"></p>'
        open_markup(view, reading, markup, images={formula: black, URL: white})
        drawn = [view.loadResource(2, one) for one in (formula, URL)]
        assert all(isinstance(one, QImage) for one in drawn)
        lights = [one.pixelColor(15, 10).lightness() for one in drawn if isinstance(one, QImage)]
        assert lights[0] < 50 if theme == "light" else lights[0] > 200
        assert lights[1] == 255 if theme == "light" else 150 < lights[1] < 240
        view.set_dimming(False)
        assert view.pictures.draw(URL, view._appearance.theme) is not None
        again = view.loadResource(2, URL)
        assert isinstance(again, QImage)
        assert again.pixelColor(15, 10).lightness() == 255


# Qt's own widget leaves a release over an image to its parent, and its test library wonders.
@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_an_image_is_asked_for_by_click_and_by_keys(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    picture = QImage(100, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    markup = f'<p><a href="https://a.example/">A link.</a></p><p><img src="{URL}" alt="y"></p><p>End.</p>'
    open_markup(view, reading, markup, images={URL: picture})
    view.setFocus()
    asked: list[str] = []
    view.image_asked.connect(asked.append)
    position = view.setting.marked.images[0]
    cursor = view.textCursor()
    cursor.setPosition(position)
    spot = view.cursorRect(cursor).bottomLeft() + QPoint(20, -10)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [URL]
    view.moveCursor(cursor.MoveOperation.Start)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == "A link."
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectionStart() == position
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert view.textCursor().selectedText() == "A link."
    view.ask_image()
    assert asked == [URL] * 3


def test_a_table_of_twenty_thousand_cells_is_set_in_few(view: ArticleView, reading: Reading) -> None:
    row = "<tr>" + "<td>1" * 200 + "</tr>"
    open_markup(view, reading, f"<p>Before.</p><table>{row * 100}</table>")
    set_whole(view)
    table = view.setting.marked.tables[0]
    assert table.frame.rows() * table.frame.columns() <= 1_000
    assert table.rows >= 99


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote>x" * 2_000,
        "<ol><li>a" * 30 + "<li>more words in it" * 2_000,
        "<dl><dt>x<dd>y" * 3_000,
        "<p>a<br>b <b>c<br>d</b>" * 2_000,
    ],
)
def test_what_nests_deep_is_set_in_small_slices_with_every_word(
    view: ArticleView, reading: Reading, markup: str
) -> None:
    text = open_markup(view, reading, markup)
    assert not view.setting.whole
    set_whole(view)
    assert characters(view.toPlainText()) == characters(text)


WORD, SENTENCE = "lanthanum" * 8_000, "Cerium &amp; <em>europium</em>, then &lt;terbium&gt;. " * 1_500


@pytest.mark.parametrize("words", [WORD, SENTENCE], ids=["word", "sentences"])
@pytest.mark.parametrize(
    "form",
    [
        "<p>{}</p><p>End.</p>",
        '<blockquote dir="rtl"><p><a href="https://a.example/">{}</a></p></blockquote>',
        "<ul><li>{}<li>End.</ul>",
        "<pre><code>x\n{}\ny</code></pre><p>End.</p>",
        "<table><tr><td>{}<td>1</table>",
    ],
    ids=["paragraph", "quotation", "item", "code", "cell"],
)
def test_a_run_of_words_without_end_is_set_in_pieces_with_every_word(
    view: ArticleView, reading: Reading, words: str, form: str
) -> None:
    text = open_markup(view, reading, form.format(words))
    set_whole(view)
    assert characters(view.toPlainText()) == characters(text)
    block, longest = view.document().begin(), 0
    while block.isValid():
        longest = max(longest, block.length())
        block = block.next()
    assert longest < 6_000
    form_of = view.document().begin().blockFormat()
    assert form_of.bottomMargin() == 0 or not form.startswith("<p>")
