"""Lists made valid: every child is an item, and what stands between items belongs to the one before it."""

import re

from lxml import etree

_MOST_NUMBERED = 500
_NUMBER = re.compile(r"\s*(\d{1,9})", re.ASCII)

_FILLERS = {"ul": "li", "ol": "li", "dl": "dd"}
_NAMES = {"li": frozenset({"li"}), "dd": frozenset({"dt", "dd"})}


def read_items(element: etree._Element) -> list[etree._Element]:
    """Give the items of a list, with strays moved into them: text, lists within lists, boxes around pairs."""
    items: list[etree._Element] = []
    _collect(element, _FILLERS[str(element.tag)], items)
    return items


def read_numbers(element: etree._Element, items: list[etree._Element]) -> list[int | None]:
    """Give for every item the number it has, None where that follows from the one before it.

    A list that counts down, or whose author gave an item a number, does not count 1, 2, 3.
    """
    step = 1 if element.get("reversed") is None else -1
    follows: list[int | None] = [None] * len(items)
    if element.tag != "ol" or len(items) > _MOST_NUMBERED:
        return follows
    start = _NUMBER.match(element.get("start") or "")
    number = int(start[1]) if start else 1 if step > 0 else len(items)
    counted = int(start[1]) if start else 1
    for at, item in enumerate(items):
        said = _NUMBER.match(item.get("value") or "")
        number = int(said[1]) if said else number
        if number != counted and number > 0:
            follows[at] = number
        counted = (number if number > 0 else counted) + 1
        number += step
    return follows


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
