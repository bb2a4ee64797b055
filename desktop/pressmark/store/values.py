"""How values stand in the library's columns."""

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from pressmark.errors import LibraryDamaged

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

# SQLite takes 32,766 bound values at most (SQLITE_MAX_VARIABLE_NUMBER since 3.32); this stays well below.
BATCH = 500

# Of zlib's 1 to 9. At 6, its own, texts are a thirtieth smaller and packing takes a quarter longer.
_LEVEL = 3
_BROKEN = "The file is damaged: a text in it is broken."
_MOST_BYTES = 128_000_000  # of one text; sites are not listened to for half as long
# Half of the 32 KB that deflate looks back: HTML is about twice its text, and meets all of this in time.
_KNOWN_BYTES = 16_384


def seconds(moment: datetime | None) -> int | None:
    """A moment as whole seconds since 1970 UTC."""
    return None if moment is None else int(moment.timestamp())


def moment(value: int | None) -> datetime | None:
    """The opposite of `seconds`.

    Raises:
        LibraryDamaged: this is no number of seconds that was written.
    """
    try:
        return None if value is None else datetime.fromtimestamp(value, UTC)
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise LibraryDamaged(
            Path("library.sqlite"), "The file is damaged: a time in it is broken."
        ) from error


def word_of(kind: type[Word], word: object, usual: Word) -> Word:
    """A word of a column, or the `usual` one where the column has another: a check tells of it."""
    try:
        return kind(str(word))
    except ValueError:
        return usual


def now() -> int:
    """This machine's clock in seconds since 1970 UTC."""
    return int(datetime.now(UTC).timestamp())


def pack(text: str, known: str = "") -> bytes:
    """Text as a zlib stream of UTF-8: half of its size, an eighth where `known` has its words.

    HTML is packed with its article text known: that is the preset dictionary of its stream
    (https://www.rfc-editor.org/rfc/rfc1950), and needed to read it.
    """
    if not text or not known:
        return zlib.compress(text.encode(), _LEVEL)
    packer = zlib.compressobj(_LEVEL, zdict=known.encode()[:_KNOWN_BYTES])
    return packer.compress(text.encode()) + packer.flush()


def unpack(blob: bytes, known: str = "") -> str:
    """The opposite of `pack`; `known` counts for nothing where it was packed without.

    Raises:
        LibraryDamaged: these are not the bytes that were written, or it was packed with another text known,
            or they unpack to more than any text of a library has: a thousandth of it may claim that.
    """
    try:
        reader = zlib.decompressobj(zdict=known.encode()[:_KNOWN_BYTES])
        text = reader.decompress(blob, _MOST_BYTES).decode()
    except (zlib.error, UnicodeDecodeError, TypeError) as error:
        raise LibraryDamaged(Path("library.sqlite"), _BROKEN) from error
    if not reader.eof:
        raise LibraryDamaged(Path("library.sqlite"), _BROKEN)
    return text


def link_key(link: str) -> str:
    """What two spellings of one address share: scheme, ``www.``, fragment and closing slash do not count."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return link
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"


def hash_text(title: str, text: str) -> bytes:
    """What is equal when two revisions say the same: 16 bytes of BLAKE2 over the words of title and text.

    White space counts for nothing: where a paragraph begins is markup.
    """
    words = f"{' '.join(title.split())}\n{' '.join(text.split())}"
    return hashlib.blake2b(words.encode(), digest_size=16).digest()


def batches(values: Sequence[T]) -> Iterator[list[T]]:
    """The values in lists short enough for one statement."""
    for start in range(0, len(values), BATCH):
        yield list(values[start : start + BATCH])
