"""A library of many small articles, made at once: each post has five terms in three taxonomies."""

import random
import shutil
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from pressmark import model
from pressmark.model import ImageChoice, RemoteAuthor, RemotePost, RemoteTerm
from pressmark.query import EVERYTHING
from pressmark.store import Store
from pressmark.store.intake import Intake, save_authors, save_posts
from pressmark.store.marks import mark_read, star
from pressmark.store.sites import add_site
from pressmark.store.tags import tag_posts
from pressmark.store.terms import save_terms

HOME = "https://archive.example"
TAXONOMIES = {"kind": (8, 1), "company": (200, 2), "country": (40, 2)}
"""How many terms each taxonomy has, and how many of them a post."""

COMMON, MEDIUM, RARE = "metal", "magnet", "zirconium"
"""Words that nearly every post has, one in ten, one in a thousand."""

_FIRST_DAY = datetime(2005, 1, 1, 8, tzinfo=UTC)
_LENGTH = 60
_BATCH = 500
_CONTINENTS, _GROUPS = 5, 20


def make_archive(folder: Path, count: int) -> Store:
    """A library of so many posts, the same in every run."""
    store = Store(folder)
    chance = random.Random(count)  # noqa: S311 - the same articles in every run
    store.write(add_site(_make_offer(), ["note"], ImageChoice.NONE)).result()
    site = store.sites.read_all()[0]
    terms = [save_terms(site.id, slug, _make_terms(slug, size)) for slug, (size, _) in TAXONOMIES.items()]
    authors = [RemoteAuthor(number, f"Author {chance.random():.6f}") for number in range(1, 51)]
    store.write(*terms, save_authors(site.id, authors)).result()
    type_id = store.cursors.read_type_id(site.id, "note") or 0
    posts = (_make_intake(number, count, chance) for number in range(1, count + 1))
    while batch := list(islice(posts, _BATCH)):
        store.write(save_posts(site.id, type_id, batch)).result()
    ids = store.search.read_ids(EVERYTHING)
    store.write(mark_read(ids[::2]), star(ids[::100]), tag_posts(ids[::50], add=["to read"])).result()
    return store


def copy_archive(shelf: Path, folder: Path, count: int) -> Path:
    """A library of so many posts in `folder`; made once for all that have the same shelf."""
    kept = shelf / str(count)
    if not kept.exists():
        make_archive(kept, count).close()
    return Path(shutil.copytree(kept, folder))


def note_sync(store: Store, number: int) -> None:
    """Write what a sync writes that found one author's name changed."""
    site = store.sites.read_all()[0]
    store.write(save_authors(site.id, [RemoteAuthor(1, f"Author, the {number}th time")])).result()


def _make_offer() -> model.Offer:
    api = f"{HOME}/wp-json/"
    slugs = tuple(TAXONOMIES)
    note = model.PostType("note", "notes", "Notes", False, slugs, f"{api}wp/v2/notes", 1, True)
    taxonomies = tuple(
        model.Taxonomy(slug, slug, slug.title(), True, ("note",), f"{api}wp/v2/{slug}", size, True)
        for slug, (size, _) in TAXONOMIES.items()
    )
    return model.Offer(api, model.SiteRoot("Archive", "", HOME, HOME, 0, "UTC", ()), (note,), taxonomies)


def _make_terms(slug: str, size: int) -> list[RemoteTerm]:
    """Terms, some of them above others: companies in groups, countries in continents."""
    tops = {"company": _GROUPS, "country": _CONTINENTS}.get(slug, size)
    return [
        RemoteTerm(
            number, f"{slug.title()} {number}", f"{slug}-{number}", 0 if number <= tops else number % tops + 1
        )
        for number in range(1, size + 1)
    ]


def _make_intake(number: int, count: int, chance: random.Random) -> Intake:
    words = [f"word{int(chance.paretovariate(0.6)) % 20_000}" for _ in range(_LENGTH)]
    words += (
        [COMMON] * (chance.random() < 0.95) + [MEDIUM] * (number % 10 == 0) + [RARE] * (number % 1000 == 0)
    )
    chance.shuffle(words)
    moment = _FIRST_DAY + timedelta(hours=chance.randrange(count) * 3)
    text = " ".join(words)
    post = RemotePost(
        remote_id=number,
        type="note",
        title=f"{chance.choice(words).title()} note {number}",
        link=f"{HOME}/{number}/",
        slug=str(number),
        date=moment,
        modified=moment + timedelta(hours=chance.randrange(1000)),
        html=text,
        excerpt="",
        protected=False,
        author=chance.randint(1, 50),
        featured_media=0,
        terms=tuple(
            (slug, tuple(chance.sample(range(1, size + 1), carried)))
            for slug, (size, carried) in TAXONOMIES.items()
        ),
    )
    return Intake(post, model.Article(text, text), " ".join(words[:12]), len(words))
