"""Text whose white space counts, and the language of code, which every highlighter writes elsewhere."""

import re

from lxml import etree

from pressmark.article.composer import Composer
from pressmark.article.tree import holder
from pressmark.article.vocabulary import HEADINGS
from pressmark.article.writer import attribute

_CLASS = re.compile(
    r"(?<!\S)(?:lang(?:uage)?-(\S+)|highlight-source-(\S+)|brush:\s*([^\s;]+)|(?:hljs|shiki)\s+(?!language-|lang-)(\S+))"
)
_ATTRIBUTES = ("data-enlighter-language", "data-lang", "data-language", "lang")
# What is no language of programs: none at all, and those that people speak (the other use of ``lang``).
_NO_LANGUAGE = re.compile(
    r"auto|generic|no-?highlight|none|raw|(?:ar|de|en|es|fr|he|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)|[a-z]{2}[-_][a-z]{2}",
    re.IGNORECASE,
)
_has_shape = holder({"p", "table", "ul", "ol", "dl", "blockquote", "figure", "pre", "hr"} | HEADINGS)


def write_preformatted(composer: Composer, element: etree._Element) -> None:
    """Write text whose white space counts: code with its language, verse."""
    parts = list(element.iter("pre", "code"))
    classes = " ".join(part.get("class") or "" for part in parts)
    if not {"verse", "wp-block-verse"}.isdisjoint(classes.split()):
        name = "verse"
    else:
        language = _read_language(element, parts, classes)
        name = f"language-{language}" if language else ""
    kind = "pre", attribute("class", name) if name else ""
    composer.write_block(element, kind, solid=not _has_shape(element))


def _read_language(element: etree._Element, parts: list[etree._Element], classes: str) -> str:
    parent = element.getparent()
    around = "" if parent is None else parent.get("class") or ""
    found = _CLASS.search(classes) or _CLASS.search(around)
    said = next(filter(None, found.groups()), "") if found else ""
    said = said or next(
        (part.get(name) or "" for part in parts for name in _ATTRIBUTES if part.get(name)), ""
    )
    language = "".join(letter for letter in said if letter.isalnum() or letter in "+#-_.")
    return "" if _NO_LANGUAGE.fullmatch(language) else language
