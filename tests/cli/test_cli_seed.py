"""The one real post of the seed: taken in from a server in the shape of WordPress, found, and shown whole."""

from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli import shapes
from tests.command_line import run
from tests.seed_site import SEED, SmallSite, read_seed

pytestmark = pytest.mark.skipif(not SEED.exists(), reason=f"the real post is not here: {SEED.name}")


class _Blocks(HTMLParser):
    """The texts of list items and table cells, without what is for screen readers only."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.items: list[str] = []
        self.tables: list[list[list[str]]] = []
        self._into: list[str] | None = None
        self._hidden = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag == "span"
        if tag == "li":
            self._into = self.items
        elif tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._into = self.tables[-1][-1]
        if tag in ("li", "td", "th") and self._into is not None:
            self._into.append("")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag == "span"
        if tag in ("li", "td", "th"):
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None and not self._hidden:
            self._into[-1] = " ".join(f"{self._into[-1]}{data}".split(" ")).strip("\n")


@pytest.fixture(scope="module")
def blocks() -> _Blocks:
    return _Blocks(read_seed().posts[0]["content"]["rendered"])


@pytest.fixture(scope="module")
def seed_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seed") / "library"
    with SmallSite(read_seed()) as site:
        assert run("add", site.url, library=folder).code == 0
        told = run("sync", "--json", library=folder)
        assert (told.code, told.document["sites"][0]["added"]) == (0, 1)
        again = run("sync", "--json", library=folder).document["sites"][0]
        assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 1)
    return folder


@pytest.mark.parametrize(
    "query", ["", "India", '"rare earth dependence"', "Visakhapatnam", "Niron", "REEx", "terbi*"]
)
def test_the_post_is_found_by_title_text_table_term_and_author(query: str, seed_library: Path) -> None:
    (post,) = run("search", query, "--json", library=seed_library).document["posts"]
    shapes.check(post, shapes.POST)
    assert post["title"] == unescape(read_seed().posts[0]["title"]["rendered"])
    assert (post["remote_id"], post["type"], post["author"]) == (6044, "news-archive", "REEx")
    assert (post["date"], post["modified"]) == ("2025-05-28T04:32:36Z", "2025-05-28T12:56:18Z")
    assert post["terms"] == {
        "news-type": ["Clean Energy Technology", "Industrial Applications", "REE News"],
        "organization": ["Niron Magnetics"],
        "regions": ["China", "United States"],
    }
    assert post["tables"] == 2


def test_the_post_is_not_found_by_words_it_has_not(seed_library: Path) -> None:
    assert run("search", "cobblestone", "--json", library=seed_library).document["total"] == 0


def test_the_list_of_highlights_is_whole(seed_library: Path, blocks: _Blocks) -> None:
    text = run("show", "1", "--json", library=seed_library).document["text"]
    lines = [line.strip(" \t•–-") for line in text.split("\n")]
    assert len(blocks.items) == 8
    assert lines[: len(blocks.items) + 1] == ["Highlights", *map(str.strip, blocks.items)]


def test_both_tables_are_whole(seed_library: Path, blocks: _Blocks) -> None:
    shown = run("show", "1", "--json", library=seed_library).document["tables"]
    assert [len(table["rows"]) for table in shown] == [3, 5]
    for table, (header, *rows) in zip(shown, blocks.tables, strict=True):
        assert table["header"] == _tidy(header)
        assert table["rows"] == list(map(_tidy, rows))


def _tidy(row: list[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in row]


def _tidy_table(table: list[list[str]]) -> list[list[str]]:
    return list(map(_tidy, table))


def test_what_the_theme_left_in_the_post_is_gone(seed_library: Path) -> None:
    shown = run("show", "1", "--json", library=seed_library).document
    for junk in ("opens in a new tab", "et_bloom_bottom_trigger", "sr-only", "_gl="):
        assert junk not in shown["html"] + shown["text"]
    assert all("_gl=" not in link["url"] for link in shown["links"])
    assert "https://www.irel.co.in/" in {link["url"] for link in shown["links"]}


def test_all_three_taxonomies_are_facets(seed_library: Path) -> None:
    facets = run("facets", "India", "--json", library=seed_library).document
    named = {slug: [term["name"] for term in terms] for slug, terms in facets["taxonomies"].items()}
    assert named == {
        "news-type": ["Clean Energy Technology", "Industrial Applications", "REE News"],
        "organization": ["Niron Magnetics"],
        "regions": ["China", "United States"],
    }
    assert {term["count"] for terms in facets["taxonomies"].values() for term in terms} == {1}


def test_the_post_reads_well_as_plain_text(seed_library: Path, blocks: _Blocks) -> None:
    plain = run("show", "1", library=seed_library).out
    assert "News Type: Clean Energy Technology, Industrial Applications, REE News" in plain
    lines = plain.splitlines()
    start = lines.index("Highlights") + 2
    outer, inner = "• ", "  • "
    marks = [outer, inner, inner, inner, outer, outer, inner, inner]
    expected = [f"{mark}{item.strip()}" for mark, item in zip(marks, blocks.items, strict=True)]
    assert lines[start : start + len(marks) + 1] == [*expected, ""]
    assert "\n\nGeopolitical Context\n====================\n\nChina continues" in plain


def test_both_tables_are_grids_in_plain_text(seed_library: Path, blocks: _Blocks) -> None:
    lines = run("show", "1", library=seed_library).out.splitlines()
    for table in map(_tidy_table, blocks.tables):
        start = next(number for number, line in enumerate(lines) if line.startswith(f"{table[0][0]} "))
        head, rule, *rows = lines[start : start + len(table) + 1]
        assert [[cell.strip() for cell in line.split(" | ")] for line in (head, *rows)] == table
        assert set(rule) == set("-+")
        assert {line.index(" | ") for line in (head, *rows)} == {rule.index("-+-")}
    on_terminal = run("show", "1", library=seed_library, terminal=True).out.splitlines()
    assert max(len(line) for line in on_terminal if "http" not in line) <= 80


def test_the_post_reads_well_as_markdown(seed_library: Path) -> None:
    markdown = run("show", "1", "--as", "markdown", library=seed_library).out
    assert "| Focus | Summary |" in markdown.replace("**", "")
    assert "## Geopolitical Context" in markdown
