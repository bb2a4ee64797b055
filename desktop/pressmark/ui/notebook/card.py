"""Where the parts of an annotation's card are: quote, note, tags, and a line about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from pressmark.article.difference import Kind, compare
from pressmark.model import Annotation, AnnotationState, NoteRow
from pressmark.ui.annotations.words import say_quote
from pressmark.ui.appearance import READING_FAMILIES, pick_families
from pressmark.ui.note_text import plain_note
from pressmark.ui.notebook.text import TextBlock, set_text
from pressmark.ui.notebook.words import (
    NEW,
    OLD,
    say_article,
    say_badge,
    say_rest,
    say_written,
)
from pressmark.ui.posts.painting import Hits, tame
from pressmark.ui.theme import Colours
from pressmark.ui.words import one_line, translate

QUOTE_LINES, NOTE_LINES = 3, 4
SMALL = 0.92  # of the size of the text, for what is said about it
_QUOTED = 1.04  # likewise, for the words of an article
_PADDING = 0.5  # of the height of a line, above and below
_GAP = 0.25  # likewise, between two parts
_SIDE_BY_SIDE = 64  # average characters that old and new words need beside each other
_COMPARED = 900
_BADGE = 4  # pixels that the frame of a word needs above and below it, as `paint_badge` draws it
_TAG = 40  # characters


@dataclass(frozen=True)
class Look:
    """What a card is laid out for.

    Attributes:
        width: of the card, in pixels.
        grouped: the heading above says the article already.
        checking: old and new words are shown, for the reader to decide.
        now: by which dates are said.
    """

    font: QFont
    width: int
    colours: Colours
    grouped: bool
    checking: bool
    now: datetime

    @cached_property
    def quoted(self) -> QFont:
        """The face of what an article says: not that of what the reader says."""
        font = QFont(pick_families(READING_FAMILIES))
        font.setPointSizeF(self.font.pointSizeF() * _QUOTED)
        return font

    @cached_property
    def small(self) -> QFont:
        """The font of what is said about an annotation."""
        font = QFont(self.font)
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a card and where they are; as in a script from left to right."""

    rect: QRect
    block: TextBlock
    colour: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag in a frame."""

    rect: QRect
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """The parts of a card, placed from its upper left corner.

    Attributes:
        edge: the line in the colour of the annotation, beside its words.
        texts: quote and note, or old and new words.
        note: where the note is or would be.
        about: where the line is that says whence it is.
        badge: the word before that line, "" for none.
        said: that line.
    """

    height: int
    edge: QRect
    texts: tuple[Piece, ...]
    note: QRect
    chips: tuple[Chip, ...]
    about: QRect
    badge: str
    said: str


def make_card(row: NoteRow, look: Look, room: int = 0) -> Card:
    """Lay out the card of an annotation.

    Args:
        row: the annotation.
        look: what for.
        room: of the fields in which note and tags are written, instead of these; in pixels, 0 for none.
    """
    metrics = QFontMetrics(look.font)
    line, letter = metrics.lineSpacing(), metrics.averageCharWidth()
    gap, left = round(line * _GAP), letter * 4
    width = max(look.width - left - letter * 2, letter * 8)
    top = round(line * _PADDING)
    words = _set_words(row.annotation, look, QRect(left, top, width, 0))
    below = max(piece.rect.bottom() + 1 for piece in words)
    edge = QRect(letter * 2, top, letter, below - top)
    note = QRect(left, below + gap, width, room)
    texts = words
    if not room and row.annotation.note.strip():
        block = set_text(plain_note(row.annotation.note), look.font, width, NOTE_LINES)
        note = QRect(left, below + gap, width, block.height)
        texts = (*words, Piece(note, block, look.colours.text))
    below = note.bottom() + 1 + gap if note.height() else below + gap
    tags = () if room else row.annotation.tags
    chips = _set_chips(tags, look, QRect(left, below, width, 0))
    if chips:
        below = chips[0].rect.bottom() + 1 + gap
    badge = say_badge(row.annotation)
    about = QRect(left, below, width, QFontMetrics(look.small).lineSpacing() + (_BADGE if badge else 0))
    said = say_written(row, look.now) if look.grouped else say_article(row, look.now)
    height = about.bottom() + 1 + round(line * _PADDING)
    return Card(height, edge, texts, note, chips, about, badge, said)


def _set_words(annotation: Annotation, look: Look, room: QRect) -> tuple[Piece, ...]:
    """The words that it is on; old and new ones where these are to be compared."""
    colours = look.colours
    if not look.checking or annotation.is_whole or annotation.state is AnnotationState.ANCHORED:
        colour = colours.muted if annotation.is_whole else colours.text
        words = say_quote(annotation, _COMPARED)
        return (_set(words, look, room, colour),)
    before = tame(annotation.exact[:_COMPARED]).strip()
    if annotation.place is None:
        return _put(_label(OLD, before), (translate("words", "Its words are gone."), ()), look, room)
    after = tame(annotation.place.exact[:_COMPARED]).strip()
    removed, added = _compare(before, after)
    return _put(_label(OLD, before, removed), _label(NEW, after, added), look, room)


def _put(old: tuple[str, Hits], new: tuple[str, Hits], look: Look, room: QRect) -> tuple[Piece, ...]:
    """Old and new words, beside each other where there is room for that."""
    letter = QFontMetrics(look.font).averageCharWidth()
    colours = look.colours
    if room.width() >= letter * _SIDE_BY_SIDE:
        half = (room.width() - 2 * letter) // 2
        left = QRect(room.left(), room.top(), half, 0)
        right = left.translated(half + 2 * letter, 0)
    else:
        left = right = room
    first = _set(old[0], look, left, colours.muted, old[1], colours.removed)
    if left is right:
        right = room.translated(0, first.rect.height() + round(letter * _GAP * 2))
    return first, _set(new[0], look, right, colours.text, new[1], colours.added)


def _set(
    text: str, look: Look, room: QRect, colour: str, hits: Hits = (), ground: str | None = None
) -> Piece:
    block = set_text(text, look.quoted, room.width(), QUOTE_LINES, hits, ground)
    return Piece(QRect(room.left(), room.top(), room.width(), block.height), block, colour)


def _label(label: str, text: str, hits: Hits = ()) -> tuple[str, Hits]:
    """Words with a label before them; marked places go along."""
    head = translate("words", label) + " "
    return head + text, tuple((start + len(head), end + len(head)) for start, end in hits)


def _compare(before: str, after: str) -> tuple[Hits, Hits]:
    """Which words went, and which came."""
    pieces = compare(before, after).pieces
    gone = (_trim(before, one.old_start, one.old_end) for one in pieces if one.kind is Kind.REMOVED)
    came = (_trim(after, one.new_start, one.new_end) for one in pieces if one.kind is Kind.ADDED)
    return tuple(gone), tuple(came)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text without the white space behind it."""
    return start, start + len(text[start:end].rstrip())


