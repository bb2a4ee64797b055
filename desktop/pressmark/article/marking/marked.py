"""An article with its changes marked word by word, as HTML that stays clean.

``<ins>`` is what came, ``<del>`` what went, at its old place; ``<span class="moved">`` is what came from
elsewhere, and ``<del class="moved">`` says with its first words where it was. Blocks that went whole stand
between the others: ``p``, ``pre``, ``li``, ``dt`` or ``dd`` of the class ``removed``; a list that went whole
is ``ul.removed`` or ``dl.removed``. A row that went from a table that is still there is ``tr.removed``; rows
that moved within one are marked at their new place only. ``<a name="change-1"></a>`` stands before the first
change.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from pressmark.article.difference import Difference, Kind, compare
from pressmark.article.marking.gone import Changes, Gone, find_changes
from pressmark.article.marking.grids import Slot, find_grids
from pressmark.article.marking.places import Places, find_places
from pressmark.article.marking.removed import group, is_item, write_blocks, write_inline, write_row
from pressmark.article.marking.scan import CELLS, TOKEN, VOID, count_signs, find_signs, read_page, unescape
from pressmark.article.text import count_words
from pressmark.article.writer import escape
from pressmark.model import Article

# Signs that stay between two changes of which a reader sees one.
_NEAR = 12
_MARKS = {
    Kind.ADDED: ("<ins>", "</ins>"),
    Kind.MOVED: ('<span class="moved">', "</span>"),
    Kind.SAME: ("", ""),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A new version with what changed since an old one.

    Attributes:
        html: that of the new version with marks; without what is in ``del`` it has the same text.
        added: how many words came.
        removed: how many words went.
        moved: how many words are elsewhere now.
        changes: how many places there are to be looked at: ``change-1`` and so on.
    """

    html: str
    added: int = 0
    removed: int = 0
    moved: int = 0
    changes: int = 0


def mark_changes(old: Article, new: Article) -> Marked:
    """Mark in the new version of an article what the old one did not say, or said elsewhere."""
    before, after = read_page(old.html), read_page(new.html)
    grids, known = find_grids(before, after, old.text, new.text)
    difference = compare(old.text, new.text, known)
    signs = count_signs(old.text), count_signs(new.text)
    changes = find_changes(difference, signs, before, after, grids)
    marker = _Marker(changes)
    marker.write(new.html)
    counts = _count(difference, old.text, new.text)
    return Marked(
        "".join(marker.out), counts[Kind.ADDED], counts[Kind.REMOVED], counts[Kind.MOVED], marker.number
    )


def _count(difference: Difference, old: str, new: str) -> dict[Kind, int]:
    """Count words by what became of them."""
    counts = dict.fromkeys(Kind, 0)
    for piece in difference.pieces:
        if piece.kind is Kind.REMOVED:
            counts[piece.kind] += count_words(old[piece.old_start : piece.old_end])
        elif piece.kind is not Kind.SAME:
            counts[piece.kind] += count_words(new[piece.new_start : piece.new_end])
    return counts


