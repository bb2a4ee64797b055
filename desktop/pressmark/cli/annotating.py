"""``annotate``: highlight words of an article, or write a note on it."""

from argparse import Namespace
from concurrent.futures import wait

from pressmark.article.anchoring import describe
from pressmark.cli.annotations import describe_row
from pressmark.cli.call import Call
from pressmark.cli.chosen import make_sound
from pressmark.cli.faults import DONE
from pressmark.cli.layout import count_things
from pressmark.cli.library import open_library
from pressmark.cli.passages import find_passages
from pressmark.cli.tags import read_tags
from pressmark.errors import NotFound, UsageError
from pressmark.model import Draft, NoteRow, Selector
from pressmark.reading import Reading, read_article
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.notes.annotating import annotate
from pressmark.store.notes.changes import NoteMarks
from pressmark.store.notes.words import LONGEST_NOTE

_LONGEST_SHOWN = 60
_PATIENCE = 1.5  # seconds


def annotate_post(call: Call) -> int:
    """Make one annotation, and say which.

    Raises:
        UsageError: there is nothing to make, or the quote stands in several places.
        NotFound: the library has no such article, or the words are not in the article.
    """
    words, output = call.words, call.output
    note, tags = make_sound(words.note), tuple(read_tags(words.tags))
    if len(note) > LONGEST_NOTE:
        raise UsageError(f"A note has at most {count_things(LONGEST_NOTE, 'character')}.")
    with open_library(words) as store:
        reading = read_article(store, store.posts.find(make_sound(words.post)))
        quote = _find_quote(reading, words)
        if quote is None and not (note.strip() or tags):
            raise UsageError("Say with --quote which words to highlight, or with --note what you think.")
        draft = Draft(reading.post.id, reading.post.revision_id, quote, words.color, note, tags)
        act = annotate([draft])
        _write(store, act, call)
        if act.changed is None:  # the article was removed meanwhile
            raise NotFound("This article is not in the library any more.")
        row = _read_row(store, act.changed.ids[0])
    if output.as_json:
        output.say_document(describe_row(row, row.version))
    else:
        output.say_lines([_say_made(row), f"Its id: {row.annotation.id}"])
    return DONE


def _write(store: Store, act: Act[NoteMarks], call: Call) -> None:
    """Write it; where another program writes for long, the person is told for what they wait."""
    writing = store.write(act)
    if not wait([writing], _PATIENCE).done:
        call.output.tell("The library is busy: another program writes to it. Waiting…")
    writing.result()


def _find_quote(reading: Reading, words: Namespace) -> Selector | None:
    """The words that are meant; None for the whole article."""
    exact, prefix, suffix = map(make_sound, (words.quote or "", words.prefix, words.suffix))
    if not exact.strip():
        if words.quote is not None or prefix or suffix:
            raise UsageError("--quote names the words to highlight, and there are none.")
        return None
    text = reading.article.text
    places = find_passages(text, exact, prefix, suffix)
    quote = describe(text, *places[0]) if places else None
    if quote is None:
        raise NotFound(_say_missing(text, (exact, prefix, suffix)))
    if len(places) > 1:
        raise UsageError(
            f"The article has these words in {count_things(len(places), 'place')}. "
            "Say with --prefix or --suffix what stands before or behind those you mean."
        )
    return quote


def _say_missing(text: str, wanted: tuple[str, str, str]) -> str:
    exact, prefix, suffix = wanted
    others = find_passages(text, exact, prefix, suffix, any_case=True)
    if others:
        start, end = others[0]
        return f"In the article these words have other capitals, and case counts: {_shorten(text[start:end])}"
    near = " between what is said to stand around them" if prefix or suffix else ""
    return f"These words are not in the article{near}: {_shorten(exact)}"


def _read_row(store: Store, annotation_id: str) -> NoteRow:
    annotation = store.annotations.read_one(annotation_id)
    return store.notebook.read_rows([annotation.number])[0]


def _say_made(row: NoteRow) -> str:
    title = row.title or "(no title)"
    exact = row.annotation.exact
    return f"Highlighted in {title}: {_shorten(exact)}" if exact else f"Noted on {title}."


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    return f'"{line[:_LONGEST_SHOWN]}…"' if len(line) > _LONGEST_SHOWN else f'"{line}"'
