"""Annotations as one HTML file that needs nothing else and runs nothing."""

import codecs
import threading
from collections.abc import Callable
from pathlib import Path

from pressmark.export.html import begin_page
from pressmark.export.markup import quote
from pressmark.export.naming import one_line
from pressmark.export.notes.facts import (
    ArticleFacts,
    name_color,
    split_lines,
    tell_article,
    tell_state,
)
from pressmark.export.notes.source import NoteLabels, Notes, group_by_article
from pressmark.export.sections import find_direction, say_tags, split_note
from pressmark.export.sheet import raise_if_cancelled
from pressmark.export.whole import whole_file
from pressmark.model import Annotation, Color, NoteRow

_COLORS = frozenset(color.value for color in Color)
_Write = Callable[[str], object]


def write_page(notes: Notes, path: Path, cancelled: threading.Event | None) -> None:
    """What `pressmark.export.notes.writing.write_notes` promises, as HTML."""
    labels = notes.labels
    groups = group_by_article(notes.rows)
    title = quote(one_line(notes.title) or labels.no_title)
    with whole_file(path) as stream:
        write = codecs.getwriter("utf-8")(stream).write
        write(begin_page(title, "book.css", "page.css", "notes.css"))
        write(f'<h1 class="collection" dir="auto">{title}</h1>\n')
        if asked := quote(one_line(notes.query)):
            write(f'<p class="byline" dir="auto">{asked}</p>\n')
        if len(groups) > 1:
            _write_contents(groups, labels, write)
        for place, group in enumerate(groups):
            raise_if_cancelled(cancelled)
            _write_article(place, tell_article(group, notes), group, labels, write)
        write("</body>\n</html>\n")


def _write_contents(groups: list[list[NoteRow]], labels: NoteLabels, write: _Write) -> None:
    write(f"<nav>\n<h2>{quote(labels.contents)}</h2>\n<ol>\n")
    for place, group in enumerate(groups):
        title = quote(one_line(group[0].title) or labels.no_title)
        write(f'<li dir="auto"><a href="#a{place}">{title}</a> ({len(group)})</li>\n')
    write("</ol>\n</nav>\n")


def _write_article(
    place: int, facts: ArticleFacts, group: list[NoteRow], labels: NoteLabels, write: _Write
) -> None:
    direction = find_direction(" ".join([facts.title, *(row.annotation.exact for row in group)]))
    write(f'<article id="a{place}" dir="{direction}">\n<h2 dir="auto">{quote(facts.title)}</h2>\n')
    parts = [facts.day, facts.author, facts.site]
    if byline := " · ".join(f"<bdi>{quote(part)}</bdi>" for part in parts if part):
        write(f'<p class="byline">{byline}</p>\n')
    if facts.link:
        write(f'<p class="byline" dir="ltr"><a href="{quote(facts.link)}">{quote(facts.link)}</a></p>\n')
    for taxonomy, names in facts.terms.items():
        shown = ", ".join(f"<bdi>{quote(name)}</bdi>" for name in names)
        write(f'<p class="terms"><bdi>{quote(taxonomy)}</bdi>: {shown}</p>\n')
    if facts.waits:
        write(f'<p class="gone">{quote(labels.waiting)}</p>\n')
    for row in group:
        _write_note(row.annotation, labels, write)
    write("</article>\n")


def _write_note(one: Annotation, labels: NoteLabels, write: _Write) -> None:
    color = one.color if one.color in _COLORS else Color.YELLOW.value
    write(f'<section class="{color}">\n')
    if one.is_whole:
        write(f'<p class="whole">{quote(labels.whole)}</p>\n')
    _write_quote(one.exact, write)
    said, now = tell_state(one, labels)
    if said:
        write(f'<p class="gone">{quote(said)}</p>\n')
    _write_quote(now, write)
    for paragraph in split_note(one.note):
        write(f'<p class="note" dir="auto">{"<br/>".join(map(quote, paragraph))}</p>\n')
    parts = [name_color(one, labels), labels.day(one.created), say_tags(one.tags)]
    shown = " · ".join(f"<bdi>{quote(part)}</bdi>" for part in parts if part)
    write(f'<p class="tags">{shown}</p>\n</section>\n')


def _write_quote(words: str, write: _Write) -> None:
    if lines := split_lines(words):
        paragraphs = "".join(f"<p><mark>{quote(line)}</mark></p>" for line in lines)
        write(f'<blockquote dir="auto">{paragraphs}</blockquote>\n')
