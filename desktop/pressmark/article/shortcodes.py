"""Shortcodes that no plug-in took up: WordPress leaves them in the text as they were typed.

https://developer.wordpress.org/plugins/shortcodes/ says how they are written. One goes only where nothing
else stands in its block and nobody could take it for words: ``[sic]`` and ``[1]`` stay.
"""

import re

from pressmark.article.embeds import choose_kind
from pressmark.article.links import clean_url
from pressmark.article.text import line_of
from pressmark.article.writer import attribute, escape

_QUOTED = r""""[^"\[\]]*"|'[^'\[\]]*'|[“”″][^“”″\[\]]*[“”″]|[‘’′][^‘’′\[\]]*[‘’′]"""
_ATTRIBUTE = rf"([A-Za-z][\w-]*)\s*=\s*({_QUOTED}|[^\s\[\]\"'“”″‘’′]+)"
_CODE = re.compile(rf"\[(/?)([A-Za-z][\w-]{{1,60}})((?:\s+{_ATTRIBUTE})*)\s*/?\]")
_SAID = re.compile(_ATTRIBUTE)
_BLOCK = re.compile(r'<p(?: dir="\w+")?>(\[[^\n]*\])</p>\n')
_CAPTION = re.compile(r"\[caption\b[^\[\]<>]*\]\s*((?:<a [^>]*>)?<img [^>]*>(?:</a>)?)(.*)\[/caption\]")
_EMBED = re.compile(r"\[embed\b[^\[\]<>]*\]\s*(?:<a [^>]*>)?(https?://[^\s\[\]<>]+)(?:</a>)?\s*\[/embed\]")
# Those of WordPress itself, and of builders of pages whose names are no words.
_KNOWN = re.compile(
    r"gallery|playlist|caption|embed|audio|video|wp_caption|contact-form(?:-\d)?|gravityform|wpforms|nggallery"
    r"|(?:vc|et_pb|fusion|av|mk|cs|tatsu|thrive|wpv)_.*",
    re.IGNORECASE,
)
_PLAYERS = {"audio": ("src", "mp3", "m4a", "ogg", "wav"), "video": ("src", "mp4", "m4v", "webm", "ogv")}
_LONGEST = 5_000


def expand(html: str, link: str) -> str:
    """Make cards and figures of the shortcodes of clean HTML that hold something to see, and drop others.

    Args:
        html: in which a paragraph without a class is a shortcode.
        link: the address of the article.

    Returns:
        HTML of the same kind, which may have containers that are empty now.
    """
    return _BLOCK.sub(lambda found: _expand(found, link), html)


def _expand(block: re.Match[str], link: str) -> str:
    content = block[1]
    caption = _CAPTION.fullmatch(content)
    if caption:
        said = caption[2].strip()
        below = f'<p class="caption">{said}</p>\n' if said else ""
        return f'<p class="figure">{caption[1]}</p>\n{below}'
    embed = _EMBED.fullmatch(content)
    if embed:
        url = clean_url(line_of(embed[1]), link)
        return _write_card(choose_kind(url), url, url) if url else ""
    text = line_of(content)
    if "<" in content or len(text) > _LONGEST or not _is_only_codes(text):
        return block[0]
    return _write_player(text, link)


def _is_only_codes(text: str) -> bool:
    """Tell whether a text is nothing but shortcodes, one of which at least is surely one."""
    codes = list(_CODE.finditer(text))
    ended = {code[2] for code in codes if code[1]}
    return not _CODE.sub("", text).strip() and any(
        code[3] or _KNOWN.fullmatch(code[2]) or (not code[1] and code[2] in ended) for code in codes
    )


def _write_player(text: str, link: str) -> str:
    for code in _CODE.finditer(text):
        said = {name.lower(): value.strip("\"'“”″‘’′") for name, value in _SAID.findall(code[3])}
        for name in _PLAYERS.get(code[2].lower(), ()):
            url = clean_url(said[name], link) if name in said else ""
            if url.startswith("http"):
                return _write_card(code[2].lower(), url, url.rpartition("/")[2] or url)
    return ""


def _write_card(kind: str, url: str, label: str) -> str:
    return f'<p class="embed {kind}"><a{attribute("href", url)}>{escape(label)}</a></p>\n'
