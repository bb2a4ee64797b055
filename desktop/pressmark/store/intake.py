"""What a sync writes: posts with their text, terms and authors, in one transaction with its cursor.

Everything here is an upsert by (site, type, remote id), so that any of it may be repeated.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from peewee import SqliteDatabase

from pressmark.model import (
    Article,
    Changes,
    Image,
    PostStatus,
    RemoteAuthor,
    RemotePost,
)
from pressmark.store.anchorage import Prepared, read_annotated, read_current
from pressmark.store.database import Work
from pressmark.store.known_posts import KnownPost, read_known_posts
from pressmark.store.links import keep_former_link, save_links
from pressmark.store.media import save_images
from pressmark.store.notes.arriving import attach_arrived
from pressmark.store.reanchoring import follow_text
from pressmark.store.renewal import renew
from pressmark.store.revisions import save_text, start_revision
from pressmark.store.rows import insert, insert_missing, update, upsert
from pressmark.store.schema import (
    AuthorTable,
    PostTable,
)
from pressmark.store.search_index import Document, forget, learn, read_documents
from pressmark.store.tables import save_tables
from pressmark.store.terms import link_terms, name_terms
from pressmark.store.values import batches, link_key, now, seconds
from pressmark.store.within import Within

_TAKEN = """
    UPDATE census SET wanted = 0, failures = 0, next_try = NULL
    WHERE type_id = ? AND remote_id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Intake:
    """One post on its way into the library.

    Attributes:
        excerpt: plain text.
        words: of the article text.
        featured: the featured media, None where unknown or none.
        settled: it was not changed in the second in which it was read, or a later one (`Fingerprint.digest`).
        places: where the reader's annotations are in the article, as far as that was found out before.
    """

    post: RemotePost
    article: Article
    excerpt: str
    words: int
    featured: Image | None = None
    places: Prepared | None = None
    settled: bool = True


def save_posts(site_id: int, type_id: int, intakes: Sequence[Intake]) -> Work:
    """Take posts in, or take them in again, and mark them as no longer wanted in the census."""

    def work(database: SqliteDatabase) -> Changes:
        authors = _name_authors(database, site_id, intakes)
        terms = name_terms(database, site_id, [intake.post for intake in intakes])
        within, remote_ids = Within(database), [intake.post.remote_id for intake in intakes]
        kept = read_known_posts(within, type_id, remote_ids)
        if renew(database, [known.id for known in kept.values()]):
            # Else a text would seem edited that only the cleaner understands better now.
            kept = read_known_posts(within, type_id, remote_ids)
        former = read_documents(database, PostTable.id.in_([known.id for known in kept.values()]))
        forget(database, former.values())
        annotated = read_annotated(within, [known.id for known in kept.values()])
        changes, links = Changes.POSTS | Changes.TERMS, {}
        for intake in intakes:
            post, known = intake.post, kept.get(intake.post.remote_id)
            author_id, author = authors.get(post.author, (None, ""))
            before = None
            if known is not None and known.id in annotated:
                before = read_current(within, known.id)
            post_id = _save(database, (site_id, type_id), intake, known, author_id)
            if before is not None and follow_text(database, post_id, before, intake.places):
                changes |= Changes.ANNOTATIONS
            links[post.link] = post_id
            names = "\n".join(link_terms(database, post_id, post, terms))
            save_images(database, site_id, post_id, intake.article.images, intake.featured)
            if known is None or not known.keeps_text(intake.post):
                save_tables(database, post_id, intake.article.tables)
                save_links(database, post_id, intake.article.links)
            document = Document(post_id, post.title, intake.excerpt, intake.article.text, names, author)
            if known is not None and known.keeps_text(intake.post):
                old = former[known.id]
                document = replace(document, excerpt=old.excerpt, text=old.text)
            learn(database, [document])
        database.execute_sql(_TAKEN, (type_id, json.dumps(remote_ids)))
        return changes | attach_arrived(database, links)

    return work


