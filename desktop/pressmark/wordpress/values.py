"""Single values out of JSON of unknown shape: each function accepts anything and has a sane answer for it."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from pressmark.wordpress.address import is_web

LARGEST = 2**63 - 1
"""What SQLite keeps as an integer."""

_ZERO_DAY = date(1970, 1, 1).toordinal()
_WHOLE = re.compile(r"-?\d{1,19}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:?\d\d)?")


def to_int(value: object) -> int | None:
    """A whole number, also out of its text (PHP gives both), or None."""
    if type(value) is int:  # nearly always, so it comes first
        return value if -LARGEST <= value <= LARGEST else None
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    if isinstance(value, str):
        value = int(value) if _WHOLE.fullmatch(value.strip()) else None
    return value if isinstance(value, int) and -LARGEST <= value <= LARGEST else None


def to_count(value: object) -> int:
    """A number that cannot be negative; 0 for anything else."""
    return max(to_int(value) or 0, 0)


def to_id(value: object) -> int | None:
    """A number that something has, or None: WordPress counts from 1."""
    number = to_int(value)
    return number if number is not None and number > 0 else None


def to_ids(value: object) -> tuple[int, ...]:
    """The ids in a list or an object: each once, sorted, for their order means nothing (SYNC.md fact 14)."""
    return tuple(sorted({number for part in to_list(value) if (number := to_id(part)) is not None}))


def to_str(value: object) -> str:
    """Text, also out of a number; "" for anything else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def to_strs(value: object) -> tuple[str, ...]:
    """The texts in a list, or in a PHP array that became an object."""
    return tuple(part for part in to_list(value) if isinstance(part, str))


def to_bool(value: object) -> bool:
    """True as JSON, PHP and people write it."""
    return value is True or value == 1 or (isinstance(value, str) and value.lower() in ("1", "true", "yes"))


def to_list(value: object) -> list[object]:
    """The parts of a list, or of a PHP array with gaps, which JSON shows as an object (fact 20)."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def to_dict(value: object) -> dict[str, object]:
    """The object, or an empty one (PHP's empty array is ``[]``)."""
    return value if isinstance(value, dict) else {}


def to_web(value: object) -> str:
    """An address of http or https, or ""."""
    return value if isinstance(value, str) and value and is_web(value) else ""


def rendered(value: object) -> str:
    """The HTML of a field that WordPress gives as ``{"rendered": …}``, or of one that is bare."""
    return to_str(value.get("rendered")) if isinstance(value, dict) else to_str(value)


def to_moment(value: object, offset: timezone = UTC) -> datetime | None:
    """A time in UTC; without a zone of its own it is in that of `offset`.

    None for null, zero dates (``0000-00-00``, ``-0001-11-30``), the day they become (1970-01-01), garbage.
    """
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return None
    try:
        moment = datetime.fromisoformat(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=offset)
        moment = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return None if moment.toordinal() == _ZERO_DAY else moment


def to_offset(hours: object) -> timezone | None:
    """The zone of a site's ``gmt_offset``, in hours; None where it makes no sense."""
    if isinstance(hours, str):
        hours = float(hours) if re.fullmatch(r"-?\d{1,2}(\.\d{1,2})?", hours) else None
    if isinstance(hours, bool) or not isinstance(hours, int | float) or not -15 < hours < 15:
        return None
    return timezone(timedelta(minutes=round(hours * 60)))


def pick(value: dict[str, object], keys: Iterable[str]) -> dict[str, object]:
    """The object without these keys."""
    unwanted = set(keys)
    return {key: part for key, part in value.items() if key not in unwanted}
