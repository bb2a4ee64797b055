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
    r"<(?:/?(?:t(?:[dhr]|able|body|head)|p(?:re)?|li|[dou]l|d[dt]|h[1-6]|blockquote)\b[^>]*|[bh]r)>"
)
_IMAGE = re.compile(r"<img [^>]*>")
# The mark of a footnote is no part of the word before it.
_NOTE = re.compile(r'<sup><a href="|<a href="[^"]*"><sup>')
_TAG = re.compile(r"<[^>]*>")
# Scripts that write no spaces: kana, Han with its extensions.
_ASCII = bytes(range(128))
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")


def text_of(html: str) -> str:
    """Give the text of clean HTML, or of a part of it."""
    if "<" in html or "&" in html:
        html = lay(part_notes(html))
    return collapse(html)


def lay(html: str) -> str:
    """Give the characters of clean HTML, with a line end for every edge of a block."""
    if "<" in html:
        if "<img " in html:
            html = _IMAGE.sub(" ", html)
        html = _TAG.sub("", _BREAK.sub("\n", html))
    if "&" in html:
        html = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return html


def collapse(text: str) -> str:
    """Take away the white space that a reader does not see: of runs, at the edges of lines, empty lines."""
    if "\n" not in text:
        return _collapse_line(text)
    return "\n".join(filter(None, [_collapse_line(line) for line in text.split("\n") if line]))


def _collapse_line(line: str) -> str:
    if line.isprintable() and "  " not in line:  # of white space only spaces count as printable
        return line.strip()
    return " ".join(line.split())


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
    unspaced = 0
    if not text.isascii() and _UNSPACED.search(_find_beyond_ascii(text)):
        text, unspaced = _UNSPACED.subn(" ", text)
    words = text.split()
    silent = [word for word in words if not (word[0].isalnum() or any(map(str.isalnum, word)))]
    return unspaced + len(words) - len(silent)


def _find_beyond_ascii(text: str) -> str:
    # In UTF-8 each byte of these is beyond ASCII too. A tenth of the time of a look at each character.
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return beyond.decode("utf-8", "surrogatepass")
