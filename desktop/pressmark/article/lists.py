"""Lists made valid: every child is an item, and what stands between items belongs to the one before it."""

from lxml import etree

_FILLERS = {"ul": "li", "ol": "li", "dl": "dd"}
_NAMES = {"li": frozenset({"li"}), "dd": frozenset({"dt", "dd"})}


def read_items(element: etree._Element) -> list[etree._Element]:
    """Give the items of a list, with strays moved into them: text, lists within lists, boxes around pairs."""
    items: list[etree._Element] = []
    _collect(element, _FILLERS[str(element.tag)], items)
    return items


def _collect(box: etree._Element, filler: str, items: list[etree._Element]) -> None:
    _take_text(box.text, filler, items)
    for child in list(box):
        if child.tag in _NAMES[filler]:
            items.append(child)
            _take_text(child.tail, filler, items)
            child.tail = None
        elif child.tag == "div":
            _collect(child, filler, items)
            _take_text(child.tail, filler, items)
        else:
            _last(filler, items).append(child)


def _take_text(text: str | None, filler: str, items: list[etree._Element]) -> None:
    if text and text.strip():
        etree.SubElement(_last(filler, items), "p").text = text


def _last(filler: str, items: list[etree._Element]) -> etree._Element:
    if not items:
        items.append(etree.Element(filler))
    return items[-1]
