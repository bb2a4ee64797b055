"""The JSON shapes that other programs rely on, and a check of a document against them."""

import re
from types import NoneType
from typing import Any

NUMBER = (int, float)
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TIME_OR_NONE = (TIME, NoneType)

TYPE = {"slug": str, "rest_base": str, "name": str, "total": (int, NoneType), "readable": bool, "reason": str}
INSPECT = {
    "site": str,
    "api": str,
    "name": str,
    "types": [TYPE | {"taxonomies": [str]}],
    "taxonomies": [
        {"slug": str, "rest_base": str, "name": str, "hierarchical": bool, "total": (int, NoneType)}
    ],
}
SITE = {
    "id": int,
    "site": str,
    "api": str,
    "name": str,
    "types": [str],
    "images": str,
    "posts": int,
    "added": TIME,
    "synced": TIME_OR_NONE,
    "status": str,
    "message": str,
    "user": str,
    "not_before": TIME_OR_NONE,
}
ADD = SITE | {"already": bool, "password_kept": bool}
SITES = {"sites": [SITE]}
REMOVE = {"id": int, "site": str, "name": str, "posts": int, "annotations": int, "backup": str}
REPORT = {
    "site": str,
    "status": str,
    "added": int,
    "updated": int,
    "removed": int,
    "unchanged": int,
    "restored": int,
    "media": int,
    "requests": int,
    "bytes": int,
    "seconds": NUMBER,
    "cancelled": bool,
    "withdrawn": int,
    "annotations": int,
    "attention": int,
    "attached": int,
    "first": bool,
    "census": bool,
    "types": [{"slug": str, "have": int, "total": (int, NoneType)}],
    "errors": [{"code": str, "message": str, "url": str, "advice": str}],
    "notes": [{"code": str, "message": str, "url": str, "advice": str}],
}
SYNC = {"sites": [REPORT]}
CHANGED_POST = {"kind": str, "id": int, "title": str, "link": str, "annotations": int}
CHANGES = {"reports": [REPORT | {"id": int, "started": TIME, "posts": [CHANGED_POST]}]}
POST = {
    "id": int,
    "site": str,
    "type": str,
    "remote_id": int,
    "title": str,
    "link": str,
    "date": TIME_OR_NONE,
    "modified": TIME_OR_NONE,
    "author": str,
    "terms": {str: [str]},
    "tags": [str],
    "snippet": str,
    "hits": [[int]],
    "words": int,
    "tables": int,
    "annotations": int,
    "unread": bool,
    "starred": bool,
    "state": str,
    "visibility": str,
}
SEARCH = {"query": str, "total": int, "seconds": NUMBER, "posts": [POST]}
SHOW = POST | {
    "html": str,
    "text": str,
    "excerpt": str,
    "versions": [{"number": int, "seen": TIME, "modified": TIME_OR_NONE, "title": str, "current": bool}],
    "links": [{"url": str, "post": (int, NoneType)}],
    "tables": [{"id": str, "caption": str, "header": [str], "rows": [[str]]}],
}
TABLE = {
    "id": str,
    "post": {"id": int, "link": str, "title": str},
    "site": str,
    "date": TIME_OR_NONE,
    "caption": str,
    "header": [str],
    "rows": int,
    "columns": int,
    "file": (str, NoneType),
}
TABLES = {"total": int, "tables": [TABLE]}
TABLES_OF_ONE = {"total": int, "tables": [TABLE | {"cells": [[str]]}]}
STACKS = {
    "total": int,
    "stacks": [{"header": [str], "rows": int, "tables": [str], "file": (str, NoneType)}],
}
TERM = {"id": int, "name": str, "slug": str, "parent": int, "count": int, "value": str}

FACETS = {
    "total": int,
    "taxonomies": {str: [TERM]},
    "others": {"tag": [TERM], "site": [TERM], "type": [TERM], "author": [TERM], "date": [TERM]},
}


def check(value: Any, shape: Any, place: str = "$") -> None:
    """Fail where a value has not the shape: the same keys, no more, and the types that belong to them."""
    if isinstance(shape, tuple):
        assert any(_has(value, kind) for kind in shape), f"{place}: {value!r}"
    elif isinstance(shape, list):
        assert isinstance(value, list), f"{place}: {value!r}"
        for number, item in enumerate(value):
            check(item, shape[0], f"{place}[{number}]")
    elif isinstance(shape, dict):
        _check_object(value, shape, place)
    else:
        assert _has(value, shape), f"{place}: {value!r}"


def _check_object(value: Any, shape: dict[Any, Any], place: str) -> None:
    assert isinstance(value, dict), f"{place}: {value!r}"
    if str in shape:
        shape = dict.fromkeys(value, shape[str])
    assert set(value) == set(shape), place
    for key, item in value.items():
        check(item, shape[key], f"{place}.{key}")


def _has(value: object, kind: object) -> bool:
    if isinstance(kind, re.Pattern):
        return isinstance(value, str) and kind.fullmatch(value) is not None
    assert isinstance(kind, type)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
