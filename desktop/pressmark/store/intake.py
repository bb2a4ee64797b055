"""What a sync writes: posts with their text, terms and authors, in one transaction with its cursor.

Everything here is an upsert by (site, type, remote id), so that any of it may be repeated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from peewee import JOIN, SqliteDatabase, fn

from pressmark.model import Article, Changes, Image, PostStatus, RemoteAuthor, RemotePost
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.media import save_images
from pressmark.store.revisions import save_text, start_revision
from pressmark.store.schema import (
    AuthorTable,
    BodyTable,
    CensusTable,
    PostTable,
    RevisionTable,
)
from pressmark.store.search_index import Document, forget, learn, read_documents
from pressmark.store.terms import link_terms, name_terms
from pressmark.store.values import batches, link_key, now, pack, seconds, unpack


@dataclass(frozen=True, slots=True)
class Intake:
    """One post on its way into the library.

    Attributes:
        excerpt: plain text.
        words: of the article text.
        featured: the featured media, None where unknown or none.
    """

    post: RemotePost
    article: Article
    excerpt: str
    words: int
    featured: Image | None = None


@dataclass(frozen=True, slots=True)
class KnownPost:
    """What the library knows of a post of the site.

    Attributes:
        fingerprint: digest of the fingerprint of what was last taken.
        text_hash: of the current revision; has_text is False for a post that was protected from the first.
    """

    id: int
    remote_id: int
    fingerprint: str
    status: PostStatus
    text_hash: bytes
    has_text: bool


class IntakeReader:
    """Reads what a sync must know of posts before it decides."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_known(self, type_id: int, remote_ids: Sequence[int]) -> dict[int, KnownPost]:
        """What the library has of these posts, by remote id."""
        return _read_known(self._database, type_id, remote_ids)

    def read_author_ids(self, site_id: int) -> tuple[int, ...]:
        """Remote ids of the site's authors the library has."""
        query = AuthorTable.select(AuthorTable.remote_id).where(AuthorTable.site_id == site_id)
        return tuple(row[0] for row in query.order_by(AuthorTable.remote_id).tuples().execute(self._database))


def save_posts(site_id: int, type_id: int, intakes: Sequence[Intake]) -> Work:
    """Take posts in, or take them in again, and mark them as no longer wanted in the census."""

    def work(database: SqliteDatabase) -> Changes:
        _name_authors(database, site_id, intakes)
        terms = name_terms(database, site_id, [intake.post for intake in intakes])
        kept = _read_known(database, type_id, [intake.post.remote_id for intake in intakes])
        ids = [known.id for known in kept.values()]
        forget(database, read_documents(database, PostTable.id.in_(ids)).values())
        for intake in intakes:
            known = kept.get(intake.post.remote_id)
            post_id = _save(database, site_id, type_id, intake, known)
            names = link_terms(database, post_id, intake.post, terms)
            save_images(database, site_id, post_id, intake.article.images, intake.featured)
            learn(database, [_read_document(database, post_id, names)])
        _mark_taken(database, type_id, intakes)
        return Changes.POSTS | Changes.TERMS

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
            AuthorTable.insert(site_id=site_id, remote_id=author.remote_id, **said).on_conflict(
                conflict_target=[AuthorTable.site_id, AuthorTable.remote_id], update=said
            ).execute(database)
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


def _read_known(database: SqliteDatabase, type_id: int, remote_ids: Sequence[int]) -> dict[int, KnownPost]:
    query = (
        PostTable.select(
            PostTable.id,
            PostTable.remote_id,
            PostTable.fingerprint,
            PostTable.status,
            RevisionTable.text_hash,
            fn.LENGTH(BodyTable.html) > len(pack("")),
        )
        .join(BodyTable, on=BodyTable.post_id == PostTable.id)
        .join_from(PostTable, RevisionTable, on=RevisionTable.id == BodyTable.revision_id)
        .where(PostTable.type_id == type_id)
    )
    known = {}
    for batch in batches(remote_ids):
        for row in query.where(PostTable.remote_id.in_(batch)).tuples().execute(database):
            post_id, remote_id, fingerprint, status, text_hash, has_text = row
            known[remote_id] = KnownPost(
                post_id, remote_id, fingerprint, PostStatus(status), text_hash, bool(has_text)
            )
    return known


