"""What files of annotations say of an article and its annotations, in the same words in every format."""

import re
import unicodedata
from dataclasses import dataclass

from pressmark.export.naming import one_line, web_link
from pressmark.export.notes.source import NoteLabels, Notes
from pressmark.export.sections import find_changed, name_terms
from pressmark.model import Annotation, AnnotationState, NoteRow

# Obsidian takes letters, numbers, symbols, and of punctuation these (https://help.obsidian.md/tags).
_IN_TAGS = "_-/"
_ASCII_SYMBOLS = "$+<=>^`|~"
_HYPHENS = re.compile("-{2,}")


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article as the head of its section tells of it; "" for what is not known.

    Attributes:
        day: when it was published.
        terms: names of terms by that of their taxonomy.
        waits: it is not in the library.
    """

    title: str
    link: str
    site: str
    author: str
    day: str
    terms: dict[str, list[str]]
    waits: bool


def tell_article(group: list[NoteRow], notes: Notes) -> ArticleFacts:
    """What there is to say of the article of some annotations."""
    row, labels = group[0], notes.labels
    post_id = row.annotation.post_id
    post = notes.posts.get(post_id)
    return ArticleFacts(
        title=one_line(row.title) or labels.no_title,
        link=web_link(row.link),
        site=one_line(row.site),
        author=one_line(post.author) if post else "",
        day=labels.day(row.date) if row.date else "",
        terms=name_terms(notes.terms.get(post_id, ())),
        waits=not post_id,
    )


def split_lines(words: str) -> list[str]:
    """The lines of a quote, without what steers them."""
    return list(filter(None, map(one_line, words.split("\n"))))


def tell_state(one: Annotation, labels: NoteLabels) -> tuple[str, str]:
    """What is to be said of where an annotation is, and the words that stand there now, "" for none."""
    now = find_changed(one)
    said = [labels.gone] if one.state is AnnotationState.ORPHANED else [labels.moved] if now else []
    return " ".join([*said, labels.kept] if one.kept else said), now


def name_color(one: Annotation, labels: NoteLabels) -> str:
    """The name of an annotation's colour."""
    return labels.colors.get(one.color, one_line(one.color))


def make_hashtag(tag: str) -> str:
    """A tag in one word, as Obsidian and others read it behind a ``#``; "" where nothing is left of it."""
    signs = (sign if _is_in_tags(sign) else "-" for sign in one_line(tag))
    word = _HYPHENS.sub("-", "".join(signs)).strip("-/")
    # One of digits alone would be a number.
    return f"_{word}" if word.isdigit() else word


def _is_in_tags(sign: str) -> bool:
    return sign in _IN_TAGS or (unicodedata.category(sign)[0] in "LNMS" and sign not in _ASCII_SYMBOLS)
