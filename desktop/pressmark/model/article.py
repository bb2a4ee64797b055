"""What an article says: values made by `article`."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """One data table of an article, spans resolved: every row has as many cells as the widest.

    Attributes:
        number: 1 for the first data table of the article.
        header: "" for each column where the table has no header.
    """

    number: int
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an article, absolute and without tracking parameters.

    Attributes:
        start: where its words begin in the article text, in code points.
        end: where they end; the same as `start` for an image that links.
    """

    url: str
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Image:
    """An image of an article; `url` is absolute."""

    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an article's outline; `anchor` is an id in its HTML."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Article:
    """What a post says, cleaned (`article.clean`).

    Attributes:
        html: safe HTML for view and export.
        text: the article text: one line a block, NFC; searched, quoted, counted in.
        anchors: the site's own ids of headings, and those that links within the article name, each with the
            anchor in `html` that it became. Articles that say the same are equal, whatever their ids were.
    """

    html: str
    text: str
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: tuple[tuple[str, str], ...] = field(default=(), compare=False)