def _set_chips(tags: Sequence[str], look: Look, room: QRect) -> tuple[Chip, ...]:
    """As many tags as there is room for on a line; the last one says how many more there are."""
    metrics = QFontMetrics(look.small)
    pad, height = metrics.averageCharWidth(), metrics.height() + 4
    chips: list[Chip] = []
    left = room.left()
    for place, tag in enumerate(tags):
        rest = len(tags) - place
        after = metrics.horizontalAdvance(say_rest(rest - 1)) + 3 * pad if rest > 1 else 0
        text = one_line(tag, _TAG)
        width = min(metrics.horizontalAdvance(text) + 2 * pad, room.width() - (after if not chips else 0))
        if chips and left + width + after > room.right() + 1:
            text = say_rest(rest)
            width = metrics.horizontalAdvance(text) + 2 * pad
            chips.append(Chip(QRect(left, room.top(), width, height), text))
            break
        chips.append(Chip(QRect(left, room.top(), width, height), text))
        left += width + pad
    return tuple(chips)


def mirror(card: Card, width: int) -> Card:
    """The same card for a language that runs from right to left; its texts keep their own sides."""

    def turn(rect: QRect) -> QRect:
        return QRect(width - rect.right() - 1, rect.top(), rect.width(), rect.height())

    return replace(
        card,
        edge=turn(card.edge),
        texts=tuple(replace(piece, rect=turn(piece.rect)) for piece in card.texts),
        note=turn(card.note),
        chips=tuple(replace(chip, rect=turn(chip.rect)) for chip in card.chips),
        about=turn(card.about),
    )
