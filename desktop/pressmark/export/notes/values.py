"""Values of a file that somebody else wrote: of the right type, without what no text may hold."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from pressmark.export.sheet import clean

LONGEST_NOTE = 100_000
LONGEST_QUOTE = 1_000_000
LONGEST_CONTEXT = 1_000
LONGEST_LINK = 4_000
MOST_TAGS = 200
_LONGEST_DATE = 40
_LONGEST_TEXT = 2**31
_FIRST_YEAR = 1970
_AHEAD = timedelta(days=366)
_NAME = re.compile(r"[^:#/]*\Z")


def read_object(value: object) -> Mapping[str, object]:
    """A JSON object; an empty one for everything else."""
    return value if isinstance(value, dict) else {}


def read_list(value: object) -> list[object]:
    """A list as it is, none for nothing, and one of a single value, as JSON-LD allows that for a list."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def read_text(value: object) -> str:
    """A text without what no file can hold; "" for everything else."""
    return clean(value) if isinstance(value, str) else ""


def read_first_text(value: object) -> str:
    """The first text of a value that may be a list."""
    return next(filter(None, map(read_text, read_list(value))), "")


def read_number(value: object) -> int | None:
    """A whole number that may be a place in a text; None for everything else."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value < _LONGEST_TEXT else None


def read_types(thing: Mapping[str, object]) -> set[str]:
    """The types of an object, without the prefixes of their names."""
    types = read_list(thing.get("type", thing.get("@type")))[:10]
    return {found[0] for each in types if (found := _NAME.search(read_text(each)[-200:]))}


def read_moment(value: object, now: datetime) -> datetime | None:
    """A moment in ISO 8601, to the second; UTC where it names no zone.

    None where there is none, before 1970, and more than a year ahead: that would be newer than anything a
    person writes for long.
    """
    if not isinstance(value, str) or len(value) > _LONGEST_DATE:
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    # Near the years 1 and 9999 there may be no such moment in UTC.
    if not _FIRST_YEAR <= moment.year <= now.year + 2:
        return None
    moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    return moment if moment < now + _AHEAD else None
