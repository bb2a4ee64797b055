"""Articles as Markdown files."""

import json
from pathlib import Path
from threading import Event

import pytest

from pressmark.errors import Cancelled
from pressmark.export.articles import ArticleFormat
from pressmark.export.markdown_files import disarm
from pressmark.model import AnnotationState
from tests.export.articles import HOME, PNG, make_collection, make_note, make_piece, write


def read_file(path: Path, *pieces: object, **options: object) -> str:
    write(make_collection(*pieces, **options), path / "a.md", ArticleFormat.MARKDOWN)  # type: ignore[arg-type]
    return (path / "a.md").read_text("utf-8")


def test_facts_stand_in_front_as_yaml(tmp_path: Path) -> None:
    piece = make_piece(
        title='A "title": #1', html="<h2>Part</h2><p>words</p>", terms=["Co: x", "Li"], tags=["b"]
    )
    text = read_file(tmp_path, piece)
    assert text == (
        '---\ntitle: "A \\"title\\": #1"\nlink: "https://metals.example/1/"\nsite: "Metals Desk"\n'
        "date: 2026-11-27T12:00:00+00:00\nmodified: 2026-12-24T12:00:00+00:00\n"
        'author: "Ada Fern"\nretrieved: 2026-11-27T12:00:00+00:00\ntags: ["b"]\n'
        '"Metals": ["Co: x", "Li"]\n---\n\n# A "title": #1\n\n## Part\n\nwords\n'
    )


def test_several_become_a_folder_with_links_between_them(tmp_path: Path) -> None:
    html = f'<p><a href="{HOME}/2/">two</a> <a href="{HOME}/9/">nine</a></p>'
    first = make_piece(1, "Same title?", html, targets={f"{HOME}/2/": 2, f"{HOME}/9/": 9})
    told = write(
        make_collection(first, make_piece(2, "same TITLE?")), tmp_path / "all", ArticleFormat.MARKDOWN
    )
    files = {file.name: file.read_text("utf-8") for file in (tmp_path / "all").iterdir()}
    assert set(files) == {"Same title.md", "same TITLE (2).md"}
    assert f"[two](same%20TITLE%20%282%29.md) [nine]({HOME}/9/)" in files["Same title.md"]
    assert told == [1, 2]


def test_images_lie_beside(tmp_path: Path) -> None:
    file = tmp_path / "kept.png"
    file.write_bytes(PNG)
    html = '<p><img src="/a.png" alt="x](javascript:alert(1)) ![y"> <img src="/b.png" alt="B"></p>'
    text = read_file(tmp_path, make_piece(html=html), images={f"{HOME}/a.png": file})
    (image,) = (tmp_path / "images").iterdir()
    assert image.read_bytes() == PNG
    assert f"](images/{image.name})" in text
    assert "](javascript:" not in text.replace("\\]", "")
    assert f"[\\[Image not in the library: B\\]]({HOME}/b.png)" in text
    assert read_file(tmp_path, make_piece(html=html), images={f"{HOME}/a.png": file}) == text


class Late(Event):
    """Is set when it is asked for the second time."""

    asked = 0

    def is_set(self) -> bool:
        self.asked += 1
        return self.asked > 1


@pytest.mark.parametrize("mine", [True, False])
def test_an_export_that_is_stopped_takes_its_images_back(tmp_path: Path, mine: bool) -> None:
    files = {f"{HOME}/{name}.png": tmp_path / f"{name}.png" for name in "ab"}
    for file in files.values():
        file.write_bytes(PNG)
    articles = make_collection(make_piece(html='<p><img src="/a.png"><img src="/b.png"></p>'), images=files)
    (tmp_path / "a.md").write_text("former")
    if mine:
        (tmp_path / "images").mkdir()
        (tmp_path / "images" / "mine.txt").touch()
    with pytest.raises(Cancelled):
        write(articles, tmp_path / "a.md", ArticleFormat.MARKDOWN, Late())
    assert (tmp_path / "a.md").read_text() == "former"
    assert [one.name for one in tmp_path.glob("images/*")] == ["mine.txt"] * mine
    assert (tmp_path / "images").exists() == mine


def test_places_within_an_article_are_no_links(tmp_path: Path) -> None:
    text = read_file(tmp_path, make_piece(html='<p>a<sup><a href="#n">1</a></sup></p><p id="n">note</p>'))
    assert "](#" not in text
    assert "a<sup>1</sup>" in text


def test_addresses_cannot_end_early(tmp_path: Path) -> None:
    text = read_file(
        tmp_path, make_piece(html='<p><a href="https://a.example/)[x](javascript:alert(1))">y</a></p>')
    )
    assert "[y](https://a.example/%29%5Bx%5D%28javascript:alert%281%29%29)" in text


def test_notes_are_markdown_as_they_were_written(tmp_path: Path) -> None:
    notes = [
        make_note("Some *words*\nmore", "**why**\n\n- a\n- b"),
        make_note("", "on all", tags=(), state=AnnotationState.ORPHANED),
        make_note("old", "", state=AnnotationState.MOVED, now="n*w"),
    ]
    text = read_file(tmp_path, make_piece(annotations=notes))
    notes_part = text.partition("## Notes\n")[2]
    assert "> Some \\*words\\*\n>\n> more\n" in notes_part
    assert "**why**\n\n- a\n- b\n" in notes_part
    assert "#ask" in notes_part
    assert "*These words are not in the article any more.*\n\non all\n" in notes_part
    assert "> old\n\n*The text has changed. There it says now:*\n\n> n\\*w\n" in notes_part


@pytest.mark.parametrize(
    "note",
    [
        "[x](javascript:alert(1))",
        "[x](JAVA&#83;CRIPT:alert(1))",
        "[x]: javascript\\:alert(1)",
        "<script>alert(1)</script>",
        "\\<img src=x onerror=alert(1)>",
        "<javascript:alert(1)>",
        "[x](data:text/html,x)",
    ],
)
def test_a_note_of_somebody_else_runs_nothing(note: str) -> None:
    text = disarm(note)
    assert "<" not in text
    assert "&#" not in text
    assert "javascript:" not in text.lower()
    assert "data:" not in text


def test_front_matter_is_yaml_whatever_a_title_holds(tmp_path: Path) -> None:
    title = '\u202e--- "\\\n\x85\u2028\ufeff\x00 \ud800'
    text = read_file(tmp_path, make_piece(title=title))
    line = text.splitlines()[1]
    assert json.loads(line.removeprefix("title: ")) == '--- "\\ \ufeff \ufffd'
    assert "\ufeff" not in line
