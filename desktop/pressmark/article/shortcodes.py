"""Shortcodes that no plug-in took up: WordPress leaves them in the text as they were typed.

One goes only where nobody could take it for words: it stands alone, or it has both an end and something that
is given to it, or builders of pages call it so. ``[sic]`` and ``[1]`` stay, and so does what it encloses.
"""

import re
from collections.abc import Iterator

from pressmark.article.builders import KNOWN, LAYOUT, is_box, write_code
from pressmark.article.codes import ATTRIBUTE, Code, find_codes
from pressmark.article.text import line_of

_CODE = re.compile(rf"\[(/?)([A-Za-z][\w-]{{1,60}})((?:\s+{ATTRIBUTE})*)\s*/?\]")
_BLOCK = re.compile(r'<p(?: dir="\w+")?>(\[[^\n]*\])</p>\n')
_CAPTION = re.compile(r"\[caption\b[^\[\]<>]*\]\s*((?:<a [^>]*>)?<img [^>]*>(?:</a>)?)(.*)\[/caption\]")
_LONGEST = 5_000


def expand(html: str, link: str) -> str:
    """Make cards, buttons and figures of the shortcodes of clean HTML that hold something to see.

    Args:
        html: in which a paragraph without a class may be a shortcode.
        link: the address of the article.

    Returns:
        HTML to be composed anew: it may have containers that are empty now, and blocks within blocks.
    """
    html = _BLOCK.sub(_write_figure, html)
    codes = find_codes(html)
    if codes:
        html = "".join(_replace(html, codes, link))
    return _BLOCK.sub(_drop, html)


def _write_figure(block: re.Match[str]) -> str:
    caption = _CAPTION.fullmatch(block[1])
    if caption is None:
        return block[0]
    said = caption[2].strip()
    below = f'<p class="caption">{said}</p>\n' if said else ""
    return f'<p class="figure">{caption[1]}</p>\n{below}'


def _replace(html: str, codes: list[Code], link: str) -> Iterator[str]:
    """Give the HTML with what is written for shortcodes that are surely some."""
    done = 0
    for code in codes:
        if code.start < done:
            continue
        close = code.partner if not code.ends else None
        near = close if close is not None and close.line == code.line else None
        written = None if code.ends else write_code(code, html[code.end : near.start] if near else "", link)
        if written is not None and (_is_sure(code) or written.whole):
            yield html[done : code.start] + written.html
            done = near.end if near is not None and written.whole else code.end
        elif _is_sure(code):
            yield html[done : code.start] + ("<br><br>" if is_box(code.name) else "")
            done = code.end
    yield html[done:]


def _is_sure(code: Code) -> bool:
    """Tell whether nobody could take it for words, wherever it stands."""
    begin = code.partner if code.ends else code
    if KNOWN.fullmatch(code.name) and begin is not None and (begin.said or begin.partner):
        return True
    return begin is not None and begin.partner is not None and (bool(begin.said) or code.name in LAYOUT)


def _drop(block: re.Match[str]) -> str:
    """Drop a paragraph that is nothing but shortcodes."""
    content = block[1]
    text = line_of(content)
    is_dropped = "<" not in content and len(text) <= _LONGEST and _is_only_codes(text)
    return "" if is_dropped else block[0]


def _is_only_codes(text: str) -> bool:
    """Tell whether a text is nothing but shortcodes, one of which at least is surely one."""
    codes = list(_CODE.finditer(text))
    ended = {code[2] for code in codes if code[1]}
    return not _CODE.sub("", text).strip() and any(
        code[3] or KNOWN.fullmatch(code[2]) or (not code[1] and code[2] in ended) for code in codes
    )
