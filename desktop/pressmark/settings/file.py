"""The settings as a JSON file: read with patience, written whole or not at all."""

import json
import logging
import math
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeVar

from pressmark.choices import Color, ImageChoice
from pressmark.settings.private import make_private_folder
from pressmark.settings.values import MarginNotes, NoteFormat, Proxy, Settings, Theme, Typography

_FILE = "settings.json"
_WEEK = 7 * 24 * 60
_LARGEST_SPACE = 1_000_000_000
_LONGEST_FAMILY = 200
_LONGEST_WORDS = 2_000
_MOST_KEYS = 8
_MOST_COMMANDS = 1_000
_DEEPEST = 100
_log = logging.getLogger(__name__)
_Choice = TypeVar("_Choice", bound=StrEnum)


def load_settings(folder: Path) -> Settings:
    """The settings kept in a folder; what is missing or makes no sense there has its default.

    A file that is no JSON object is set aside as ``settings.json.broken``, with a number behind where one was
    set aside before: the next save loses nothing.
    """
    return _parse(_read(folder / _FILE))


def save_settings(settings: Settings, folder: Path) -> None:
    """Keep the settings in a folder, whole or not at all.

    Keys that this version does not know (a later one wrote them) stay in the file.

    Raises:
        OSError: the folder cannot be made or written.
    """
    make_private_folder(folder)
    document = _read(folder / _FILE) | asdict(settings)
    _write(folder / _FILE, json.dumps(document, indent=2, ensure_ascii=False) + "\n")


def read_typography(document: Mapping[str, object]) -> Typography:
    """A typography out of what a file says; what is missing or makes no sense there has its default."""
    default, family = Typography(), document.get("family")
    return Typography(
        family=family[:_LONGEST_FAMILY] if isinstance(family, str) and family.isprintable() else "",
        size=int(_number(document.get("size"), default.size, 50, 400)),
        column=int(_number(document.get("column"), default.column, 30, 200)),
        leading=int(_number(document.get("leading"), default.leading, 100, 300)),
        justified=document.get("justified") is True,
    )


def _read(file: Path) -> dict[str, object]:
    try:
        text = file.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        _log.warning("the settings cannot be read: %s", error)
        return {}
    try:
        document = json.loads(text)
        _refuse_deep(document, _DEEPEST)
    except (ValueError, RecursionError) as error:
        return _set_aside(file, _explain(error))
    return document if isinstance(document, dict) else _set_aside(file, "it holds no list of settings")


def _refuse_deep(value: object, levels: int) -> None:
    """Raise RecursionError where more stands within each other than can be written again from anywhere."""
    if not levels:
        raise RecursionError
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _refuse_deep(part, levels - 1)


def _set_aside(file: Path, reason: str) -> dict[str, object]:
    broken = _find_free(file)
    try:
        file.replace(broken)
        _log.warning("the settings cannot be understood (%s); they are now in %s", reason, broken)
    except OSError as error:
        told = error.strerror or error
        _log.warning("the settings in %s cannot be understood (%s) nor set aside (%s)", file, reason, told)
    return {}


def _explain(error: Exception) -> str:
    """What is wrong with a file, for a person who may have written it by hand."""
    if isinstance(error, json.JSONDecodeError):
        empty = not error.doc.strip()
        return "the file is empty" if empty else f"line {error.lineno} is not as JSON is written"
    return "too much stands within each other" if isinstance(error, RecursionError) else "it is no text"


def _find_free(file: Path) -> Path:
    """Where a broken file can go without another going lost."""
    names = chain([f"{file.name}.broken"], (f"{file.name}.broken-{number}" for number in count(2)))
    return next(place for place in map(file.with_name, names) if not os.path.lexists(place))


