"""The article text: what is searched, quoted and counted in.

It is read off the clean HTML, so both have the same characters but for white space, and so has the document
that shows that HTML. One line a block; a line break that the author forced (``br``, a line of ``pre``)
begins a new line as well, and each table cell is a block. White space is collapsed, alternative texts of
images are not part of it. NFC, since the clean HTML is.
"""

import html as entities
import re

from pressmark.article.parse import scrub, strip_tags

_BREAK = re.compile(
    r"<(?:/?(?:p|h[1-6]|li|ul|ol|pre|blockquote|table|thead|tbody|tr|td|th|dl|dt|dd)\b[^>]*|br|hr)>"
)
_IMAGE = re.compile(r"<img [^>]*>")
# The mark of a footnote is no part of the word before it.
_NOTE = re.compile(r'<sup><a href="|<a href="[^"]*"><sup>')
_TAG = re.compile(r"<[^>]*>")
# Scripts that write no spaces: kana, Han with its extensions.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")


def text_of(html: str) -> str:
    """Give the text of clean HTML, or of a part of it."""
    if "<" in html:
        if "<img " in html:
            html = _IMAGE.sub(" ", html)
        html = _TAG.sub("", _BREAK.sub("\n", part_notes(html)))
    if "&" in html:
        html = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    if "\n" not in html:
        return " ".join(html.split())
    lines = [" ".join(line.split()) for line in html.split("\n")]
    return "\n".join(filter(None, lines))


def part_notes(html: str) -> str:
    """Write a space between a word and the mark of a note behind it."""
    return _NOTE.sub(r" \g<0>", html) if "<sup>" in html else html


def line_of(html: str) -> str:
    """Give the text of clean HTML on one line."""
    return text_of(html).replace("\n", " ")


def to_text(html: str) -> str:
    """Give a title or an excerpt as one line of plain text: no tags, entities decoded once."""
    plain = strip_tags(html) if "<" in html else html
    return " ".join(scrub(entities.unescape(plain)).split())


def count_words(text: str) -> int:
    """Count what stands between spaces and has a letter or digit; Han and kana one by one."""
    if text.isascii():
        spaced, unspaced = text, 0
    else:
        spaced, unspaced = _UNSPACED.subn(" ", text)
    return unspaced + sum(word.isalnum() or any(map(str.isalnum, word)) for word in spaced.split())
