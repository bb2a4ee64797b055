"""Text that no spreadsheet takes for a formula.

A cell that begins with one of a few signs is a formula to a spreadsheet that opens a CSV file or is pasted
into, and a formula can call programs and send what other cells hold. OWASP's advice is an apostrophe in
front, and to mind what can begin a new cell within a text
(https://owasp.org/www-community/attacks/CSV_Injection). Where a comma is the decimal mark, Excel parts cells
at semicolons: after our first comma the quotation marks stand in the middle of its cell and protect nothing,
so a semicolon within them begins a cell and a line feed begins a row.
"""

import re

_SIGNS = frozenset("=+-@＝＋－＠")
_FIRST = _SIGNS | frozenset("\t\n\r")
CSV_EDGES = re.compile("([;\t\n])")
# To a spreadsheet that parted a column at commas before, commas part what is pasted as well.
TSV_EDGES = re.compile("([,;\t\n])")


def make_harmless(text: str, edges: re.Pattern[str]) -> str:
    """A cleaned text with an apostrophe wherever a spreadsheet might read the beginning of a formula.

    That is in front of it, and within it after each of the `edges`.
    """
    pieces = edges.split(text)  # every second one is an edge
    for index in range(2, len(pieces), 2):
        # The writer doubles quotation marks. Two of them at the edge of a cell are an empty quotation.
        if _begins_with(pieces[index].replace('"', ""), _SIGNS):
            pieces[index] = "'" + pieces[index]
    return ("'" if _begins_with(text, _FIRST) else "") + "".join(pieces)


def _begins_with(text: str, signs: frozenset[str]) -> bool:
    """Whether the first character that is seen is one of these; spaces and format characters are not seen."""
    for character in text:
        if character in signs:
            return True
        if character.isprintable() and character != " ":
            return False
    return False