@dataclass(slots=True)
class _Marker:
    """Copies HTML and writes marks into it.

    Attributes:
        out: what is written.
        number: of the last change.
    """

    changes: Changes
    out: list[str] = field(default_factory=list)
    number: int = 0
    _open: list[str] = field(default_factory=list)
    _held: tuple[int, int] | None = None  # where anchors go instead of into a link, and how deep it stands
    _gap: list[str] = field(default_factory=list)  # tags and white space since the last sign
    _later: list[list[Gone]] = field(default_factory=list)  # rows that come after their table
    _row: int = 0
    _cell: int = 0
    _sign: int = 0
    _span: int = 0
    _gone: int = 0
    _quiet: int = 0
    _slots: dict[tuple[int, bool], Slot] = field(init=False)

    def __post_init__(self) -> None:
        self._slots = {(slot.row, slot.after): slot for slot in self.changes.rows}

    def write(self, html: str) -> None:
        """Write an article to its end."""
        for found in TOKEN.finditer(html):
            if found[2]:
                self._gap.append(found[0])
            else:
                self._write_text(unescape(found[0]))
        self._write_gap()

    def _write_text(self, text: str) -> None:
        signs = find_signs(text)
        done = place = 0
        while done < len(signs):
            if place < signs[done]:
                self._gap.append(text[place : signs[done]])
            self._write_gap()
            kind, end = self._read_ahead()
            last = min(done + end - self._sign, len(signs))
            place, start = signs[last - 1] + 1, signs[done]
            self._write_words(kind, escape(text[start:place]), last - done)
            done = last
        if place < len(text):
            self._gap.append(text[place:])

    def _read_ahead(self) -> tuple[Kind, int]:
        """Give what kind of text comes, and up to which sign."""
        spans, gone = self.changes.spans, self.changes.gone
        while spans[self._span].end <= self._sign:
            self._span += 1
        end = spans[self._span].end
        if self._gone < len(gone):
            end = min(end, gone[self._gone].at)
        return spans[self._span].kind, end

    def _write_words(self, kind: Kind, words: str, count: int) -> None:
        start, end = _MARKS[kind]
        anchor = self._make_anchor() if start else ""
        self._quiet += 0 if start else count
        self._sign += count
        self.out.append(f"{anchor}{start}{words}{end}")

    def _make_anchor(self) -> str:
        """Give what is written before a mark: the name of a change where one begins."""
        begins = self.number == 0 or self._quiet > _NEAR
        self._quiet = 0
        if not begins:
            return ""
        self.number += 1
        anchor = f'<a name="change-{self.number}"></a>'
        if self._held is None:
            return anchor
        self.out[self._held[0]] += anchor
        return ""

    def _write_gap(self) -> None:
        """Write what stands between two signs, and into it what stood there before."""
        gone = self.changes.gone
        first = self._gone
        while self._gone < len(gone) and gone[self._gone].at <= self._sign:
            self._gone += 1
        inserts = self._insert(gone[first : self._gone]) if first < self._gone else {}
        for place, token in enumerate(self._gap):
            for write in inserts.get(place, ()):
                self.out.append(write())
            self._write_token(token)
        for write in inserts.get(len(self._gap), ()):
            self.out.append(write())
        self._gap.clear()

    def _write_token(self, token: str) -> None:
        found = TOKEN.fullmatch(token)
        tag = found[2] if found else ""
        if not found or not tag or tag in VOID:
            self.out.append(token)
        elif found[1]:
            self.out.append(token)
            self._open.pop()
            if self._held and len(self._open) < self._held[1]:
                self._held = None
            if tag == "table":
                self._write_later()
            elif tag == "tr":
                self._write_rows(after=True)
        else:
            if tag == "tr":
                self._begin_row()
            self._cell += tag in CELLS
            self._open.append(tag)
            if not self._held and (tag == "sup" or token.startswith("<a href")):
                self._held = len(self.out), len(self._open)
                self.out.append("")
            self.out.append(token)

    def _begin_row(self) -> None:
        self._row += 1
        self._write_rows(after=False)
        if self._row in self.changes.stops:
            self._quiet = _NEAR + 1

    def _write_rows(self, *, after: bool) -> None:
        """Write the rows that stood before or after the last one, if any."""
        slot = self._slots.get((self._row, after))
        if slot:
            self._quiet = _NEAR + 1
            for cells in self.changes.rows[slot]:
                row = write_row(cells, slot.columns, self._make_anchor())
                self.out.append(f"\n{row}" if after else f"{row}\n")

    def _write_later(self) -> None:
        for row in self._later:
            self.out.append(write_blocks(row, "", self._make_anchor()))
        self._later.clear()

    def _insert(self, gone: Sequence[Gone]) -> dict[int, list[Callable[[], str]]]:
        """Give what is written before which of the tags of the gap."""
        places = find_places(self._gap, self._open)
        spaced = any(token.isspace() for token in self._gap)
        inserts: dict[int, list[Callable[[], str]]] = {}
        for several in group(gone):
            one = several[0]
            place = places.item if is_item(one) and places.item else places.block
            if not one.whole or one.inline or (place is None and not places.is_row):
                for each in several:
                    own = each.cell - self._cell - 1
                    before = places.cells[own] if each.cell else _choose(each, places)
                    inserts.setdefault(before, []).append(partial(self._write_inline, each, places, spaced))
            elif place is None:
                self._later.append(several)
            else:
                write = partial(self._write_blocks, several, place.context)
                inserts.setdefault(place.before, []).append(write)
        return inserts

    def _write_inline(self, gone: Gone, places: Places, spaced: bool) -> str:
        closes = gone.closes and not places.is_line
        lead = closes or (places.is_line and not spaced)
        keeps = "pre" in self._open
        replaced = not closes and self._is_new()
        return self._make_anchor() + write_inline(
            gone, keeps=keeps, lead=lead, trail=not closes, parts=replaced or (gone.whole and not closes)
        )

    def _is_new(self) -> bool:
        """Tell whether what comes next is marked too."""
        spans = self.changes.spans
        ahead = bisect_right(spans, self._sign, self._span, key=lambda span: span.end)
        return ahead < len(spans) and spans[ahead].kind is not Kind.SAME

    def _write_blocks(self, gone: Sequence[Gone], context: str) -> str:
        return write_blocks(gone, context, self._make_anchor())


def _choose(gone: Gone, places: Places) -> int:
    """Give before which tag something is written within a line; a number may be that of a footnote."""
    if gone.closes and not places.is_line:
        return places.closing
    _, text, _ = gone.block.cut(gone.parts[0].start, gone.parts[-1].end)
    return places.note if text.isdecimal() else places.opening
