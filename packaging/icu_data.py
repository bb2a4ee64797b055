"""Makes the data of Unicode's library ICU small: of its 32 MB, Qt reads four for this program.

``libQt6Core`` asks ICU to sort words (``coll``) and to change their case; that is kept. It would also ask
for the names of time zones and for converters of old encodings, but nothing here asks Qt for those: a zone is
told as its distance from Greenwich. Nobody asks for the rest: how languages name currencies, units, regions
and each other, and the dictionaries that break lines of Thai and Khmer.

The format is that of ICU's ``ucmndata.h``: a header, a table of contents, and the items in the order of their
names. https://github.com/unicode-org/icu/blob/main/icu4c/source/common/ucmndata.h
"""

import re
import struct
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_ALIGNMENT = 16
_START = re.compile(rb"..\xda\x27..\x00\x00.{4}CmnD", re.DOTALL)
_UNUSED = re.compile(
    r"[^/]+/(?:(?:brkitr|curr|lang|rbnf|region|translit|unit|zone)/.*|unames\.icu|.*\.(?:cfu|cnv|spp)"
    # Of what a language has in general: forms of dates and numbers, for which Qt has its own tables.
    r"|[a-z]{2,3}(?:_[A-Z]\w*)?\.res"
    # Of what all have in common: zones of time, plural forms, which language is written how, names of sites.
    r"|(?:currencyNumericCodes|dayPeriods|genderList|grammaticalFeatures|keyTypeData|langInfo|likelySubtags"
    r"|metadata|metaZones|numberingSystems|plurals|pluralRanges|supplementalData|timezoneTypes|units"
    r"|windowsZones|zoneinfo64)\.res|(?:nfkc|nfkc_cf|uts46)\.nrm)"
)


@dataclass(frozen=True, slots=True)
class IcuData:
    """What a file of ICU's data holds.

    Attributes:
        header: the first bytes, which say the format and its version.
        items: name and content of each, sorted by name.
    """

    header: bytes
    items: tuple[tuple[str, bytes], ...]


def read_data(content: bytes) -> IcuData:
    """Find the data in a library made of it.

    Raises:
        ValueError: there is none.
    """
    start = _START.search(content)
    if start is None:
        raise ValueError("no ICU data in this file")
    (length,) = struct.unpack_from("<H", content, start.start())
    table = start.start() + length
    (count,) = struct.unpack_from("<I", content, table)
    entries = list(struct.iter_unpack("<II", content[table + 4 : table + 4 + 8 * count]))
    ends = [offset for _, offset in entries[1:]] + [len(content) - table]
    items = (
        (_read_name(content, table + name), content[table + offset : table + end])
        for (name, offset), end in zip(entries, ends, strict=True)
    )
    return IcuData(content[start.start() : table], tuple(items))


def write_data(data: IcuData) -> bytes:
    """The same as one piece."""
    names = [name.encode() + b"\0" for name, _ in data.items]
    contents = [content + b"\0" * (-len(content) % _ALIGNMENT) for _, content in data.items]
    first_name = 4 + 8 * len(names)
    length = first_name + sum(map(len, names))
    first_item = length + -(len(data.header) + length) % _ALIGNMENT
    places = zip(_offsets(first_name, names), _offsets(first_item, contents), strict=True)
    table = struct.pack("<I", len(names)) + b"".join(struct.pack("<II", *place) for place in places)
    gap = b"\0" * (first_item - length)
    return b"".join([data.header, table, *names, gap, *contents])


def is_used(name: str) -> bool:
    """Whether Qt reads the item of this name."""
    return _UNUSED.fullmatch(name) is None


def trim(library: Path, target: Path) -> None:
    """Make a library of what Qt reads of another; `as` and `ld` of binutils are needed.

    Raises:
        ValueError: it is no library of ICU's data.
        subprocess.CalledProcessError: it could not be assembled.
    """
    data = read_data(library.read_bytes())
    kept = IcuData(data.header, tuple(item for item in data.items if is_used(item[0])))
    version = re.fullmatch(r"libicudata\.so\.(\d+)", library.name)
    if version is None:
        raise ValueError(f"not the name of a library of ICU's data: {library.name}")
    target.parent.mkdir(parents=True, exist_ok=True)
    raw, code, assembled = (target.with_suffix(suffix) for suffix in (".dat", ".s", ".o"))
    raw.write_bytes(write_data(kept))
    symbol = f"icudt{version[1]}_dat"
    code.write_text(
        f".section .rodata\n.balign {_ALIGNMENT}\n.globl {symbol}\n.type {symbol}, %object\n{symbol}:\n"
        f'.incbin "{raw.name}"\n.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",%progbits\n'
    )
    for command in (
        ["as", "-o", assembled.name, code.name],
        ["ld", "-shared", "-soname", library.name, "-o", target.name, assembled.name],
    ):
        subprocess.run(command, cwd=target.parent, check=True)  # noqa: S603


def _read_name(content: bytes, place: int) -> str:
    return content[place : content.index(b"\0", place)].decode("ascii")


def _offsets(start: int, parts: Iterable[bytes]) -> Iterator[int]:
    for part in parts:
        yield start
        start += len(part)
