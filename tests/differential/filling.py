"""Generated libraries in a real store: filled by the works of a sync and of the reader, emptied again."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from peewee import SqliteDatabase

from pressmark import model
from pressmark.model import Changes, ImageChoice, Offer, PostStatus, RemoteAuthor, RemotePost, RemoteTerm
from pressmark.store import Store
from pressmark.store.annotation_index import learn_annotations
from pressmark.store.database import Work
from pressmark.store.intake import Intake, save_authors, save_posts, set_status
from pressmark.store.marks import mark_read, star
from pressmark.store.sites import add_site, remove_site
from pressmark.store.tags import tag_posts
from pressmark.store.terms import save_terms
from tests.differential.facts import Annotation, Kind, Library, Numbers, Post, Site

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ANNOTATE = """
    INSERT INTO annotation (
        id, post_id, revision_id, exact, note, color, created, modified, state, kept, number)
    SELECT ?, post_id, revision_id, ?, ?, ?, 0, 0, ?, ?, (
        SELECT COALESCE(MAX(number), 0) + 1 FROM annotation)
    FROM body WHERE post_id = ? RETURNING number"""
_TAG = "INSERT INTO annotation_tag (annotation_id, tag) VALUES (?, ?)"


def fill(store: Store, library: Library) -> Numbers:
    """Put a generated library into an empty store; gives the numbers of its posts."""
    for site in library.sites:
        store.write(add_site(_make_offer(site), [kind.slug for kind in site.types], ImageChoice.ALL)).result()
    ids = {site.url: site.id for site in store.sites.read_all()}
    store.write(*(work for site in library.sites for work in _save_names(ids[site.url], site))).result()
    numbers = Numbers()
    for site in library.sites:
        for kind in site.types:
            _save_posts(store, ids[site.url], site, kind, numbers)
    store.write(*_read_and_write(library, numbers)).result()
    return numbers


def empty(store: Store) -> None:
    """Take everything out again, so that its numbers begin anew."""
    store.write(*(remove_site(site.id) for site in store.sites.read_all())).result()


def _make_offer(site: Site) -> Offer:
    api = f"{site.url}/wp-json/"
    slugs = tuple(taxonomy.slug for taxonomy in site.taxonomies)
    types = tuple(
        model.PostType(kind.slug, kind.rest_base, kind.name, False, slugs, f"{api}{kind.slug}", 1, True)
        for kind in site.types
    )
    taxonomies = tuple(
        model.Taxonomy(kind.slug, kind.rest_base, kind.name, True, (), f"{api}{kind.slug}", 1, True)
        for kind in site.taxonomies
    )
    return Offer(api, model.SiteRoot(site.name, "", site.url, site.url, 0, "UTC", ()), types, taxonomies)


def _save_names(site_id: int, site: Site) -> list[Work]:
    terms = {
        kind.slug: [
            RemoteTerm(term.remote_id, term.name, term.slug, term.parent)
            for term in site.terms
            if term.taxonomy == kind.slug
        ]
        for kind in site.taxonomies
    }
    authors = [RemoteAuthor(author.remote_id, author.name, author.slug) for author in site.authors]
    return [*(save_terms(site_id, *one) for one in terms.items()), save_authors(site_id, authors)]


def _save_posts(store: Store, site_id: int, site: Site, kind: Kind, numbers: Numbers) -> None:
    """Posts come with the text of each of their versions, one after the other."""
    posts = [post for post in site.posts if post.type == kind.slug]
    type_id = store.cursors.read_type_id(site_id, kind.slug) or 0
    works = []
    for version in range(1 + max((len(post.former) for post in posts), default=0)):
        coming = [post for post in posts if version <= len(post.former)]
        intakes = [_make_intake(site, post, (*post.former, post.text)[version]) for post in coming]
        works.append(save_posts(site_id, type_id, intakes))
    store.write(*works).result()
    known = store.intake.read_known(type_id, [post.remote_id for post in posts])
    numbers.posts.update({(site.url, kind.slug, number): post.id for number, post in known.items()})


def _make_intake(site: Site, post: Post, text: str) -> Intake:
    tables = tuple(
        model.Table(number, "", table.header, table.rows) for number, table in enumerate(post.tables, 1)
    )
    images = (model.Image(f"{site.url}/{post.remote_id}.png", ""),) if post.image else ()
    remote = RemotePost(
        remote_id=post.remote_id,
        type=post.type,
        title=post.title,
        link=f"{site.url}/{post.type}/{post.remote_id}/",
        slug=str(post.remote_id),
        date=_moment(post.date),
        modified=_moment(post.modified),
        html=text,
        excerpt=post.excerpt,
        protected=False,
        author=post.author,
        featured_media=post.featured,
        terms=post.terms,
    )
    return Intake(remote, model.Article(text, text, tables, images=images), post.excerpt, post.words)


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else _EPOCH + timedelta(seconds=seconds)


def _read_and_write(library: Library, numbers: Numbers) -> list[Work]:
    """What the reader did, and what became of posts on the site."""
    works: list[Work] = []
    for site, post in library.posts():
        post_id = [numbers.posts[site.url, post.type, post.remote_id]]
        works += [mark_read(post_id)] * post.read + [star(post_id)] * post.starred
        works += [tag_posts(post_id, add=post.tags)] * bool(post.tags)
        works += [set_status(post_id, PostStatus(post.status))] * (post.status != "live")
        works += [_annotate(post_id[0], post.annotations)] * bool(post.annotations)
    return works


def _annotate(post_id: int, annotations: Sequence[Annotation]) -> Work:
    def work(database: SqliteDatabase) -> Changes:
        for place, one in enumerate(annotations):
            key = f"{post_id}-{place}"
            values = (key, one.quote, one.note, one.color, one.state, one.kept, post_id)
            ((number,),) = database.execute_sql(_ANNOTATE, values).fetchall()
            for tag in one.tags:
                database.execute_sql(_TAG, (key, tag))
            learn_annotations(database, [number])
        return Changes.ANNOTATIONS

    return work
