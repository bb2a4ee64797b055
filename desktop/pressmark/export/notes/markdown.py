"""Annotations as Markdown that Obsidian reads: one file, or a folder with one for each article."""

import re
import threading
from collections.abc import Iterable, Iterator
from datetime import UTC
from pathlib import Path

from pressmark.article.markdown_signs import escape
from pressmark.export.collection import Entry
from pressmark.export.folders import whole_folder
from pressmark.export.front import set_facts
from pressmark.export.markdown_files import disarm
from pressmark.export.naming import name_files, one_line
from pressmark.export.notes.facts import (
    ArticleFacts,
    make_hashtag,
    name_color,
    split_lines,
    tell_article,
    tell_state,
)
from pressmark.export.notes.fitting import fit_note
from pressmark.export.notes.source import NoteLabels, Notes, group_by_article
from pressmark.export.sheet import raise_if_cancelled
from pressmark.export.whole import whole_file
from pressmark.model import Annotation, NoteRow

# Besides what CommonMark reads: tags, highlights, comments and formulas of Obsidian.
_OBSIDIAN = re.compile(r"#(?=\S)|=(?==)|%(?=%)|\$(?=.*\$)|(?<=\$)\$")
_IN_ADDRESSES = re.compile(r"[<>\\]")


def write_file(notes: Notes, path: Path, cancelled: threading.Event | None) -> None:
    """What `pressmark.export.notes.writing.write_notes` promises, as one file of Markdown."""
    title = one_line(notes.title) or notes.labels.no_title
    facts = {
        "title": title,
        "query": one_line(notes.query),
        "exported": notes.made.astimezone(UTC),
        "annotations": len(notes.rows),
        "tags": _collect_tags(notes.rows),
    }
    with whole_file(path) as stream:
        stream.write(f"{set_facts(facts)}\n# {_say(title)}\n".encode())
        for group in group_by_article(notes.rows):
            raise_if_cancelled(cancelled)
            stream.writelines(piece.encode() for piece in _set_section(group, notes, "##"))


def write_folder(notes: Notes, path: Path, cancelled: threading.Event | None) -> None:
    """What `pressmark.export.notes.writing.write_notes` promises, as a folder of files."""
    groups = group_by_article(notes.rows)
    entries = [Entry(place, group[0].title, group[0].link) for place, group in enumerate(groups)]
    names = name_files(entries, ".md")
    with whole_folder(path) as draft:
        for place, group in enumerate(groups):
            raise_if_cancelled(cancelled)
            text = _set_front(tell_article(group, notes), group) + "".join(_set_section(group, notes, "#"))
            (draft / names[place]).write_text(text, "utf-8", newline="\n")


def _set_front(facts: ArticleFacts, group: list[NoteRow]) -> str:
    return set_facts(
        {
            "title": facts.title,
            "url": facts.link,
            "site": facts.site,
            "author": facts.author,
            "date": group[0].date,
            "annotations": len(group),
            "tags": _collect_tags(group),
            "terms": facts.terms,
        }
    )


def _collect_tags(rows: Iterable[NoteRow]) -> list[str]:
    """The tags of annotations in one word each, without their sign."""
    words = (make_hashtag(tag) for row in rows for tag in row.annotation.tags)
    return sorted(set(filter(None, words)), key=lambda word: (word.casefold(), word))


def _set_section(group: list[NoteRow], notes: Notes, mark: str) -> Iterator[str]:
    """An article with its annotations, below a heading."""
    facts, labels = tell_article(group, notes), notes.labels
    yield f"\n{mark} {_say(facts.title)}\n"
    lines = [" · ".join(_say(part) for part in (facts.day, facts.author, facts.site) if part)]
    if facts.link:
        lines.append(f"<{_IN_ADDRESSES.sub(lambda sign: f'%{ord(sign[0]):02X}', facts.link)}>")
    lines += [f"{_say(taxonomy)}: {_say(', '.join(names))}" for taxonomy, names in facts.terms.items()]
    if facts.waits:
        lines.append(f"*{_say(labels.waiting)}*")
    if head := "\\\n".join(filter(None, lines)):
        yield f"\n{head}\n"
    for row in group:
        yield "".join(f"\n{block}\n" for block in _set_note(row.annotation, labels, len(mark)))


def _set_note(one: Annotation, labels: NoteLabels, level: int) -> Iterator[str]:
    """The blocks of an annotation: its words, what became of them, the note, and what else there is."""
    if one.is_whole:
        yield f"**{_say(labels.whole)}**"
    elif quote := _set_quote(one.exact):
        yield quote
    said, now = tell_state(one, labels)
    if said:
        yield f"*{_say(said)}*"
    if quote := _set_quote(now):
        yield quote
    if note := fit_note(disarm(one.note).strip("\n"), level):
        if not one.is_whole:
            # It may begin with a quotation of its own.
            yield f"**{_say(labels.note)}**"
        yield note
    tags = [f"#{make_hashtag(tag)}" if make_hashtag(tag) else _say(one_line(tag)) for tag in one.tags]
    yield " · ".join(
        [_say(name_color(one, labels)), labels.day(one.created), *([" ".join(tags)] if tags else [])]
    )


def _set_quote(words: str) -> str:
    return "\n>\n".join(f"> {_say(line)}" for line in split_lines(words))


def _say(text: str) -> str:
    """A line of plain text, none of which is read as markup."""
    return _OBSIDIAN.sub(r"\\\g<0>", escape(text))
