"""What the inspector says of the reader's annotations on the article."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from pressmark.model import Annotation, Revision
from pressmark.ui.annotations.words import describe_state, name_color, say_quote
from pressmark.ui.inspector.rows import Copy, Kind, Row, ToNote
from pressmark.ui.note_text import plain_note
from pressmark.ui.words import join_facts, number, one_line, translate

MOST = 300
"""Rows of all groups together; what is more is counted only."""

_LONGEST = 300


def list_notes(annotations: Sequence[Annotation], versions: Sequence[Revision]) -> tuple[Row, ...]:
    """The annotations in the order given; what needs attention comes first, what was left behind last.

    Where none does and none was, they stand without headings.

    Args:
        annotations: in the order of the text, those on the whole article first.
        versions: of the article, which say on which of them an annotation was made.
    """
    numbers = {version.id: version.number for version in versions}
    urgent = [one for one in annotations if one.needs_attention]
    left = [one for one in annotations if one.kept]
    usual = [one for one in annotations if not one.needs_attention and not one.kept]
    if not urgent and not left:
        return _bound(usual, MOST, numbers)
    rest, rows = MOST, []
    for title, found in (
        (translate("words", "Needs attention"), urgent),
        (translate("words", "On their words"), usual),
        (translate("words", "Left on an old version"), left),
    ):
        made = _bound(found, rest, numbers)
        rest = max(rest - len(found), 0)
        rows += [Row(title, Kind.HEADING, detail=number(len(found)), children=made)] if found else []
    return tuple(rows)


def _bound(annotations: Sequence[Annotation], most: int, numbers: Mapping[int, int]) -> tuple[Row, ...]:
    """The rows of the first annotations, and how many more there are."""
    rows = tuple(_make_row(one, numbers.get(one.revision_id, 0)) for one in annotations[:most])
    rest = len(annotations) - len(rows)
    if not rest:
        return rows
    words = translate("words", "and %n more", "", rest).replace(str(rest), number(rest), 1)
    return (*rows, Row(words, Kind.NOTE))


@lru_cache(maxsize=2 * MOST)  # of many one is changed at a time, and all are listed
def _make_row(annotation: Annotation, version: int) -> Row:
    quote = annotation.exact if annotation.place is None else annotation.place.exact
    state = describe_state(annotation)
    made = translate("words", "version {number}").format(number=number(version))
    return Row(
        say_quote(annotation, _LONGEST),
        label=join_facts((state, made if state and version else ""), " · "),
        words=one_line(plain_note(annotation.note), _LONGEST),
        detail=" ".join(f"#{one_line(tag, _LONGEST)}" for tag in annotation.tags)[:_LONGEST],
        target=ToNote(annotation.id),
        tip=plain_note(annotation.note) or quote,
        state=name_color(annotation.color),
        color=annotation.color,
        warned=annotation.needs_attention,
        copies=(
            Copy(translate("words", "&Copy quote"), quote),
            Copy(translate("words", "Copy &note"), annotation.note),
        ),
    )
