"""Articles of the library as they are exported and printed."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from pressmark.export.articles import ArticleFormat, write_articles
from pressmark.export.collection import Collection, Entry, Labels, Piece, iso_day
from pressmark.reading import read_article
from pressmark.store import Store
from pressmark.ui.words import long_date, translate


def make_labels(*, paper: bool = False) -> Labels:
    """The words that an export adds, in the language of the window; on paper days are said as there."""
    return Labels(
        day=long_date if paper else iso_day,
        contents=translate("words", "Contents"),
        notes=translate("words", "Notes"),
        links=translate("words", "Links"),
        source=translate("words", "Source"),
        retrieved=translate("words", "Retrieved"),
        changed=translate("words", "changed"),
        no_title=translate("words", "(no title)"),
        no_image=translate("words", "Image not in the library"),
        words_gone=translate("words", "These words are not in the article any more."),
        words_changed=translate("words", "The text has changed. There it says now:"),
    )


def read_piece(store: Store, post_id: int, notes: bool) -> Piece:
    """An article of the library with all that is said of it.

    Raises:
        NotFound: the library has no such post.
    """
    reading = read_article(store, post_id)
    return Piece(
        reading.post,
        reading.article,
        reading.versions[-1].seen,
        reading.tags,
        {link.url: link.post_id for link in reading.links if link.post_id is not None},
        store.annotations.read(post_id) if notes else (),
    )


def write_posts(
    store: Store,
    ids: Sequence[int],
    title: str,
    path: Path,
    article_format: ArticleFormat,
    *,
    notes: bool,
    labels: Labels,
    told: Callable[[int, int], None],
    cancelled: Event,
) -> int:
    """Write articles of the library to a file or folder, in a worker; gives how many.

    Raises:
        ExportFailed: it cannot be written there.
        NotFound: an article went meanwhile.
        Cancelled: the person asked to stop.
    """
    rows = store.posts.read_rows(ids)
    entries = [Entry(row.id, row.title, row.link) for row in rows]
    collection = Collection(
        title=title if len(entries) != 1 else entries[0].title,
        entries=entries,
        read=lambda post_id: read_piece(store, post_id, notes),
        find_image=store.media.find,
        made=datetime.now(UTC),
        labels=labels,
    )
    write_articles(
        collection,
        path,
        article_format,
        told=lambda done: told(done, len(entries)),
        cancelled=cancelled,
    )
    return len(entries)
