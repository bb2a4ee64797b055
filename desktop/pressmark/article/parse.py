"""The markup of a stranger becomes a tree of allowed elements.

nh3 reads it as HTML5 browsers do and strips what is not on the list; what it writes is regular enough to be
read as XML, so that lxml has the very tree nh3 saw (its own HTML parser would close and move elements by
other rules).
"""

import re
import unicodedata

import nh3
from lxml import etree

from pressmark.article.formulas import write_formulas
from pressmark.article.guard import is_risky, tidy
from pressmark.article.vocabulary import ATTRIBUTES, BLOCKS, DROPPED, TAGS, VOID

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(DROPPED),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    url_schemes={"data", "http", "https", "mailto"},
    link_rel=None,
)
_stripper = nh3.Cleaner(tags=set(), clean_content_tags=set(DROPPED), attributes={})

_SURROGATE = re.compile("[\ud800-\udfff]")
# Controls, noncharacters, the characters by which a QTextDocument marks objects and frames, soft hyphens,
# byte order marks: none is seen, each would part a word for search.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]")
_SEPARATOR = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_ODD = re.compile(f"{_UNSEEN.pattern[:-1]}{_SEPARATOR.pattern[1:]}")
_RAW_FRAME = re.compile(r"(<iframe[^>]*>).*?(?=</iframe>)", re.DOTALL)
_NOSCRIPT = re.compile(r"(</?)noscript\b")
_VOID = re.compile(rf"<({'|'.join(sorted(VOID))})\b([^>]*)>")
_DEEPEST = 80
_is_deep = etree.XPath(f"boolean({'/*' * _DEEPEST})")
_BLOCK_EDGE = re.compile(rf"<(?=/?(?:br|{'|'.join(sorted(BLOCKS))})\b)", re.IGNORECASE)


def scrub(text: str) -> str:
    """Take away the characters that nobody sees, and give NFC."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _take_odd(_SURROGATE.sub("\ufffd", text)))


def _take_odd(text: str) -> str:
    """Take away what nobody sees; most texts have nothing of it and are looked through once."""
    return _UNSEEN.sub("", _SEPARATOR.sub(" ", text)) if _ODD.search(text) else text


def strip_tags(html: str) -> str:
    """Give the text of HTML with a space at the edges of blocks; entities are still written as entities."""
    prepared = _BLOCK_EDGE.sub(" <", _prepare(html))
    return _stripper.clean(tidy(prepared) if is_risky(prepared) else prepared)


def parse(html: str) -> etree._Element:
    """Read HTML of any kind into a tree below one ``div``: allowed elements and attributes only, not deep."""
    html = _prepare(html)
    if not is_risky(html):
        tree = _read(_sanitize(html))
        if tree is not None and not _is_deep(tree):
            return tree
    tree = _read(_sanitize(tidy(html)), huge_tree=True, recover=True)
    return etree.Element("div") if tree is None else tree


def _read(markup: str, *, huge_tree: bool = False, recover: bool = False) -> etree._Element | None:
    """Give the tree, None for one that is deeper than libxml2 allows (256 elements)."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=huge_tree, recover=recover, collect_ids=False
    )
    try:
        return etree.fromstring(markup, parser)
    except etree.XMLSyntaxError:
        return None


def _prepare(html: str) -> str:
    """Put right what nh3 cannot take, and rename ``noscript``, which it would write without escapes."""
    html = html.replace("\0", "")
    try:
        html.encode()
    except UnicodeEncodeError:
        html = _SURROGATE.sub("\ufffd", html)
    html = write_formulas(html)
    return _NOSCRIPT.sub(r"\1x-noscript", html) if "<noscript" in html else html


def _sanitize(html: str) -> str:
    safe = _cleaner.clean(html)
    if "<iframe" in safe:
        safe = _RAW_FRAME.sub(r"\1", safe)
    safe = _VOID.sub(r"<\1\2/>", safe).replace("&nbsp;", "\xa0")
    return f"<div>{_take_odd(safe)}</div>"
