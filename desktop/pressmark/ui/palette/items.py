"""What the palette offers, and the order in which it offers it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressmark.ui.palette.matching import begins_words, match, read_name, read_wanted

_RECENT = 600
"""What being done lately is worth; no name that fits worse by its kind comes first by it."""
_BESIDE = 700
"""What is lost by a name that is not the one shown."""
_MANY = 700
"""What is lost by what acts on many at once; having been done lately does not outweigh it."""


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One thing to do or to go to.

    Attributes:
        key: what is remembered of it, for what was done lately.
        title: in the person's language.
        do: does it.
        place: where else it is found, as the name of its menu.
        english: the title in English, "" where it has none of its own.
        keys: what it is done by, as this platform writes it.
        enabled: it has something to act on now.
        checked: it is on, or off; None for what is neither.
        many: it acts on many at once: whoever means one is not to do it by a slip.
    """

    key: str
    title: str
    do: Callable[[], object]
    place: str = ""
    english: str = ""
    keys: str = ""
    enabled: bool = True
    checked: bool | None = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """An item, and the letters that were meant.

    Attributes:
        item: what is offered.
        places: of its title.
        menu: of the name of its menu.
        alias: its other name, where that was meant, else "".
        named: of that.
    """

    item: PaletteItem
    places: tuple[int, ...] = ()
    menu: tuple[int, ...] = ()
    alias: str = ""
    named: tuple[int, ...] = ()


Source = Callable[[], Sequence[PaletteItem]]
"""Gives what can be done at this moment."""


def rank(items: Iterable[PaletteItem], typed: str, recent: Sequence[str] = ()) -> list[Offer]:
    """The items that fit what is typed, the best first; where nothing is, all, those done lately first.

    Of what fits equally well the shortest name comes first, and what is as long keeps its order.
    """
    wanted = read_wanted(typed)
    lately = {key: len(recent) - place for place, key in enumerate(recent)}
    found: list[tuple[int, Offer]] = []
    for item in items:
        for score, offer in _match(wanted, item):
            used = lately.get(item.key, 0)
            lost = _MANY if item.many and wanted else 0
            found.append((score + (_RECENT + used if used else 0) - lost, offer))
    found.sort(key=lambda one: (-one[0], len(one[1].item.title) if wanted else 0))
    return [offer for _, offer in found]


def _match(wanted: str, item: PaletteItem) -> Iterator[tuple[int, Offer]]:
    """How well the first name of an item fits that does, and what of it was meant."""
    if fits := match(wanted, read_name(item.title)):
        yield fits.score, Offer(item, fits.places)
    elif item.english and (fits := match(wanted, read_name(item.english))):
        yield fits.score - _BESIDE, Offer(item, alias=item.english, named=fits.places)
    elif item.place:
        # Of a menu and a title together words are meant: letters out of both are found nearly everywhere.
        both, behind = f"{item.place} {item.title}", len(item.place) + 1
        fits = match(wanted, read_name(both))
        if fits is not None and begins_words(both, fits.places):
            menu = tuple(place for place in fits.places if place < behind - 1)
            title = tuple(place - behind for place in fits.places if place >= behind)
            yield fits.score - _BESIDE, Offer(item, title, menu)
