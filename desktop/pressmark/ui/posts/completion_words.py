"""What completion and the notes on a search say to a person."""

from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP

from pressmark.query import Note, NoteKind, Relation
from pressmark.query.completion import Proposal, make_label
from pressmark.ui.words import number, translate

_LONGEST_QUOTED = 60  # code points

_HINTS = {
    "title:": QT_TRANSLATE_NOOP("completion", "a word in the title"),
    "text:": QT_TRANSLATE_NOOP("completion", "a word in the text"),
    "author:": QT_TRANSLATE_NOOP("completion", "who wrote it"),
    "site:": QT_TRANSLATE_NOOP("completion", "where it comes from"),
    "type:": QT_TRANSLATE_NOOP("completion", "what kind of article"),
    "tag:": QT_TRANSLATE_NOOP("completion", "your own tags"),
    "color:": QT_TRANSLATE_NOOP("completion", "colour of a highlight"),
    "before:": QT_TRANSLATE_NOOP("completion", "older than a date"),
    "after:": QT_TRANSLATE_NOOP("completion", "from a date on"),
    "on:": QT_TRANSLATE_NOOP("completion", "a year, a month or a day"),
    "is:": QT_TRANSLATE_NOOP("completion", "unread, starred, changed …"),
    "has:": QT_TRANSLATE_NOOP("completion", "a table, an image, a note …"),
    "words:": QT_TRANSLATE_NOOP("completion", "how long it is"),
    "tables:": QT_TRANSLATE_NOOP("completion", "how many tables it has"),
    "header:": QT_TRANSLATE_NOOP("completion", "a word in the header of a table"),
    "cell:": QT_TRANSLATE_NOOP("completion", "a word in a cell of a table"),
    "note:": QT_TRANSLATE_NOOP("completion", "a word in a highlight or note"),
    "is:unread": QT_TRANSLATE_NOOP("completion", "not read yet"),
    "is:read": QT_TRANSLATE_NOOP("completion", "read already"),
    "is:starred": QT_TRANSLATE_NOOP("completion", "with a star"),
    "is:annotated": QT_TRANSLATE_NOOP("completion", "with highlights or notes"),
    "is:changed": QT_TRANSLATE_NOOP("completion", "changed by its site"),
    "is:removed": QT_TRANSLATE_NOOP("completion", "no longer on its site"),
    "is:attention": QT_TRANSLATE_NOOP("completion", "needs attention"),
    "is:moved": QT_TRANSLATE_NOOP("completion", "annotated words that changed"),
    "is:orphaned": QT_TRANSLATE_NOOP("completion", "annotated words that are gone"),
    "7d": QT_TRANSLATE_NOOP("completion", "a week ago"),
    "30d": QT_TRANSLATE_NOOP("completion", "30 days ago"),
    "3m": QT_TRANSLATE_NOOP("completion", "three months ago"),
    "1y": QT_TRANSLATE_NOOP("completion", "a year ago"),
    "words:>1000": QT_TRANSLATE_NOOP("completion", "more than 1000 words"),
    "words:>500": QT_TRANSLATE_NOOP("completion", "more than 500 words"),
    "words:<300": QT_TRANSLATE_NOOP("completion", "less than 300 words"),
    "tables:>=1": QT_TRANSLATE_NOOP("completion", "at least one table"),
    "tables:>=3": QT_TRANSLATE_NOOP("completion", "at least three tables"),
    "tables:0": QT_TRANSLATE_NOOP("completion", "no table"),
}


def describe_proposal(proposal: Proposal) -> str:
    """What is said beside a proposal: where it belongs and how many articles it has, or what it means."""
    text = proposal.text.rstrip().lower()
    name, _, value = text.partition(":")
    known = value if name in set(Relation) and value else text
    if known in _HINTS and not proposal.group and proposal.count is None:
        return translate("completion", str(_HINTS[known]))
    count = "" if proposal.count is None else number(proposal.count)
    return " · ".join(filter(None, (proposal.group, count)))


def describe_note(note: Note) -> str:
    """What became of a part of a search that could not be taken as it was meant."""
    text = make_label(note.text, _LONGEST_QUOTED)
    name, _, value = text.partition(":")
    match note.kind:
        case NoteKind.UNKNOWN_NAME:
            words = translate(
                "completion", "There is no “{name}:” here, so “{text}” is searched for as text."
            )
        case NoteKind.UNKNOWN_TERM:
            words = translate("completion", "Nothing here is called “{text}”.")
        case NoteKind.TOO_LONG:
            words = translate(
                "completion", "The search is too long: “{text}” and what comes after was left out."
            )
        case NoteKind.WRONG_VALUE if not value:
            words = translate("completion", "“{text}” says nothing yet, so it is searched for as text.")
        case NoteKind.WRONG_VALUE if name.lower() in set(Relation):
            words = translate("completion", "“{text}” is no date, so it is searched for as text.")
        case _:
            words = translate("completion", "“{text}” means nothing here, so it is searched for as text.")
    return words.format(name=name, text=text)


def make_tip(sentences: list[str]) -> str:
    """Sentences for a tool tip, which breaks its lines only where it is rich text."""
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
