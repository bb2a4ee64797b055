"""Annotations as JSON-LD, and back."""

import json
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.errors import Cancelled
from pressmark.export.notes.writing import write_notes
from pressmark.model import AnnotationState, NoteRow, Selector
from pressmark.settings import NoteFormat
from tests.export.notes import HOME, NOW, annotations, make_id, make_notes, make_row, parse, wait, write

NOW_THERE = Selector("Other words", "before ", " behind", 20, 31)


# One highlight with a note and two tags.
ITEM = {
    "id": f"urn:uuid:{make_id(1)}",
    "type": "Annotation",
    "created": "2026-11-27T12:01:00Z",
    "modified": "2026-11-27T20:00:00Z",
    "motivation": "commenting",
    "body": [
        {
            "type": "TextualBody",
            "value": "Why?",
            "format": "text/markdown",
            "purpose": "commenting",
        },
        {"type": "TextualBody", "value": "A", "format": "text/plain", "purpose": "tagging"},
        {"type": "TextualBody", "value": "b", "format": "text/plain", "purpose": "tagging"},
    ],
    "target": {
        "type": "SpecificResource",
        "source": f"{HOME}/1/",
        "dcterms:title": "A title",
        "styleClass": "yellow",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "Some words",
                "prefix": "before ",
                "suffix": " behind",
            },
            {"type": "TextPositionSelector", "start": 7, "end": 17},
        ],
        "state": {"type": "TimeState", "sourceDate": "2026-11-27T12:00:00Z"},
    },
}


def export(path: Path, *rows: NoteRow) -> bytes:
    return write(make_notes(*rows), path / "notes.jsonld", NoteFormat.JSON_LD)


def test_a_highlight_is_a_w3c_annotation(tmp_path: Path) -> None:
    document = json.loads(export(tmp_path, make_row(tags=["b", "A"])))
    assert document["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (document["type"], document["total"], document["label"]) == (
        "AnnotationCollection",
        1,
        "Annotations",
    )
    assert document["generated"] == "2026-11-27T12:00:00Z"
    assert document["first"]["type"] == "AnnotationPage"
    (item,) = document["first"]["items"]
    assert item == ITEM


def test_a_note_of_signs_that_no_file_can_hold_is_none(tmp_path: Path) -> None:
    (item,) = json.loads(export(tmp_path, make_row(note="\x1b", tags=())))["first"]["items"]
    assert (item["motivation"], item.get("body")) == ("highlighting", None)


def test_a_note_on_a_whole_article_has_no_selector(tmp_path: Path) -> None:
    items = json.loads(export(tmp_path, make_row(exact=""), make_row(2, "", "")))["first"]["items"]
    assert ["selector" in item["target"] for item in items] == [False, False]
    assert [item["motivation"] for item in items] == ["commenting", "tagging"]


def test_words_alone_are_highlighted_and_have_no_body(tmp_path: Path) -> None:
    (item,) = json.loads(export(tmp_path, make_row(note="", tags=())))["first"]["items"]
    assert item["motivation"] == "highlighting"
    assert "body" not in item


def test_what_the_model_has_no_words_for_stands_under_a_name_of_our_own(tmp_path: Path) -> None:
    moved = make_row(1, state=AnnotationState.MOVED, place=NOW_THERE)
    kept = make_row(2, state=AnnotationState.ORPHANED, kept=True)
    same = make_row(3, place=Selector("Some words", "before ", " behind", 7, 17))
    document = json.loads(export(tmp_path, moved, kept, same))
    own = [
        {key: item[key] for key in item if ":" in key and key != "dcterms:title"}
        for item in document["first"]["items"]
    ]
    assert own[0]["pressmark:state"] == "moved"
    assert own[0]["pressmark:place"][0]["exact"] == "Other words"
    assert own[0]["pressmark:place"][1] == {"type": "TextPositionSelector", "start": 20, "end": 31}
    assert own[1] == {"pressmark:state": "orphaned", "pressmark:kept": True}
    assert own[2] == {}
    assert "pressmark" in document["@context"][1]


def test_the_order_is_that_of_time_whatever_order_they_are_given_in(tmp_path: Path) -> None:
    rows = [make_row(number) for number in (3, 1, 2)]
    assert export(tmp_path, *rows) == export(tmp_path, *reversed(rows))
    items = json.loads(export(tmp_path, *rows))["first"]["items"]
    assert [item["id"][-1] for item in items] == ["1", "2", "3"]


def test_only_the_time_of_the_export_makes_a_difference(tmp_path: Path) -> None:
    first = export(tmp_path, make_row()).splitlines()
    notes = make_notes(make_row(), made=NOW + timedelta(days=1))
    second = write(notes, tmp_path / "later.jsonld", NoteFormat.JSON_LD).splitlines()
    others = [(one, other) for one, other in zip(first, second, strict=True) if one != other]
    assert [one.split(b":")[0].strip() for one, _ in others] == [b'"generated"']


def test_nothing_at_all_is_a_collection_too(tmp_path: Path) -> None:
    data = export(tmp_path)
    assert json.loads(data)["first"]["items"] == []
    assert parse(data).incoming == ()


@given(st.lists(annotations(), max_size=4, unique_by=lambda row: row.annotation.id))
def test_out_and_in_and_out_again_is_the_same_file(rows: list[NoteRow]) -> None:
    with TemporaryDirectory() as folder:
        data = export(Path(folder), *rows)
        assert json.loads(data)["total"] == len(rows)
        parsed = parse(data)
        assert parsed.refused == ()
        assert export(Path(folder), *map(wait, parsed.incoming)) == data


def test_a_stopped_export_leaves_what_was_there(tmp_path: Path) -> None:
    asked = Event()
    asked.set()
    for note_format in NoteFormat:
        path = tmp_path / f"notes.{note_format.value}"
        path.write_text("former")
        with pytest.raises(Cancelled):
            write_notes(make_notes(make_row()), path, note_format, cancelled=asked)
        assert path.read_text() == "former"
