"""What a site says of a post beyond WordPress's own fields, as a tree that can be shown."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 2_000  # characters of a name or a value
_MOST = 400  # fields in all
_DEEPEST = 8
_LARGEST = 2_000_000  # characters of JSON


@dataclass(frozen=True, slots=True)
class Field:
    """A name and its value, or what is inside of it.

    Attributes:
        name: "" for an item of a list.
        value: as text; "" where there is something inside, and for nothing.
        rest: how many fields inside were too many to be told.
    """

    name: str
    value: str = ""
    inside: tuple["Field", ...] = ()
    rest: int = 0


def read_fields(extra: str) -> tuple[Field, ...]:
    """Read the JSON of `Post.extra`; fields that say nothing are left out, as are texts that are no JSON.

    Sites may put anything there: depth, number and length are bounded.
    """
    if len(extra) > _LARGEST:
        return ()
    try:
        said = json.loads(extra, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return ()
    return _Taking().take("", said, 0).inside if isinstance(said, dict) else ()


class _Taking:
    def __init__(self) -> None:
        self._left = _MOST

    def take(self, name: str, said: object, depth: int) -> Field:
        """Make a field of a value of JSON."""
        short = _cut(name)
        if not isinstance(said, dict | list):
            return Field(short, _say(said))
        if depth > _DEEPEST:
            return Field(short, "…")
        inside = [
            (str(key), value)
            for key, value in (said.items() if isinstance(said, dict) else (("", one) for one in said))
            if _says_something(value)
        ]
        plain = [_say(value) for _, value in inside if not isinstance(value, dict | list)]
        if isinstance(said, list) and len(plain) == len(inside) and sum(map(len, plain)) < _LONGEST // 10:
            return Field(short, ", ".join(plain))
        told = tuple(self._take_some(inside, depth))
        return Field(short, "", told, len(inside) - len(told))

    def _take_some(self, inside: list[tuple[str, object]], depth: int) -> Iterator[Field]:
        for name, value in inside:
            if self._left <= 0:
                return
            self._left -= 1
            yield self.take(name, value, depth + 1)


def _says_something(said: object, depth: int = 0) -> bool:
    if isinstance(said, dict | list):
        values = said.values() if isinstance(said, dict) else said
        return any(depth > _DEEPEST or _says_something(one, depth + 1) for one in values)
    return said is not None and said != ""


def _say(said: object) -> str:
    return _cut({True: "yes", False: "no"}[said] if isinstance(said, bool) else str(said))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
