"""What a reader wrote on an article (https://www.w3.org/TR/annotation-model/)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pressmark.choices import Color


class AnnotationState(StrEnum):
    """Where an annotation is: on its words, on changed ones, or its words are gone."""

    ANCHORED = "anchored"
    MOVED = "moved"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of a text: a TextQuoteSelector and a TextPositionSelector in one.

    Attributes:
        exact: the words.
        prefix: what stands before them.
        suffix: what stands behind them.
        start: where they begin in the article text, in code points.
        end: where they end.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation; one on the whole article quotes nothing.

    `exact` to `end` are words as they were when the annotation was made, or when the reader last said that it
    is where it belongs; they stand in the version `revision_id`. `place` is where it is in the current text.

    Attributes:
        id: a UUID.
        post_id: 0 as long as the article of an imported one has not arrived.
        revision_id: the version of the text that it was made on; 0 where the library has not that version.
        exact: the words it is on, "" for the whole article.
        prefix: what stood before them.
        suffix: what stood behind them.
        start: where they begin in that version's text, in code points; None for the whole article.
        end: where they end.
        note: Markdown, "" for words that are only marked.
        color: one of `Color`, or the name of another that an import brought.
        tags: in the order of their names.
        place: in the current text; None for the whole article and where the words are gone.
        kept: the reader leaves it on the version it was made on: it is not looked for any more.
        number: the library's own, from 1.
        source_date: when the site had last changed the text that it was made on, None where unknown.
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
    place: Selector | None = None
    kept: bool = False
    number: int = 0
    source_date: datetime | None = None

    @property
    def is_whole(self) -> bool:
        """It is on the whole article."""
        return self.start is None

    @property
    def quote(self) -> Selector | None:
        """The words it was made on; None for the whole article."""
        if self.start is None or self.end is None:
            return None
        return Selector(self.exact, self.prefix, self.suffix, self.start, self.end)

    @property
    def needs_attention(self) -> bool:
        """Its words changed or went, and the reader has not said yet what is to become of it."""
        return self.state is not AnnotationState.ANCHORED and not self.kept


@dataclass(frozen=True, slots=True)
class Draft:
    """An annotation that is to be made.

    Attributes:
        revision_id: the version of the text that `quote` is in.
        quote: the words; None for the whole article.
        on_old: the reader saw an old version when it was begun: where its words are not in the current text,
            it is to stay on that version.
    """

    post_id: int
    revision_id: int
    quote: Selector | None
    color: str = Color.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    on_old: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """An annotation out of a file, and the address of its article.

    Attributes:
        annotation: its `post_id`, `revision_id` and `number` are 0.
        link: the address of the article.
        title: the article's, "" where the file does not say.
        dated: the file says when it was written; one that has the time of the import is newer than none.
    """

    annotation: Annotation
    link: str
    title: str = ""
    dated: bool = True


@dataclass(frozen=True, slots=True)
class NoteRow:
    """An annotation with what a list says of its article.

    Attributes:
        title: the article's.
        link: its address.
        site: the name of its site, "" while it waits for its article.
        date: when the article was published.
        version: the number of the version it was made on, 0 where the library has not that.
    """

    annotation: Annotation
    title: str
    link: str
    site: str = ""
    date: datetime | None = None
    version: int = 0


class Grouping(StrEnum):
    """What annotations are grouped by."""

    ARTICLE = "article"
    TERM = "term"
    TAG = "tag"
    COLOR = "color"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Annotations that belong together; one with two tags is in two groups.

    Attributes:
        key: the post's id, ``taxonomy:slug`` and the term's key, the tag, the colour, or ``2025-05``; "" for
            those that have none.
        title: the name of the article, term, tag; "" where `key` says all.
        numbers: of the annotations, in their order.
    """

    key: str
    title: str
    numbers: tuple[int, ...]
