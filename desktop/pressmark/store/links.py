"""Where links of articles lead, and what leads to an article.

An address is kept as two numbers. `hash_key` is that of a whole address: equal for two spellings of one.
`hash_tail` is that of what outlives a change of the site's permalinks: host and slug, or host and ``?p=``.
"""

import hashlib
from collections.abc import Sequence
from urllib.parse import parse_qs, unquote, urlsplit

from peewee import SqliteDatabase

from pressmark.model import Link
from pressmark.store.rows import delete, insert_missing
from pressmark.store.schema import FormerLinkTable, PostLinkTable
from pressmark.store.values import link_key, now

# https://developer.wordpress.org/reference/classes/wp_query/: how a post is asked for by its number.
_NUMBERS = ("p", "page_id", "attachment_id")
_LONGEST = 20  # digits of a number of a post


def read_number(url: str) -> int | None:
    """The number of the post that an address asks for (``?p=6044``), None where it asks by other words."""
    try:
        query = urlsplit(url).query
        asked = parse_qs(query, max_num_fields=50) if query else {}
    except ValueError:
        return None
    found = next((asked[name][0] for name in _NUMBERS if name in asked), "")
    return int(found) if found.isascii() and found.isdigit() and len(found) < _LONGEST else None


def read_slug(url: str) -> str:
    """The last part of the path of an address: of most permalinks, the slug of the post."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return unquote(path.rstrip("/").rpartition("/")[2])


def read_host(url: str) -> str:
    """The host of an address, without ``www.``; "" where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def hash_key(url: str) -> int:
    """A number that two spellings of one address share."""
    return _hash(link_key(url))


def hash_tail(url: str) -> int | None:
    """A number of host and slug, or host and post number; None for a home page, which is no post."""
    number, slug = read_number(url), read_slug(url)
    tail = f"?{number}" if number is not None else f"/{slug.casefold()}" if slug else ""
    return _hash(read_host(url) + tail) if tail else None


def save_links(database: SqliteDatabase, post_id: int, links: Sequence[Link]) -> None:
    """Have a post's current text have exactly these links to pages of the web."""
    delete(database, PostLinkTable, {"post_id": post_id})
    for link in links:
        tail = hash_tail(link.url) if link.url.startswith("http") else None
        if tail is not None:
            place = {"start": link.start, "end": link.end}
            own = {"tail": tail, "post_id": post_id, "target": hash_key(link.url)}
            insert_missing(database, PostLinkTable, own | place)


def keep_former_link(database: SqliteDatabase, post_id: int, link: str, new: str) -> None:
    """Remember an address that a post had, if `new` is another one."""
    key = link_key(link)
    if link and key != link_key(new):
        own = {"key": key, "post_id": post_id, "link": link, "until": now()}
        insert_missing(database, FormerLinkTable, own)


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
