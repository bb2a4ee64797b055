"""Clean HTML as Markdown."""

import re

from markdownify import MarkdownConverter

_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_ANCHOR = re.compile(r'<a name="[^"]*"></a>')


def to_markdown(html: str) -> str:
    """Write clean HTML as Markdown: ``#`` headings, ``-`` bullets, pipe tables; one newline at the end."""
    converter = MarkdownConverter(heading_style="atx", bullets="-", table_infer_header=True)
    text = str(converter.convert(_ANCHOR.sub("", html)))
    text = _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip()
    return text + "\n" if text else ""
