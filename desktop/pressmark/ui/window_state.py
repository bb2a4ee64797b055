"""How the window was left, so that it comes back: a value and its JSON file in the library's folder."""

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from pressmark.settings import open_private

_log = logging.getLogger(__name__)
FILE_NAME = "window.json"
_LARGEST = 2**63 - 1  # that a library can be asked for


@dataclass(frozen=True, slots=True)
class WindowState:
    """All that comes back at the next start.

    Attributes:
        geometry: Qt's own, base64; so are `panes`.
        stacked: as `panes`, where the list lies above the article.
        layout: how the panes lie, one of `Layout`.
        unit: the average width of a letter then; where it is another now, `panes` do not fit, nor do heights.
        menus: pixels above the panes, 0 where that is not known; so are `above` and `foot`.
        above: from the top of the panes to what is listed.
        foot: below the panes.
        welcome: the library was empty.
        view: a `State` or `Listing`, "" for all articles.
        text: the words of the search field; with `typing`, the last may be the beginning of one.
        search: the saved search that was shown, 0 for none.
        post: the article that was open, 0 for none.
        closed: keys of the sidebar's rows that were folded, or unfolded where they are folded at first.
        inspector: it is shown.
        section: of the inspector, by its name.
        table_window: size and place of the last window with a table, as it says itself.
        notebook: how annotations are grouped, as the notebook says itself.
        recent_commands: what was done last through the palette, the latest first.
        settings_page: of the settings, the one shown last.
        layouts: how each view lays out its list (`ListLayout`), by the view's key.
    """

    geometry: str = ""
    panes: str = ""
    stacked: str = ""
    layout: str = "wide"
    unit: int = 0
    menus: int = 0
    above: int = 0
    foot: int = 0
    welcome: bool = False
    sidebar: bool = True
    view: str = ""
    text: str = ""
    typing: bool = False
    search: int = 0
    post: int = 0
    closed: tuple[str, ...] = ()
    inspector: bool = False
    section: str = ""
    table_window: str = ""
    notebook: str = ""
    recent_commands: tuple[str, ...] = ()
    settings_page: str = ""
    layouts: dict[str, object] = field(default_factory=dict)


def read_window_state(folder: Path) -> WindowState:
    """Read how the window was left; what is missing or strange is as at the first start."""
    try:
        raw = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return WindowState()
    except (OSError, ValueError, RecursionError) as error:
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
        with open(draft, "w", encoding="utf-8", opener=open_private) as stream:
            stream.write(json.dumps(asdict(state), indent=1))
        os.replace(draft, file)  # noqa: PTH105 (the one atomic rename on every platform)
    except OSError as error:
        _log.warning("window state not written: %s", error)


def _fits(default: object, value: object) -> bool:
    if isinstance(default, tuple):
        return isinstance(value, list)
    if isinstance(value, int) and not 0 <= value <= _LARGEST:
        return False
    return type(value) is type(default)


def _read_tuples(raw: dict[str, object]) -> dict[str, object]:
    lists = {name: raw.get(name) for name in ("closed", "recent_commands")}
    return {
        name: tuple(key for key in keys if isinstance(key, str)) if isinstance(keys, list) else ()
        for name, keys in lists.items()
    }
