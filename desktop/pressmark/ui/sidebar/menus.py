"""What can be done with a row, as the entries of its menu."""

from collections.abc import Callable
from dataclasses import dataclass

from pressmark.ui.sidebar.rows import Act, Marks, Row
from pressmark.ui.words import translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu; with `separated` a line stands above it."""

    title: str
    do: Callable[[], object]
    enabled: bool = True
    separated: bool = False
    keys: str = ""


@dataclass(frozen=True, slots=True)
class SearchDeeds:
    """What can be done with one saved search."""

    rename: Callable[[], object]
    update: Callable[[], object]
    shortcut: Callable[[], object]
    move: Callable[[int], object]
    remove: Callable[[], object]


def list_facet_entries(row: Row, marks: Marks, act: Callable[[Act], object]) -> tuple[Entry, ...]:
    """For a value of a facet: what clicks with keys held do, for desktops that use those themselves."""
    chosen, excluded = row.mark in marks.chosen, row.mark in marks.excluded
    # Chosen or left out a second time is neither.
    back = Act.EXCLUDE if excluded else Act.TOGGLE
    alone = chosen and not any(one != row.mark and one.startswith(f"{row.facet}=") for one in marks.all())
    return (
        Entry(translate("words", "&Only this"), lambda: act(Act.ONLY), not alone, keys="Return"),
        Entry(translate("words", "&Add"), lambda: act(Act.TOGGLE), not chosen, keys="Space"),
        Entry(translate("words", "&Exclude"), lambda: act(Act.EXCLUDE), not excluded, keys="-"),
        Entry(translate("words", "&Take out"), lambda: act(back), chosen or excluded),
    )


def list_tag_entries(rename: Callable[[], object], remove: Callable[[], object]) -> tuple[Entry, ...]:
    """For a tag of the reader's own, beside what is there for every value of a facet."""
    return (
        Entry(translate("words", "&Rename…"), rename, separated=True, keys="F2"),
        Entry(translate("words", "De&lete tag"), remove, keys="Del"),
    )


def list_search_entries(place: int, count: int, deeds: SearchDeeds) -> tuple[Entry, ...]:
    """For the saved search at a place among `count`."""
    up, down = translate("words", "Move &up"), translate("words", "Move &down")
    return (
        Entry(translate("words", "&Rename"), deeds.rename, keys="F2"),
        Entry(translate("words", "&Change to the present search"), deeds.update),
        Entry(translate("words", "&Shortcut…"), deeds.shortcut),
        Entry(up, lambda: deeds.move(-1), place > 0, separated=True, keys="Alt+Shift+Up"),
        Entry(down, lambda: deeds.move(1), place < count - 1, keys="Alt+Shift+Down"),
        Entry(translate("words", "De&lete"), deeds.remove, separated=True, keys="Del"),
    )
