"""The library that the pictures of the documentation show: the sample archive, read and written on."""

from pathlib import Path
from threading import Event

from pressmark.article.anchoring import describe
from pressmark.model import Draft, Progress
from pressmark.query import EVERYTHING, parse
from pressmark.sample.site import SampleSite
from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from pressmark.store.notes.annotating import annotate
from pressmark.store.searches import save_search
from pressmark.store.sites import add_site
from pressmark.store.tags import tag_posts
from pressmark.sync import sync_site
from pressmark.ui.sites.finding import find_offer

BASKET = "Price notes, third quarter"
CLAYS = "Ionic clays"
# Words of the basket that its site edits later.
_EDITED = ("magnet makers bought ahead of the holidays.", "two mines stayed shut", "End of August")
_COLORS = ("yellow", "blue", "purple", "green")
_NOTES = ("", "Says who? Compare the figures of last year.", "", "For the *chapter on prices*.")


def make_library(folder: Path, site: SampleSite, never: Event) -> Path:
    """Sync the sample archive into a new library, write on what its later changes will edit, sync those."""
    store = Store(folder)
    offer = find_offer(site.url, never)
    store.write(add_site(offer, [one.slug for one in offer.readable_types])).result()
    known = store.sites.find(offer.url)
    sync_site(store, known, on_progress=_ignore, cancelled=never)
    basket = _find(store, BASKET)
    drafts = [*_draft_sentences(store, basket, 1), *(_draft(store, basket, words) for words in _EDITED)]
    store.write(annotate(drafts)).result()
    site.publish_later_changes()
    sync_site(store, store.sites.read(known.id), on_progress=_ignore, cancelled=never)
    store.close()
    return folder


def fill_library(folder: Path) -> None:
    """Read, star, tag and write as somebody would in a few weeks."""
    store = Store(folder)
    ids = sorted(store.search.read_ids(EVERYTHING))
    for post in ids[::4]:
        store.write(annotate(_draft_sentences(store, post, 1 + post % 2))).result()
    store.write(mark_read([post for post in ids if post % 3 == 0])).result()
    store.write(star([post for post in ids if post % 9 == 2])).result()
    store.write(tag_posts(ids[2:9:3], ["chapter two"])).result()
    store.write(save_search("Prices of magnets", "price material:rare-earths")).result()
    store.write(save_search("Long reads with tables", "words:>400 has:table")).result()
    store.close()


def _find(store: Store, title: str) -> int:
    return int(store.search.read_ids(parse(f'title:"{title}"'))[0])


def _draft_sentences(store: Store, post: int, count: int) -> list[Draft]:
    text = store.posts.read(post).text
    revision = store.revisions.read_all(post)[-1].id
    lines = [line for line in text.split("\n") if len(line) > 80]
    drafts = []
    for place, line in enumerate(lines[:count]):
        at = text.index(line)
        end = at + (line.find(". ") + 1 or len(line))
        turn = (post + place) % len(_COLORS)
        tags = ("prices",) if turn % 2 else ()
        drafts.append(Draft(post, revision, describe(text, at, end), _COLORS[turn], _NOTES[turn], tags))
    return drafts


def _draft(store: Store, post: int, words: str) -> Draft:
    text = store.posts.read(post).text
    at = text.index(words)
    revision = store.revisions.read_all(post)[-1].id
    return Draft(post, revision, describe(text, at, at + len(words)), "pink", "Check again in autumn.")


def _ignore(_progress: Progress) -> None:
    return
