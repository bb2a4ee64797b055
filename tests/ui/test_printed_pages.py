"""An article as a document for paper, and its pages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPdfWriter, QTextDocument, QTextTable

from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.printing.choice import LinkStyle, PaperChoice, make_layout
from pressmark.ui.printing.document import PrintedArticle
from pressmark.ui.printing.dressing import find_tables, list_blocks, list_fragments
from pressmark.ui.printing.pieces import make_labels
from tests.export.articles import HOME, make_note, make_piece
from tests.ui.papers import WORDS, draw, set_article


@pytest.fixture(autouse=True)
def _appearance(qapp: object) -> Iterator[Appearance]:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    made = Appearance(make_application(), "dark")
    yield made
    made.stop_following()


def test_all_that_is_known_is_on_paper() -> None:
    text = set_article("<p>The text.</p>", annotations=[make_note()]).toPlainText()
    for words in (
        "A title",
        "Ada Fern",
        "Cobalt",
        "The text.",
        "Why?",
        "#ask",
        f"{HOME}/1/",
        "Retrieved 2026-11-27",
    ):
        assert words in text
    assert "Why?" not in set_article("x", PaperChoice(notes=False), annotations=[make_note()]).toPlainText()


def test_columns_of_figures_stand_right() -> None:
    rows = "".join(f"<tr><td>Mine {n}</td><td>{n} t</td><td><p>{n}%</p></td></tr>" for n in range(4))
    article = set_article(f"<table><tr><th>M</th><th>t</th><th>p</th></tr>{rows}</table>")
    (table,) = find_tables(article.rootFrame())
    sides = [table.cellAt(2, column).firstCursorPosition().blockFormat().alignment() for column in range(3)]
    assert [bool(side & Qt.AlignmentFlag.AlignRight) for side in sides] == [False, True, True]


def test_a_table_that_goes_on_is_closed_at_the_foot_of_a_page() -> None:
    rows = "".join(f"<tr><td>Mine {n}</td><td>{n} t</td></tr>" for n in range(80))
    page = draw(set_article(f"<table>{rows}</table>"), 0)
    dark = [y for y in range(page.height() - 42) if QColor(page.pixel(300, y)).lightness() < 200]
    # Nothing is below the line that closes the last row: neither in its middle nor at its sides.
    below = range(dark[-1] + 2, page.height() - 42)
    assert len(below) > 5
    assert all(QColor(page.pixel(x, y)).lightness() > 250 for y in below for x in range(page.width()))


def test_a_table_with_many_columns_is_cut_and_each_part_has_the_first() -> None:
    head = "".join(f"<th>Column {n}</th>" for n in range(1, 41))
    row = "".join(f"<td>{n * 1234}</td>" for n in range(1, 40))
    html = f"<table><tr>{head}</tr><tr><td>Mine</td>{row}</tr></table>"
    article = set_article(html)
    tables = find_tables(article.rootFrame())
    assert len(tables) > 2
    cells = [
        [table.cellAt(0, column).firstCursorPosition().block().text() for column in range(table.columns())]
        for table in tables
    ]
    assert {line[0] for line in cells} == {"Column 1"}
    assert [name for line in cells for name in line[1:]] == [f"Column {n}" for n in range(2, 41)]
    assert f"Columns 2 to {len(cells[0])} of 40" in article.toPlainText()
    spanned = html.replace("<td>Mine</td><td>", '<td colspan="2">Mine')
    narrow = f"<table><tr>{'<td>1</td>' * 15}</tr></table>"
    for whole in (spanned, narrow):
        other = set_article(whole)
        assert len(find_tables(other.rootFrame())) == 1


@pytest.mark.parametrize(
    ("links", "shown"),
    [
        (LinkStyle.WORDS, "a b, https://c.example and d."),
        (LinkStyle.BRACKETS, "a [https://a.example/] b, https://c.example and d [https://a.example/]."),
        (LinkStyle.LIST, "a[1] b, https://c.example and d[1]."),
    ],
)
def test_addresses_are_told_as_chosen(links: LinkStyle, shown: str) -> None:
    html = (
        '<p><a href="https://a.example/">a</a> b, <a href="https://c.example/">https://c.example</a> and '
        '<a href="https://a.example/">d</a>.</p>'
    )
    lines = set_article(html, PaperChoice(links=links)).toPlainText().split("\n")
    assert shown in lines
    assert ("https://a.example/" in lines) is (links is LinkStyle.LIST)


def test_paper_is_black_on_white_in_every_theme() -> None:
    image = draw(set_article("<p>words</p>"), 0)
    assert image.pixelColor(0, 0) == QColor("white")
    darkest = min(image.pixelColor(x, y).lightness() for x in range(200) for y in range(40))
    assert darkest < 60


def test_a_long_table_has_its_headings_on_every_page() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>b</td></tr>" for number in range(100))
    article = set_article(f"<table><thead><tr><th>Head</th><th>Two</th></tr></thead>{rows}</table>")
    (table,) = find_tables(article.rootFrame())
    assert article.pageCount() > 1
    top = round(article.documentLayout().frameBoundingRect(table).top())
    first, second = draw(article, 0), draw(article, 1)

    def read_first_line(image: QImage, y: int) -> list[int]:
        """How much ink is in each row of dots of the first line of text from there on."""
        ink = [
            sum(image.pixelColor(x, row).lightness() < 128 for x in range(4, 600)) for row in range(y, y + 60)
        ]
        start = next(place for place, dots in enumerate(ink) if dots)
        return ink[start : ink.index(0, start)]

    assert read_first_line(second, 0) == read_first_line(first, top)


@pytest.mark.parametrize("word", ["international", "x" * 300])
def test_wide_tables_fit_the_page(word: str) -> None:
    row = "".join(f"<td>{word}</td>" for _ in range(9))
    article = set_article(f"<table><tr>{row}</tr><tr>{row}</tr></table>")
    (table,) = find_tables(article.rootFrame())
    assert isinstance(table, QTextTable)
    assert article.documentLayout().frameBoundingRect(table).width() <= article.pageSize().width() + 1
    size = table.firstCursorPosition().block().begin().fragment().charFormat().font().pixelSize()
    assert 6 <= size < 12


def test_long_lines_of_code_and_words_are_broken() -> None:
    article = set_article(f"<pre>{'x = y; ' * 90}</pre><p>{'W' * 300}</p>")
    assert article.idealWidth() <= article.pageSize().width() + 1


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    html = "".join(f"<h2>Part</h2><h3>Under</h3><p>{WORDS[: 40 * number]}</p>" for number in range(1, 24))
    article = set_article(html)
    height = article.pageSize().height()
    layout = article.documentLayout()

    def page(block: object) -> int:
        lines = block.layout()
        assert lines.lineCount(), "a part of the article is not laid out"
        return int((layout.blockBoundingRect(block).top() + lines.lineAt(0).y() + 1) // height)

    blocks = [block for block in list_blocks(article) if block.text()]
    assert page(blocks[-1]) > 2
    assert article.pageCount() == page(blocks[-1]) + 1
    for block, following in pairwise(blocks):
        assert not block.blockFormat().headingLevel() or page(block) == page(following)


def test_images_fit_the_page_and_stay_whole(tmp_path: Path) -> None:
    sizes = {"wide": (3000, 500), "tall": (300, 4000), "small": (40, 30)}
    images = {}
    for name, (width, height) in sizes.items():
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        image.save(str(tmp_path / f"{name}.png"))
        images[f"{HOME}/{name}.png"] = tmp_path / f"{name}.png"
    broken = tmp_path / "broken.png"
    broken.write_bytes((tmp_path / "small.png").read_bytes()[:20])
    images[f"{HOME}/broken.png"] = broken
    shown = "".join(f'<p><img src="/{name}.png" alt="{name}"></p>' for name in (*sizes, "broken"))
    cell = '<table><tr><th>a</th><th>b</th></tr><tr><td><img src="/wide.png"></td><td>b</td></tr></table>'
    article = set_article(shown + cell, images=images)
    page = article.pageSize()
    forms = [form.toImageFormat() for form in article.allFormats() if form.isImageFormat()]
    found = {(round(form.width()), round(form.height())) for form in forms if form.width()}
    assert (40, 30) in found
    assert all(width <= page.width() and height <= page.height() * 0.91 for width, height in found)
    assert "[Image not in the library: broken]" in article.toPlainText()
    first = draw(article, 0)
    assert any(first.pixelColor(10, y) == QColor("red") for y in range(0, 500, 5))
    url = QUrl("file:///etc/hostname")
    assert article.resource(QTextDocument.ResourceType.ImageResource.value, url).isEmpty()


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("width=120", (120, 30)),
        ("height=20", (80, 20)),
        ("width=120 height=90", (120, 30)),
        ("width=9000", None),
    ],
)
def test_an_image_is_as_large_as_its_author_declares(
    tmp_path: Path, said: str, size: tuple[int, int] | None
) -> None:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "a.png"))
    article = set_article(f'<p><img src="/a.png" {said}></p>', images={f"{HOME}/a.png": tmp_path / "a.png"})
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    for letter in (False, True, False):
        writer = QPdfWriter(buffer)
        writer.setPageLayout(make_layout(PaperChoice(letter=letter)))
        article.lay_out(writer, writer.resolution())
        (form,) = (
            part.charFormat().toImageFormat()
            for block in list_blocks(article)
            for part in list_fragments(block)
            if part.charFormat().isImageFormat()
        )
        expected = size or (round(article.pageSize().width()), round(article.pageSize().width() / 4))
        assert (round(form.width()), round(form.height())) == expected


def test_each_paragraph_runs_its_own_way_on_paper() -> None:
    html = (
        "<p>אבג</p><blockquote><p>אבג</p></blockquote><p>English after that, with עברית.</p>"
        "<ul><li>אבג</li></ul><pre>x = 1</pre><div dir=rtl><p>English, said so.</p></div>"
    )
    ways = {block.text(): block.textDirection() for block in list_blocks(set_article(html))}
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert ways["אבג"] == ways["English, said so."] == right
    assert ways["English after that, with עברית."] == ways["x = 1"] == left


def test_days_are_said_on_paper_as_in_the_window() -> None:
    article = PrintedArticle(make_piece(), make_labels(paper=True), PaperChoice(), lambda _: None)
    assert "Ada Fern · 27 November 2026 · changed 24 December 2026" in article.toPlainText()
    assert "Retrieved 27 November 2026." in article.toPlainText()
    assert make_labels().day(datetime(2026, 11, 27, 12, tzinfo=UTC)) == "2026-11-27"


def test_another_size_of_page_is_laid_out_anew() -> None:
    html = "".join(f"<h2>Part</h2><p>{WORDS[: 60 * number]}</p>" for number in range(1, 24))
    article = set_article(html + f"<table><tr>{'<td>international</td>' * 7}</tr></table>")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    for letter in (True, False):
        writer = QPdfWriter(buffer)
        writer.setPageLayout(make_layout(PaperChoice(letter=letter)))
        article.lay_out(writer, writer.resolution())
        assert all(block.layout().lineCount() for block in list_blocks(article) if block.text())
        breaks = [
            block.text() for block in list_blocks(article) if block.blockFormat().pageBreakPolicy().value
        ]
        assert len(breaks) < article.pageCount()
