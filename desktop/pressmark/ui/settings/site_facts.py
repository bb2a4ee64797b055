"""What the settings of one site show, read at once."""

from dataclasses import dataclass

from pressmark.model import ImageChoice, Offer, PostType, Site, SiteRoot, SyncReport
from pressmark.settings import Typography
from pressmark.store import Store
from pressmark.store.storage import ImageCounts
from pressmark.ui.sizes import say_bytes
from pressmark.ui.words import articles, number, translate


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """A site, and what is known of it.

    Attributes:
        removed: images that the reader removed, which are fetched no more.
        report: of the last sync, None before the first.
        size: bytes of all that the library has of it.
    """

    site: Site
    types: tuple[PostType, ...]
    typography: Typography | None
    images: ImageCounts
    removed: int
    report: SyncReport | None
    size: int


def read_facts(store: Store, site_id: int) -> SiteFacts:
    """In a worker: what there is to show.

    Raises:
        NotFound: the site is gone.
    """
    return SiteFacts(
        site=store.sites.read(site_id),
        types=store.sites.read_types(site_id),
        typography=store.typography.read(site_id),
        images=store.storage.count_images(site_id),
        removed=store.storage.count_removed(site_id)[0],
        report=store.reports.read_latest(site_id),
        size=next((room.total for room in store.storage.measure().sites if room.site_id == site_id), 0),
    )


def make_offer(facts: SiteFacts) -> Offer:
    """What the site offered when it was last asked, as the checklist of types shows it."""
    site = facts.site
    return Offer(site.api, SiteRoot(site.name, "", site.url, site.url, 0, "", ()), facts.types, ())


def say_images(counts: ImageCounts, choice: ImageChoice) -> str:
    """About how much a choice of images means, reckoned with the size of those that are here."""
    if choice is ImageChoice.NONE:
        return translate("words", "None are fetched. Those that are here stay until you remove them.")
    wanted = counts.featured if choice is ImageChoice.FEATURED else counts.every
    if not wanted:
        return translate("words", "Its articles have none so far.")
    known = translate("words", "%n image(s)", "", wanted).replace(str(wanted), number(wanted), 1)
    if not counts.here:
        return translate("words", "{images}; none is here yet.").format(images=known)
    size = say_bytes(counts.bytes * wanted // counts.here)
    words = translate("words", "{images}, about {size}. Of these, {here} are here: {taken}.")
    return words.format(images=known, size=size, here=number(counts.here), taken=say_bytes(counts.bytes))


def say_size(facts: SiteFacts) -> str:
    """How much of a site the library has."""
    return translate("words", "{articles}, {size}").format(
        articles=articles(facts.site.posts), size=say_bytes(facts.size)
    )
