"""How the notebook says things: headings, where an annotation is from, what a row is for a screen reader."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, QLocale

from pressmark.model import Annotation, AnnotationState, Grouping, NoteGroup, NoteRow
from pressmark.ui.annotations.words import name_color, say_annotation
from pressmark.ui.words import annotations, join_facts, one_line, short_date, translate

WAITING = "\0"
"""The key of the group of annotations whose articles have not arrived."""

OLD = str(QT_TRANSLATE_NOOP("words", "Was:"))
NEW = str(QT_TRANSLATE_NOOP("words", "Now:"))

GROUPINGS: dict[Grouping, str] = {
    Grouping.ARTICLE: str(QT_TRANSLATE_NOOP("words", "Article")),
    Grouping.TERM: str(QT_TRANSLATE_NOOP("words", "Term")),
    Grouping.TAG: str(QT_TRANSLATE_NOOP("words", "Tag")),
    Grouping.COLOR: str(QT_TRANSLATE_NOOP("words", "Colour")),
    Grouping.MONTH: str(QT_TRANSLATE_NOOP("words", "Month")),
}

_NONE: dict[Grouping, str] = {
    Grouping.TERM: str(QT_TRANSLATE_NOOP("words", "Without terms")),
    Grouping.TAG: str(QT_TRANSLATE_NOOP("words", "Without tags")),
}

_LONGEST = 200
_LONGEST_NAME = 60


def name_group(group: NoteGroup, grouping: Grouping) -> str:
    """The heading of a group, on one line."""
    if group.key == WAITING:
        return translate("words", "Waiting for their article")
    if not group.key and grouping in _NONE:
        return translate("words", _NONE[grouping])
    if grouping is Grouping.COLOR:
        return name_color(group.key)
    if grouping is Grouping.MONTH:
        return _name_month(group.key)
    name = one_line(group.title or (group.key if grouping is Grouping.TAG else ""), _LONGEST)
    return name or translate("words", "Untitled")


def say_heading(title: str, count: int, *, folded: bool) -> str:
    """A heading for a screen reader."""
    state = translate("words", "folded") if folded else translate("words", "unfolded")
    return f"{title}, {annotations(count)}, {state}"


def say_card(row: NoteRow) -> str:
    """An annotation and where it is from, for a screen reader."""
    where = (one_line(row.title, _LONGEST), one_line(row.site, _LONGEST_NAME))
    return ", ".join(filter(None, (say_annotation(row.annotation), *where)))


def say_article(row: NoteRow, now: datetime) -> str:
    """When an annotation was made, and on which article of which site."""
    title = one_line(row.title, _LONGEST) or one_line(row.link, _LONGEST) or translate("words", "Untitled")
    return join_facts((say_written(row, now), title, one_line(row.site, _LONGEST_NAME)))


def say_written(row: NoteRow, now: datetime) -> str:
    """When an annotation was made."""
    return short_date(row.annotation.created, now)


def say_badge(annotation: Annotation) -> str:
    """A word or two for an annotation that does not stand on its words; "" for one that does."""
    if not annotation.post_id:
        return translate("words", "Waiting")
    if annotation.kept:
        return translate("words", "On an old version")
    return {
        AnnotationState.ANCHORED: "",
        AnnotationState.MOVED: translate("words", "Text changed"),
        AnnotationState.ORPHANED: translate("words", "Words gone"),
    }[annotation.state]


def say_rest(count: int) -> str:
    """That there are so many more."""
    return f"+{QLocale().toString(count)}"


def _name_month(key: str) -> str:
    year, _, month = key.partition("-")
    if not (year.isdecimal() and month.isdecimal()):
        return one_line(key, _LONGEST_NAME) or translate("words", "Without a date")
    return QLocale().toString(QDate(int(year), int(month), 1), "MMMM yyyy")
