"""Addresses: absolute, harmless, without what follows the reader around."""

import re
from urllib.parse import unquote, urljoin, urlsplit

_TRACKER = re.compile(
    r"""(?:amp;)?(?:  # twice escaped ampersands leave their name before that of the parameter
        utm_.* | mtm_.* | matomo_.* | pk_campaign.* | __hs(?:fp|sc|tc) | _hs(?:enc|mi) | hsctatracking | _ga
        | _gac | _gl | _bta_(?:c|tid) | _openstat | _ke | fbclid | mibextid | igsh(?:id)? | gclid | gclsrc
        | dclid | [gw]braid | gad_source | srsltid | msclkid | yclid | rb_clickid | twclid | ttclid | epik
        | li_fat_id | mc_[ce]id | mkt_tok | ml_subscriber(?:_hash)? | oly_(?:anon|enc)_id | s_kwcid
        | vero_(?:conv|id) | wickedid
    )""",
    re.VERBOSE | re.IGNORECASE,
)

# What most links look like: nothing in them needs a second look.
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?", re.ASCII)
_ALLOWED = re.compile(r"https?://(?=[^/?#]*\w)[^\s/?#\\@:][^\s]*|mailto:[^\s/][^\s]*", re.IGNORECASE)
_IGNORED_BY_BROWSERS = re.compile("[\t\n\r]")
_EDGE = (
    "".join(map(chr, range(0x21)))
    + "\x7f\x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000\ufeff"
    + "".join(map(chr, range(0x2000, 0x2010)))
)
_UNWRITABLE = re.compile(r"""[\s<>"`{}|^\x00-\x20\x7f-\x9f]+""")
_BEFORE_QUERY = re.compile(r"[^?#]*")


def clean_url(url: str, base: str) -> str:
    """Give an address absolute and without tracking parameters.

    Args:
        url: as the author wrote it, entities decoded.
        base: the address of the page it stands on.

    Returns:
        An ``http``, ``https`` or ``mailto`` address; "" for every other scheme and for what cannot be read.
    """
    if not _PLAIN.fullmatch(url):
        url = _resolve(url, base)
    return drop_trackers(url) if "?" in url else url


def drop_trackers(url: str) -> str:
    """Take tracking parameters out of the query; what stays is untouched and in its order."""
    head, mark, fragment = url.partition("#")
    path, _, query = head.partition("?")
    pairs = query.split("&")
    kept = [pair for pair in pairs if not _is_tracker(pair)]
    if len(kept) == len(pairs):
        return url
    return path + ("?" if kept else "") + "&".join(kept) + mark + fragment


def _is_tracker(pair: str) -> bool:
    return _TRACKER.fullmatch(unquote(pair.partition("=")[0])) is not None


def _resolve(url: str, base: str) -> str:
    """Join as browsers do, and keep only what is certain to be one of the three schemes."""
    url = _IGNORED_BY_BROWSERS.sub("", url).strip(_EDGE)
    if "\\" in url:
        url = _BEFORE_QUERY.sub(lambda found: found[0].replace("\\", "/"), url, count=1)
    try:
        url = urljoin(base, url)
        parts = urlsplit(url)
        if parts.scheme != "mailto" and not parts.hostname:
            return ""
    except ValueError:  # brackets that hold no IPv6 address, and their kind
        return ""
    url = _UNWRITABLE.sub(lambda found: "".join(map("%{:02X}".format, found[0].encode())), url)
    return url if _ALLOWED.fullmatch(url) else ""
