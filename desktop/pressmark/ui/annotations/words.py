"""How annotations are said to a person: colours, states, quotes, dates."""

from pressmark.model import Annotation, AnnotationState, Color
from pressmark.ui.article import highlights
from pressmark.ui.note_text import plain_note
from pressmark.ui.words import long_date, one_line, translate

_LONGEST_COLOR = 40
_LONGEST_NOTE = 1_000


def name_color(color: str) -> str:
    """A colour as "Yellow"; the name that an import brought where it is another."""
    return one_line(highlights.name_color(color), _LONGEST_COLOR)


def name_line(color: str) -> str:
    """The line that is drawn with a colour, as "dashed line"; one that is not known has that of yellow."""
    names: dict[str, str] = {
        Color.GREEN: translate("words", "dashed line"),
        Color.BLUE: translate("words", "double line"),
        Color.PINK: translate("words", "wavy line"),
        Color.PURPLE: translate("words", "dotted line"),
    }
    return names.get(color, translate("words", "solid line"))


def describe_state(annotation: Annotation) -> str:
    """What is the matter with an annotation; "" where it stands on its words."""
    if annotation.kept:
        return translate("words", "Left on an old version")
    return {
        AnnotationState.ANCHORED: "",
        AnnotationState.MOVED: translate("words", "Text changed, please check"),
        AnnotationState.ORPHANED: translate("words", "Its words are gone"),
    }[annotation.state]


def say_quote(annotation: Annotation, longest: int) -> str:
    """The words that it is on now, or was, on one line; that it is on the whole article where it is."""
    if annotation.is_whole:
        return translate("words", "On the whole article")
    words = annotation.exact if annotation.place is None else annotation.place.exact
    return one_line(words, longest) or translate("words", "(no words)")


def say_tags(annotation: Annotation, longest: int) -> str:
    """The tags, separated as they are written."""
    return one_line(", ".join(annotation.tags), longest)


def say_made(annotation: Annotation) -> str:
    """When it was made, and when it was last changed if that was on another day."""
    made = translate("words", "Made on {date}").format(date=long_date(annotation.created))
    if long_date(annotation.modified) == long_date(annotation.created):
        return made
    changed = translate("words", "changed on {date}").format(date=long_date(annotation.modified))
    return f"{made}, {changed}"


def say_annotation(annotation: Annotation) -> str:
    """All of it on one line, for a screen reader."""
    parts = (
        name_color(annotation.color),
        say_quote(annotation, _LONGEST_NOTE),
        one_line(plain_note(annotation.note), _LONGEST_NOTE),
        say_tags(annotation, _LONGEST_NOTE),
        describe_state(annotation),
    )
    return ", ".join(filter(None, parts))
