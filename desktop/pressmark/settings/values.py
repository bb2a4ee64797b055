"""What the person chose, as values; the defaults are those of a new installation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pressmark.choices import Color, ImageChoice


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    BLACK = "black"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast-dark"


class Layout(StrEnum):
    """How the panes lie: side by side, the list above the article, or the article alone."""

    WIDE = "wide"
    CLASSIC = "classic"
    READER = "reader"


class MarginNotes(StrEnum):
    """How notes stand beside the text: cards where there is room, else signs; always signs; not at all."""

    CARDS = "cards"
    SIGNS = "signs"
    NONE = "none"


class NoteFormat(StrEnum):
    """What annotations can be exported as; the value is the ending of a file."""

    MARKDOWN = "md"
    JSON_LD = "jsonld"
    CSV = "csv"
    HTML = "html"


class Proxy(StrEnum):
    """Which way requests take: that of the system, one named here, or none."""

    SYSTEM = "system"
    MANUAL = "manual"
    NONE = "none"


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
        language: of the window, as ``de``; "" for that of the system. Holds from the next start on.
        single_keys: commands are heard by keys without Ctrl or Alt (``J``, ``/``, ``Space``) too.
        shortcuts: keys of commands that differ from the usual ones, by the command's name, as Qt writes them
            (``Ctrl+Alt+1``); an empty tuple takes a command's keys away.
        tray: an icon stands in the tray of the desktop.
        close_to_tray: closing the window leaves the program in the tray, where it goes on syncing.
        tray_told: that closing the window leaves the program in the tray has been said once.
        notify: saved searches that are asked to may tell of new articles.
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
        compact_rows: the rows of lists stand closer.
        excerpt_lines: of a card in the list, 0 to 4.
        timeline: stands above the list.
        relative_dates: dates of the last days are words (yesterday) in lists.
        annotation_color: the last one used, one of `Color`.
        margin_notes: how notes stand beside the text.
        note_format: what an export of annotations proposes.
        proxy: which way requests take.
        proxy_address: of a manual proxy, ``http://host:port`` without name and password.
        proxy_user: the name it asks for, "" for none; the password is in the keyring of the system.
        proxy_except: hosts that are asked directly, separated by commas; this machine always is.
        snapshots_kept: of how many days snapshots of what the reader wrote are kept, 1 to 365.
        backup_every: days from one backup of the whole library to the next, 0 for never.
        backup_folder: where those are written, "" for the library's own folder.
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
    language: str = ""
    single_keys: bool = True
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tray: bool = False
    close_to_tray: bool = False
    notify: bool = False
    tray_told: bool = False
    compact_rows: bool = False
    excerpt_lines: int = 2
    timeline: bool = True
    relative_dates: bool = True
    margin_notes: MarginNotes = MarginNotes.CARDS
    note_format: NoteFormat = NoteFormat.MARKDOWN
    proxy: Proxy = Proxy.SYSTEM
    proxy_address: str = ""
    proxy_user: str = ""
    proxy_except: str = ""
    snapshots_kept: int = 10
    backup_every: int = 0
    backup_folder: str = ""

    @property
    def typography(self) -> Typography:
        """How articles are set where their site has no typography of its own."""
        return Typography(
            self.font_family, self.text_size, self.column_width, self.line_height, self.justified
        )
