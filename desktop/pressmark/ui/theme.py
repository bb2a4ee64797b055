"""A theme as a value: named colours from a JSON file, and what Qt is told of them."""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

import pressmark.resources
from pressmark.choices import Color

# As Qt wants it. `importlib.resources`, which also finds what is in an archive, takes long to import.
RESOURCES = Path(pressmark.resources.__path__[0])
"""The folder of what comes with the program."""

THEME_NAMES = ("light", "sepia", "dark", "black", "contrast", "contrast-dark")
_NOTE_COLOURS = frozenset(Color)


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, each ``#rrggbb``; the names say the place or the purpose."""

    window: str
    sidebar: str
    list: str
    reader: str
    raised: str
    field: str
    line: str
    line_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    selection: str
    selection_idle: str
    on_selection: str
    hover: str
    link: str
    unread: str
    star: str
    code: str
    shade: str
    zebra: str
    mark: str
    notice: str
    on_notice: str
    fault: str
    on_fault: str
    good: str
    ink: str
    card: str
    find: str
    added: str
    removed: str
    moved: str
    note_yellow: str
    note_green: str
    note_blue: str
    note_pink: str
    note_purple: str
    note_yellow_ink: str
    note_green_ink: str
    note_blue_ink: str
    note_pink_ink: str
    note_purple_ink: str

    def by_name(self) -> dict[str, str]:
        """All colours, to fill a style sheet."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def note(self, color: str) -> str:
        """The ground of annotations of a colour; of one that is not known, that of yellow ones."""
        return str(getattr(self, f"note_{_known(color)}"))

    def note_ink(self, color: str) -> str:
        """The strong colour of the same annotations: lines, edges and signs have it."""
        return str(getattr(self, f"note_{_known(color)}_ink"))


@dataclass(frozen=True, slots=True)
class Theme:
    """A whole theme.

    Attributes:
        high_contrast: borders and frames are as strong as text, and nothing is said by pale grounds.
    """

    name: str
    dark: bool
    colours: Colours
    high_contrast: bool = False

    @property
    def frame(self) -> int:
        """How wide the frame is around what has the focus, in logical pixels."""
        return 2 if self.high_contrast else 1


def read_resource(folder: str, name: str) -> str:
    """The text of a file that comes with the program."""
    return (RESOURCES / folder / name).read_text(encoding="utf-8")


def load_theme(name: str) -> Theme:
    """Read the theme `name`, one of `THEME_NAMES`."""
    raw = json.loads(read_resource("themes", f"{name}.json"))
    return Theme(raw["name"], raw["dark"], Colours(**raw["colours"]), raw.get("contrast", False))


def make_style_sheet(theme: Theme) -> str:
    """The style sheet of all widgets."""
    # A sign on the accent has the colour that text has in a theme of the other shade.
    shade, ink = ("dark", "light") if theme.dark else ("light", "dark")
    icons = {"icons": (RESOURCES / "icons").as_posix(), "shade_name": shade, "ink_name": ink}
    names = theme.colours.by_name() | icons
    sheets = ("app.qss", "contrast.qss") if theme.high_contrast else ("app.qss",)
    return "".join(Template(read_resource("themes", sheet)).substitute(names) for sheet in sheets)


def make_palette(theme: Theme) -> QPalette:
    """The palette that Fusion draws with what the style sheet says nothing about.

    The colour of text is said here alone: a rule for all widgets gives each a palette of its own, and keeps
    from it the ground that it is given later.
    """
    colours = theme.colours
    palette = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.field),
        (role.AlternateBase, colours.zebra),
        (role.Text, colours.text),
        # Half as strong, as Qt has it where the colour is said in a style sheet.
        (role.PlaceholderText, f"#80{colours.text.removeprefix('#')}"),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_fault),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Mid, colours.line_strong),
        (role.Dark, colours.line_strong),
        (role.Midlight, colours.line),
        (role.Light, colours.raised),
        (role.Accent, colours.accent),
    ):
        palette.setColor(part, QColor(colour))
    return palette


def contrast(one: str, other: str) -> float:
    """How well two colours stand off, 1 to 21. https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _known(color: str) -> str:
    return color if color in _NOTE_COLOURS else Color.YELLOW.value


def _luminance(colour: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip(weights, linear, strict=True))
