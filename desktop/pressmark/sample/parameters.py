"""The parameters of a listing, checked as WordPress checks them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qsl

from pressmark.sample.errors import RestError, refuse_parameter, refuse_stranger
from pressmark.sample.rows import Kind

ORDERS = {
    Kind.POSTS: ("author", "date", "id", "include", "modified", "parent", "relevance", "slug", "title"),
    Kind.TERMS: ("id", "include", "name", "slug", "count"),
    Kind.USERS: ("id", "include", "name", "slug"),
}
DATES = ("after", "before", "modified_after", "modified_before")


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a request asks of a collection; `offset` None means "by page"."""

    raw: Mapping[str, str]
    page: int
    per_page: int
    offset: int | None
    orderby: str
    descending: bool
    include: tuple[int, ...] = ()
    exclude: tuple[int, ...] = ()
    authors: tuple[int, ...] = ()
    slugs: tuple[str, ...] = ()
    search: str = ""
    dates: Mapping[str, datetime] = field(default_factory=dict)
    terms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def read_query(query: str) -> dict[str, str]:
    """The parameters of a query string; ``name[]`` given several times becomes ``name`` with commas."""
    values: dict[str, str] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name.endswith("[]"):
            joined = values.get(name[:-2])
            values[name[:-2]] = f"{joined},{value}" if joined else value
        else:
            values[name] = value
    return values


def read_fields(raw: Mapping[str, str]) -> list[str]:
    """The paths of ``_fields``."""
    return [name.strip() for name in raw.get("_fields", "").split(",") if name.strip()]


def check_context(raw: Mapping[str, str]) -> None:
    """Refuse ``context=edit``, which needs a login.

    Raises:
        RestError: it was asked for.
    """
    if raw.get("context") == "edit":
        raise refuse_stranger("rest_forbidden_context")


def read_parameters(
    raw: Mapping[str, str], kind: Kind, filters: tuple[str, ...], gmt_offset: int
) -> Parameters:
    """Check the parameters of a listing.

    Raises:
        RestError: one of them has a value that it may not have.
    """
    check_context(raw)
    posts = kind is Kind.POSTS
    orderby = _read_word(raw, "orderby", ORDERS[kind], "date" if posts else "name")
    include = _read_numbers(raw, "include")
    if orderby == "include" and not include:
        message = "You need to define an include parameter to order by include."
        raise RestError(400, "rest_orderby_include_missing_include", message)
    return Parameters(
        raw=raw,
        page=_read_number(raw, "page", 1, 1, None),
        per_page=_read_number(raw, "per_page", 10, 1, 100),
        offset=_read_number(raw, "offset", 0, 0, None) if "offset" in raw else None,
        orderby=orderby,
        descending=_read_word(raw, "order", ("asc", "desc"), "desc" if posts else "asc") == "desc",
        include=include,
        exclude=_read_numbers(raw, "exclude"),
        authors=_read_numbers(raw, "author"),
        slugs=tuple(slug for slug in raw.get("slug", "").split(",") if slug),
        search=raw.get("search", ""),
        dates={name: _read_date(raw, name, gmt_offset) for name in DATES if posts and name in raw},
        terms={name: _read_numbers(raw, name) for name in filters if name in raw},
    )


def _read_number(raw: Mapping[str, str], name: str, default: int, least: int, most: int | None) -> int:
    text = raw.get(name, str(default))
    try:
        number = int(text)
    except ValueError:
        raise refuse_parameter(name, f"{name} is not of type integer.") from None
    if most is None and number < least:
        raise refuse_parameter(name, f"{name} must be greater than or equal to {least}")
    if most is not None and not least <= number <= most:
        raise refuse_parameter(name, f"{name} must be between {least} (inclusive) and {most} (inclusive)")
    return number


def _read_numbers(raw: Mapping[str, str], name: str) -> tuple[int, ...]:
    numbers = []
    for place, text in enumerate(filter(None, raw.get(name, "").replace(" ", ",").split(","))):
        try:
            numbers.append(int(text))
        except ValueError:
            raise refuse_parameter(name, f"{name}[{place}] is not of type integer.") from None
    return tuple(numbers)


def _read_word(raw: Mapping[str, str], name: str, allowed: tuple[str, ...], default: str) -> str:
    word = raw.get(name, default)
    if word not in allowed:
        raise refuse_parameter(name, f"{name} is not one of {', '.join(allowed[:-1])}, and {allowed[-1]}.")
    return word


def _read_date(raw: Mapping[str, str], name: str, gmt_offset: int) -> datetime:
    """A time of the query: without a zone it is the site's wall clock; fractions of a second are dropped."""
    text = raw[name]
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise refuse_parameter(name, "Invalid date.") from None
    if "T" not in text:
        raise refuse_parameter(name, "Invalid date.")
    zone = time.tzinfo or timezone(timedelta(hours=gmt_offset))
    return time.replace(tzinfo=zone, microsecond=0)
