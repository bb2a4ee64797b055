"""The sentence of a text around a place in it."""

import re

from pressmark.model import Snippet
from pressmark.query.folding import extends

_LONGEST = 300
_BEFORE = 110
_SEEN = 1_200  # characters to either side that are looked at
_CLOSERS = "\"'”’»)\\]"
# A full stop after a single letter is that of an initial or an abbreviation, as is one before a small letter.
_END = re.compile(
    rf"(?:(?<!\b[^\W\d_])\.+|[!?…؟۔।])[{_CLOSERS}]*(?=\s+(?![a-zß-öø-ÿ]))|[。！？][{_CLOSERS}」』）]*"
)


def cut_sentence(text: str, start: int, end: int) -> Snippet:
    """The sentence around the words at `start` to `end`, about 300 characters of it, with … where it was cut.

    A line is a block of the article, so no sentence goes beyond it. Words that run over several lines are
    followed to the end of the first. Places that the text has not are taken for the nearest that it has.
    """
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    end = min(end, line_end)
    first, last = max(line_start, start - _SEEN), min(line_end, end + _SEEN)
    ends = [found.end() for found in _END.finditer(text, first, last)]
    begins = max((place for place in ends if place <= start), default=first)
    stops = min((place for place in ends if place >= max(end, start + 1)), default=last)
    while begins < start and text[begins].isspace():
        begins += 1
    shown = _narrow(text, (begins, stops), (start, end))
    before = "… " if shown[0] > begins or begins == first > line_start else ""
    after = " …" if shown[1] < stops or stops == last < line_end else ""
    line = text[shown[0] : shown[1]].rstrip()
    hit = (start - shown[0] + len(before), min(end - shown[0], len(line)) + len(before))
    return Snippet(before + line + after, (hit,) if hit[0] < hit[1] else ())


def _narrow(text: str, sentence: tuple[int, int], hit: tuple[int, int]) -> tuple[int, int]:
    """As much of a sentence as may be shown, with the beginning of the hit inside."""
    start, end = sentence
    if end - start > _LONGEST and hit[0] - start > _BEFORE:
        start = _to_word(text, hit[0] - _BEFORE, hit[0])
    if end - start > _LONGEST:
        end = _to_whole(text, max(text.rfind(" ", start, start + _LONGEST), start + _LONGEST * 2 // 3))
    return start, end


def _to_word(text: str, place: int, before: int) -> int:
    space = text.find(" ", place, before)
    return _to_whole(text, place) if space < 0 else space + 1


def _to_whole(text: str, place: int) -> int:
    """This place, or the end of the letter that it is within."""
    while 0 < place < len(text) and extends(text[place]):
        place += 1
    return place
