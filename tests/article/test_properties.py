"""What holds for every markup there is."""

import re
from html import escape

from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.article import clean, count_words, to_text
from pressmark.article.guard import tidy
from pressmark.article.markdown import to_markdown
from pressmark.article.text import text_of
from tests.article.markup import LINK, characters, html, inspect, is_nfc, soup


@given(html)
def test_only_known_elements_attributes_and_addresses_come_out(markup: str) -> None:
    assert inspect(clean(markup, LINK).html).faults == []


@given(html)
def test_the_text_is_the_text_of_the_html(markup: str) -> None:
    article = clean(markup, LINK)
    assert text_of(article.html) == article.text
    assert characters("".join(inspect(article.html).text)) == characters(article.text)


@given(html)
def test_cleaning_again_changes_nothing(markup: str) -> None:
    article = clean(markup, LINK)
    again = clean(article.html, LINK)
    assert (again.text, again.html) == (article.text, article.html)


@given(html)
def test_the_text_is_nfc_and_its_lines_have_no_space_to_spare(markup: str) -> None:
    text = clean(markup, LINK).text
    assert is_nfc(text)
    assert all(line == " ".join(line.split()) != "" for line in text.split("\n") if text)


@given(html)
def test_tables_are_regular_and_their_cells_are_in_the_text(markup: str) -> None:
    article = clean(markup, LINK)
    lines = set(article.text.split("\n"))
    for number, table in enumerate(article.tables, 1):
        assert table.number == number
        assert f'<a name="table-{number}"></a>' in article.html
        assert {len(row) for row in table.rows} <= {len(table.header)}
        assert {line for row in table.rows for cell in row for line in cell.split("\n") if line} <= lines


@given(html)
def test_outline_and_links_point_into_the_html(markup: str) -> None:
    article = clean(markup, LINK)
    assert all(f'id="{heading.anchor}"' in article.html for heading in article.headings)
    assert len({heading.anchor for heading in article.headings}) == len(article.headings)
    assert all(f'"{anchor}"' in article.html for _, anchor in article.anchors)
    assert all(link.url.startswith(("http://", "https://", "mailto:")) for link in article.links)
    assert all(image.url.startswith(("http://", "https://")) for image in article.images)


@given(html)
def test_tidied_markup_is_no_less_safe(markup: str) -> None:
    assert inspect(clean(tidy(markup), LINK).html).faults == []


@given(html)
def test_titles_are_one_line_of_text(markup: str) -> None:
    title = to_text(markup)
    assert title == " ".join(title.split())
    assert is_nfc(title)
    assert count_words(title) <= len(title)


@given(html)
def test_any_article_can_be_written_as_markdown(markup: str) -> None:
    article = clean(markup, LINK)
    described = bool(re.search(r'<img src="data:[^"]*" alt="[^"]', article.html))
    shows = bool(article.text or article.images or article.tables)
    assert bool(to_markdown(article.html)) == (shows or described)


@given(st.lists(soup, max_size=4).map("".join).map(escape), st.sampled_from(["", " dir=rtl", " dir=ltr"]))
@example("אב", "")
def test_a_block_of_text_alone_is_written_like_one_with_elements_in_it(text: str, direction: str) -> None:
    page = (
        "<p{0}>{1}</p><ul><li>{1}</li></ul><h2>{1}</h2><pre>{1}</pre><p>{1}</p>"
        "<table class=data{0}><tr><th>A<th{0}>{1}<tr><td>{1}<td>{1}</table>"
    )
    assert clean(page.format(direction, text), LINK) == clean(
        page.format(direction, f"<span>{text}</span>"), LINK
    )
