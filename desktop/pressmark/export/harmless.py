"""Text that no spreadsheet takes for a formula.

A cell that begins with one of a few signs is a formula to a spreadsheet that opens a CSV file or is pasted
into, and a formula can call programs and send what other cells hold. OWASP's advice is an apostrophe in
front, and to mind what can begin a new cell within a text
(https://owasp.org/www-community/attacks/CSV_Injection). Where a comma is the decimal mark, Excel parts cells
at semicolons: after our first comma the quotation marks stand in the middle of its cell and protect nothing,
so a semicolon within them begins a cell and a line feed begins a row.

What is nothing but a number, per cent, money or a range of them (``-3%``, ``+9 %``, ``-5 €``) cannot be run
and stays as it is; but ``-5-2`` would be worked out, and ``-5/t`` is a formula with a name in it.
"""

import re

from pressmark.article.cells.values import read_value
from pressmark.model import ValueKind

_SIGNS = frozenset("=+-@＝＋－＠")
_FIRST = _SIGNS | frozenset("\t\n\r")
CSV_EDGES = re.compile("([;\t\n])")
# To a spreadsheet that parted a column at commas before, commas part what is pasted as well.
TSV_EDGES = re.compile("([,;\t\n])")
_FIGURES = frozenset({ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY})
# Besides the first sign and that of an exponent; what follows a number (kg, %) has neither digits nor marks.
_RUNS = re.compile(r"(?<!\d[eE])[-+＋－]|[=@＝＠*/^&<>!|():\"\\\[\]{}#;\t\n]|[^\W\d_]+\d(?<![eE]\d)")
_RANGE = re.compile(" ?– ?| to | bis ")


def make_harmless(text: str, edges: re.Pattern[str]) -> str:
    """A cleaned text with an apostrophe wherever a spreadsheet might read the beginning of a formula.

    That is in front of it, and within it after each of the `edges`.
    """
    pieces = edges.split(text)  # every second one is an edge
    for index in range(2, len(pieces), 2):
        # The writer doubles quotation marks. Two of them at the edge of a cell are an empty quotation.
        bare = pieces[index].replace('"', "")
        if _begins_with(bare, _SIGNS) and not _is_figure(bare):
            pieces[index] = "'" + pieces[index]
    is_formula = _begins_with(text, _FIRST) and not _is_figure(text)
    return ("'" if is_formula else "") + "".join(pieces)


def _is_figure(text: str) -> bool:
    """Whether a text that begins with plus or minus is a figure and nothing that could be worked out."""
    value = read_value(text)
    ends = _RANGE.split(text.strip()) if value.kind is ValueKind.RANGE else [text.strip()]
    return value.quantity in _FIGURES and not any(_RUNS.search(end, 1) for end in ends)


def _begins_with(text: str, signs: frozenset[str]) -> bool:
    """Whether the first character that is seen is one of these; spaces and format characters are not seen."""
    for character in text:
        if character in signs:
            return True
        if character.isprintable() and character != " ":
            return False
    return False
