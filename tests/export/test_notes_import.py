"""Annotations out of files that others wrote."""

import json
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pressmark.errors import ImportFailed
from pressmark.export.notes import parse as limits
from pressmark.export.notes.items import Flaw
from pressmark.export.notes.parse import read_notes
from pressmark.model import Annotation, AnnotationState, Incoming, Selector
from tests.export.notes import HOME, LINK, NOW, PLACE, QUOTE, WORDS, make_id, parse, read


def take(**item: Any) -> Incoming:
    """What is made of one annotation."""
    (incoming,) = read([{"target": LINK, "bodyValue": "Note"} | item]).incoming
    return incoming


def note_of(**item: Any) -> Annotation:
    return take(**item).annotation


def on(**target: Any) -> Annotation:
    return note_of(target={"source": LINK} | target)


def flaw_of(item: object) -> Flaw:
    parsed = read(["no annotation", {"target": LINK}, item])
    assert [incoming.link for incoming in parsed.incoming] == [LINK]
    assert [refused.number for refused in parsed.refused] == [1, 3]
    return parsed.refused[1].flaw


@pytest.mark.parametrize(
    "document",
    [
        [{"target": LINK}],
        {"target": LINK},
        {"type": "AnnotationPage", "items": [{"target": LINK}]},
        {"type": "AnnotationPage", "items": {"target": LINK}},
        {"type": "AnnotationCollection", "first": {"items": [{"target": LINK}]}},
        {"first": {"items": [], "next": {"items": [{"target": LINK}], "next": LINK}}},
        {"@graph": [{"target": LINK}]},
        {"rows": [{"uri": LINK}], "total": 1},
        {"annotations": [{"uri": LINK}]},
        [{"uri": LINK}],
        {"uri": LINK},
    ],
)
def test_annotations_are_found_wherever_they_stand(document: object) -> None:
    assert [incoming.link for incoming in read(document).incoming] == [LINK]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "file is empty"),
        (b" \n", "file is empty"),
        (b"\xff\xfe", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[1e999", "is not JSON"),
        (b"\0", "is not JSON"),
        (b"[" * 100_000, "nested deeper"),
        (b'{"a":' * 3_000, "nested deeper"),
    ],
)
def test_why_a_file_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(ImportFailed, match=reason):
        parse(data)


@pytest.mark.parametrize(
    "document", [1, "words", None, True, {}, {"items2": []}, {"first": 3}, {"first": {}}]
)
def test_what_has_no_annotations_is_told(document: object) -> None:
    with pytest.raises(ImportFailed, match="There are no annotations"):
        read(document)


def test_pages_that_are_elsewhere_are_told_and_not_fetched() -> None:
    with pytest.raises(ImportFailed, match="nothing is fetched"):
        read({"type": "AnnotationCollection", "first": "https://example.org/page1"})


def test_a_file_has_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "notes.json"
    file.write_text(json.dumps([{"target": LINK}] * 3))
    assert len(read_notes(file, NOW).incoming) == 1
    monkeypatch.setattr(limits, "MOST_ITEMS", 2)
    with pytest.raises(ImportFailed, match="more than 2"):
        read_notes(file)
    monkeypatch.setattr(limits, "_MOST_PARTS", 2)
    with pytest.raises(ImportFailed, match="more in it"):
        read_notes(file)
    monkeypatch.setattr(limits, "LARGEST_FILE", 2)
    with pytest.raises(ImportFailed, match="larger than"):
        read_notes(file)
    with pytest.raises(ImportFailed, match="cannot be read"):
        read_notes(tmp_path / "none")


