"""``import``: annotations out of a file, none of them twice."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE, PARTLY_FAILED
from pressmark.cli.layout import say_number
from pressmark.cli.library import open_library
from pressmark.cli.output import Output
from pressmark.errors import NotFound
from pressmark.export.notes.items import Cut, Flaw
from pressmark.export.notes.parse import LARGEST_FILE, Parsed, parse_notes, read_notes
from pressmark.export.notes.values import MOST_TAGS
from pressmark.store.notes.importing import Taken, take_in
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from pressmark.store.tags import LONGEST as LONGEST_TAG

_INPUT = Path("-")
_MOST_TOLD = 20
_FLAWS = {
    Flaw.NO_OBJECT: "it is no annotation",
    Flaw.NO_LINK: "it does not say the web address of its article",
    Flaw.NO_WORDS: "it does not say which words it is on, and nothing is written on them",
    Flaw.LONG_QUOTE: "the words it is on are too many",
    Flaw.LONG_NOTE: "its note is too long",
}

_CUTS = {
    Cut.MANY_TAGS: f"it has more tags than can be taken: {MOST_TAGS} of them are",
    Cut.LONG_TAG: f"a tag is longer than {LONGEST_TAG} characters: its beginning is taken",
    Cut.NO_COLOR: "its colour is not known: it is yellow here",
}


def import_annotations(call: Call) -> int:
    """Take in the annotations of a file; what can be taken is, and the rest is told."""
    words, output = call.words, call.output
    parsed = _read(words.file)
    with open_library(words, make=True) as store:
        act = take_in(parsed.incoming)
        if parsed.incoming:
            keep_snapshot(store, Why.IMPORT)
            store.write(act).result()
    taken = (
        act.changed
        if act.changed is not None
        else Taken(known=tuple(one.annotation.id for one in parsed.incoming))
    )
    reasons = [f"Number {one.number}: {_FLAWS[one.flaw]}." for one in parsed.refused]
    changed = [
        f"Number {one.number}: {'; '.join(_CUTS[cut] for cut in one.cuts)}." for one in parsed.shortened
    ]
    if output.as_json:
        output.say_document(
            {
                "added": len(taken.added),
                "updated": len(taken.updated),
                "known": len(taken.known),
                "waiting": len(taken.waiting),
                "failed": reasons,
                "changed": changed,
            }
        )
    else:
        output.say_lines(_say(taken, len(reasons)))
        _tell(reasons, output)
        _tell(changed, output)
    return PARTLY_FAILED if reasons else DONE


def _tell(lines: Sequence[str], output: Output) -> None:
    for line in lines[:_MOST_TOLD]:
        output.tell(line)
    if len(lines) > _MOST_TOLD:
        output.tell(f"And {say_number(len(lines) - _MOST_TOLD)} more.")


def _read(file: Path) -> Parsed:
    """Read a file.

    Raises:
        NotFound: there is none.
        ImportFailed: it is no file of annotations.
    """
    if file != _INPUT:
        path = file.expanduser()
        if not os.path.lexists(path):
            raise NotFound(f"There is no file {path}.")
        return read_notes(path)
    return parse_notes(sys.stdin.buffer.read(LARGEST_FILE + 1), Path("standard input"))


def _say(taken: Taken, failed: int) -> list[str]:
    counts = (
        (len(taken.added), "added"),
        (len(taken.updated), "updated"),
        (len(taken.known), "known already"),
        (len(taken.waiting), "waiting for their articles"),
        (failed, "not taken"),
    )
    said = [f"{say_number(count)} {what}" for count, what in counts if count]
    return [f"Annotations: {', '.join(said) or 'none'}."]
