"""``export``: whole articles as Markdown, HTML or EPUB."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.chosen import make_sound
from pressmark.cli.faults import DONE
from pressmark.cli.interrupt import asked_to_stop
from pressmark.cli.layout import count_things, say_number
from pressmark.cli.library import open_library
from pressmark.cli.output import Output
from pressmark.cli.posts import read_query_of
from pressmark.errors import NotFound, UsageError
from pressmark.export.articles import ArticleFormat, write_articles
from pressmark.export.collection import Collection, Entry, Piece
from pressmark.reading import read_article
from pressmark.store import Store

_ARTICLE = re.compile(r"\d+|https?://\S+", re.IGNORECASE)
_ENDINGS = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".epub": "epub"}
_SECONDS_BETWEEN_LINES = 5.0


def export_articles(call: Call) -> int:
    """Write one article, or all that match a query, to a file or a folder."""
    words, output = call.words, call.output
    what, path = make_sound(words.what).strip(), Path(words.file)
    article_format = _find_format(words.format, path)
    with open_library(words) as store, asked_to_stop() as asked:
        single = _ARTICLE.fullmatch(what) is not None
        ids = (
            [store.posts.find(what)] if single else store.search.read_ids(read_query_of(store, what, output))
        )
        if not ids:
            raise NotFound("No article matches; nothing was written.")
        rows = store.posts.read_rows(ids)
        collection = Collection(
            title=what or "All articles",
            entries=[Entry(row.id, row.title, row.link) for row in rows],
            read=lambda post_id: _read_piece(store, post_id, words.notes),
            find_image=store.media.find,
            made=datetime.now(UTC),
        )
        write_articles(
            collection,
            path,
            article_format,
            folder=article_format is ArticleFormat.MARKDOWN and not single,
            told=_show_progress(output, len(rows)),
            cancelled=asked,
        )
    written = [row.id for row in rows]
    if output.as_json:
        output.say_document({"written": len(written), "articles": written, "file": str(path)})
    else:
        output.say_lines([f"{count_things(len(written), 'article')} written to {path}."])
    return DONE


def _find_format(named: str | None, path: Path) -> ArticleFormat:
    """The format that is named, else that of the file's ending.

    Raises:
        UsageError: there is neither.
    """
    found = named or _ENDINGS.get(path.suffix.lower())
    if found is None:
        raise UsageError(f"{path} does not tell the format. Say it: --format md, html or epub.")
    return ArticleFormat(found)


def _read_piece(store: Store, post_id: int, notes: bool) -> Piece:
    reading = read_article(store, post_id)
    return Piece(
        post=reading.post,
        article=reading.article,
        retrieved=reading.versions[-1].seen,
        tags=reading.tags,
        targets={link.url: link.post_id for link in reading.links if link.post_id is not None},
        annotations=store.annotations.read(post_id) if notes else (),
    )


def _show_progress(output: Output, total: int) -> Callable[[int], None]:
    """Something to tell how many articles are written: a line every few seconds, none for a program."""
    told = time.monotonic()

    def show(done: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= _SECONDS_BETWEEN_LINES and (output.err.isatty() or not output.as_json):
            told = now
            output.tell(f"{say_number(done)} of {count_things(total, 'article')}")

    return show
