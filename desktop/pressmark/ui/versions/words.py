"""How versions of an article and their changes are said to a person."""

from collections.abc import Sequence

from pressmark.model import Revision
from pressmark.reading.versions import Comparison
from pressmark.ui.words import long_date, number, one_line, translate

_LONGEST_TITLE = 80


def name_version(version: Revision) -> str:
    """A version on one line: its number, the date of its text, whether it is the current one."""
    when = long_date(version.modified or version.seen)
    name = translate("words", "Version {n}, {date}").format(n=version.number, date=when)
    return translate("words", "{version} (current)").format(version=name) if version.current else name


def say_current(versions: Sequence[Revision], seen: int) -> str:
    """What is to be said above the current version; `seen` is the version that the person has read, or 0."""
    last = versions[-1]
    kept = translate("words", "%n version(s)", "", len(versions))
    changed = translate("words", "Changed on {date}")
    if 0 < seen < last.number:
        changed = translate("words", "Changed since you read it, on {date}")
    return f"{changed.format(date=long_date(last.modified or last.seen))} · {kept}"


def say_former(version: Revision, versions: Sequence[Revision]) -> str:
    """What is to be said above a version that is not current."""
    sentence = translate("words", "You are reading version {n} of {all}, as it was on {date}.")
    when = long_date(version.modified or version.seen)
    return sentence.format(n=version.number, all=len(versions), date=when)


def say_counts(comparison: Comparison) -> list[tuple[str, str]]:
    """How many words differ, for each kind of mark that there is: ``added``, ``removed``, ``moved``."""
    marked = comparison.marked
    counts = (
        ("added", translate("words", "%n word(s) added", "", marked.added), marked.added),
        ("removed", translate("words", "%n word(s) removed", "", marked.removed), marked.removed),
        ("moved", translate("words", "%n word(s) moved", "", marked.moved), marked.moved),
    )
    return [(kind, words.replace(str(count), number(count), 1)) for kind, words, count in counts if count]


def say_rest(comparison: Comparison) -> str:
    """What else is to be said: the former title where it was another, or that there is little to see."""
    marked = comparison.marked
    said = ""
    if marked.changes and not (marked.added or marked.removed or marked.moved):
        said = translate("words", "Only signs between the words differ")
    title = one_line(comparison.old.title, _LONGEST_TITLE) if comparison.is_renamed else ""
    renamed = translate("words", "The title was “{title}”").format(title=title) if title else ""
    if comparison.is_renamed and not title:
        renamed = translate("words", "There was no title")
    rest = " · ".join(filter(None, (said, renamed)))
    return rest if rest or marked.changes else translate("words", "Both versions say the same")


def say_change(index: int, count: int) -> str:
    """Which of how many changes is in sight; `index` counts from 0 and is -1 where none is."""
    if index < 0:
        return translate("words", "%n change(s)", "", count)
    return translate("words", "{n} of %n change(s)", "", count).format(n=index + 1)
