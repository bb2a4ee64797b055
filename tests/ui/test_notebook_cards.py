"""Rows and cards of the notebook: what stands where, whatever the texts are."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QImage, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QApplication

from pressmark.model import Annotation, AnnotationState, Color, Grouping, NoteGroup, NoteRow, Selector
from pressmark.ui.article.highlights import draw_edge
from pressmark.ui.notebook.card import Card, Look, make_card, mirror
from pressmark.ui.notebook.clipping import clip_markdown, clip_quotes
from pressmark.ui.notebook.deeds import CHOICES, Deed, find_deed
from pressmark.ui.notebook.model import PAGE, NotesModel
from pressmark.ui.notebook.rows import NOWHERE, Listing, Rows
from pressmark.ui.notebook.text import prepare, set_text
from pressmark.ui.notebook.words import WAITING, name_group, say_article, say_badge
from pressmark.ui.theme import load_theme

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
_SIGNS = "\n\r\x00\x85\u2028\u202e\u2066\u200d\u05d0\u05d1\u0634\u0644\u65e5\u672c\U0001f469e\u0301<&"
HOSTILE = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(_SIGNS)), max_size=400)


def make_note(number: int = 1, **changes: object) -> NoteRow:
    values: dict[str, object] = {
        "id": f"00000000-0000-4000-8000-{number:012}",
        "post_id": 7,
        "revision_id": 3,
        "exact": "The words that it was made on",
        "prefix": "",
        "suffix": "",
        "start": 0,
        "end": 29,
        "note": "A note",
        "color": Color.GREEN,
        "created": NOW,
        "modified": NOW,
        "state": AnnotationState.ANCHORED,
        "number": number,
    }
    return NoteRow(Annotation(**values | changes), "An article", "https://a.example/", "A site", NOW, 1)  # type: ignore[arg-type]


def make_look(width: int = 500, points: float = 10, *, grouped: bool = False, checking: bool = False) -> Look:
    font = QFont(QApplication.font())
    font.setPointSizeF(points)
    return Look(font, width, load_theme("light").colours, grouped, checking, NOW)


def boxes(card: Card) -> list[QRect]:
    """What must not overlap, from top to bottom."""
    return [*(piece.rect for piece in card.texts), *(chip.rect for chip in card.chips), card.about]


@settings(max_examples=40, deadline=None)
@given(
    exact=HOSTILE,
    place=st.none() | HOSTILE,
    note=HOSTILE,
    tags=st.lists(HOSTILE, max_size=12),
    state=st.sampled_from(AnnotationState),
    width=st.integers(20, 1200),
    points=st.sampled_from([8.0, 10.0, 20.0]),
    checking=st.booleans(),
)
def test_no_part_of_a_card_lies_on_another(
    qapp: object,
    exact: str,
    place: str | None,
    note: str,
    tags: list[str],
    state: AnnotationState,
    width: int,
    points: float,
    checking: bool,
) -> None:
    where = None if place is None else Selector(place, "", "", 0, len(place))
    row = make_note(exact=exact, note=note, tags=tuple(tags), state=state, place=where)
    card = make_card(row, make_look(width, points, checking=checking))
    for one in (card, mirror(card, width)):
        found = boxes(one)
        assert not any(
            first.intersects(second) for place, first in enumerate(found) for second in found[place + 1 :]
        )
        assert max(box.bottom() for box in found) < one.height
    assert mirror(mirror(card, width), width) == card
    for piece in card.texts:
        lines = [piece.block.layout.lineAt(line) for line in range(piece.block.layout.lineCount())]
        assert sum(line.height() for line in lines) <= piece.block.height + 1
        assert all(line.naturalTextWidth() <= piece.rect.width() + points * 2 for line in lines)


@settings(max_examples=40, deadline=None)
@given(text=HOSTILE, lines=st.integers(1, 4))
def test_a_text_never_has_more_lines_and_steers_nothing(qapp: object, text: str, lines: int) -> None:
    block = set_text(text, QFont(), 120, lines)
    assert block.layout.lineCount() <= lines
    assert not set(block.layout.text()) & set("\n\r\x00\u202e\u2066")
    assert prepare(text) == prepare(prepare(text))


def test_what_is_cut_says_so() -> None:
    assert set_text("word " * 2000, QFont(), 200, 3).layout.text().endswith("…")
    assert set_text("one\ntwo\nthree", QFont(), 200, 2).layout.text() == "one\u2028two …"
    assert set_text("one\ntwo", QFont(), 200, 2).layout.text() == "one\u2028two"
    assert set_text("", QFont(), 200, 2).layout.text() == ""


def test_words_that_differ_are_marked_on_both_sides(qapp: object) -> None:
    place = Selector("The words that it stands on", "", "", 0, 27)
    row = make_note(state=AnnotationState.MOVED, place=place)
    old, new = make_card(row, make_look(checking=True)).texts[:2]
    assert [_marked(piece.block.layout) for piece in (old, new)] == [["was made"], ["stands"]]
    beside = make_card(row, make_look(1000, checking=True)).texts
    assert beside[0].rect.top() == beside[1].rect.top()
    below = make_card(row, make_look(300, checking=True)).texts
    assert below[0].rect.bottom() < below[1].rect.top()
    gone = make_card(make_note(state=AnnotationState.ORPHANED), make_look(checking=True)).texts
    assert gone[1].block.layout.text() == "Its words are gone."


def _marked(layout: object) -> list[str]:
    text = layout.text()  # type: ignore[attr-defined]
    return [text[one.start : one.start + one.length] for one in layout.formats()]  # type: ignore[attr-defined]


def test_tags_that_have_no_room_are_counted(qapp: object) -> None:
    tags = tuple(f"tag {number}" for number in range(100))
    card = make_card(make_note(tags=tags), make_look(400))
    shown = [chip.text for chip in card.chips]
    assert shown[:2] == ["tag 0", "tag 1"]
    assert shown[-1] == f"+{101 - len(shown)}"
    assert card.chips[-1].rect.right() <= 400
    assert make_card(make_note(), make_look(400)).chips == ()


def test_the_line_about_a_card_says_what_the_heading_does_not(qapp: object) -> None:
    row = make_note(created=NOW - timedelta(days=1))
    assert make_card(row, make_look()).said == "28 Feb  ·  An article  ·  A site"
    assert make_card(row, make_look(grouped=True)).said == "28 Feb"
    kept = make_note(state=AnnotationState.ORPHANED, kept=True)
    assert say_badge(kept.annotation) == "On an old version"
    assert say_badge(make_note(post_id=0).annotation) == "Waiting"
    untitled = NoteRow(row.annotation, "", "https://a.example/x", "", None)
    assert say_article(untitled, NOW) == "28 Feb  ·  https://a.example/x"


@pytest.mark.parametrize(
    ("grouping", "key", "title", "said"),
    [
        (Grouping.ARTICLE, "7", "  \n\u202e ", "Untitled"),
        (Grouping.TAG, "a tag", "", "a tag"),
        (Grouping.TAG, "", "", "Without tags"),
        (Grouping.TERM, "", "", "Without terms"),
        (Grouping.COLOR, "green", "", "Green"),
        (Grouping.COLOR, "#ff\n00", "", "#ff 00"),
        (Grouping.MONTH, "2025-05", "", "May 2025"),
        (Grouping.MONTH, "", "", "Without a date"),
        (Grouping.TAG, WAITING, "", "Waiting for their article"),
    ],
)
def test_groups_have_names(grouping: Grouping, key: str, title: str, said: str) -> None:
    assert name_group(NoteGroup(key, title, (1,)), grouping) == said


def test_rows_are_found_where_they_are_now() -> None:
    groups = (NoteGroup("a", "", (1, 2)), NoteGroup("b", "", (2, 3)), NoteGroup("c", "", (4,)))
    rows = Rows(groups, frozenset({"c"}))
    assert list(rows.numbers) == [0, 1, 2, 0, 2, 3, 0]
    assert rows.count == 4
    assert [rows.is_heading(row) for row in (0, 1, 6, 7, -1)] == [True, False, True, False, False]
    assert rows.find([("b", 2), ("z", 3), ("b", 0), ("c", 4), ("c", 0), NOWHERE]) == [4, 5, 3, -1, 6, -1]
    assert (rows.spot(4), rows.spot(99)) == (("b", 2), NOWHERE)
    assert rows.pick([range(3), range(4, 6)]) == [1, 2, 3]
    assert rows.heading(5) == 3


def test_annotations_are_read_by_pages_and_only_those_in_sight() -> None:
    asked: list[int] = []

    def read(numbers: Sequence[int]) -> list[NoteRow]:
        asked.append(len(numbers))
        return [make_note(number) for number in numbers if number != 3]

    model = NotesModel(read)
    model.refresh(Listing((NoteGroup("a", "A", tuple(range(1, 20_001))),)))
    assert model.rowCount() == 20_001
    assert asked == []
    assert (note := model.note(15_000)) is not None
    assert note.annotation.number == 15_000
    assert model.note(15_001) is not None
    assert asked == [PAGE]
    assert model.note(3) is None
    assert model.note(3) is None
    assert model.data(model.index(3, 0)) is None
    assert len(asked) == 2
    for row in range(1, 10_000, PAGE):
        model.note(row)
    model.note(15_000)
    assert len(model._notes) <= 4000
    model.refresh(model.listing)
    model.note(5)
    assert asked[-1] == PAGE - 1  # a heading is among the rows of the first page


def test_every_deed_has_a_key_or_a_place_in_the_menu(qapp: object) -> None:
    for deed, choice in CHOICES.items():
        for sequence in choice.sequences():
            pressed = sequence[0]
            event = QKeyEvent(QKeyEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
            assert find_deed(event) is deed
    plain = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier)
    assert find_deed(plain) is None
    assert CHOICES[Deed.DELETE].shown_key() == QKeySequence(QKeySequence.StandardKey.Delete).toString()


def test_what_is_copied_is_harmless_markdown() -> None:
    row = NoteRow(
        make_note(exact="*one*\ntwo", note="<script>x</script>", tags=("a b", "2025")).annotation,
        "[A] title",
        "javascript:alert(1)",
    )
    assert clip_quotes([row]) == "*one*\ntwo"
    assert clip_markdown([row]) == (
        "> \\*one\\*\n>\n> two\n\n&lt;script>x&lt;/script>\n\n— \\[A\\] title #a-b #_2025\n"
    )


@pytest.mark.parametrize("color", [*Color, "teal"])
def test_the_edge_of_a_card_is_drawn_in_every_colour(qapp: object, color: str) -> None:
    image = QImage(20, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    ink = load_theme("light").colours.note_ink(color)
    draw_edge(painter, color, 0, 60, 10, 3, ink)
    make_card(make_note(color=color), make_look()).texts[0].block.draw(painter, QPointF(0, 0), ink)
    painter.end()
    assert any(image.pixelColor(10 + x, y).name() != "#ffffff" for x in (-3, 0, 3) for y in range(60))