def test_no_more_of_a_file_is_read_than_it_may_have(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    with file.open("wb") as stream:
        stream.truncate(4 * limits.LARGEST_FILE)  # nothing of it is on the disk
    tracemalloc.start()
    with pytest.raises(ImportFailed, match="larger than"):
        read_notes(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * limits.LARGEST_FILE


def test_no_number_is_too_large() -> None:
    refused = parse(b"[NaN, -Infinity, 1.5, 1e999, " + b"9" * 5_000 + b", 0." + b"9" * 5_000 + b"]").refused
    assert {one.flaw for one in refused} == {Flaw.NO_OBJECT}
    assert len(refused) == 6


def test_a_mark_of_byte_order_and_other_encodings_do_no_harm() -> None:
    text = json.dumps([{"target": LINK}])
    assert all(parse(text.encode(name)).incoming for name in ("utf-8-sig", "utf-16", "utf-32"))


def test_words_and_place_are_read() -> None:
    assert on(selector=[WORDS, PLACE]).quote == QUOTE
    assert on(selector=[PLACE, {"type": "RangeSelector"}, WORDS]).quote == QUOTE


def test_words_without_a_place_are_looked_for_from_the_beginning() -> None:
    assert on(selector=WORDS).quote == Selector("rare earth", "the ", " is", 0, 10)


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "FragmentSelector", "value": "p1", "refinedBy": [WORDS, PLACE]},
        {"type": "Choice", "items": [{"type": "CssSelector"}, WORDS, PLACE]},
        [WORDS | {"type": ["oa:TextQuoteSelector"]}, PLACE | {"@type": "x", "type": "TextPositionSelector"}],
        [WORDS, PLACE, *[{"type": "RangeSelector"}] * 1_000],
    ],
)
def test_words_are_found_within_other_selectors(selector: object) -> None:
    assert on(selector=selector).quote == QUOTE


@pytest.mark.parametrize("start", [-1, True, 4.5, "4", None, 2**40])
def test_a_place_that_makes_no_sense_is_none(start: object) -> None:
    quote = on(selector=[WORDS, PLACE | {"start": start}]).quote
    assert quote is not None
    assert (quote.start, quote.end) == (0, 10)


def test_selectors_that_name_no_words_leave_a_note_on_the_article() -> None:
    assert on(selector=[PLACE]).is_whole
    assert on(selector=[WORDS | {"exact": " \n"}]).is_whole
    assert flaw_of({"target": {"source": LINK, "selector": [PLACE]}}) is Flaw.NO_WORDS


@pytest.mark.parametrize(
    "target", [LINK, {"id": LINK}, {"source": LINK}, {"source": {"id": LINK}}, [3, LINK]]
)
def test_the_article_is_named_in_several_ways(target: object) -> None:
    assert take(target=target).link == LINK


def test_of_several_targets_one_with_words_counts() -> None:
    other = {"source": f"{HOME}/2/", "selector": [WORDS, PLACE]}
    assert take(target=[LINK, other]).link == f"{HOME}/2/"


@pytest.mark.parametrize(
    "target",
    [
        *(None, 3, [], {}, "urn:x", "javascript:alert(1)", "file:///a", "https://", "//a/b", "ftp://a/b"),
        *("https://[", "https://a/" + "b" * 5_000),
    ],
)
def test_what_names_no_web_address_is_told(target: object) -> None:
    assert flaw_of({"target": target, "bodyValue": "Note"}) is Flaw.NO_LINK


@pytest.mark.parametrize(
    ("item", "note", "tags"),
    [
        ({"bodyValue": "a"}, "a", ()),
        ({"body": "a"}, "a", ()),
        ({"body": {"type": "TextualBody", "value": "a"}}, "a", ()),
        ({"body": [{"value": "a"}, {"chars": "b"}, {"value": " "}, {"value": 3}, 3, None]}, "a\n\nb", ()),
        ({"body": [{"value": " Tin\n ore ", "purpose": "tagging"}] * 2}, "", ("Tin ore",)),
        ({"body": {"value": "x", "purpose": ["linking", "tagging"]}}, "", ("x",)),
        ({"body": {"value": "\u202e", "purpose": "tagging"}}, "", ()),
        ({"body": {"id": "https://a.example/b"}}, "https://a.example/b", ()),
        ({"body": {"id": "javascript:alert(1)"}}, "", ()),
        ({"body": {"value": "a\r\nb\x1b[2J\0\ud800"}}, "a\nb[2J\ufffd", ()),
    ],
)
def test_bodies_become_a_note_and_tags(item: dict[str, Any], note: str, tags: tuple[str, ...]) -> None:
    (incoming,) = read([{"target": LINK} | item]).incoming
    assert (incoming.annotation.note, incoming.annotation.tags) == (note, tags)


