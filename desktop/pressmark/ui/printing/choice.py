"""What a person chooses about an article on paper."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

# https://github.com/unicode-org/cldr/blob/main/common/supplemental/supplementalData.xml, paperSize US-Letter
_LETTER = ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
_SIDE, _TOP, _BOTTOM = 20.0, 18.0, 14.0  # millimetres


class LinkStyle(Enum):
    """How an address is told on paper, where nobody can click."""

    WORDS = auto()
    BRACKETS = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """How an article is to be set on paper.

    Attributes:
        notes: with the reader's own.
        links: how the addresses of links are told.
        letter: US Letter instead of A4.
    """

    notes: bool = True
    links: LinkStyle = LinkStyle.WORDS
    letter: bool = False


def is_letter_usual(locale: QLocale) -> bool:
    """Whether people there print on US Letter."""
    return QLocale.territoryToCode(locale.territory()) in _LETTER


def make_layout(choice: PaperChoice) -> QPageLayout:
    """The page, upright, with its margins."""
    size = QPageSize.PageSizeId.Letter if choice.letter else QPageSize.PageSizeId.A4
    margins = QMarginsF(_SIDE, _TOP, _SIDE, _BOTTOM)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), upright, margins, QPageLayout.Unit.Millimeter)
