"""The versions of an article's text: the current one stands in ``body``, former ones in ``revision``."""

from peewee import Case, SqliteDatabase, fn

from pressmark.article import CLEANER_VERSION
from pressmark.errors import NotFound
from pressmark.model import EPOCH, Article, RemotePost, Revision
from pressmark.store.database import ReadDatabase
from pressmark.store.rows import insert, update, upsert
from pressmark.store.schema import BodyTable, PostStateTable, PostTable, RevisionTable
from pressmark.store.values import hash_text, moment, now, pack, seconds, unpack

_NEXT = "SELECT MAX(number) + 1 FROM revision WHERE post_id = ?"
_KEEP_FORMER = """
    UPDATE revision SET html = body.html, text = body.text FROM body
    WHERE body.post_id = ? AND revision.id = body.revision_id"""


class Revisions:
    """Reads versions."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_all(self, post_id: int) -> tuple[Revision, ...]:
        """Every kept version of a post, oldest first."""
        query = (
            RevisionTable.select(
                RevisionTable.id,
                RevisionTable.post_id,
                RevisionTable.number,
                RevisionTable.title,
                RevisionTable.seen,
                RevisionTable.modified,
                RevisionTable.html.is_null(),
            )
            .where(RevisionTable.post_id == post_id)
            .order_by(RevisionTable.number)
            .tuples()
        )
        return tuple(
            Revision(key, post, number, title, moment(seen) or EPOCH, moment(modified), bool(current))
            for key, post, number, title, seen, modified, current in query.execute(self._database)
        )

    def read_html(self, revision_id: int) -> str:
        """The HTML of a version as the site delivered it.

        Raises:
            NotFound: the library has no such version.
        """
        html, text = self._read(revision_id)
        return unpack(html, unpack(text))

    def read_text(self, revision_id: int) -> str:
        """The article text of a version.

        Raises:
            NotFound: the library has no such version.
        """
        return unpack(self._read(revision_id)[1])

    def find_seen(self, post_id: int) -> int:
        """The number of the last version that the person read of a post; 0 if it never was read.

        That is the one which was current when it counted as read, or the one that was open last. A library of
        before the person's clock was set may have none so old: then it is the oldest.
        """
        when = PostStateTable.read
        known = (RevisionTable.seen <= when) | (RevisionTable.id == PostStateTable.place_revision)
        before = fn.MAX(Case(None, [(known, RevisionTable.number)]))
        query = (
            RevisionTable.select(fn.COALESCE(before, fn.MIN(RevisionTable.number)))
            .join(PostStateTable, on=PostStateTable.post_id == RevisionTable.post_id)
            .where((RevisionTable.post_id == post_id) & when.is_null(False))
        )
        return int(query.scalar(self._database) or 0)

    def _read(self, revision_id: int) -> tuple[bytes, bytes]:
        """HTML and text: a former version has its own, those of the current one stand in ``body``."""
        html = fn.COALESCE(RevisionTable.html, BodyTable.html)
        text = fn.COALESCE(RevisionTable.text, BodyTable.text)
        query = (
            RevisionTable.select(html, text)
            .join(BodyTable, on=BodyTable.post_id == RevisionTable.post_id)
            .where(RevisionTable.id == revision_id)
        )
        for found in query.tuples().execute(self._database):
            return found[0], found[1]
        raise NotFound(f"This library has no version number {revision_id}.")


def save_text(
    database: SqliteDatabase, post_id: int, post: RemotePost, article: Article, former_hash: bytes
) -> None:
    """Make this the current text; where the former said something else, that is kept as a version."""
    if hash_text(post.title, article.text) == former_hash:
        update(database, BodyTable, {"post_id": post_id}, _to_body(post, article))
        return
    (number,) = database.execute_sql(_NEXT, (post_id,)).fetchone()
    database.execute_sql(_KEEP_FORMER, (post_id,))
    start_revision(database, post_id, number, post, article)
    update(database, PostTable, {"id": post_id}, {"versions": number, "changed": now()})


def start_revision(
    database: SqliteDatabase, post_id: int, number: int, post: RemotePost, article: Article
) -> None:
    """Make this the current text as version `number`."""
    revision = {
        "post_id": post_id,
        "number": number,
        "title": post.title,
        "seen": now(),
        "modified": seconds(post.modified),
        "text_hash": hash_text(post.title, article.text),
    }
    body = _to_body(post, article) | {"revision_id": insert(database, RevisionTable, revision)}
    upsert(database, BodyTable, {"post_id": post_id}, body)


def _to_body(post: RemotePost, article: Article) -> dict[str, object]:
    return {
        "html": pack(post.html, article.text),
        "text": pack(article.text),
        "extra": pack(post.extra),
        "cleaner": CLEANER_VERSION,
        "verified": now(),
    }
