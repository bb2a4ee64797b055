"""How the window was left, so that it comes back: a value and its JSON file in the library's folder."""

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

_log = logging.getLogger(__name__)
FILE_NAME = "window.json"


@dataclass(frozen=True, slots=True)
class WindowState:
    """All that comes back at the next start.

    Attributes:
        geometry: Qt's own, base64; so are `panes` and `columns`.
        unit: the average width of a letter then; where it is another now, `panes` and `columns` do not fit.
        sort: a `SortKey` and whether descending.
        view: a `LibraryView`, "" for all articles.
        terms: chosen terms as (taxonomy, term id, name).
        post: the article that was open, 0 for none.
        closed: keys of the sidebar's sections that were folded.
    """

    geometry: str = ""
    panes: str = ""
    columns: str = ""
    unit: int = 0
    sidebar: bool = True
    sort: tuple[str, bool] = ("date", True)
    view: str = ""
    site: int = 0
    terms: tuple[tuple[str, int, str], ...] = ()
    post: int = 0
    closed: tuple[str, ...] = field(default=())


def read_window_state(folder: Path) -> WindowState:
    """Read how the window was left; what is missing or strange is as at the first start."""
    try:
        raw = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return WindowState()
    except (OSError, ValueError) as error:
        _log.info("window state not read: %s", error)
        return WindowState()
    if not isinstance(raw, dict):
        return WindowState()
    known = {one.name: one for one in fields(WindowState)}
    default = asdict(WindowState())
    kept = {name: value for name, value in raw.items() if name in known and _fits(default[name], value)}
    return WindowState(**kept | _read_tuples(kept))


def write_window_state(folder: Path, state: WindowState) -> None:
    """Write it whole or not at all; a library that cannot be written to keeps the old one."""
    file = folder / FILE_NAME
    draft = file.with_suffix(".part")
    try:
        draft.write_text(json.dumps(asdict(state), indent=1), encoding="utf-8")
        os.replace(draft, file)  # noqa: PTH105 (the one atomic rename on every platform)
    except OSError as error:
        _log.warning("window state not written: %s", error)


def _fits(default: object, value: object) -> bool:
    if isinstance(default, tuple):
        return isinstance(value, list)
    return type(value) is type(default)


def _read_tuples(raw: dict[str, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    match raw.get("sort"):
        case [str(key), bool(descending)]:
            found["sort"] = (key, descending)
        case _:
            found["sort"] = WindowState().sort
    found["terms"] = tuple(_read_terms(raw.get("terms")))
    closed = raw.get("closed")
    found["closed"] = tuple(key for key in closed if isinstance(key, str)) if isinstance(closed, list) else ()
    return found


def _read_terms(raw: object) -> list[tuple[str, int, str]]:
    found: list[tuple[str, int, str]] = []
    for one in raw if isinstance(raw, list) else []:
        match one:
            case [str(taxonomy), int(number), str(name)]:
                found.append((taxonomy, number, name))
            case _:
                continue
    return found
