"""What stands around an article in a file: title, by-line, terms, notes, source."""

import re
import unicodedata
from collections.abc import Callable

from pressmark.export.collection import Labels, Piece
from pressmark.export.figures import mark_numbers
from pressmark.export.markup import Leads, quote, write_markup
from pressmark.export.naming import one_line, web_link
from pressmark.export.sheet import clean
from pressmark.model import Annotation, AnnotationState, PostTerm

_MEASURED = 5_000  # characters
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def title_of(piece: Piece, labels: Labels) -> str:
    """The title of an article on one line, never empty."""
    return one_line(piece.post.row.title) or labels.no_title


def name_terms(terms: tuple[PostTerm, ...]) -> dict[str, list[str]]:
    """The names of terms by that of their taxonomy; those without a name are left out."""
    named: dict[str, list[str]] = {}
    for term in terms:
        if name := one_line(term.name):
            named.setdefault(one_line(term.taxonomy_name) or one_line(term.taxonomy), []).append(name)
    return named


def find_direction(text: str) -> str:
    """``rtl`` where most letters of a text run from right to left, else ``ltr``."""
    kinds = [unicodedata.bidirectional(sign) for sign in text[:_MEASURED]]
    leftward = sum(kind in ("R", "AL") for kind in kinds)
    return "rtl" if leftward > kinds.count("L") else "ltr"


def direction_of(piece: Piece) -> str:
    """The direction of an article as a whole."""
    return find_direction(piece.article.text or piece.post.row.title)


def write_section(piece: Piece, labels: Labels, leads: Leads, write: Callable[[str], object]) -> None:
    """Write an article with all that belongs to it as HTML that is XML too, without an element around it."""
    write_head(piece, labels, write)
    # The direction of a block is noted where it differs from its surroundings, which are those of Latin text.
    write('<div class="text" dir="ltr">\n')
    write_text(piece, leads, write)
    write("</div>\n")
    if piece.annotations:
        write_notes(piece.annotations, labels, write)
    write(set_source(piece, labels))


def write_head(piece: Piece, labels: Labels, write: Callable[[str], object]) -> None:
    """Write what stands above the text of an article: title, by-line, tags, terms."""
    write(f'<h1 dir="auto">{quote(title_of(piece, labels))}</h1>\n')
    write(_byline(piece, labels))
    for taxonomy, names in name_terms(piece.post.terms).items():
        shown = ", ".join(f"<bdi>{quote(name)}</bdi>" for name in names)
        write(f'<p class="terms"><bdi>{quote(taxonomy)}</bdi>: {shown}</p>\n')


def write_text(piece: Piece, leads: Leads, write: Callable[[str], object]) -> None:
    """Write the text of an article, above it the featured image where the text has not got it."""
    featured = piece.post.featured
    if featured is not None and all(featured.url != image.url for image in piece.article.images):
        first = f'<p class="figure"><img src="{quote(featured.url)}" alt="{quote(featured.alt)}"></p>'
        if leads.source(featured.url) is not None:
            write_markup(first, leads, write)
    write_markup(mark_numbers(piece.article.html), leads, write)


def write_notes(annotations: tuple[Annotation, ...], labels: Labels, write: Callable[[str], object]) -> None:
    """Write the reader's annotations: the words quoted, below them the note as plain text, and its tags."""
    write(f'<div class="notes">\n<h2>{quote(labels.notes)}</h2>\n')
    for annotation in annotations:
        _write_quote(annotation.exact, write)
        if annotation.state is AnnotationState.ORPHANED:
            write(f'<p class="gone">{quote(labels.words_gone)}</p>\n')
        elif now := find_changed(annotation):
            write(f'<p class="gone">{quote(labels.words_changed)}</p>\n')
            _write_quote(now, write)
        for paragraph in split_note(annotation.note):
            lines = "<br/>".join(quote(line) for line in paragraph)
            write(f'<p class="note" dir="auto">{lines}</p>\n')
        if annotation.tags:
            write(f'<p class="tags">{quote(say_tags(annotation.tags))}</p>\n')
    write("</div>\n")


def find_changed(annotation: Annotation) -> str:
    """The words that an annotation is on now, where they are others than those it was made on; else ""."""
    if annotation.place is None or annotation.state is not AnnotationState.MOVED:
        return ""
    return annotation.place.exact if annotation.place.exact != annotation.exact else ""


def _write_quote(words: str, write: Callable[[str], object]) -> None:
    for line in filter(None, map(one_line, words.split("\n"))):
        write(f'<blockquote dir="auto"><p>{quote(line)}</p></blockquote>\n')


def split_note(note: str) -> list[list[str]]:
    """The paragraphs of a note, each as its lines."""
    paragraphs = _PARAGRAPHS.split(clean(note))
    found = [list(filter(None, map(one_line, paragraph.split("\n")))) for paragraph in paragraphs]
    return [lines for lines in found if lines]


def say_tags(tags: tuple[str, ...]) -> str:
    """The reader's own tags on one line."""
    return " ".join(f"#{one_line(tag)}" for tag in tags)


def _byline(piece: Piece, labels: Labels) -> str:
    row = piece.post.row
    published, modified = (labels.day(moment) if moment else "" for moment in (row.date, row.modified))
    changed = f"{labels.changed} {modified}" if modified and modified != published else ""
    parts = [one_line(row.author), published, changed, one_line(piece.post.site_name)]
    shown = " · ".join(f"<bdi>{quote(part)}</bdi>" for part in parts if part)
    tags = f'<p class="tags">{quote(say_tags(piece.tags))}</p>\n' if piece.tags else ""
    return f'<p class="byline">{shown}</p>\n{tags}' if shown else tags


def set_source(piece: Piece, labels: Labels) -> str:
    """Where an article came from, and when, as HTML."""
    link, day = web_link(piece.post.row.link), quote(labels.day(piece.retrieved))
    where = f'{quote(labels.source)}: <a href="{quote(link)}">{quote(link)}</a>. ' if link else ""
    return f'<p class="source" dir="ltr">{where}{quote(labels.retrieved)} {day}.</p>\n'
