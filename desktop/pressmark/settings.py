"""What the person chose, and where this program keeps its things."""

import json
import logging
import math
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import platformdirs

from pressmark.model import Color, ImageChoice

_APP = "pressmark"
_FILE = "settings.json"
_WEEK = 7 * 24 * 60
_LARGEST_SPACE = 1_000_000_000
_LONGEST_FAMILY = 200
_log = logging.getLogger(__name__)
_Choice = TypeVar("_Choice", bound=StrEnum)


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Typography:
    """How articles are set.

    Attributes:
        family: of the face; "" for the best that this machine has.
        size: in per cent of the usual, 50 to 400.
        column: the widest a line may be, in characters, 30 to 200.
        leading: from one line to the next, in per cent of the size, 100 to 300.
        justified: lines end flush; no word is ever parted.
    """

    family: str = ""
    size: int = 100
    column: int = 70
    leading: int = 155
    justified: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose; the defaults are those of a new installation.

    Attributes:
        text_size: of the article, in per cent, 50 to 400.
        column_width: of the article, in characters, 30 to 200.
        read_after: seconds until an open article counts as read, None for not by itself.
        sync_at_start: sync all sites when the window opens.
        images: what *Add site* proposes.
        sync_every: minutes from one sync of all sites to the next while the window is open, 0 for never; at
            most a week.
        requests_at_once: how many requests one host is sent at a time, 1 to 6.
        image_space: megabytes (of 1,000,000 bytes) that all images of the library may take, 0 for no limit.
        read_at_end: an article counts as read when its end is seen.
        font_family: of the article, "" for the best that this machine has.
        line_height: of the article, in per cent of the size, 100 to 300.
        justified: lines of the article end flush.
        dim_images: images are a little darker in dark themes.
        annotation_color: the last one used, one of `Color`.
    """

    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    column_width: int = 70
    read_after: float | None = 2.0
    sync_at_start: bool = False
    images: ImageChoice = ImageChoice.ALL
    sync_every: int = 0
    requests_at_once: int = 2
    image_space: int = 0
    read_at_end: bool = False
    font_family: str = ""
    line_height: int = 155
    justified: bool = False
    dim_images: bool = True
    annotation_color: Color = Color.YELLOW

    @property
    def typography(self) -> Typography:
        """How articles are set where their site has no typography of its own."""
        return Typography(
            self.font_family, self.text_size, self.column_width, self.line_height, self.justified
        )


def config_folder() -> Path:
    """The folder of the settings: ``PRESSMARK_CONFIG``, or the platform's place for them."""
    named = os.environ.get("PRESSMARK_CONFIG")
    return Path(named).expanduser() if named else platformdirs.user_config_path(_APP, appauthor=False)


def default_library() -> Path:
    """The library's folder where none is named: ``PRESSMARK_LIBRARY``, or the platform's place for data."""
    named = os.environ.get("PRESSMARK_LIBRARY")
    if named:
        return Path(named).expanduser()
    return platformdirs.user_data_path(_APP, appauthor=False) / "library"


def load_settings(folder: Path) -> Settings:
    """The settings kept in a folder; what is missing or makes no sense there has its default.

    A file that is no JSON object is set aside as ``settings.json.broken``: the next save loses nothing.
    """
    return _parse(_read(folder / _FILE))


def save_settings(settings: Settings, folder: Path) -> None:
    """Keep the settings in a folder, whole or not at all.

    Keys that this version does not know (a later one wrote them) stay in the file.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
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
    except (ValueError, RecursionError) as error:
        return _set_aside(file, str(error))
    return document if isinstance(document, dict) else _set_aside(file, "not a JSON object")


def _set_aside(file: Path, reason: str) -> dict[str, object]:
    broken = file.with_name(file.name + ".broken")
    _log.warning("the settings are broken (%s); they are now in %s", reason, broken)
    try:
        file.replace(broken)
    except OSError as error:
        _log.warning("%s could not be set aside: %s", file, error)
    return {}


def _write(file: Path, text: str) -> None:
    """Replace a file at once: a crash leaves the old one or the new one."""
    handle, name = tempfile.mkstemp(prefix=file.name, suffix=".tmp", dir=file.parent)
    temporary = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as stream:  # noqa: PTH123 - mkstemp gives a descriptor
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
        dim_images=document.get("dim_images", default.dim_images) is True,
        annotation_color=_choice(Color, document.get("annotation_color"), default.annotation_color),
        read_after=_seconds(document.get("read_after", default.read_after), default.read_after),
        read_at_end=document.get("read_at_end", default.read_at_end) is True,
        sync_at_start=document.get("sync_at_start", default.sync_at_start) is True,
        images=_choice(ImageChoice, document.get("images"), default.images),
        sync_every=int(_number(document.get("sync_every"), default.sync_every, 0, _WEEK)),
        requests_at_once=int(_number(document.get("requests_at_once"), default.requests_at_once, 1, 6)),
        image_space=int(_number(document.get("image_space"), default.image_space, 0, _LARGEST_SPACE)),
    )


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
