"""Plain text within Markdown; a file of its own, for `markdown` needs a large library."""

import re

# What would be read as markup: anywhere, and where a line begins.
_MARKUP = re.compile(r"[\\`*\[\]<|]|~~|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,31};)")
_LINE_MARKUP = re.compile(r"^(\s*)(?=[#>+-](?:\s|$)|#{2,6}\s|={3,}|-{3,})")
_NUMBER = re.compile(r"^(\s*\d{1,9})(?=[.)](?:\s|$))")


def escape(text: str) -> str:
    """Keep a line of plain text from being read as markup, and no more than that."""
    text = _MARKUP.sub(r"\\\g<0>", text)
    return _NUMBER.sub(r"\1\\", _LINE_MARKUP.sub(r"\1\\", text))