def _write(file: Path, text: str) -> None:
    """Replace a file at once: a crash leaves the old one or the new one."""
    handle, name = tempfile.mkstemp(prefix=file.name, suffix=".tmp", dir=file.parent)
    temporary = Path(name)
    try:
        # Half of a surrogate pair, which no UTF-8 has, becomes the escape that JSON has for it.
        with open(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:  # noqa: PTH123 - a descriptor
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _parse(document: dict[str, object]) -> Settings:
    default = Settings()
    typography = read_typography(
        {
            "family": document.get("font_family"),
            "size": document.get("text_size"),
            "column": document.get("column_width"),
            "leading": document.get("line_height"),
            "justified": document.get("justified"),
        }
    )
    return Settings(
        theme=_choice(Theme, document.get("theme"), default.theme),
        text_size=typography.size,
        column_width=typography.column,
        font_family=typography.family,
        line_height=typography.leading,
        justified=typography.justified,
        dim_images=_switch(document.get("dim_images"), default.dim_images),
        annotation_color=_choice(Color, document.get("annotation_color"), default.annotation_color),
        read_after=_seconds(document.get("read_after", default.read_after), default.read_after),
        read_at_end=_switch(document.get("read_at_end"), default.read_at_end),
        sync_at_start=_switch(document.get("sync_at_start"), default.sync_at_start),
        images=_choice(ImageChoice, document.get("images"), default.images),
        sync_every=int(_number(document.get("sync_every"), default.sync_every, 0, _WEEK)),
        requests_at_once=int(_number(document.get("requests_at_once"), default.requests_at_once, 1, 6)),
        image_space=int(_number(document.get("image_space"), default.image_space, 0, _LARGEST_SPACE)),
        **_parse_program(document, default),
        **_parse_lists(document, default),
        **_parse_network(document, default),
    )


def _parse_program(document: Mapping[str, object], default: Settings) -> dict[str, Any]:
    """What concerns the program as a whole."""
    return {
        "language": _words(document.get("language"), default.language),
        "single_keys": _switch(document.get("single_keys"), default.single_keys),
        "shortcuts": _shortcuts(document.get("shortcuts")),
        "tray": _switch(document.get("tray"), default.tray),
        "close_to_tray": _switch(document.get("close_to_tray"), default.close_to_tray),
        "tray_told": _switch(document.get("tray_told"), default.tray_told),
        "notify": _switch(document.get("notify"), default.notify),
        "snapshots_kept": int(_number(document.get("snapshots_kept"), default.snapshots_kept, 1, 365)),
        "backup_every": int(_number(document.get("backup_every"), default.backup_every, 0, 365)),
        "backup_folder": _words(document.get("backup_folder"), default.backup_folder),
    }


def _parse_lists(document: Mapping[str, object], default: Settings) -> dict[str, Any]:
    """How lists and notes look."""
    return {
        "compact_rows": _switch(document.get("compact_rows"), default.compact_rows),
        "excerpt_lines": int(_number(document.get("excerpt_lines"), default.excerpt_lines, 0, 4)),
        "timeline": _switch(document.get("timeline"), default.timeline),
        "relative_dates": _switch(document.get("relative_dates"), default.relative_dates),
        "margin_notes": _choice(MarginNotes, document.get("margin_notes"), default.margin_notes),
        "note_format": _choice(NoteFormat, document.get("note_format"), default.note_format),
    }


def _parse_network(document: Mapping[str, object], default: Settings) -> dict[str, Any]:
    return {
        "proxy": _choice(Proxy, document.get("proxy"), default.proxy),
        "proxy_address": _words(document.get("proxy_address"), default.proxy_address),
        "proxy_user": _words(document.get("proxy_user"), default.proxy_user),
        "proxy_except": _words(document.get("proxy_except"), default.proxy_except),
    }


def _switch(value: object, default: bool) -> bool:
    return value if isinstance(value, bool) else default


def _words(value: object, default: str) -> str:
    return value[:_LONGEST_WORDS] if isinstance(value, str) and value.isprintable() else default


def _shortcuts(value: object) -> dict[str, tuple[str, ...]]:
    """Keys by command; what is no list of texts is left out. Whether they are keys, Qt knows."""
    if not isinstance(value, dict):
        return {}
    lists = [(name, keys) for name, keys in value.items() if isinstance(name, str) and isinstance(keys, list)]
    return {
        name: tuple(key[:_LONGEST_FAMILY] for key in keys[:_MOST_KEYS] if isinstance(key, str))
        for name, keys in lists[:_MOST_COMMANDS]
    }


def _choice(kind: type[_Choice], value: object, default: _Choice) -> _Choice:
    return next((member for member in kind if member.value == value), default)


def _number(value: object, default: float, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return default
    # A whole number of 400 digits is finite, but no float: `isfinite` would raise.
    if isinstance(value, float) and not math.isfinite(value):
        return default
    return min(max(value, least), most)


def _seconds(value: object, default: float | None) -> float | None:
    if value is None or default is None:
        return None
    return float(_number(value, default, 0, 3600))