def test_what_is_too_long_is_told() -> None:
    assert flaw_of({"target": LINK, "bodyValue": "a" * 100_001}) is Flaw.LONG_NOTE
    words = WORDS | {"exact": "a" * 1_000_001}
    assert flaw_of({"target": {"source": LINK, "selector": words}}) is Flaw.LONG_QUOTE
    quote = on(selector=WORDS | {"prefix": "p" * 2_000 + "!", "suffix": "!" + "s" * 2_000}).quote
    assert quote is not None
    assert (len(quote.prefix), quote.prefix[-1], len(quote.suffix), quote.suffix[0]) == (
        1_000,
        "!",
        1_000,
        "!",
    )


def test_a_uuid_is_kept_and_any_other_name_gives_the_same_each_time() -> None:
    assert note_of(id=f"URN:UUID:{make_id(5).upper()}").id == make_id(5)
    assert note_of(id=make_id(5)).id == make_id(5)
    first = note_of(id="https://a.example/annotations/1").id
    assert first == note_of(id="https://a.example/annotations/1", bodyValue="Other").id
    assert first != note_of(id="https://a.example/annotations/2").id
    assert note_of(created="2025").id == note_of(created="2025").id != note_of().id
    assert len(note_of(id="\ud800").id) == 36


def test_of_two_with_one_name_the_later_counts() -> None:
    items = [
        {"id": make_id(1), "target": LINK, "bodyValue": note, "modified": f"202{year}-01-01T00:00:00Z"}
        for note, year in (("a", 1), ("c", 3), ("b", 2))
    ]
    assert [incoming.annotation.note for incoming in read(items).incoming] == ["c"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-05-28T04:32:36Z", datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)),
        ("2025-05-28T04:32:36.789012+00:00", datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)),
        ("20250528T063236+0200", datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)),
        ("2025-05-28", datetime(2025, 5, 28, tzinfo=UTC)),
        (" 2025-W22-3T00:00:00-05:00 ", datetime(2025, 5, 28, 5, tzinfo=UTC)),
    ],
)
def test_every_form_of_iso_8601_is_read(text: str, moment: datetime) -> None:
    assert note_of(created=text).created == moment
    assert note_of(created=text).modified == moment


@pytest.mark.parametrize(
    "text",
    [
        *("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "1969-12-31", "2031-01-01", "2028-06-01"),
        *("soon", 5, "2" * 50, ["2025-05-28"]),
    ],
)
def test_a_time_that_cannot_be_is_none(text: object) -> None:
    assert note_of(created=text).created == NOW
    assert note_of(created=text, modified="2025-05-28").created == datetime(2025, 5, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "color"), [("green", "green"), (["Teal", "x"], "teal"), ("a;b", "yellow"), (3, "yellow")]
)
def test_a_colour_is_a_word(name: object, color: str) -> None:
    assert on(styleClass=name).color == color


def test_what_another_library_knew_is_read() -> None:
    own = {
        "pressmark:state": "moved",
        "pressmark:kept": True,
        "pressmark:place": [WORDS | {"exact": "rare earths"}, PLACE],
    }
    state = {"type": "TimeState", "sourceDate": "2025-05-28T00:00:00Z"}
    annotation = note_of(target={"source": LINK, "selector": [WORDS, PLACE], "state": state}, **own)
    assert annotation.state is AnnotationState.MOVED
    assert annotation.kept
    assert annotation.place == Selector("rare earths", "the ", " is", 4, 15)
    assert annotation.source_date == datetime(2025, 5, 28, tzinfo=UTC)


def test_of_a_note_on_an_article_nothing_can_be_gone() -> None:
    annotation = note_of(**{"pressmark:state": "orphaned", "pressmark:kept": True, "pressmark:place": WORDS})
    assert (annotation.state, annotation.kept, annotation.place) == (AnnotationState.ANCHORED, False, None)
    assert note_of(**{"pressmark:state": ["moved"]}).state is AnnotationState.ANCHORED
