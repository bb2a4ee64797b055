"""Notes as plain text: what Markdown means is kept, its signs are not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from pressmark.ui.article.highlights import Highlight, say_highlight
from pressmark.ui.article.touching import describe
from pressmark.ui.inspector.notes import list_notes
from pressmark.ui.note_text import plain_note
from tests.ui.annotated import make_annotation

MARKDOWN = "**Bold** [link](https://a.example)\n\n- one\n- two"


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        (MARKDOWN, "Bold link\n• one\n• two"),
        ("First *line*\nand another", "First line\nand another"),
        ("Just words.\n\n  And more. ", "Just words.\nAnd more."),
        ("3. three\n4. four\n   - nested", "3. three\n4. four\n• nested"),
        ("- [ ] to do\n- [x] done", "☐ to do\n☑ done"),
        ("# Title\n> said `x_y`", "Title\nsaid x_y"),
        ("| a | b |\n|-|-|\n| 1 | |\n\nafter", "a · b\n1\nafter"),
        ("---\nno front matter\n---\nrest", "no front matter\nrest"),
        ("<b>no</b> markup &amp; co", "<b>no</b> markup & co"),
        ("***", "***"),
        ("[1]: is-it", "[1]: is-it"),
        ("", ""),
    ],
)
def test_a_note_is_read_as_it_is_meant(qapp: object, note: str, shown: str) -> None:
    assert plain_note(note) == shown


def test_images_are_their_words_and_nothing_is_loaded(qapp: object, tmp_path: Path) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "a.png"))
    assert plain_note(f"![what it shows]({(tmp_path / 'a.png').as_uri()}) *after*") == "what it shows after"
    tip = describe(Highlight("x", 0, 1, "blue", f'![alt](a.png) <img src="{tmp_path / "a.png"}">'))
    assert "<img" not in tip


def test_all_that_show_a_note_show_its_words(qapp: object) -> None:
    one = Highlight("x", 0, 1, "blue", MARKDOWN)
    assert describe(one) == "Bold link<br>• one<br>• two"
    assert say_highlight(one, "Words") == "Highlight, Blue. Words. Bold link • one • two"
    (row,) = list_notes([make_annotation(note=MARKDOWN)], ())
    assert (row.words, row.tip) == ("Bold link • one • two", "Bold link\n• one\n• two")
    assert row.copies[1].text == MARKDOWN, "what is copied is what was written"


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8")), st.text("*_`[]()|-#> \nab1.", max_size=80))
def test_whatever_is_written_is_shown_and_not_nothing(any_text: str, signs: str) -> None:
    for note in (any_text, signs, signs + any_text):
        shown = plain_note(note)
        assert bool(shown) == bool(note.strip())
        assert all(line.strip() for line in shown.splitlines())
