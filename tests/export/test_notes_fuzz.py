"""Files of annotations that nobody wrote: read, or refused as expected, and soon."""

import json
import random
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.errors import ImportFailed
from pressmark.export.notes.parse import LARGEST_FILE, parse_notes
from pressmark.settings import NoteFormat
from tests.export.notes import NOW, hypothesis_row, make_notes, make_row, parse, write

LONGEST = 2.0  # seconds of this thread, for a file of some kilobytes; it takes a thousandth of that
NAMES = """
    id type @type target source selector exact prefix suffix start end refinedBy items body bodyValue value
    purpose styleClass state sourceDate created modified updated uri rows text tags document title references
    first next @graph annotations pressmark:state pressmark:place pressmark:kept dcterms:title
"""
KEYS = st.sampled_from(NAMES.split())
VALUES = st.sampled_from(
    [
        "TextQuoteSelector",
        "TextPositionSelector",
        "https://a.example/1",
        "tagging",
        "moved",
        "2025-01-01",
        "\ud800",
    ]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | VALUES
DOCUMENTS = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=40,
)


def check(data: bytes) -> None:
    """Read a file; all that is made of it must be sound."""
    started = time.thread_time()
    try:
        parsed = parse(data)
    except ImportFailed:
        parsed = None
    assert time.thread_time() - started < LONGEST
    for incoming in parsed.incoming if parsed else ():
        one = incoming.annotation
        assert incoming.link.startswith(("http://", "https://", "HTTP", "Http"))
        assert one.quote is None or len(one.quote.exact) == one.quote.end - one.quote.start > 0
        assert 1970 <= one.created.year <= NOW.year + 1
        said = [one.id, one.exact, one.prefix, one.suffix, one.note, one.color, *one.tags, incoming.title]
        assert "\0" not in "".join(said).encode().decode()


@settings(max_examples=60)
@given(DOCUMENTS)
def test_any_document_is_read_or_refused(document: Any) -> None:
    check(json.dumps(document).encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    check(data)


@pytest.mark.parametrize("seed", range(4))
def test_a_file_with_faults_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same files at every run
    rows = [make_row(number, note="A *note*", tags=["a", "b"]) for number in range(3)]
    ours = write(make_notes(*rows), tmp_path / "notes.jsonld", NoteFormat.JSON_LD)
    for data in (ours, json.dumps({"rows": [hypothesis_row(), hypothesis_row("b")]}).encode()):
        for _ in range(100):
            broken = bytearray(data)
            for _ in range(chance.choice([1, 1, 2, 20])):
                place = chance.randrange(len(broken))
                broken[place : place + chance.choice([0, 1, 1, 30])] = chance.choice(
                    [b"", b"0", b'"', b"[", b"}", b"null", b"\xff", b"\\ud800", b"1e400", b"-"]
                )
            check(bytes(broken[: chance.choice([len(broken), place + 1])]))


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 2**20,
        b'{"a":' * 2**18,
        b'{"refinedBy":' * 900 + b"1" + b"}" * 900,
        b"[" + b"1" * 2**20 + b"]",
        b'[{"target":"https://a.example/","created":"' + b"2" * 2**20 + b'"}]',
        b'[{"target":"https://a.example/","id":"' + b"0" * 2**20 + b'"}]',
        b'[{"target":{"source":"https://a.example/","selector":[' + b"{}," * 2**18 + b"{}]}}]",
        b'[{"target":"https://a.example/","body":[' + b'{"value":"a","purpose":"tagging"},' * 2**15 + b"3]}]",
        b'{"rows":[' + b'{"uri":"https://a.example/","references":["a","a","a"]},' * 2**13 + b"3]}",
        b"[" * 2**23 + b"]" * 2**23,
        b"{}," * (LARGEST_FILE // 3),
        b" " * (LARGEST_FILE + 1),
    ],
    ids=range(12),
)
def test_a_file_made_to_hurt_takes_no_time(data: bytes) -> None:
    started = time.thread_time()
    with suppress(ImportFailed):
        parse_notes(data, Path("bomb.json"), NOW)
    assert time.thread_time() - started < LONGEST
