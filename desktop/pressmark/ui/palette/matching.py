"""Finds names by a few of their letters: "mk rd" finds "Mark as read"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pressmark.query.folding import fold, fold_with_places

# What a name is worth for how the letters stand in it; within each kind further differences are smaller.
_WHOLE, _FRONT, _WORD, _INSIDE, _SPREAD, _TURNED = 10_000, 8_000, 6_000, 4_000, 1_000, 500
_ENDING = 1_000  # more, where a word ends with what is typed: "remove" is rather "Remove site" than "Removed"
_START, _NEXT, _LOOSE = 60, 40, 5  # for each letter that is spread
_MOST = _INSIDE - _SPREAD - 1
_LONGEST = 200  # characters of a name, and letters that are looked for


@dataclass(frozen=True, slots=True)
class Name:
    """A name made ready to be searched.

    Attributes:
        text: folded.
        places: where in the name each letter of the text comes from.
        starts: the letters of the text that words begin with.
    """

    text: str
    places: tuple[int, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """How well a name fits: `score`, the higher the better, and the `places` in the name that were meant."""

    score: int
    places: tuple[int, ...] = ()


@lru_cache(maxsize=8192)
def read_name(name: str) -> Name:
    """Make a name ready."""
    text, places = fold_with_places(name[:_LONGEST])
    starts = (at for at, sign in enumerate(text) if sign.isalnum() and not (at and text[at - 1].isalnum()))
    return Name(text, tuple(places), tuple(starts))


def read_wanted(typed: str) -> str:
    """What is typed, as it is looked for: folded, with one space between words."""
    return fold(typed)[:_LONGEST].strip()


def match(wanted: str, name: Name) -> Match | None:
    """How a name fits what `read_wanted` gave; None for not at all.

    A name fits that has all letters in their order, or all words in whatever order.
    """
    if not wanted:
        return Match(0)
    text = name.text
    at = text.find(wanted)
    if at >= 0:
        return _match_whole(wanted, name, at)
    found = _match_spread(wanted.replace(" ", ""), name)
    return found if found is not None else _match_turned(wanted.split(), name)


def begins_words(name: str, places: Sequence[int]) -> bool:
    """Whether all that was meant begins words: each letter does, or follows one that was meant too."""
    meant = set(places)
    return all(at - 1 in meant or at == 0 or not name[at - 1].isalnum() for at in places)


def _match_whole(wanted: str, name: Name, at: int) -> Match:
    for start in name.starts if at not in name.starts else ():
        if name.text.startswith(wanted, start):
            at = start
            break
    kind = _WORD if at in name.starts else _INSIDE
    end = at + len(wanted)
    if at == 0:
        kind = _WHOLE if end == len(name.text) else _FRONT
    if kind in (_FRONT, _WORD) and not name.text[end : end + 1].isalnum():
        kind += _ENDING
    return Match(kind - len(name.text), _list_places(name, range(at, at + len(wanted))))


def _match_spread(letters: str, name: Name) -> Match | None:
    """Each letter beside the one before it, else at the beginning of a word, else where it comes first."""
    text, starts = name.text, name.starts
    last = [0] * len(letters)  # the last place at which a letter may stand so that all further ones follow
    end = len(text)
    for place in range(len(letters) - 1, -1, -1):
        end = text.rfind(letters[place], 0, end)
        if end < 0:
            return None
        last[place] = end
    score, before, found = 0, -2, []
    for letter, latest in zip(letters, last, strict=True):
        at = before + 1
        if before >= 0 and at <= latest and text[at] == letter:
            score += _NEXT
        else:
            after = max(at, 0)
            start = next((one for one in starts if after <= one <= latest and text[one] == letter), -1)
            at = start if start >= 0 else text.find(letter, after)
            score += _START if start >= 0 else _LOOSE
        found.append(at)
        before = at
    score -= (found[-1] - found[0]) // 2 + len(text) // 4
    return Match(_SPREAD + max(0, min(score, _MOST)), _list_places(name, found))


def _match_turned(words: list[str], name: Name) -> Match | None:
    if len(words) < 2:
        return None
    found = [name.text.find(word) for word in words]
    if min(found) < 0:
        return None
    letters = {at + step for at, word in zip(found, words, strict=True) for step in range(len(word))}
    return Match(_TURNED - len(name.text), _list_places(name, sorted(letters)))


def _list_places(name: Name, letters: Iterable[int]) -> tuple[int, ...]:
    return tuple(name.places[at] for at in letters)
