"""Annotations as Markdown, CSV and HTML."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from pressmark.errors import ExportFailed
from pressmark.export.front import set_facts
from pressmark.export.notes.facts import make_hashtag
from pressmark.export.notes.fitting import fit_note
from pressmark.export.notes.writing import write_notes
from pressmark.model import AnnotationState, NoteRow, Selector
from pressmark.settings import NoteFormat
from tests.export.articles import Page
from tests.export.hostile import FORMULAS, TEXTS, find_formulas
from tests.export.notes import HOME, make_notes, make_row, write

MOVED = make_row(
    2, state=AnnotationState.MOVED, place=Selector("Other words", "", "", 30, 41), note="", tags=()
)
GONE = make_row(3, "Lost words", state=AnnotationState.ORPHANED, kept=True, note="", tags=(), color="green")
WAITING = make_row(4, post_id=0, title="", note="# So\n- a\n- b")


def markdown(path: Path, *rows: NoteRow, title: str = "Annotations") -> str:
    return write(make_notes(*rows, title=title), path / "notes.md", NoteFormat.MARKDOWN).decode()


def page(path: Path, *rows: NoteRow) -> tuple[Page, str]:
    text = write(make_notes(*rows), path / "notes.html", NoteFormat.HTML).decode()
    return Page(text), text


def table(path: Path, *rows: NoteRow) -> list[list[str]]:
    file = path / "notes.csv"
    assert write(make_notes(*rows), file, NoteFormat.CSV).startswith(b"\xef\xbb\xbf")
    return list(csv.reader(file.read_text("utf-8-sig").splitlines(keepends=True)))


def test_one_file_has_a_section_for_each_article(tmp_path: Path) -> None:
    text = markdown(tmp_path, make_row(tags=("ask", "to read")), MOVED, GONE, WAITING)
    assert text == (
        '---\ntitle: "Annotations"\nexported: 2026-11-27T12:00:00+00:00\nannotations: 4\n'
        'tags: ["ask", "to-read"]\n---\n\n# Annotations\n\n'
        f"## A title\n\n2026-11-27 · Ada Fern · Metals Desk\\\n<{HOME}/1/>\\\nMetals: Cobalt\n\n"
        "> Some words\n\n**Note**\n\nWhy?\n\nyellow · 2026-11-27 · #ask #to-read\n\n"
        "> Some words\n\n*The text has changed. There it says now:*\n\n> Other words\n\n"
        "yellow · 2026-11-27\n\n"
        "> Lost words\n\n*These words are not in the article any more. "
        "Left on the version it was made on.*\n\ngreen · 2026-11-27\n\n"
        f"## (no title)\n\n2026-11-27 · Metals Desk\\\n<{HOME}/0/>\\\n"
        "*This article is not in the library.*\n\n"
        "> Some words\n\n**Note**\n\n### So\n- a\n- b\n\nyellow · 2026-11-27 · #ask\n"
    )


def test_a_folder_has_a_file_for_each_article_with_facts_in_front(tmp_path: Path) -> None:
    other = make_row(5, post_id=2, title="a title", tags=("2026", "…"))
    write_notes(make_notes(make_row(), MOVED, other), tmp_path / "all", NoteFormat.MARKDOWN, folder=True)
    files = {file.name: file.read_text("utf-8") for file in (tmp_path / "all").iterdir()}
    assert set(files) == {"A title.md", "a title (2).md"}
    assert files["A title.md"].startswith(
        f'---\ntitle: "A title"\nurl: "{HOME}/1/"\nsite: "Metals Desk"\nauthor: "Ada Fern"\n'
        'date: 2026-11-27T12:00:00+00:00\nannotations: 2\ntags: ["ask"]\n'
        '"Metals": ["Cobalt"]\n---\n\n# A title\n\n'
    )
    assert 'tags: ["_2026"]\n' in files["a title (2).md"]
    assert files["a title (2).md"].endswith("yellow · 2026-11-27 · #_2026 …\n")


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "own.md").touch()
    with pytest.raises(ExportFailed, match="something in this folder"):
        write_notes(make_notes(make_row()), tmp_path / "vault", NoteFormat.MARKDOWN, folder=True)


def test_annotations_stand_in_the_order_of_the_text(tmp_path: Path) -> None:
    later = make_row(1, "Later words", place=Selector("Later words", "", "", 90, 101))
    text = markdown(tmp_path, GONE, later, make_row(2), make_row(5, ""))
    places = [
        text.index(words) for words in ("On the whole", "> Some words", "> Later words", "> Lost words")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("tag", "word"),
    [
        ("ask", "ask"),
        ("rare earth", "rare-earth"),
        ("a, b; c", "a-b-c"),
        ("C++ & C#", "C-C"),
        ("2026", "_2026"),
        ("a/b_c", "a/b_c"),
        ("日本", "日本"),
        ("🔥", "🔥"),
        ("…", ""),
        ("naïve\u202e\n", "naïve"),
    ],
)
def test_a_tag_is_one_word_to_obsidian(tag: str, word: str) -> None:
    assert make_hashtag(tag) == word


@pytest.mark.parametrize(
    "words",
    [
        "# head",
        "- item",
        "1. item",
        "a #tag and ==mark== %%no%% $a$b$",
        "[a](javascript:x) ![b](c) <b>bold</b> `code` *a* _b_ ~~c~~ | d",
        "---",
        "&lt;b&gt;",
        "    deep",
        "> quote",
    ],
)
def test_what_a_site_wrote_is_text_in_markdown(words: str, tmp_path: Path) -> None:
    text = markdown(tmp_path, make_row(exact=words, note="", title=words), title=words)
    shown = Page(MarkdownIt("commonmark").render(text.split("---\n", 2)[2]))
    assert shown.text.count(" ".join(words.split())) == 3
    assert set(shown.tags) <= {"h1", "h2", "p", "br", "a", "blockquote"}
    assert {link.split("/1/")[0] for link in shown.all("href")} == {HOME}
    assert not re.search(r"(?<!\\)(?:#tag|==|%%|\$a\$)", text.split("> ")[1])


def test_a_note_is_markdown_but_runs_nothing_and_ends_where_it_ends(tmp_path: Path) -> None:
    note = "**bold** <script>x</script> [a](javascript:b)\n\n````\n```\nopen\n~~~"
    text = markdown(tmp_path, make_row(note=note), make_row(2, "Next words", note="```\nclosed\n```"))
    html = MarkdownIt("commonmark").render(text)
    shown = Page(html)
    assert "<strong>bold</strong>" in html
    assert "script" not in shown.tags
    assert not [link for link in shown.all("href") if "script" in link]
    assert html.count("<blockquote>") == 2
    assert html.count("<pre>") == 2


@pytest.mark.parametrize(
    ("note", "fitted"),
    [
        ("# a\n##### b\n#c", "### a\n###### b\n#c"),
        ("> # a\n- ## b\n1. # c", "> ### a\n- #### b\n1. ### c"),
        ("a\nb #\n===\nc\n---\n\n---", "### a b \\#\n#### c\n\n---"),
        ("- a\n---\n***\n---", "- a\n---\n***\n---"),
        ("```\n# a\n%%\n```\n# b", "```\n# a\n%%\n```\n### b"),
        ("    # a\n---", "    # a\n---"),
        ("~~~\n$$", "~~~\n$$\n~~~"),
        ("%%mine%% $$x$$", "%%mine%% $$x$$"),
        ("%%$$%% a", "%%$$%% a"),
        ("a %% b", "a \\%\\% b"),
        ("%%a%% $$", "\\%\\%a\\%\\% \\$\\$"),
        ("\\%% a", "\\%% a"),
        ("the sign `%%` hides", "the sign `%%` hides"),
        ("`%%` and %%", "`\\%\\%` and \\%\\%"),
        ("`` ` %% `` %%", "`` ` \\%\\% `` \\%\\%"),
        ("a\n\n    %%\n\n%%", "a\n\n    \\%\\%\n\n\\%\\%"),
        ("$$\n```\n$$\n```", "\\$\\$\n```\n$$\n```"),
    ],
)
def test_a_note_reaches_no_further_than_it_goes(note: str, fitted: str) -> None:
    assert fit_note(note, 2) == fitted


def test_a_quotation_in_a_note_is_no_second_quote(tmp_path: Path) -> None:
    text = markdown(tmp_path, make_row(note="> he says"), make_row(2, "", "> she says"))
    assert "> Some words\n\n**Note**\n\n> he says\n\n" in text
    assert "**On the whole article**\n\n> she says\n\n" in text


def test_what_was_looked_for_is_a_fact_and_no_heading(tmp_path: Path) -> None:
    notes = replace(make_notes(make_row()), query='is:annotated "a" <b>')
    text = write(notes, tmp_path / "notes.md", NoteFormat.MARKDOWN).decode()
    assert '\nquery: "is:annotated \\"a\\" \\u003cb>"\n' in text
    assert "\n# Annotations\n" in text
    shown = Page(write(notes, tmp_path / "notes.html", NoteFormat.HTML).decode())
    assert 'is:annotated "a" <b>' in shown.text


def test_facts_of_a_site_are_flat_and_take_no_name_of_others() -> None:
    terms = {"Tags": ["a"], "TAGS": ["b"], "": ["c"], "Metals": ["d"], "x" * 2000: ["e"]}
    assert set_facts({"title": "t", "tags": [], "terms": terms}) == (
        '---\ntitle: "t"\n"Tags of the site": ["a"]\n"TAGS of the site (2)": ["b"]\n'
        f'"terms of the site": ["c"]\n"Metals": ["d"]\n"{"x" * 100}": ["e"]\n---\n'
    )


def test_a_page_has_quotes_notes_tags_and_contents(tmp_path: Path) -> None:
    shown, text = page(tmp_path, make_row(note="a\nb\n\nc", tags=("to read",)), MOVED, GONE, WAITING)
    for part in (
        "A title",
        "Ada Fern",
        "Cobalt",
        "Some words",
        "Other words",
        "#to read",
        "not in the library",
    ):
        assert part in shown.text
    assert '<p class="note" dir="auto">a<br/>b</p>\n<p class="note" dir="auto">c</p>' in text
    assert [name for name in shown.all("class") if name in ("yellow", "green")] == ["yellow"] * 2 + [
        "green",
        "yellow",
    ]
    assert shown.all("href")[:2] == ["#a0", "#a1"]
    assert "(3)" in shown.text
    assert (
        len(
            re.findall(
                r"text-decoration: underline var\(--line\)|--line: (?:solid|dashed|double|wavy|dotted)", text
            )
        )
        == 6
    )


def test_a_page_of_one_article_has_no_contents(tmp_path: Path) -> None:
    shown, _ = page(tmp_path, make_row(exact="", color="teal"))
    assert "nav" not in shown.tags
    assert "yellow" in shown.all("class")
    assert "On the whole article" in shown.text


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=a>', "&lt;b&gt;\u202e\0"]
)
def test_a_page_runs_and_fetches_nothing(words: str, tmp_path: Path) -> None:
    row = make_row(exact=words, note=words, tags=(words,), title=words, color=words)
    shown, text = page(tmp_path, row)
    assert not {"script", "img", "link", "iframe"} & set(shown.tags)
    assert not [name for _, name, _ in shown.attributes if name.startswith("on")]
    assert shown.all("href") == [f"{HOME}/1/"]
    assert "default-src &#x27;none&#x27;" in text
    assert "url(" not in text
    assert "\u202e" not in text


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    row = replace(
        make_row(exact="\u202e", note="", tags=(), post_id=3), link="javascript:a", site="", date=None
    )
    text = markdown(tmp_path, row)
    assert text.partition("# Annotations\n")[2] == "\n## A title\n\nyellow · 2026-11-27\n"
    shown, _ = page(tmp_path, row)
    assert shown.all("href") == []
    assert "byline" not in shown.all("class")


def test_a_table_has_a_row_for_each(tmp_path: Path) -> None:
    head, first, second = table(tmp_path, make_row(tags=("a", "b")), MOVED)
    assert head[:8] == ["Article", "Link", "Site", "Published", "Quote", "Note", "Tags", "Color"]
    row = dict(zip(head, first, strict=True))
    assert (row["Article"], row["Quote"], row["Note"], row["Tags"]) == (
        "A title",
        "Some words",
        "Why?",
        "a, b",
    )
    assert (row["State"], row["Version"], row["Now"]) == ("anchored", "1", "")
    assert (row["Published"], row["Created"]) == ("2026-11-27T12:00:00Z", "2026-11-27T12:01:00Z")
    assert row["Modified"] == "2026-11-27T20:00:00Z"
    assert dict(zip(head, second, strict=True))["Now"] == "Other words"


def test_a_table_has_the_words_of_now_also_where_nobody_needs_to_look(tmp_path: Path) -> None:
    row = make_row(place=Selector("Some good words", "", "", 7, 22))
    head, first = table(tmp_path, replace(row, date=None))
    said = dict(zip(head, first, strict=True))
    assert (said["State"], said["Now"], said["Published"]) == ("anchored", "Some good words", "")


@pytest.mark.parametrize("words", FORMULAS)
def test_no_text_is_a_formula(words: str, tmp_path: Path) -> None:
    row = make_row(exact=words, note=words, tags=(words,), title=words, color=words)
    assert list(find_formulas(table(tmp_path, row))) == []


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_can_be_written(tmp_path_factory: pytest.TempPathFactory, words: str, note: str) -> None:
    row = make_row(
        exact=words, note=note, tags=(words, note), title=words, color=note, state=AnnotationState.MOVED
    )
    folder = tmp_path_factory.mktemp("any")
    for note_format in NoteFormat:
        assert write(make_notes(row, title=note), folder / note_format.value, note_format).decode()
