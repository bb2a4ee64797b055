"""Articles as one HTML file."""

import re
from html import unescape
from pathlib import Path

import pytest

from pressmark.article.cells.columns import type_table
from pressmark.export import SourceLabels, TableFormat, write_table
from pressmark.export.articles import ArticleFormat
from pressmark.model import AnnotationState, Image, Table
from tests.export.articles import HOME, PNG, Page, make_collection, make_note, make_piece, write


def read_page(path: Path, *pieces: object, **options: object) -> Page:
    write(make_collection(*pieces, **options), path / "a.html", ArticleFormat.HTML)  # type: ignore[arg-type]
    return Page((path / "a.html").read_text("utf-8"))


def test_a_file_holds_the_article_and_all_that_is_known_of_it(tmp_path: Path) -> None:
    page = read_page(tmp_path, make_piece(html="<h2>Part</h2><p>Some <b>words</b>.</p>", tags=["mine"]))
    for words in (
        "A title",
        "Part",
        "Some words.",
        "Ada Fern",
        "Metals Desk",
        "Cobalt",
        "2026-11-27",
        "#mine",
    ):
        assert words in page.text
    assert "changed 2026-12-24" in page.text
    assert f"{HOME}/1/" in page.all("href")
    assert "nav" not in page.tags


def test_images_are_within_and_nothing_is_remote(tmp_path: Path) -> None:
    file = tmp_path / f"{'0a' * 16}.png"
    file.write_bytes(PNG)
    piece = make_piece(
        html='<p><img src="/a.png" alt="A" width=90 height=9><img src="/b.png" alt="B">'
        '<a href="/c"><img src="/c.png"></a></p>',
        featured=Image(f"{HOME}/d.png", "D"),
    )
    page = read_page(tmp_path, piece, images={f"{HOME}/a.png": file, f"{HOME}/d.png": file})
    assert len(page.all("src")) == 2
    assert all(source.startswith("data:image/png;base64,iVBOR") for source in page.all("src"))
    assert page.all("alt") == ["D", "A"]
    assert (page.all("width"), page.all("height")) == (["90"], ["9"])
    assert "[Image not in the library: B]" in page.text
    assert f"{HOME}/b.png" in page.all("href")
    assert f"{HOME}/c.png" not in page.all("href")
    assert {"script", "iframe", "object"}.isdisjoint(page.tags)


@pytest.mark.parametrize("kind", ["articles", "tables"])
def test_a_file_forbids_itself_to_load_and_to_run_anything(tmp_path: Path, kind: str) -> None:
    """Should something come through all the same; before whatever it might be (CSP Level 3, 3.3)."""
    if kind == "articles":
        read_page(tmp_path, make_piece(html="<p>Words.</p>"))
    else:
        table = Table(1, "A name", ("A",), (("1",),))
        write_table(type_table(table), tmp_path / "a.html", TableFormat.HTML, labels=SourceLabels())
    text = (tmp_path / "a.html").read_text("utf-8")
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert found is not None
    assert {"<style", "<title", "<link", "<script", "<img"}.isdisjoint(text[: found.start()].split())
    rules = dict(rule.split(" ", 1) for rule in unescape(found[1]).split("; "))
    assert rules["default-src"] == "'none'"
    assert set(rules) <= {"default-src", "img-src", "style-src", "base-uri", "form-action"}
    assert rules.get("img-src", "data:") == "data:"
    assert rules["style-src"] == "'unsafe-inline'"


def test_several_articles_have_contents_and_links_between_them(tmp_path: Path) -> None:
    first = make_piece(
        1,
        "One",
        f'<h2>A</h2><p><a href="{HOME}/2/">two</a> <a href="{HOME}/9/">nine</a> <a href="#x">here</a></p>'
        '<p id="x">y</p>',
        targets={f"{HOME}/2/": 2, f"{HOME}/9/": 9},
    )
    page = read_page(tmp_path, first, make_piece(2, "", "<h2>A</h2><p>b</p>"), title="Both")
    ids, links = page.all("id"), page.all("href")
    assert [link for link in links if link[:1] == "#"] == ["#a1", "#a2", "#a2", "#a1-ref-1"]
    assert f"{HOME}/9/" in links
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in links if link[:1] == "#"} <= set(ids)
    assert page.text.count("(no title)") == 2


def test_notes_stand_below_as_text(tmp_path: Path) -> None:
    note = make_note("Some\nwords", "**why** <b>x</b>\nsecond line\n\nnext")
    gone = make_note("gone words", "", tags=(), state=AnnotationState.ORPHANED)
    page = read_page(tmp_path, make_piece(annotations=[note, gone]))
    assert page.tags.count("blockquote") == 3
    for words in ("**why** <b>x</b>", "second line", "#ask", "gone words", "not in the article any more"):
        assert words in page.text
    assert "b" not in page.tags


def test_of_a_note_that_moved_the_words_of_then_and_now_are_shown(tmp_path: Path) -> None:
    moved = make_note("old words", state=AnnotationState.MOVED, now="new words")
    same = make_note("same words", state=AnnotationState.MOVED, now="same words")
    page = read_page(tmp_path, make_piece(annotations=[moved, same]))
    assert page.tags.count("blockquote") == 3
    assert page.text.index("old words") < page.text.index("There it says now:") < page.text.index("new words")
    assert page.text.count("There it says now:") == 1


def test_an_article_that_runs_from_right_to_left_says_so(tmp_path: Path) -> None:
    page = read_page(tmp_path, make_piece(1, "المعادن", "<p>المعادن الحرجة</p>"), make_piece(2))
    assert [value for tag, name, value in page.attributes if (tag, name) == ("article", "dir")] == [
        "rtl",
        "ltr",
    ]


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    piece = make_piece(
        author="", terms=[""], site_name="", date=None, link="javascript:alert(1)", featured=Image("x", "y")
    )
    page = read_page(tmp_path, piece)
    assert page.all("href") == []
    assert page.all("src") == []
    assert "Metals" not in page.text
    assert "changed 2026-12-24" in page.text


def test_columns_of_figures_stand_right(tmp_path: Path) -> None:
    rows = (
        "<tr><th>Mine</th><th>t</th><th>Year</th></tr>"
        '<tr><td rowspan="2">A</td><td>1,200 t</td><td>2024</td></tr>'
        '<tr><td>-3 t</td><td>2025</td></tr><tr><td colspan="2">7</td><td>2026</td></tr>'
        '<tr><td>B &amp; C</td><td dir="rtl"><p>5 <b>t</b></p></td><td>n/a</td></tr>'
    )
    piece = make_piece(html=f"<table>{rows}</table><table><tr><td>1</td><td>x</td></tr></table>")
    read_page(tmp_path, piece)
    html = (tmp_path / "a.html").read_text("utf-8")
    found = re.findall(r'<t[dh] class="number"[^>]*>(.*?)</t[dh]>', html, re.DOTALL)
    assert [re.sub("<[^>]*>", "", text) for text in found] == ["t", "1,200 t", "-3 t", "5 t", "1"]
    assert "td.number, th.number { text-align: end" in html
