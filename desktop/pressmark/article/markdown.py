"""Clean HTML as Markdown (CommonMark with the pipe tables of GitHub)."""

import re
from typing import Any

from markdownify import MarkdownConverter

from pressmark.article.markdown_signs import escape

_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_ANCHOR = re.compile(r'<a name="[^"]*"></a>')
_DATA_IMAGE = re.compile(r'<img src="data:[^"]*" alt="([^"]*)"[^>]*>')
_ADDRESS = re.compile(r'(?<=<a href=")[^"]*|(?<=<img src=")[^"]*')
# What would end the target of a link.
_ENDS = {"(": "%28", ")": "%29", "\\": "%5C"}
_FENCE = re.compile("`{3,}")


def to_markdown(html: str) -> str:
    """Write clean HTML as Markdown: ``#`` headings, ``-`` bullets, pipe tables; one newline at the end."""
    converter = _Converter(
        heading_style="atx",
        bullets="-",
        table_infer_header=True,
        newline_style="backslash",
        sub_symbol="<sub>",
        sup_symbol="<sup>",
    )
    html = _DATA_IMAGE.sub(r"\1", _ANCHOR.sub("", html))
    text = str(converter.convert(_ADDRESS.sub(lambda found: _encode(found[0]), html)))
    text = _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip()
    return text + "\n" if text else ""


def _encode(url: str) -> str:
    return "".join(_ENDS.get(letter, letter) for letter in url)


class _Converter(MarkdownConverter):
    def escape(self, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - the library's signature
        """Keep text from being read as markup, and no more than that."""
        return escape(text)

    def convert_pre(self, el: Any, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """Fence code with its language; the fence is longer than any in the code."""
        if not text.strip():
            return ""
        language = next((name[9:] for name in el.get("class") or () if name.startswith("language-")), "")
        fence = "`" * (1 + max((len(found) for found in _FENCE.findall(text)), default=2))
        return f"\n\n{fence}{language}\n{text.strip(chr(10))}\n{fence}\n\n"

    def convert_img(self, el: Any, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """Write an image; of one in a heading or a cell no more than its alternative text."""
        alt = self.escape(el.get("alt") or "", parent_tags)
        return alt if "_inline" in parent_tags else f"![{alt}]({el.get('src')})"
