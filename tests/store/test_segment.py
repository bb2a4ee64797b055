"""What the full-text index learns: letters as they sound, and signs without spaces in pairs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.store.segment import BETWEEN, match_words, segment


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(
            "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
        )
        yield database


def find(index: sqlite3.Connection, text: str, words: str, prefix: bool = False) -> bool:
    index.execute("DELETE FROM words")
    index.execute("INSERT INTO words VALUES (?)", (segment(text),))
    found = index.execute("SELECT COUNT(*) FROM words WHERE words MATCH ?", (match_words(words, prefix),))
    return bool(found.fetchone()[0])


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("中国经济", "中国", True),
        ("中国经济", "国经", True),
        ("中国经济", "经济", True),
        ("中国经济", "国经济", True),
        ("中国经济", "中", True),
        ("中国经济", "济", True),
        ("中国经济", "中经", False),
        ("中国经济", "国中", False),
        ("中国、经济", "国经", False),
        ("中国。", "中国。", True),
        ("レアアース", "アース", True),
        ("レアアース", "レース", False),
        ("重稀土 is heavy", "稀土 is", True),
        ("重稀土 is heavy", "重稀 is", False),
        ("iPhone手机 costs", "iphone", True),
        ("iPhone手机 costs", "手机 costs", True),
        ("한국어", "한국", True),
        ("ガス", "カス", False),
        ("naïve café", "cafe", True),
        ("die Straße", "STRASSE", True),
        ("in Łódź", "lodz", True),
        ("in Lodz", "Łódź", True),
        ("Đồng và Hòa", "dong va", True),
        ("ЁЛКА", "елка", True),
        ("мой", "мои", False),
        ("мо\u0438\u0306", "мой", True),
        ("пи́сьма", "письма", True),
        ("Αθήνα", "αθηνα", True),
        ("İstanbul ve ısı", "istanbul ve isi", True),
        ("ＦＵＬＬ", "full", True),
        ("a ﬁne day", "fine", True),
        ("CO₂", "co2", True),
        ("5½ t", "51", False),
        ("كِتَابٌ", "كتاب", True),
        ("كتـــاب", "كتاب", True),
        ("می\u200cخواهم", "می خواهم", True),
        ("שָׁלוֹם", "שלום", True),
        ("mag\xadnet", "magnet", True),
        ("mag\u200bnet", "magnet", True),
        ("l’été", "l'ete", True),
        ("ｶﾞｽ", "ガス", True),
        ("カ\u3099ス", "ガス", True),
        ("ภาษาไทยและน้ำมันดิบ", "น้ำมัน", True),
        ("ภาษาไทยและน้ำมันดิบ", "ไทย", True),
        ("ภาษาไทยและน้ำมันดิบ", "ดิน", False),
        ("ພາສາລາວ", "ລາວ", True),
        ("ភាសាខ្មែរ", "ខ្មែរ", True),
        ("ភាសា\u200bខ្មែរ", "ភាសាខ្មែរ", True),
        ("မြန်မာဘာသာ", "ဘာသာ", True),
        ("हिन्दी में", "हिन्दी", True),
        (BETWEEN.join(["rare", "earth"]), "rare earth", False),
        (BETWEEN.join(["稀", "土"]), "稀土", False),
    ],
)
def test_what_is_found_in_what(index: sqlite3.Connection, text: str, words: str, found: bool) -> None:
    assert find(index, text, words) is found


def test_a_beginning_is_found_where_one_is_asked_for(index: sqlite3.Connection) -> None:
    assert find(index, "magnets", "magn", prefix=True)
    assert not find(index, "magnets", "magn")


SIGNS = st.text("中国经济ア ab", min_size=1, max_size=12)


@given(SIGNS, st.data())
def test_every_run_within_a_text_is_found_in_it(
    index: sqlite3.Connection, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = "".join(text[start:end].split(" ")[0])
    if words and not words.isascii():
        run = "".join(sign for sign in words if not sign.isascii())
        if run in words:
            assert find(index, text, run)


@given(st.text())
def test_no_text_is_an_error(index: sqlite3.Connection, text: str) -> None:
    sound = text.replace("\x00", " ").encode("utf-8", "replace").decode()
    find(index, sound, sound)
