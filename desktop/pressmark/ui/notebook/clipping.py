"""Annotations as text for the clipboard."""

from collections.abc import Sequence

from pressmark.article.markdown_signs import escape
from pressmark.export.markdown_files import disarm
from pressmark.export.naming import one_line, web_link
from pressmark.export.notes.facts import make_hashtag, split_lines
from pressmark.model import Annotation, NoteRow

_IN_ADDRESSES = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C"})


def clip_quotes(rows: Sequence[NoteRow]) -> str:
    """The words that annotations are on, an empty line between two."""
    return "\n\n".join(filter(None, ("\n".join(split_lines(_words(row.annotation))) for row in rows)))


def clip_markdown(rows: Sequence[NoteRow]) -> str:
    """Annotations as Markdown: quote, note, and the article with the tags."""
    return "\n\n".join(_clip(row) for row in rows) + "\n"


def _clip(row: NoteRow) -> str:
    one = row.annotation
    quote = "\n>\n".join(f"> {escape(line)}" for line in split_lines(_words(one)))
    title = escape(one_line(row.title) or one_line(row.link))
    link = web_link(row.link).translate(_IN_ADDRESSES)
    source = f"[{title}](<{link}>)" if link else title
    tags = " ".join(f"#{word}" for word in map(make_hashtag, one.tags) if word)
    return "\n\n".join(filter(None, (quote, disarm(one.note).strip("\n"), f"— {source} {tags}".rstrip())))


def _words(one: Annotation) -> str:
    return one.exact if one.place is None else one.place.exact
