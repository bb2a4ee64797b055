"""Articles to export, made to order, and eyes for what a file of them may not have."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from threading import Event

from pressmark.article import clean
from pressmark.export.articles import ArticleFormat, write_articles
from pressmark.export.collection import Collection, Entry, Piece
from pressmark.model import Annotation, AnnotationState, Image, Post, PostRow, PostStatus, PostTerm, Selector

MADE = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
HOME = "https://metals.example"


def make_piece(
    post_id: int = 1,
    title: str = "A title",
    html: str = "<p>Some words.</p>",
    *,
    author: str = "Ada Fern",
    terms: Sequence[str] = ("Cobalt",),
    targets: Mapping[str, int] | None = None,
    annotations: Sequence[Annotation] = (),
    tags: Sequence[str] = (),
    link: str = "",
    taxonomy: str = "Metals",
    site_name: str = "Metals Desk",
    featured: Image | None = None,
    date: datetime | None = MADE,
) -> Piece:
    """An article as it comes out of the library."""
    address = link or f"{HOME}/{post_id}/"
    row = PostRow(
        id=post_id,
        site_id=1,
        remote_id=post_id,
        title=title,
        link=address,
        date=date,
        modified=datetime(2026, 12, 24, 12, 0, tzinfo=UTC),
        author=author,
        type="report",
        excerpt="",
        words=2,
        tables=0,
        notes=len(annotations),
        versions=1,
        unread=False,
        starred=False,
        status=PostStatus.LIVE,
    )
    post = Post(
        row=row,
        site=HOME,
        site_name=site_name,
        type_name="Reports",
        slug="a",
        html=html,
        text="",
        extra="{}",
        revision_id=1,
        terms=tuple(PostTerm(n, "metal", taxonomy, name, "") for n, name in enumerate(terms)),
        first_seen=MADE,
        status_since=None,
        position=0.0,
        featured=featured,
    )
    return Piece(post, clean(html, f"{HOME}/"), MADE, tuple(tags), targets or {}, tuple(annotations))


def make_note(
    exact: str = "Some words",
    note: str = "Why?",
    *,
    tags: Sequence[str] = ("ask",),
    state: AnnotationState = AnnotationState.ANCHORED,
    now: str = "",
) -> Annotation:
    """An annotation of an article; `now` are the words that it is on by now."""
    place = Selector(now, "", "", 0, len(now)) if now else None
    said = (note, "yellow", MADE, MADE, state, tuple(tags), place)
    return Annotation("n1", 1, 1, exact, "", "", 0, 10, *said)


def make_collection(
    *pieces: Piece, title: str = "All articles", images: Mapping[str, Path] | None = None
) -> Collection:
    """Articles that are exported together."""
    by_id = {piece.post.id: piece for piece in pieces}
    entries = [Entry(piece.post.id, piece.post.row.title, piece.post.row.link) for piece in pieces]
    return Collection(title, entries, by_id.__getitem__, (images or {}).get, MADE)


def write(
    collection: Collection, path: Path, article_format: ArticleFormat, cancelled: Event | None = None
) -> list[int]:
    """Write articles; gives what was told of the progress."""
    told: list[int] = []
    write_articles(collection, path, article_format, told=told.append, cancelled=cancelled)
    return told


class Page(HTMLParser):
    """Writes down what a page has: elements, attributes, text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, name: str) -> list[str]:
        """The values of an attribute."""
        return [value for _, attribute, value in self.attributes if attribute == name]
