"""What acts are called in *Undo* and *Redo*, and how it is said that one was done."""

from collections.abc import Collection

from PySide6.QtGui import QKeySequence

from pressmark.store.marks import Mark, Marks
from pressmark.store.searches import PlacedSearch
from pressmark.store.tags import TagMarks
from pressmark.ui.article.highlights import name_color
from pressmark.ui.words import annotations, number, translate

_LONGEST = 40  # signs of a name, which the menu has to have room for


def describe_marks(marks: Marks) -> str:
    """As "mark 41 articles as read"."""
    count = len(marks)
    match marks.mark, marks.given:
        case Mark.READ, True:
            phrase = translate("words", "mark %n article(s) as read", "", count)
        case Mark.READ, False:
            phrase = translate("words", "mark %n article(s) as unread", "", count)
        case Mark.STARRED, True:
            phrase = translate("words", "star %n article(s)", "", count)
        case _:
            phrase = translate("words", "unstar %n article(s)", "", count)
    return _count(phrase, count)


def describe_tags(marks: TagMarks) -> str:
    """As "tag 3 articles “battery”"."""
    count = len(marks.posts())
    if len(marks.added) == 1 and not marks.removed:
        phrase = translate("words", "tag %n article(s) “{tag}”", "", count)
        return _count(phrase, count).format(tag=_only(marks.added))
    if len(marks.removed) == 1 and not marks.added:
        phrase = translate("words", "take “{tag}” from %n article(s)", "", count)
        return _count(phrase, count).format(tag=_only(marks.removed))
    return _count(translate("words", "change the tags of %n article(s)", "", count), count)


def describe_tag_renamed(marks: TagMarks) -> str:
    """As "rename the tag “battery”"; its former name."""
    return translate("words", "rename the tag “{tag}”").format(tag=_only(marks.removed))


def describe_saved(made: PlacedSearch) -> str:
    """As "keep the search “Magnets”"."""
    return translate("words", "keep the search “{name}”").format(name=_shorten(made.search.name))


def describe_changed(former: PlacedSearch) -> str:
    """As "change the search “Magnets”"; its former name."""
    return translate("words", "change the search “{name}”").format(name=_shorten(former.search.name))


def describe_moved(former: PlacedSearch) -> str:
    """As "move the search “Magnets”"."""
    return translate("words", "move the search “{name}”").format(name=_shorten(former.search.name))


def describe_removed(former: PlacedSearch) -> str:
    """As "remove the search “Magnets”"."""
    return translate("words", "remove the search “{name}”").format(name=_shorten(former.search.name))


def describe_annotated(count: int = 1, *, noted: bool = False) -> str:
    """As "highlight a passage", or "write a note"."""
    if count != 1:
        return translate("words", "make {annotations}").format(annotations=annotations(count))
    return translate("words", "write a note") if noted else translate("words", "highlight a passage")


def describe_notes_edited(count: int = 1) -> str:
    """As "change the annotation": its note, colour and tags at once."""
    return translate("words", "change {annotations}").format(annotations=_some(count))


def describe_recoloured(count: int, color: str) -> str:
    """As "colour 12 annotations green"."""
    words = translate("words", "colour {annotations} {color}")
    return words.format(annotations=_some(count), color=_shorten(name_color(color).lower()))


def describe_notes_tagged(count: int) -> str:
    """As "change the tags of 12 annotations"."""
    return translate("words", "change the tags of {annotations}").format(annotations=_some(count))


def describe_notes_deleted(count: int) -> str:
    """As "delete 3 annotations"."""
    return translate("words", "delete {annotations}").format(annotations=_some(count))


def describe_places_accepted(count: int) -> str:
    """As "leave the annotation on its new words"."""
    if count == 1:
        return translate("words", "leave the annotation on its new words")
    words = translate("words", "leave {annotations} on their new words")
    return words.format(annotations=annotations(count))


def describe_notes_kept(count: int) -> str:
    """As "leave the annotation on the old version"."""
    return translate("words", "leave {annotations} on the old version").format(annotations=_some(count))


def describe_notes_sought(count: int = 1) -> str:
    """As "look for the annotation again"."""
    return translate("words", "look for {annotations} again").format(annotations=_some(count))


def describe_note_put(count: int = 1) -> str:
    """As "put the annotation on other words"."""
    return translate("words", "put {annotations} on other words").format(annotations=_some(count))


def describe_notes_imported(count: int) -> str:
    """As "import 12 annotations"."""
    return translate("words", "import {annotations}").format(annotations=annotations(count))


def say_done(act: str) -> str:
    """That an act, so called, was done, and where the way back is."""
    key = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
    return translate("words", "Done: {act}. {key} takes it back.").format(act=act, key=key)


def say_undone(act: str) -> str:
    """That an act, so called, was taken back, and how it is done again."""
    key = QKeySequence(QKeySequence.StandardKey.Redo).toString(QKeySequence.SequenceFormat.NativeText)
    return translate("words", "Taken back: {act}. {key} does it again.").format(act=act, key=key)


def _some(count: int) -> str:
    """As "the annotation", or "12 annotations"."""
    return translate("words", "the annotation") if count == 1 else annotations(count)


def _count(phrase: str, count: int) -> str:
    return phrase.replace(str(count), number(count), 1)


def _only(tags: Collection[str]) -> str:
    return _shorten(next(iter(tags)))


def _shorten(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
