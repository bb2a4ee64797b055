"""Cuts very long runs of words: Qt cannot set a part of a paragraph, nor a word in less than quadratic time.

Of a run in a paragraph several paragraphs are made, in an item of a list or in a cell paragraphs behind its
first words. What another goes on from has ``data-cut``, so that `dress` leaves no room between them.
"""

import re
from collections.abc import Iterator

CUT = ' data-cut="on"'
"""An attribute of a paragraph that goes on in the next one, or from the one before."""

_LONGEST = 30_000  # characters of HTML
_PIECE = 4_000
_NEAR = 1_000  # characters within which a better place for a cut is looked for
_EDGE = re.compile(
    r"(</?(?:blockquote|dd|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>)"
)
_TOKEN = re.compile(r"<(/?)(\w+)([^>]*)>|[^<]+")
_PARAGRAPH = re.compile(r"<p\b([^>]*)>")
_PRE = re.compile(r"<(/?)pre\b")
_NAME = re.compile(r' (?:id|name)="[^"]*"')
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s")
_SPACE = re.compile(r"\s")
_VOID = frozenset({"br", "img", "wbr"})


def cut_runs(html: str) -> str:
    """Clean HTML with no run of words that is much longer than Qt can set at once."""
    pieces = _EDGE.split(html) if len(html) > _LONGEST else [html]
    if max(map(len, pieces)) <= _LONGEST:
        return html
    in_code = False
    for at, piece in enumerate(pieces):
        if at % 2:
            code = _PRE.match(piece)
            in_code = in_code if code is None else not code[1]
        elif len(piece) > _LONGEST and in_code:
            pieces[at] = _part_lines(piece)
        elif len(piece) > _LONGEST:
            _part(pieces, at)
    return "".join(pieces)


def _part_lines(run: str) -> str:
    """Code is cut at the end of a line, or gets one."""
    lines = run.split("\n")
    return "\n".join("\n".join(_cut(line)) if len(line) > _LONGEST else line for line in lines)


def _part(pieces: list[str], at: int) -> None:
    """Cut the run that is one of some pieces; those beside it are the tags between which it is."""
    before = pieces[at - 1] if at else ""
    paragraph = _PARAGRAPH.match(before)
    first, *others = _cut(pieces[at])
    if not others:
        return
    attributes, end = "", "</p>"
    if paragraph is not None:
        attributes, end = _NAME.sub("", paragraph[1]), ""
        pieces[at - 1] = f"<p{paragraph[1]}{CUT}>"
        first += "</p>"
    middle = (f"<p{attributes}{CUT}>{piece}</p>" for piece in others[:-1])
    pieces[at] = "".join((first, *middle, f"<p{attributes}>{others[-1]}{end}"))


def _cut(run: str) -> Iterator[str]:
    """Pieces of a run, each with its elements closed; they are opened again in the next."""
    opened: list[tuple[str, str]] = []
    piece: list[str] = []
    length = 0
    for token in _TOKEN.finditer(run):
        tag = token[2]
        if tag is not None:
            piece.append(token[0])
            length += len(token[0])
            if token[1]:
                opened.pop()
            elif tag not in _VOID:
                opened.append((tag, f"<{tag}{_NAME.sub('', token[3])}>"))
            continue
        text, begin = token[0], 0
        while length + len(text) - begin > _PIECE + _NEAR:
            end = _find_end(text, begin, begin + max(1, _PIECE - length))
            piece.append(text[begin:end])
            yield "".join((*piece, *(f"</{name}>" for name, _ in reversed(opened))))
            begin, length, piece = end, 0, [again for _, again in opened]
        piece.append(text[begin:])
        length += len(text) - begin
    yield "".join(piece)


def _find_end(text: str, begin: int, at: int) -> int:
    """A place for a cut after `at`: between sentences, else words, else anywhere but within an entity."""
    for better in (_SENTENCE, _SPACE):
        found = better.search(text, at, at + _NEAR)
        if found is not None:
            return found.end()
    entity = text.rfind("&", max(begin + 1, at - 10), at)
    return at if entity < 0 or ";" in text[entity:at] else entity
