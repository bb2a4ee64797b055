"""The colours of highlights: seen and read in every theme, told apart without hue."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import AnnotationState, Color
from pressmark.reading import Reading
from pressmark.ui.article.highlights import draw_line, draw_swatch, make_swatch
from pressmark.ui.article.view import ArticleView
from pressmark.ui.theme import THEME_NAMES, contrast, load_theme
from tests.ui.articles import make_reading, open_markup, shown_view
from tests.ui.highlights import find_boxes, mark, show
from tests.ui.test_theme import distance


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


def pixels(view: ArticleView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_every_colour_is_seen_in_the_text_of_every_theme(qtbot: QtBot, reading: Reading, theme: str) -> None:
    colours = load_theme(theme).colours
    with shown_view(qtbot, theme) as view:
        text = show(view, reading)
        before = pixels(view)
        words = ("One", "three", "five", "Cobalt", "def")
        view.show_highlights(
            [mark(text, word, color=color) for word, color in zip(words, Color, strict=True)]
        )
        after = pixels(view)
        for word, color in zip(words, Color, strict=True):
            box = find_boxes(view, word)[0].toRect()
            grounds = {
                after.pixelColor(x, y).name()
                for x in range(box.left() + 1, box.right())
                for y in range(box.top() + 1, box.bottom())
            }
            was = before.pixelColor(box.left() + 1, box.top() + 1)
            pick = max if load_theme(theme).dark else min
            ground = QColor(colours.note(color))
            mixed = QColor(*map(pick, was.getRgb()[:3], ground.getRgb()[:3]))
            assert mixed.name() in grounds, f"{color} in {theme}"


def test_an_image_has_an_edge_and_changed_words_a_sign_beside_them(qtbot: QtBot, reading: Reading) -> None:
    picture = QImage(300, 80, QImage.Format.Format_RGB32)
    picture.fill(QColor("#808080"))
    markup = '<p>Before <img src="https://example.com/a.png"> and after.</p><p>Changed words.</p>'
    colours = load_theme("light").colours
    with shown_view(qtbot) as view:
        text = open_markup(view, reading, markup, images={"https://example.com/a.png": picture})
        changed = mark(text, "Changed", color="pink")
        view.show_highlights([mark(text, "Before", "after", color="green"), changed])
        words, image, *_ = find_boxes(view, "Before")
        assert image.width() >= 299
        assert words.height() < image.height() / 2, "letters beside an image are not as high as it"
        plain = pixels(view)
        frame = {plain.pixelColor(round(image.left()), y).name() for y in range(*span(image))}
        assert {colours.note_green_ink, colours.note_green} <= frame, "its line, dashed, on its ground"
        assert plain.pixelColor(image.center().toPoint()).name() == "#808080"
        below = range(round(image.bottom()) + 5, round(image.bottom()) + 12)
        beside = round(image.left()) + 20
        assert {plain.pixelColor(beside, y).name() for y in below} == {colours.reader}, "and no rule below"
        view.show_highlights([replace(changed, state=AnnotationState.MOVED)])
        view.choose_highlight("Changed")
        signed = pixels(view)
        (box,) = find_boxes(view, "Changed")
        beside = range(
            round(view.column_box().left()) - view.measures.margin, round(view.column_box().left()) - 4
        )
        row = range(round(box.top()), round(box.bottom()))
        seen = {signed.pixelColor(x, y).name() for x in beside for y in row}
        assert colours.note_pink_ink in seen
        ring = round(box.top()) - 2, round(box.bottom()) + 2
        assert colours.accent in {signed.pixelColor(round(box.center().x()), y).name() for y in range(*ring)}


def span(box: QRectF) -> tuple[int, int]:
    return round(box.top()), round(box.bottom())


def test_the_line_of_a_highlight_is_below_that_of_a_link(qtbot: QtBot, reading: Reading) -> None:
    colours = load_theme("light").colours
    with shown_view(qtbot) as view:
        text = show(view, reading, '<p>Some <a href="https://a.example/x">nnnnnnnn</a></p>')
        cursor = view.textCursor()
        cursor.setPosition(text.index("nn"))
        cursor.setPosition(len(text), cursor.MoveMode.KeepAnchor)
        form = cursor.charFormat()
        form.setFontUnderline(True)
        cursor.mergeCharFormat(form)
        before = pixels(view)
        view.show_highlights([mark(text, "nnnnnnnn", color="green", name="link")])
        after = pixels(view)
        (box,) = find_boxes(view, "link")
        rows = range(round(box.top()), round(box.bottom()) + 8)
        across = range(round(box.left()), round(box.right()))
        link = [y for y in rows if all(before.pixelColor(x, y).name() != colours.reader for x in across)]
        line = [
            y for y in rows if any(after.pixelColor(x, y).name() == colours.note_green_ink for x in across)
        ]
        assert link
        assert min(line) >= max(link) + 2


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_words_on_every_ground_can_be_read_and_the_grounds_are_told_apart(theme: str) -> None:
    made = load_theme(theme)
    colours, least = made.colours, 4.5 if made.dark else 7.0
    for color in Color:
        ground, ink = colours.note(color), colours.note_ink(color)
        assert contrast(colours.text, ground) >= least
        assert contrast(colours.link, ground) >= 4.5
        assert contrast(colours.muted, ground) >= 4.5
        for place in (colours.reader, colours.raised, colours.card, colours.list, ground):
            assert contrast(ink, place) >= 3.0
        assert contrast(colours.accent, ground) >= 3.0, "the ring of the current one"
        assert distance(ground, colours.reader) >= 15
    for one, other in combinations(Color, 2):
        assert distance(colours.note(one), colours.note(other)) >= 12
        assert distance(colours.note_ink(one), colours.note_ink(other)) >= 30
    assert colours.note("no such colour") == colours.note(Color.YELLOW)
    assert colours.note_ink("") == colours.note_ink(Color.YELLOW)


def drawn(color: str, width: float, length: int = 240) -> bytes:
    """The line of a colour in black, whatever its hue."""
    image = QImage(QSize(256, 20), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_line(painter, color, 5, 5 + length, 10, width, "#000000")
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize(("width", "length"), [(1.5, 240), (3.0, 240), (3.0, 24), (1.5, 10)])
def test_every_colour_has_a_line_of_its_own_without_hue(qapp: object, width: float, length: int) -> None:
    lines = {color: drawn(color, width, length) for color in Color}
    for one, other in combinations(Color, 2):
        unlike = sum(abs(a - b) > 60 for a, b in zip(lines[one], lines[other], strict=True))
        assert unlike >= length / 5, f"{one} and {other} look the same"
    assert drawn("no such colour", width) == drawn(Color.YELLOW, width)
    assert set(drawn(Color.PINK, width, 0)) == {255}, "a line of no length"


def test_swatches_are_told_apart_without_hue(qapp: object) -> None:
    colours = load_theme("light").colours
    seen = set()
    for color in Color:
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_swatch(painter, color, QRectF(0, 0, 24, 24), colours)
        painter.end()
        ink = QColor(colours.note_ink(color)).lightness()
        seen.add(
            tuple(image.pixelColor(x, y).lightness() <= ink + 30 for x in range(5, 19) for y in range(5, 19))
        )
        assert not make_swatch(color, colours).isNull()
    assert len(seen) == len(Color)
