"""Annotations of a file that cannot be taken as they are there."""

from pressmark.export.notes.items import Cut
from tests.export.notes import LINK, read


def test_what_is_not_taken_as_it_is_there_is_told() -> None:
    tags = [{"value": f"t{number}", "purpose": "tagging"} for number in range(201)]
    long = {"value": "#" + "x" * 101, "purpose": "tagging"}
    parsed = read(
        [
            {"target": LINK, "body": tags},
            {"target": LINK, "body": long},
            {"id": "c", "target": {"source": LINK, "styleClass": "#ff0"}, "body": [*tags, long]},
            {"id": "d", "target": {"source": LINK, "styleClass": "teal"}, "body": [*tags[:200], tags[0]]},
            {"target": {"source": LINK, "styleClass": " "}},
        ]
    )
    assert [(one.number, one.cuts) for one in parsed.shortened] == [
        (1, (Cut.MANY_TAGS,)),
        (2, (Cut.LONG_TAG,)),
        (3, (Cut.MANY_TAGS, Cut.LONG_TAG, Cut.NO_COLOR)),
    ]
    assert [len(one.annotation.tags) for one in parsed.incoming] == [200, 1, 200, 200, 0]


def test_whether_a_file_says_when_an_annotation_was_written() -> None:
    when = {"created": "2020-01-01T00:00:00Z"}
    parsed = read([{"target": LINK}, {"target": LINK, **when}, {"target": LINK, "created": "soon"}])
    assert [one.dated for one in parsed.incoming] == [False, True, False]


def test_a_comma_separates_tags() -> None:
    body = [{"value": text, "purpose": "tagging"} for text in ("a,b", " c 、", "b")]
    assert read([{"target": LINK, "body": body}]).incoming[0].annotation.tags == ("a", "b", "c")
