"""Questions to a tree of elements, with the types that lxml does not tell."""

from collections.abc import Callable, Iterable

from lxml import etree


def text_in(element: etree._Element) -> str:
    """Give all text inside an element, as it stands."""
    return "".join(map(str, element.itertext()))


def finder(path: str) -> Callable[[etree._Element], list[etree._Element]]:
    """Give a function that finds the elements of an XPath; only for paths that select elements."""
    compiled = etree.XPath(path, smart_strings=False)

    def find(element: etree._Element) -> list[etree._Element]:
        found = compiled(element)
        return [part for part in found if isinstance(part, etree._Element)] if isinstance(found, list) else []

    return find


def holder(tags: Iterable[str]) -> Callable[[etree._Element], bool]:
    """Give a function that tells whether an element has one of these inside."""
    names = sorted(tags)

    def holds(element: etree._Element) -> bool:
        found = element.iter(*names)
        first = next(found, None)
        return first is not None and (first is not element or next(found, None) is not None)

    return holds


def remove(element: etree._Element) -> None:
    """Leave of an element no more than an empty place; the text after it stays."""
    tail = element.tail
    element.clear()
    element.tag, element.tail = "span", tail
