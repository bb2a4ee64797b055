"""A site of many articles, in a process of its own: ``python -m tests.bench.site 2000`` prints its address.

The articles have about 10 KB each, of paragraphs and tables of the sample archive, the same in every run.
With ``--bytes 300`` they are shorter, with ``--pause 25`` each answer takes so many milliseconds.
"""

import argparse
import random
import re
import sys
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

from pressmark.sample.archive import read_archive
from tests.loopback import Reply
from tests.seed_site import Archive, SmallSite

ARTICLE_BYTES = 10_000
TAXONOMIES = {"kinds": 8, "companies": 200, "countries": 40}
_MARK = re.compile(r"\{\{(site|link|image)[^}]*\}\}")
FIRST_DAY = datetime(2020, 1, 1, 8, tzinfo=UTC)


def make_archive(count: int, size: int = ARTICLE_BYTES) -> Archive:
    """So many articles in three taxonomies, of about so many bytes each."""
    chance = random.Random(count)  # noqa: S311 - the same articles in every run
    blocks = [block for entry in read_archive().entries for block in entry.html.split("\n") if block.strip()]
    terms = {
        slug: [_make_term(slug, number) for number in range(1, size + 1)] for slug, size in TAXONOMIES.items()
    }
    posts = [_make_post(number, count, size, blocks, chance) for number in range(1, count + 1)]
    return Archive("Bench", "notes", terms, posts, [{"id": 1, "name": "Anna", "slug": "anna", "link": ""}])


def _make_term(taxonomy: str, number: int) -> dict[str, Any]:
    name = f"{taxonomy}-{number}"
    shape = {"id": number, "name": name.title(), "slug": name, "taxonomy": taxonomy}
    return shape | {"count": 1, "description": "", "link": "", "parent": 0}


def _make_post(
    number: int, count: int, size: int, blocks: list[str], chance: random.Random
) -> dict[str, Any]:
    moment = (FIRST_DAY + timedelta(hours=number)).strftime("%Y-%m-%dT%H:%M:%S")
    html = f"<p>Article number{number}.</p>"
    while len(html) < size:
        html += "\n" + _fill(chance.choice(blocks), count, chance)
    shape = {
        **dict.fromkeys(("date", "date_gmt", "modified", "modified_gmt"), moment),
        "id": number,
        "slug": f"note-{number}",
        "type": "notes",
        "link": f"https://notes.invalid/note-{number}/",
        "title": {"rendered": f"Note {number} on {chance.choice(('magnets', 'mines', 'prices', 'plants'))}"},
        "content": {"rendered": html, "protected": False},
        "excerpt": {"rendered": f"<p>Note {number} in short.</p>", "protected": False},
        "author": 1,
        "featured_media": 0,
    }
    return shape | {
        slug: sorted({chance.randint(1, size) for _ in range(2)}) for slug, size in TAXONOMIES.items()
    }


def _fill(block: str, count: int, chance: random.Random) -> str:
    """Links lead to other articles of the archive, as a site's do; there are no images."""

    def say(mark: re.Match[str]) -> str:
        home = "https://notes.invalid/"
        return {"site": home, "link": f"{home}note-{chance.randint(1, count)}/", "image": ""}[mark[1]]

    return _MARK.sub(say, block)


class RememberingSite(SmallSite):
    """Makes every answer once: from then on it comes from memory, after so many seconds."""

    def __init__(self, archive: Archive, pause: float) -> None:
        super().__init__(archive)
        self._pause = pause
        self._answers: dict[tuple[str, ...], Reply] = {}
        self._posts = {post["id"]: post for post in archive.posts}

    def find(self, name: str, query: dict[str, str]) -> list[dict[str, Any]]:
        """What is asked for by its ids, without looking through all that there is."""
        if name != self.archive.post_type or "include" not in query:
            return super().find(name, query)
        return [
            self._posts[number] for number in map(int, query["include"].split(",")) if number in self._posts
        ]

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        """What a request gets."""
        key = (path, *(f"{name}={value}" for name, value in query.items()))
        if key not in self._answers:
            self._answers[key] = super().respond(path, query)
        if self._pause:
            Event().wait(self._pause)
        return self._answers[key]


if __name__ == "__main__":
    words = argparse.ArgumentParser()
    words.add_argument("count", type=int)
    words.add_argument("--bytes", type=int, default=ARTICLE_BYTES)
    words.add_argument("--pause", type=int, default=0)
    asked = words.parse_args()
    with RememberingSite(make_archive(asked.count, asked.bytes), asked.pause / 1000) as site:
        print(site.url, flush=True)
        sys.stdin.read()  # until whoever started this ends it