def save_authors(site_id: int, authors: Iterable[RemoteAuthor]) -> Work:
    """Write authors' names; the index learns those that changed."""

    def work(database: SqliteDatabase) -> Changes:
        changes = Changes.NOTHING
        for author in authors:
            said = {"name": author.name, "slug": author.slug, "link": author.link}
            own = (AuthorTable.site_id == site_id) & (AuthorTable.remote_id == author.remote_id)
            row = AuthorTable.select(AuthorTable.id, AuthorTable.name).where(own).tuples().execute(database)
            known = next(iter(row), None)
            upsert(database, AuthorTable, {"site_id": site_id, "remote_id": author.remote_id}, said)
            if known is not None and known[1] != author.name:
                _reindex_author(database, known[0], author.name)
                changes |= Changes.POSTS
        return changes

    return work


def set_status(post_ids: Sequence[int], status: PostStatus) -> Work:
    """Say of posts that the site no longer shows them, or shows them again. Their text stays."""

    def work(database: SqliteDatabase) -> Changes:
        for batch in batches(post_ids):
            PostTable.update(status=status, status_since=now()).where(
                PostTable.id.in_(batch), PostTable.status != status
            ).execute(database)
        return Changes.POSTS

    return work


def _name_authors(
    database: SqliteDatabase, site_id: int, intakes: Sequence[Intake]
) -> dict[int, tuple[int, str]]:
    """The library's id and the name of the posts' authors; a new one gets a row without a name."""
    wanted = sorted({intake.post.author for intake in intakes if intake.post.author})
    for remote_id in wanted:
        place = {"site_id": site_id, "remote_id": remote_id, "name": "", "slug": "", "link": ""}
        insert_missing(database, AuthorTable, place)
    query = AuthorTable.select(AuthorTable.remote_id, AuthorTable.id, AuthorTable.name)
    rows = query.where(AuthorTable.site_id == site_id, AuthorTable.remote_id.in_(wanted)).tuples()
    return {remote_id: (author_id, name) for remote_id, author_id, name in rows.execute(database)}


def _save(
    database: SqliteDatabase,
    place: tuple[int, int],
    intake: Intake,
    known: KnownPost | None,
    author_id: int | None,
) -> int:
    said = _describe(intake, known, author_id)
    if known is None:
        site_id, type_id = place
        key = {"site_id": site_id, "type_id": type_id, "remote_id": intake.post.remote_id}
        post_id = insert(database, PostTable, key | {"versions": 1, "first_seen": now()} | said)
        start_revision(database, post_id, 1, intake.post, intake.article)
        return post_id
    update(database, PostTable, {"id": known.id}, said)
    keep_former_link(database, known.id, known.link, intake.post.link)
    if not known.keeps_text(intake.post):
        save_text(database, known.id, intake.post, intake.article, known.text_hash)
    return known.id


def _describe(intake: Intake, known: KnownPost | None, author_id: int | None) -> dict[str, object]:
    post = intake.post
    status = PostStatus.PROTECTED if post.protected else PostStatus.LIVE
    said: dict[str, object] = {
        "link": post.link,
        "link_key": link_key(post.link),
        "slug": post.slug,
        "date": seconds(post.date),
        "modified": seconds(post.modified),
        "author_id": author_id,
        "featured_media": post.featured_media,
        "status": status,
        "fingerprint": post.fingerprint().digest(settled=intake.settled),
        "visibility": post.status,
        "revisions": post.revisions,
        "title": post.title,
    }
    if known is None or not known.keeps_text(intake.post):
        said |= {"excerpt": intake.excerpt, "words": intake.words, "tables": len(intake.article.tables)}
    if known is not None and known.status != status:
        said["status_since"] = now()
    return said


def _reindex_author(database: SqliteDatabase, author_id: int, name: str) -> None:
    query = PostTable.select(PostTable.id).where(PostTable.author_id == author_id)
    for batch in batches([row[0] for row in query.tuples().execute(database)]):
        documents = read_documents(database, PostTable.id.in_(batch))
        forget(database, documents.values())
        learn(database, [replace(document, author=name) for document in documents.values()])
