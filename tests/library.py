"""A small library for tests: a site with two taxonomies and posts made to order, through the real store."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.article import clean, count_words, to_text
from pressmark.model import (
    Changes,
    ImageChoice,
    Offer,
    PostType,
    RemoteAuthor,
    RemotePost,
    RemoteTerm,
    Site,
    SiteRoot,
    Taxonomy,
)
from pressmark.query import EVERYTHING
from pressmark.store import Store
from pressmark.store.intake import Intake, save_authors, save_posts
from pressmark.store.sites import add_site
from pressmark.store.terms import save_terms

HOME = "https://metals.example"
METALS, COBALT, LITHIUM, EUROPE = 4, 5, 6, 20


def make_offer(home: str = HOME, name: str = "Metals Desk") -> Offer:
    """What a small site offers: one readable type, one that is not, a hierarchical and a flat taxonomy."""
    api = f"{home}/wp-json/"
    types = (
        PostType("report", "reports", "Reports", False, ("metal", "region"), f"{api}wp/v2/reports", 3, True),
        PostType("memo", "memos", "Memos", False, (), f"{api}wp/v2/memos", None, False, "It needs a login."),
    )
    taxonomies = (
        Taxonomy("metal", "metals", "Metals", True, ("report",), f"{api}wp/v2/metals", 3, True),
        Taxonomy("region", "regions", "Regions", False, ("report",), f"{api}wp/v2/regions", 1, True),
    )
    return Offer(api, SiteRoot(name, "", home, home, 2.0, "Europe/Berlin", ("wp/v2",)), types, taxonomies)


def make_post(
    remote_id: int,
    title: str = "A title",
    html: str = "<p>Some words.</p>",
    *,
    metals: Sequence[int] = (),
    regions: Sequence[int] = (),
    home: str = HOME,
    author: int = 7,
    protected: bool = False,
    date: datetime | None = None,
    modified: datetime | None = None,
    excerpt: str = "<p>In short.</p>",
    extra: str = "{}",
    class_list: Sequence[str] = (),
) -> RemotePost:
    """A post as the client would give it."""
    made = date or datetime(2026, 1, 1 + remote_id % 28, 8, 0, tzinfo=UTC)
    return RemotePost(
        remote_id=remote_id,
        type="report",
        title=title,
        link=f"{home}/reports/{remote_id}/",
        slug=f"report-{remote_id}",
        date=made,
        modified=modified or made,
        html=html,
        excerpt=excerpt,
        protected=protected,
        author=author,
        featured_media=0,
        terms=(("metal", tuple(metals)), ("region", tuple(regions))),
        class_list=tuple(class_list),
        extra=extra,
    )


def make_intake(post: RemotePost) -> Intake:
    """The post on its way into the library, as a sync prepares it."""
    article = clean(post.html, post.link)
    return Intake(post, article, to_text(post.excerpt), count_words(article.text))


class SmallLibrary:
    """A library in `folder` with the site of `make_offer`, its terms and its author."""

    def __init__(self, folder: Path, home: str = HOME) -> None:
        self.store = Store(folder)
        self.store.write(add_site(make_offer(home), ["report"], ImageChoice.ALL)).result()
        self.home = home
        self.type_id = self.store.cursors.read_type_id(self.site.id, "report") or 0
        terms = (
            RemoteTerm(METALS, "Battery metals", "battery-metals"),
            RemoteTerm(COBALT, "Cobalt", "cobalt", METALS),
            RemoteTerm(LITHIUM, "Lithium", "lithium", METALS),
        )
        self.store.write(
            save_terms(self.site.id, "metal", terms),
            save_terms(self.site.id, "region", [RemoteTerm(EUROPE, "Europe & Türkiye", "europe")]),
            save_authors(self.site.id, [RemoteAuthor(7, "Ada Fern")]),
        ).result()

    @property
    def site(self) -> Site:
        """The site as the library has it now."""
        return next(site for site in self.store.sites.read_all() if site.url == self.home)

    def take(self, *posts: RemotePost) -> list[int]:
        """Take posts in as a sync does; the answer is their ids in the library."""
        intakes = [make_intake(post) for post in posts]
        self.store.write(save_posts(self.site.id, self.type_id, intakes)).result()
        known = self.store.intake.read_known(self.type_id, [post.remote_id for post in posts])
        return [known[post.remote_id].id for post in posts]

    def term_id(self, name: str) -> int:
        """The library's number of a term."""
        facets = self.store.facets.read(EVERYTHING).taxonomies
        return next(term.id for facet in facets for term in facet.terms if term.name == name)


def wait_briefly(store: Store) -> None:
    """Have the writer wait a tenth of a second only for a program that holds the library."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql("PRAGMA busy_timeout = 100")
        return Changes.NOTHING

    store.write(work).result()
