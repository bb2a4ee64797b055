"""Texts as they stand in the library's columns: small, read again for ever, and told when they are broken."""

import sqlite3
import tracemalloc
import zlib
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.article import clean
from pressmark.errors import LibraryDamaged
from pressmark.sample.archive import read_archive
from pressmark.store.safety.check import check_library
from pressmark.store.values import pack, unpack
from tests.library import SmallLibrary, make_post

TEXTS = st.text(max_size=200) | st.builds(lambda text: text * 2_000, st.text(max_size=40))


@given(TEXTS, TEXTS)
def test_what_was_packed_is_read_again(text: str, known: str) -> None:
    assert unpack(pack(text)) == text
    assert unpack(pack(text), known) == text
    assert unpack(pack(text, known), known) == text
    assert (len(pack(text, known)) > len(pack(""))) == bool(text)


@given(TEXTS, TEXTS)
def test_a_text_that_was_packed_with_another_known_is_never_taken_for_one(text: str, known: str) -> None:
    packed = pack(f"{text}.", f"{known}.")
    for other in ("", f"{'?' if known.startswith('!') else '!'}{known}"):
        with pytest.raises(LibraryDamaged):
            unpack(packed, other)


@given(st.text(min_size=1, max_size=200), st.text(max_size=20), st.data())
def test_a_text_that_is_cut_short_or_changed_is_told(text: str, known: str, data: st.DataObject) -> None:
    packed = bytearray(pack(text, known))
    place = data.draw(st.integers(2, len(packed) - 1))
    with pytest.raises(LibraryDamaged):
        unpack(bytes(packed[:place]), known)
    packed[place] ^= data.draw(st.integers(1, 255))
    try:
        assert unpack(bytes(packed), known) == text
    except LibraryDamaged:
        return


TEXT = "Copper\nPrices fell."
HTML = "<h2>Copper</h2>\n<p>Prices fell.</p>"
FORMER = [
    # by itself, as all HTML was at first
    "789cb3c930b273ce2f28482db2d10732b96c0aec028a3293538b15d2527372f46cf40bec00c7f60b25",
    # with its text known
    "787d451706cbb3c930b273060bdbe803995c36057628d2fa057600c7f60b25",
]


@pytest.mark.parametrize("packed", FORMER)
def test_what_a_former_version_packed_is_read(packed: str) -> None:
    assert unpack(bytes.fromhex(packed), TEXT) == HTML


def test_other_programs_read_it_as_the_page_on_the_library_says() -> None:
    text = zlib.decompress(pack(TEXT)).decode()
    html = zlib.decompressobj(zdict=text.encode()[:16384]).decompress(pack(HTML, text)).decode()
    assert (text, html) == (TEXT, HTML)


def test_articles_take_less_than_half_of_their_html() -> None:
    articles = [(entry.html, clean(entry.html, "").text) for entry in read_archive().entries]
    packed = sum(len(pack(html, text)) + len(pack(text)) for html, text in articles)
    assert packed < 0.5 * sum(len(html.encode()) for html, _ in articles)
    assert max(len(html) for html, _ in articles) > 5_000


@pytest.mark.parametrize("blob", ["a text", 7, None])
def test_a_column_of_another_kind_is_told(blob: object) -> None:
    with pytest.raises(LibraryDamaged):
        unpack(blob)  # type: ignore[arg-type]


@cache
def make_bomb(megabytes: int) -> bytes:
    """So much text, packed to a thousandth."""
    packer = zlib.compressobj(6)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()


def test_what_unpacks_to_more_than_any_text_is_told() -> None:
    assert len(unpack(make_bomb(128))) == 128_000_000
    bomb = make_bomb(250)
    assert len(bomb) < 300_000
    tracemalloc.start()
    with pytest.raises(LibraryDamaged):
        unpack(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # Once as bytes, with what they grew by, and once as text; not all that it claims.
    assert peak < 3 * 128_000_000


@pytest.mark.parametrize("column", ["text", "html", "extra"])
def test_a_bomb_in_a_library_is_damage_to_who_opens_it_and_to_who_checks_it(
    tmp_path: Path, column: str
) -> None:
    library = SmallLibrary(tmp_path)
    library.take(make_post(1), make_post(2))
    with closing(library.store) as store:
        spoil(store.path, column)
        with pytest.raises(LibraryDamaged):
            store.posts.read(2)
        assert store.posts.read(1).row.id == 1
        assert "The text of article 2, version 1, is not what it was." in check_library(store).problems


def spoil(path: Path, column: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"UPDATE body SET {column} = ? WHERE post_id = 2", (make_bomb(129),))  # noqa: S608
