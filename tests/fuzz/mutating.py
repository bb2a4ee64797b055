"""Other bytes made of some: flips, cuts and splices, and within JSON one value in the place of another."""

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

Change = Callable[[random.Random, bytes, Sequence[bytes]], bytes]

TOKENS = (
    *(b"\x00", b"\xff", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", "\u202e".encode(), b"\r\n", b"\n\n", b"\t"),
    *(b'"', b"'", b"<", b">", b"</", b"<!--", b"-->", b"]]>", b"{", b"}", b"[", b"]", b"(", b")", b"&", b";"),
    *(b"null", b"true", b"[]", b"{}", b"-1", b"0", b"1e999", b"NaN", b"9" * 19, b"9" * 400, b"1970-01-01"),
    *(b"../", b"%00", b"%0d%0a", b"javascript:", b"data:text/html,", b"http://[", b"//", b"file:///"),
    *(b"<table>", b"<td colspan=9999>", b"<svg>", b"<math>", b"<script>", b"<plaintext>", b"<p hidden>"),
    *(b" OR ", b" -", b"NEAR(", b"*", b"tag:", b"is:", b"before:9999-12-31", b"words:>1", b"note:", b"cell:"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 2**63 - 1, 2**63, -(2**70), 1.5, 1e308, float("inf"), float("nan"), 10**400),
    *("", " ", "\x00", "\ud800", "\u202e", "a" * 10_000, "\n", "<p>x</p>", "0000-00-00T00:00:00", "٣"),
    *("9999-12-31T23:59:59+23:59", "0001-01-01T00:00:00Z", "https://[", "https://a.example/\n", "2" * 4_000),
    *([], {}, [[]], {"rendered": {}}, [None], {"": ""}, [2**64], {"0": 1, "2": 3}),
)
_LONGEST = 200_000
_MOST_CHANGES = 6
_DEEP = 100_000


def mutate(chance: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Change some bytes a little, or much."""
    # A document with one wrong byte is hardly one: half of the time all changes are within it.
    changes = chance.choice((_CHANGES, (_change_json,)))
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        data = chance.choice(changes)(chance, data, others)[:_LONGEST]
    return data


def _flip(chance: random.Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    if not data:
        return chance.randbytes(4)
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]


def _insert(chance: random.Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(TOKENS) * chance.choice((1, 1, 1, 3, 500)) + data[place:]


def _cut(chance: random.Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    return data[:start] + data[end:]


def _repeat(chance: random.Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((1, 4, 40, 400)))
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _splice(chance: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others) if others else b""
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _change_json(chance: random.Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """Put something else in the place of one value of a document."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return _insert(chance, data, ())
    places = list(_list_places(document))
    if not places:
        return json.dumps(chance.choice(VALUES)).encode()
    for within, key in chance.sample(places, min(len(places), chance.choice((1, 1, 3)))):
        within[key] = chance.choice(VALUES) if chance.random() < 0.9 else _nest(chance.randint(1, 990))
    try:
        return json.dumps(document, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    except RecursionError:
        return b'{"a":' * _DEEP


def _list_places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        keys: Any = inner if isinstance(inner, dict) else range(len(inner)) if isinstance(inner, list) else ()
        found += [(inner, key) for key in keys]
        waiting += [inner[key] for key in keys]
    return found


def _nest(depth: int) -> Any:
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


_CHANGES: tuple[Change, ...] = (_flip, _insert, _cut, _repeat, _splice, _change_json, _change_json)