def _name_authors(database: SqliteDatabase, site_id: int, intakes: Sequence[Intake]) -> None:
    # A row without a name holds the place until the site is asked for it.
    for remote_id in {intake.post.author for intake in intakes if intake.post.author}:
        AuthorTable.insert(
            site_id=site_id, remote_id=remote_id, name="", slug="", link=""
        ).on_conflict_ignore().execute(database)


def _save(
    database: SqliteDatabase, site_id: int, type_id: int, intake: Intake, known: KnownPost | None
) -> int:
    post_id = _save_post(database, site_id, type_id, intake, known)
    if known is None:
        start_revision(database, post_id, 1, intake.post, intake.article)
    elif not (intake.post.protected and known.has_text):
        save_text(database, post_id, intake.post, intake.article, known.text_hash)
    return post_id


def _save_post(
    database: SqliteDatabase, site_id: int, type_id: int, intake: Intake, known: KnownPost | None
) -> int:
    post = intake.post
    author = (AuthorTable.site_id == site_id) & (AuthorTable.remote_id == post.author)
    status = PostStatus.PROTECTED if post.protected else PostStatus.LIVE
    said = {
        "link": post.link,
        "link_key": link_key(post.link),
        "slug": post.slug,
        "date": seconds(post.date),
        "modified": seconds(post.modified),
        "author_id": AuthorTable.select(AuthorTable.id).where(author).scalar(database),
        "featured_media": post.featured_media,
        "status": status,
        "fingerprint": post.fingerprint().digest(),
        "title": post.title,
    }
    if not (post.protected and known is not None and known.has_text):
        said |= {"excerpt": intake.excerpt, "words": intake.words, "tables": len(intake.article.tables)}
    if known is None:
        return int(
            PostTable.insert(
                site_id=site_id,
                type_id=type_id,
                remote_id=post.remote_id,
                versions=1,
                first_seen=now(),
                **said,
            ).execute(database)
        )
    if known.status != status:
        said["status_since"] = now()
    PostTable.update(**said).where(PostTable.id == known.id).execute(database)
    return known.id


def _read_document(database: SqliteDatabase, post_id: int, names: Sequence[str]) -> Document:
    # Read back rather than taken from the intake: of a protected post the kept text stays in the index.
    query = (
        PostTable.select(
            PostTable.title, PostTable.excerpt, BodyTable.text, fn.COALESCE(AuthorTable.name, "")
        )
        .join(BodyTable, on=BodyTable.post_id == PostTable.id)
        .join_from(PostTable, AuthorTable, JOIN.LEFT_OUTER, on=AuthorTable.id == PostTable.author_id)
        .where(PostTable.id == post_id)
        .tuples()
    )
    title, excerpt, text, author = next(iter(query.execute(database)))
    return Document(post_id, title, excerpt, unpack(text), "\n".join(names), author)


def _reindex_author(database: SqliteDatabase, author_id: int, name: str) -> None:
    query = PostTable.select(PostTable.id).where(PostTable.author_id == author_id)
    for batch in batches([row[0] for row in query.tuples().execute(database)]):
        documents = read_documents(database, PostTable.id.in_(batch))
        forget(database, documents.values())
        learn(database, [replace(document, author=name) for document in documents.values()])


def _mark_taken(database: SqliteDatabase, type_id: int, intakes: Sequence[Intake]) -> None:
    for batch in batches([intake.post.remote_id for intake in intakes]):
        CensusTable.update(wanted=0, failures=0, next_try=None).where(
            CensusTable.type_id == type_id, CensusTable.remote_id.in_(batch)
        ).execute(database)
