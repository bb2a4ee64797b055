"""The rows of collections: what is listed, searched and sorted, with the JSON that is served."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Any

Json = dict[str, Any]
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Kind(Enum):
    """How a collection behaves."""

    POSTS = auto()
    TERMS = auto()
    USERS = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a collection.

    Attributes:
        title: of a post, or the name of a term or user.
        text: what a search looks through.
        terms: term ids by the rest base of their taxonomy.
        json: the whole answer, with its ``_links``.
    """

    id: int
    slug: str
    title: str
    json: Json
    text: str = ""
    date: datetime = NEVER
    modified: datetime = NEVER
    author: int = 0
    parent: int = 0
    count: int = 0
    terms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Collection:
    """What lies under one rest base. `refusal` is the code of the error that strangers get, "" for none."""

    rest_base: str
    kind: Kind
    rows: tuple[Row, ...] = ()
    filters: tuple[str, ...] = ()
    refusal: str = ""
