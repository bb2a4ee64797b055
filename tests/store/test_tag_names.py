"""What a person types as a tag, or as several, and which tag that is."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.query import Name, Named, parse
from pressmark.query.folding import fold
from pressmark.store.tags import LONGEST, clean_tag, split_tags


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("battery", "battery"),
        ("  Solid \t\n state ", "Solid state"),
        ("#battery", "battery"),
        ("## # battery #2", "battery #2"),
        ("C#", "C#"),
        ("Paris, Texas", "Paris Texas"),
        ("كوبالت، نيكل", "كوبالت نيكل"),
        ("钴，镍、锂", "钴 镍 锂"),
        ("a\x00b\x1b[31m\x9b", "ab[31m"),
        ("a\u2028b\x85c", "a b c"),
        ("\u202eevil\u2066", "evil"),
        ("cafe\u0301", "caf\u00e9"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("x" * 300, "x" * LONGEST),
        ("x" * 99 + " y", "x" * 99),
        *(
            (nothing, "")
            for nothing in ("", " ", "#", "# ,", ",،、，", "\x07", "\ud800", "\u0301", "\u200d", "\u00b4")
        ),
    ],
)
def test_a_text_becomes_the_tag_that_is_meant(text: str, tag: str) -> None:
    assert clean_tag(text) == tag


@given(st.text(st.characters()) | st.text("#,، \n\x00aA\u0301é\u200d\u00b4\u202e", max_size=130))
def test_whatever_is_typed_is_a_tag_or_nothing(text: str) -> None:
    tag = clean_tag(text)
    assert clean_tag(tag) == tag
    assert len(tag) <= LONGEST
    assert tag == unicodedata.normalize("NFC", tag)
    assert tag == " ".join(tag.split())
    assert not tag.startswith("#")
    assert not set(tag) & set(",،、，")
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in tag)
    assert bool(tag) == bool(fold(tag))
    tag.encode()


@given(st.text("\"\\():*-# OR'“”aé電", min_size=1))
def test_every_tag_can_be_asked_for(text: str) -> None:
    tag = clean_tag(text)
    if tag:
        escaped = tag.replace("\\", "\\\\").replace('"', '\\"')
        assert parse(f'tag:"{escaped}"') == Named(Name.TAG, tag)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("two words, third", ["two words", "third"]),
        ("battery", ["battery"]),
        (" #a ,, b ,#c", ["a", "b", "c"]),
        ("Tin, lead,TIN, tin", ["Tin", "lead"]),
        ("كوبالت، نيكل", ["كوبالت", "نيكل"]),
        ("钴，镍、锂", ["钴", "镍", "锂"]),
        (f"{'x' * 300},y", ["x" * LONGEST, "y"]),
        ("", []),
        (" ,، # ,\u200d", []),
    ],
)
def test_a_comma_separates_tags(text: str, tags: list[str]) -> None:
    assert split_tags(text) == tags


@given(st.text("#,،、， \n\x00aAbé\u0301\u200d\u202e", max_size=130) | st.text())
def test_what_stands_between_commas_is_a_tag_each_once(text: str) -> None:
    tags = split_tags(text)
    assert all(tag and clean_tag(tag) == tag for tag in tags)
    assert len(set(map(fold, tags))) == len(tags)
    wanted = {fold(clean_tag(part)) for part in re.split("[,،、，]", text)} - {""}
    assert set(map(fold, tags)) == wanted
    assert split_tags(", ".join(tags)) == tags
