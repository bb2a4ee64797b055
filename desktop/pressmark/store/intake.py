"""What a sync writes: posts with their text, terms and authors, in one transaction with its cursor.

Everything here is an upsert by (site, type, remote id), so that any of it may be repeated.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from peewee import SqliteDatabase, fn

from pressmark.model import (
    Article,
    ChangeKind,
    Changes,
    Image,
    PostChange,
    PostStatus,
    RemoteAuthor,
    RemotePost,
)
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.links import keep_former_link, save_links
from pressmark.store.media import save_images
from pressmark.store.renewal import renew
from pressmark.store.revisions import save_text, start_revision
from pressmark.store.rows import insert, insert_missing, update, upsert
from pressmark.store.schema import (
    AnnotationTable,
    AuthorTable,
    BodyTable,
    CensusTable,
    PostTable,
    RevisionTable,
    TaxonomyTable,
    TermTable,
)
from pressmark.store.search_index import Document, forget, learn, read_documents
from pressmark.store.tables import save_tables
from pressmark.store.terms import link_terms, name_terms
from pressmark.store.values import batches, link_key, moment, now, pack, seconds


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
        modified: as the site said when it was last taken.
    """

    id: int
    remote_id: int
    fingerprint: str
    status: PostStatus
    text_hash: bytes
    has_text: bool
    modified: datetime | None = None
    link: str = ""


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

    def read_placeholders(self, site_id: int) -> tuple[str, ...]:
        """Taxonomies (slugs) of a site with terms whose names it has not said yet."""
        query = (
            TaxonomyTable.select(TaxonomyTable.slug)
            .join(TermTable, on=TermTable.taxonomy_id == TaxonomyTable.id)
            .where(TaxonomyTable.site_id == site_id, TermTable.placeholder == 1)
            .distinct()
        )
        return tuple(row[0] for row in query.tuples().execute(self._database))

    def read_changes(
        self, kinds: Mapping[tuple[int, int], ChangeKind], new_texts: Collection[tuple[int, int]]
    ) -> dict[int, PostChange]:
        """What happened to posts, given by post type and remote id, under the library's own numbers."""
        changes: dict[int, PostChange] = {}
        for type_id in sorted({type_id for type_id, _ in kinds}):
            remote_ids = [remote_id for each, remote_id in kinds if each == type_id]
            for known in self.read_known(type_id, remote_ids).values():
                key = (type_id, known.remote_id)
                notes = self._count_annotations(known.id) if key in new_texts else 0
                changes[known.id] = PostChange(kinds[key], known.id, annotations=notes)
        return changes

    def _count_annotations(self, post_id: int) -> int:
        own = AnnotationTable.select(fn.COUNT(AnnotationTable.id)).where(AnnotationTable.post_id == post_id)
        return int(own.scalar(self._database))


def save_posts(site_id: int, type_id: int, intakes: Sequence[Intake]) -> Work:
    """Take posts in, or take them in again, and mark them as no longer wanted in the census."""

    def work(database: SqliteDatabase) -> Changes:
        authors = _name_authors(database, site_id, intakes)
        terms = name_terms(database, site_id, [intake.post for intake in intakes])
        kept = _read_known(database, type_id, [intake.post.remote_id for intake in intakes])
        if renew(database, [known.id for known in kept.values()]):
            # Else a text would seem edited that only the cleaner understands better now.
            kept = _read_known(database, type_id, [intake.post.remote_id for intake in intakes])
        former = read_documents(database, PostTable.id.in_([known.id for known in kept.values()]))
        forget(database, former.values())
        for intake in intakes:
            post, known = intake.post, kept.get(intake.post.remote_id)
            author_id, author = authors.get(post.author, (None, ""))
            post_id = _save(database, (site_id, type_id), intake, known, author_id)
            names = "\n".join(link_terms(database, post_id, post, terms))
            save_images(database, site_id, post_id, intake.article.images, intake.featured)
            if known is None or not _keeps_text(intake, known):
                save_tables(database, post_id, intake.article.tables)
                save_links(database, post_id, intake.article.links)
            document = Document(post_id, post.title, intake.excerpt, intake.article.text, names, author)
            if known is not None and _keeps_text(intake, known):
                old = former[known.id]
                document = replace(document, excerpt=old.excerpt, text=old.text)
            learn(database, [document])
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


def _read_known(database: SqliteDatabase, type_id: int, remote_ids: Sequence[int]) -> dict[int, KnownPost]:
    query = (
        PostTable.select(
            PostTable.id,
            PostTable.remote_id,
            PostTable.fingerprint,
            PostTable.status,
            RevisionTable.text_hash,
            fn.LENGTH(BodyTable.html) > len(pack("")),
            PostTable.modified,
            PostTable.link,
        )
        .join(BodyTable, on=BodyTable.post_id == PostTable.id)
        .join_from(PostTable, RevisionTable, on=RevisionTable.id == BodyTable.revision_id)
        .where(PostTable.type_id == type_id)
    )
    known = {}
    for batch in batches(remote_ids):
        for row in query.where(PostTable.remote_id.in_(batch)).tuples().execute(database):
            post_id, remote_id, fingerprint, status, text_hash, has_text, modified, link = row
            known[remote_id] = KnownPost(
                post_id,
                remote_id,
                fingerprint,
                PostStatus(status),
                text_hash,
                bool(has_text),
                moment(modified),
                link,
            )
    return known


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


def _keeps_text(intake: Intake, known: KnownPost) -> bool:
    return intake.post.protected and known.has_text


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
    if not _keeps_text(intake, known):
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
        "fingerprint": post.fingerprint().digest(),
        "visibility": post.status,
        "revisions": post.revisions,
        "title": post.title,
    }
    if known is None or not _keeps_text(intake, known):
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


def _mark_taken(database: SqliteDatabase, type_id: int, intakes: Sequence[Intake]) -> None:
    for batch in batches([intake.post.remote_id for intake in intakes]):
        CensusTable.update(wanted=0, failures=0, next_try=None).where(
            CensusTable.type_id == type_id, CensusTable.remote_id.in_(batch)
        ).execute(database)
