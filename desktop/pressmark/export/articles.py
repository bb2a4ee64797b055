"""Articles given to the world: the one door to Markdown, HTML and EPUB."""

import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from pressmark.export.collection import Collection
from pressmark.export.epub import write_epub
from pressmark.export.html import write_html
from pressmark.export.markdown_files import write_file, write_folder


class ArticleFormat(StrEnum):
    """What articles can be exported as; the value is the ending of a file."""

    MARKDOWN = "md"
    HTML = "html"
    EPUB = "epub"


def makes_folder(article_format: ArticleFormat, count: int) -> bool:
    """Whether so many articles become a folder of files, and not one file."""
    return article_format is ArticleFormat.MARKDOWN and count != 1


def write_articles(
    collection: Collection,
    path: Path,
    article_format: ArticleFormat,
    *,
    folder: bool | None = None,
    told: Callable[[int], None] | None = None,
    cancelled: threading.Event | None = None,
) -> None:
    """Write articles to a file, as Markdown also to a new folder with a file each; whole or not at all.

    Of each article there are title, author, dates, terms, text with images, annotations where it has them,
    source and date of retrieval. Links between them lead from one to the other within what is written.
    Memory does not grow with the articles but for a line of the contents each.

    Args:
        collection: what to write.
        path: the file or folder.
        article_format: as what.
        folder: whether Markdown becomes a folder; None: where there are several articles.
        told: is told after each article how many are written.
        cancelled: set when the person asks to stop.

    Raises:
        ExportFailed: it cannot be written there; what was there before is kept.
        NotFound: an article went while others were written; nothing is kept.
        Cancelled: the person asked to stop; nothing is kept.
    """
    if article_format is ArticleFormat.HTML:
        write = write_html
    elif article_format is ArticleFormat.EPUB:
        write = write_epub
    else:
        several = makes_folder(article_format, len(collection.entries))
        write = write_folder if (several if folder is None else folder) else write_file
    write(collection, path, told or _tell_nobody, cancelled)


def _tell_nobody(_done: int) -> None:
    pass
