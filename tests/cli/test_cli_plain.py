"""How an article reads as plain text, on a terminal and elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.article import clean
from pressmark.cli.layout import count_cells, wrap
from pressmark.cli.plain import set_plain
from tests.command_line import run
from tests.seed_site import SmallSite, make_archive

Show = Callable[[str, bool], list[str]]
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen."
WORDS = st.text("ab 漢字e\u0301\u200f", max_size=60)
PIECES = st.lists(st.sampled_from(["p", "li", "ul", "ol", "td", "tr", "table", "h2", "blockquote", "pre"]))


@pytest.fixture
def show(tmp_path: Path) -> Show:
    """Shows an article with a content, on a terminal or not; without what stands above the content."""

    def show(html: str, terminal: bool) -> list[str]:
        archive = make_archive(1)
        (post,) = archive.posts
        post = post | {"content": {"rendered": html, "protected": False}}
        library = tmp_path / "library"
        with SmallSite(replace(archive, posts=[post])) as site:
            run("add", site.url, library=library)
            run("sync", library=library)
        told = run("show", "1", library=library, terminal=terminal)
        assert told.code == 0
        lines = told.out.splitlines()
        return lines[lines.index("") + 1 :]

    return show


def test_blank_lines_part_paragraphs_and_headings_are_underlined(show: Show) -> None:
    html = "<p>One.</p><p>Two,<br>three.</p><h2>A place</h2><p>Four.</p><h3>Inner</h3><p>Five.</p>"
    shown = show(html, False)
    assert shown[:4] == ["One.", "", "Two,", "three."]
    assert shown[4:] == ["", "A place", "=======", "", "Four.", "", "Inner", "-----", "", "Five."]


def test_items_have_marks_and_stand_below_their_own(show: Show) -> None:
    html = (
        "<ul><li>Steel<ol start='9'><li>first</li><li>second</li></ol></li><li>Tin</li></ul>"
        "<blockquote><p>Said.</p><p>Done.</p></blockquote>"
    )
    assert show(html, False) == [
        "• Steel",
        "   9. first",
        "  10. second",
        "• Tin",
        "",
        "    Said.",
        "",
        "    Done.",
    ]


def test_lines_are_broken_for_a_terminal_only_and_stay_indented(show: Show) -> None:
    html = f"<p>{LONG}</p><ul><li>{LONG}</li></ul>"
    assert show(html, False) == [LONG, "", f"• {LONG}"]


def test_lines_on_a_terminal_hang_below_their_mark(show: Show) -> None:
    shown = show(f"<ul><li>{LONG}</li></ul>", True)
    assert len(shown) == 2
    assert shown[0].startswith("• One")
    assert shown[1].startswith("  f")
    assert max(map(count_cells, shown)) <= 80


def test_a_table_is_a_grid_and_a_cell_over_several_places_stands_in_the_first(show: Show) -> None:
    html = (
        "<table><thead><tr><th>Metal</th><th>From</th><th>To</th></tr></thead><tbody>"
        "<tr><td rowspan='2'>Tin</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
        "<tr><td>Neodymium</td><td colspan='2'>unknown</td></tr></tbody></table>"
    )
    assert show(html, False) == [
        "Metal     | From    | To",
        "----------+---------+---",
        "Tin       | 1       | 2",
        "          | 3       | 4",
        "Neodymium | unknown |",
    ]


def test_a_table_too_wide_for_the_terminal_has_cells_of_several_lines(show: Show) -> None:
    html = f"<table><tr><th>Kind</th><th>Words</th></tr><tr><td>a</td><td>{LONG}</td></tr>"
    shown = show(f"{html}<tr><td>b</td><td>short</td></tr></table>", True)
    assert max(map(len, shown)) <= 80
    assert " ".join(" ".join(line.split("|")[-1].split()) for line in shown[2:4]) == LONG
    assert shown[4].startswith("-----+-")


def test_preformatted_text_keeps_its_lines(show: Show) -> None:
    assert show("<p>So:</p><pre>if a:\n    b()</pre>", True) == ["So:", "", "    if a:", "        b()"]


@given(WORDS, st.integers(2, 20))
def test_no_line_is_wider_than_it_may_be_and_no_word_is_lost(text: str, cells: int) -> None:
    lines = wrap(text, cells, hard=True)
    assert all(count_cells(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(PIECES, st.lists(WORDS, min_size=1), st.sampled_from([None, 20, 79]))
def test_every_word_of_an_article_is_in_its_plain_text(
    tags: list[str], texts: list[str], width: int | None
) -> None:
    html = "".join(f"<{tag}>{texts[number % len(texts)]}" for number, tag in enumerate(tags))
    article = clean(html, "https://notes.invalid/1/")
    plain = set_plain(article.html, width)
    for word in article.text.split():
        assert word[:4] in plain.replace("\n", "")
