"""Words of a site on one line, and names of files that every system takes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime
from urllib.parse import urlsplit

from pressmark.export.collection import Entry, iso_day
from pressmark.export.sheet import clean

_LONGEST_NAME = 80  # characters, and
_MOST_BYTES = 160  # of UTF-8: a name may have 255 on most systems, and some room is needed for a number
# Controls, line ends, and what reorders the text around it (UAX 9).
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*#%^\[\]]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/?#\\]", re.IGNORECASE)


def one_line(text: str) -> str:
    """A text of a site on one line, without what no file can hold and what steers the line."""
    return " ".join(_STEERING.sub(" ", clean(text)).split())


def web_link(url: str) -> str:
    """An address that leads to a page of the web, "" for every other."""
    plain = one_line(url)
    try:
        return plain if _WEB.match(plain) and urlsplit(plain).hostname else ""
    except ValueError:
        return ""


def say_day(moment: datetime | None) -> str:
    """The local day of a moment, "" for none."""
    return iso_day(moment) if moment else ""


def name_file(title: str, instead: str = "Article") -> str:
    """A name for a file, without an ending: what a title leaves when nothing in it can hurt.

    Never empty, never the name of a device, never hidden, at most 80 characters.
    """
    plain = _NOT_IN_NAMES.sub(" ", one_line(unicodedata.normalize("NFC", clean(title))))
    seen = "".join(sign for sign in plain if sign == " " or sign.isprintable())
    short = " ".join(seen.split())[:_LONGEST_NAME].encode()[:_MOST_BYTES].decode(errors="ignore").strip(". ")
    if not any(map(str.isalnum, short)):
        return instead
    return f"{short}_" if _RESERVED.fullmatch(short) else short


def name_files(entries: Iterable[Entry], ending: str) -> Mapping[int, str]:
    """A name for the file of each article; no two are the same, also where case does not count."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    names: dict[int, str] = {}
    for entry in entries:
        stem = name_file(entry.title)
        key = _fold(stem)
        name, number = stem, counts.get(key, 1)
        while _fold(name) in taken:
            number += 1
            name = f"{stem} ({number})"
        counts[key] = number
        taken.add(_fold(name))
        names[entry.id] = name + ending
    return names


def _fold(name: str) -> str:
    """What is equal for names that some file system takes for the same."""
    return unicodedata.normalize("NFKD", name).casefold()
