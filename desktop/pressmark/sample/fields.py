"""The ``_fields`` parameter, with its habits on a real WordPress.

A thing of which nothing is left is ``[]``, as PHP writes an empty array. A listing that is an object
(``/types``) is asked for its own keys, not for those of its members.
"""

from typing import Any

from pressmark.sample.rows import Json


def choose_fields(json: Any, fields: list[str]) -> Any:
    """Keep only the fields asked for; with none asked for, everything."""
    if not fields:
        return json
    if isinstance(json, list):
        return [choose_fields(each, fields) for each in json]
    kept: Json = {}
    for field in fields:
        _take(json, kept, field.split("."))
    return kept or []


def _take(source: Json, kept: Json, path: list[str]) -> None:
    head, rest = path[0], path[1:]
    if head not in source:
        return
    if not rest or not isinstance(source[head], dict):
        kept[head] = source[head]
    else:
        _take(source[head], kept.setdefault(head, {}), rest)
