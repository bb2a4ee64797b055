"""Where links of articles lead, and what leads to an article.

An address is kept as two numbers. `hash_key` is that of a whole address: equal for two spellings of one.
`hash_tail` is that of what outlives a change of the site's permalinks: host and slug, or host and ``?p=``.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from peewee import SqliteDatabase

from pressmark.model import Link, Snippet
from pressmark.store.addresses import (
    Address,
    asks_by_number,
    find_inside,
    fold_slug,
    names_post,
    read_address,
    read_host,
    read_number,
    read_slug,
    spell_keys,
    spell_slugs,
)
from pressmark.store.rows import delete, insert_all_missing, insert_missing
from pressmark.store.schema import FormerLinkTable, PostLinkTable
from pressmark.store.sentences import cut_sentence
from pressmark.store.values import batches, link_key, moment, now, unpack
from pressmark.store.within import Reads

# Of several posts the one that the site still shows wins, then the newest: the last row is taken.
_BY_LINK = "SELECT link_key, id FROM post WHERE link_key IN ({}) ORDER BY status = 'live', id"
_BY_FORMER_LINK = "SELECT key, post_id FROM former_link WHERE key IN ({}) ORDER BY until, post_id"
_BY_NUMBER = """
    SELECT post.remote_id, post.id FROM post_type CROSS JOIN post ON post.type_id = post_type.id
    WHERE post.remote_id IN ({}) AND post_type.site_id = ? ORDER BY post.status = 'live', post.id"""
# The plus keeps SQLite from walking through all posts of the site instead.
_BY_SLUG = "SELECT slug, id FROM post WHERE slug IN ({}) AND +site_id = ?"
_TAXONOMIES = "SELECT slug, rest_base FROM taxonomy WHERE site_id = ?"
# Of any site: a walk through all terms is quicker than a look at each of those of one.
_ARCHIVES = """
    SELECT link FROM term WHERE slug IN ({0}) UNION ALL SELECT link FROM author WHERE slug IN ({0})"""

_OWN = """
    SELECT post.link, post.slug, post.remote_id, site.url
    FROM post JOIN site ON site.id = post.site_id WHERE post.id = ?"""
_FORMER = "SELECT link FROM former_link WHERE post_id = ?"
_TAILS = "tail IN (SELECT value FROM json_each(?)) AND post_id != ?"
_HERE = f"{_TAILS} AND target IN (SELECT value FROM json_each(?))"
_TARGETS = f"SELECT target, MAX(post_id) FROM post_link WHERE {_TAILS} GROUP BY target"
_COUNT_HERE = f"SELECT COUNT(DISTINCT post_id) FROM post_link WHERE {_HERE}"
_READ_HERE = f"""
    SELECT post.id, post.title, post.date, MIN(post_link.start), post_link."end"
    FROM post_link JOIN post ON post.id = post_link.post_id WHERE {_HERE}
    GROUP BY post.id ORDER BY post.date DESC, post.id DESC LIMIT ?"""
_TEXTS = "SELECT post_id, text FROM body WHERE post_id IN ({})"
_BODY = "SELECT link, html, text FROM post JOIN body ON body.post_id = post.id WHERE post.id = ?"
_MOST_READ = 40
"""Articles that are read to learn how they spell an address that may lead to a post."""


@dataclass(frozen=True, slots=True)
class LinkHere:
    """A link from another article.

    Attributes:
        sentence: that has the link, its words marked.
        start: where the words of the link begin in the text of that article, in code points.
        end: where they end.
    """

    post_id: int
    title: str
    date: datetime | None
    sentence: Snippet
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LinksHere:
    """What leads to an article: one link of each article that has some, the newest first.

    Attributes:
        count: of those articles, also where `links` has only the newest.
    """

    count: int = 0
    links: tuple[LinkHere, ...] = ()


class Links:
    """Reads where links lead."""

    def __init__(self, database: Reads) -> None:
        self._database = database

    def find(self, urls: Iterable[str]) -> dict[str, int]:
        """Which of these addresses are posts of the library, and their ids.

        An address is that of a post by its link; by a link that the site gave it before; by its number on
        its site; at last by its slug, where one post of the site alone has it.
        """
        keys = {url: spell_keys(url) for url in urls}
        found = self._find_by_key(keys, _BY_LINK)
        found |= self._find_by_key({url: keys[url] for url in keys if url not in found}, _BY_FORMER_LINK)
        rest = {url: read_address(url) for url in keys if url not in found}
        for site_id, inside in self._place(rest).items():
            numbers = {
                url: number
                for url, path in inside.items()
                if (number := rest[url].number) is not None and asks_by_number(rest[url], path)
            }
            known = dict(self._read(_BY_NUMBER, sorted(set(numbers.values())), site_id))
            found |= {url: known[number] for url, number in numbers.items() if number in known}
            paths = {url: path for url, path in inside.items() if rest[url].number is None}
            found |= self._find_by_slug(
                site_id, {url: path for url, path in paths.items() if names_post(path)}
            )
        return found

    def read_titles(self, ids: Iterable[int]) -> dict[int, str]:
        """The titles of posts."""
        return dict(self._read("SELECT id, title FROM post WHERE id IN ({})", sorted(set(ids))))

    def read_here(self, post_id: int, most: int = 200) -> LinksHere:
        """What leads to a post from others; nothing where the library has no such post.

        Args:
            post_id: the library's number of the post.
            most: articles to read the sentence of.
        """
        addresses = self._list_addresses(post_id)
        tails = json.dumps([*{hash_tail(one) for one in addresses} - {None}])
        targets = dict(self._database.read(_TARGETS, (tails, post_id)))
        leading = self._resolve(post_id, addresses, targets)
        here = (tails, post_id, json.dumps(sorted(leading)))
        count = next(self._database.read(_COUNT_HERE, here))[0]
        rows = list(self._database.read(_READ_HERE, (*here, most)))
        texts = {one: unpack(text) for one, text in self._read(_TEXTS, [row[0] for row in rows])}
        links = (
            LinkHere(one, title, moment(date), cut_sentence(texts.get(one, ""), start, end), start, end)
            for one, title, date, start, end in rows
        )
        return LinksHere(count, tuple(links))

    def _find_by_key(self, keys: Mapping[str, Sequence[str]], sql: str) -> dict[str, int]:
        known = dict(self._read(sql, sorted({key for spellings in keys.values() for key in spellings})))
        first = {url: next((key for key in keys[url] if key in known), None) for url in keys}
        return {url: known[key] for url, key in first.items() if key is not None}

    def _place(self, addresses: Mapping[str, Address]) -> dict[int, dict[str, tuple[str, ...]]]:
        """Addresses by the site they are on, the innermost, with their path below its home page."""
        if not addresses:
            return {}
        homes = [
            (site_id, read_address(url)) for site_id, url in self._database.read("SELECT id, url FROM site")
        ]
        homes.sort(key=lambda home: len(home[1].path), reverse=True)
        placed: dict[int, dict[str, tuple[str, ...]]] = {}
        for url, address in addresses.items():
            for site_id, home in homes:
                inside = find_inside(address, home)
                if inside is not None:
                    placed.setdefault(site_id, {})[url] = inside
                    break
        return placed

    def _find_by_slug(self, site_id: int, paths: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
        slugs = {url: fold_slug(path[-1]) for url, path in paths.items()}
        spelled = sorted({one for path in paths.values() for one in spell_slugs(path[-1])})
        posts: dict[str, set[int]] = {}
        for slug, post_id in self._read(_BY_SLUG, spelled, site_id):
            posts.setdefault(fold_slug(slug), set()).add(post_id)
        found = {url: next(iter(posts[slug])) for url, slug in slugs.items() if len(posts.get(slug, ())) == 1}
        if not found:
            return found
        named = self._database.read(_TAXONOMIES, (site_id,))
        taxonomies = {name.lower() for names in named for name in names}
        archives = {link_key(link) for (link,) in self._read_archives(spelled)}
        return {
            url: post_id
            for url, post_id in found.items()
            if link_key(url) not in archives
            and not taxonomies.intersection(part.lower() for part in paths[url][:-1])
        }

    def _list_addresses(self, post_id: int) -> list[str]:
        """Every address that may be meant for a post."""
        addresses = [link for (link,) in self._database.read(_FORMER, (post_id,))]
        for link, slug, remote_id, home in self._database.read(_OWN, (post_id,)):
            base = home.rstrip("/")
            addresses += [link, f"{base}/?p={remote_id}", f"{base}/?page_id={remote_id}"]
            addresses += [f"{base}/{slug}/"] if slug else []
        return addresses

    def _resolve(self, post_id: int, addresses: Sequence[str], targets: Mapping[int, int]) -> set[int]:
        """Which targets lead to the post; `targets` has for each an article that has it."""
        known = {hash_key(one): one for one in addresses}
        spelled = {target: known[target] for target in targets if target in known}
        waiting = {target: one for target, one in targets.items() if target not in known}
        for _ in range(_MOST_READ):
            if not waiting:
                break
            article = waiting[next(iter(waiting))]
            urls = {hash_key(url): url for url in self._read_links(article)}
            spelled |= {target: urls[target] for target in waiting if target in urls}
            waiting = {
                target: one for target, one in waiting.items() if target not in urls and one != article
            }
        found = self.find(set(spelled.values()))
        return {target for target, url in spelled.items() if found.get(url) == post_id}

    def _read_links(self, post_id: int) -> Iterator[str]:
        from pressmark.article import clean

        for link, html, text in self._database.read(_BODY, (post_id,)):
            yield from (one.url for one in clean(unpack(html, unpack(text)), link).links)

    def _read_archives(self, slugs: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        for batch in batches(slugs):
            yield from self._database.read(_ARCHIVES.format(", ".join("?" * len(batch))), (*batch, *batch))

    def _read(self, sql: str, values: Sequence[int | str], *more: int) -> Iterator[tuple[Any, ...]]:
        for batch in batches(values):
            yield from self._database.read(sql.format(", ".join("?" * len(batch))), (*batch, *more))


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
    rows = []
    for link in links:
        tail, target = _hash_both(link.url) if link.url.startswith("http") else (None, 0)
        if tail is not None:
            rows.append((tail, post_id, target, link.start, link.end))
    insert_all_missing(database, PostLinkTable, ("tail", "post_id", "target", "start", "end"), rows)


def keep_former_link(database: SqliteDatabase, post_id: int, link: str, new: str) -> None:
    """Remember an address that a post had, if `new` is another one."""
    key = link_key(link)
    if link and key != link_key(new):
        own = {"key": key, "post_id": post_id, "link": link, "until": now()}
        insert_missing(database, FormerLinkTable, own)


@lru_cache(maxsize=4096)
def _hash_both(url: str) -> tuple[int | None, int]:
    # An archive links to a few pages of its own again and again.
    return hash_tail(url), hash_key(url)


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
