"""An article as HTML for paper."""

from collections.abc import Callable, Iterable

from pressmark.export.collection import Labels, Piece
from pressmark.export.figures import NUMBER
from pressmark.export.markup import Leads, quote
from pressmark.export.pictures import Picture
from pressmark.export.sections import set_source, write_head, write_notes, write_text
from pressmark.ui.printing.choice import LinkStyle, PaperChoice
from pressmark.ui.printing.slices import slice_tables
from pressmark.ui.words import translate

SCHEME = "picture:"
"""With a number behind it, the address of an image in the HTML."""

_RIGHT = f'{NUMBER} align="right"'


def set_paper(
    piece: Piece, labels: Labels, choice: PaperChoice, find: Callable[[str], Picture | None]
) -> tuple[str, list[Picture]]:
    """The HTML of an article for paper, and the images that it shows, by their numbers."""
    pictures: dict[str, int] = {}
    shown: list[Picture] = []

    def read_source(url: str) -> Iterable[str] | None:
        if url not in pictures:
            picture = find(url)
            if picture is None:
                return None
            pictures[url] = len(shown)
            shown.append(picture)
        return (f"{SCHEME}{pictures[url]}",)

    parts: list[str] = []
    addresses: dict[str, int] = {}
    leads = Leads(str, read_source, "", labels.no_image, after=_choose_after(choice.links, addresses))
    write_head(piece, labels, parts.append)
    parts.append("<hr/>")
    # Without a direction around it Qt lets a paragraph run the way of what stands before it.
    parts.append('<div dir="ltr">')
    # Qt's style sheets know no side.
    write_text(piece, leads, lambda part: parts.append(part.replace(NUMBER, _RIGHT, 1)))
    parts.append("</div>")
    if choice.notes and piece.annotations:
        write_notes(piece.annotations, labels, parts.append)
    if addresses:
        lines = "".join(f"<li>{quote(url)}</li>" for url in addresses)
        parts.append(f'<h2>{quote(labels.links)}</h2><ol class="addresses">{lines}</ol>')
    parts.append(set_source(piece, labels))
    return slice_tables("".join(parts), _name_part), shown


def _name_part(first: int, last: int, count: int) -> str:
    words = translate("words", "Columns {first} to {last} of {count}")
    return quote(words.format(first=first, last=last, count=count))


def _choose_after(links: LinkStyle, addresses: dict[str, int]) -> Callable[[str, str], str] | None:
    """What stands behind a link: its address, or its number in a list that is filled meanwhile."""

    def spell_out(url: str, words: str) -> str:
        return "" if _is_said(url, words) else f' <a class="address" href="{quote(url)}">[{quote(url)}]</a>'

    def give_number(url: str, words: str) -> str:
        if _is_said(url, words):
            return ""
        return f"<sup>[{addresses.setdefault(url, len(addresses) + 1)}]</sup>"

    return {LinkStyle.BRACKETS: spell_out, LinkStyle.LIST: give_number}.get(links)


def _is_said(url: str, words: str) -> bool:
    """Whether the words of a link are its address."""
    return words.rstrip("/").lower() in (url.rstrip("/").lower(), url.partition("//")[2].rstrip("/").lower())
