"""What a reader wrote on an article (https://www.w3.org/TR/annotation-model/)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AnnotationState(StrEnum):
    """Where an annotation is: on its words, on changed ones, or its words are gone."""

    ANCHORED = "anchored"
    MOVED = "moved"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation; one on the whole article quotes nothing.

    Attributes:
        id: a UUID.
        revision_id: the version of the text that it was made on.
        exact: the words it is on, "" for the whole article.
        prefix: what stood before them.
        suffix: what stood behind them.
        start: where they begin in that version's text, in code points; None for the whole article.
        end: where they end.
        note: Markdown, "" for words that are only marked.
        color: the name of one.
        tags: in the order of their names.
    """

    id: str
    post_id: int
    revision_id: int
    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    note: str
    color: str
    created: datetime
    modified: datetime
    state: AnnotationState
    tags: tuple[str, ...] = ()
