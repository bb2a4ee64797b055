"""Terms of taxonomies and which post carries them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from peewee import SqliteDatabase, fn

from pressmark.model import Changes, RemotePost, RemoteTerm
from pressmark.store.database import Work
from pressmark.store.rows import delete, insert, insert_all_missing, upsert
from pressmark.store.schema import PostTable, PostTermTable, TaxonomyTable, TermTable
from pressmark.store.search_index import forget, learn, read_documents
from pressmark.store.values import batches

_NAMES = """
    SELECT remote_id, id, name FROM term
    WHERE taxonomy_id = ? AND remote_id IN (SELECT value FROM json_each(?))"""

TermKey = tuple[str, int]
"""A term as its site knows it: the taxonomy's slug and the term's remote id."""

TermNames = Mapping[TermKey, tuple[int, str]]
"""The library's id and the name of terms."""


def save_terms(site_id: int, taxonomy: str, terms: Sequence[RemoteTerm]) -> Work:
    """Write terms of one taxonomy (slug) of a site; the index learns names that changed."""

    def work(database: SqliteDatabase) -> Changes:
        taxonomy_id = _read_taxonomy_ids(database, site_id).get(taxonomy)
        if taxonomy_id is None:
            return Changes.NOTHING
        known = _read_names(database, taxonomy_id, [term.remote_id for term in terms])
        for term in terms:
            said = {
                "name": term.name,
                "slug": term.slug,
                "parent": term.parent,
                "description": term.description,
                "link": term.link,
                "placeholder": 0,
            }
            upsert(database, TermTable, {"taxonomy_id": taxonomy_id, "remote_id": term.remote_id}, said)
            if term.remote_id in known and known[term.remote_id][1] != term.name:
                _reindex_term(database, known[term.remote_id][0])
        return Changes.TERMS

    return work


def drop_unseen_terms(site_id: int, taxonomy: str, seen: frozenset[int]) -> Work:
    """Forget the terms of a taxonomy (slug) that a whole sweep did not have and that no post carries.

    Where the sweep had none at all, or far fewer than before, nothing is believed.
    """

    def work(database: SqliteDatabase) -> Changes:
        taxonomy_id = _read_taxonomy_ids(database, site_id).get(taxonomy)
        own = TermTable.taxonomy_id == taxonomy_id
        carried = PostTermTable.select(PostTermTable.term_id).where(PostTermTable.term_id == TermTable.id)
        idle = TermTable.select(TermTable.id, TermTable.remote_id).where(own, ~fn.EXISTS(carried))
        gone = [key for key, remote_id in idle.tuples().execute(database) if remote_id not in seen]
        known = TermTable.select().where(own).count(database)
        if not seen or not gone or len(gone) > max(20, known // 10):
            return Changes.NOTHING
        for batch in batches(gone):
            TermTable.delete().where(TermTable.id.in_(batch)).execute(database)
        return Changes.TERMS

    return work


def name_terms(database: SqliteDatabase, site_id: int, posts: Sequence[RemotePost]) -> TermNames:
    """The terms that these posts carry; an unknown one gets a placeholder named after its class."""
    taxonomies = _read_taxonomy_ids(database, site_id)
    carried = {(slug, remote_id) for post in posts for slug, ids in post.terms for remote_id in ids}
    known = {
        (slug, remote_id): value
        for slug in {slug for slug, _ in carried} & taxonomies.keys()
        for remote_id, value in _read_names(
            database, taxonomies[slug], sorted(one for other, one in carried if other == slug)
        ).items()
    }
    for post in posts:
        for slug, ids in post.terms:
            for remote_id in ids:
                if slug in taxonomies and (slug, remote_id) not in known:
                    name = _guess_name(post, slug, known)
                    known[slug, remote_id] = _hold_place(database, taxonomies[slug], remote_id, name)
    return known


def link_terms(database: SqliteDatabase, post_id: int, post: RemotePost, terms: TermNames) -> tuple[str, ...]:
    """Have the post carry exactly its terms; the answer is their names."""
    carried = [
        terms[slug, remote_id] for slug, ids in post.terms for remote_id in ids if (slug, remote_id) in terms
    ]
    delete(database, PostTermTable, {"post_id": post_id})
    rows = [(term_id, post_id) for term_id, _ in carried]
    insert_all_missing(database, PostTermTable, ("term_id", "post_id"), rows)
    return tuple(name for _, name in carried)


def _read_taxonomy_ids(database: SqliteDatabase, site_id: int) -> dict[str, int]:
    query = TaxonomyTable.select(TaxonomyTable.slug, TaxonomyTable.id).where(TaxonomyTable.site_id == site_id)
    return dict(query.tuples().execute(database))


def _read_names(
    database: SqliteDatabase, taxonomy_id: int, remote_ids: Sequence[int]
) -> dict[int, tuple[int, str]]:
    rows = database.execute_sql(_NAMES, (taxonomy_id, json.dumps([*remote_ids])))
    return {remote_id: (term_id, name) for remote_id, term_id, name in rows}


def _guess_name(post: RemotePost, taxonomy: str, known: TermNames) -> str:
    # WordPress writes "taxonomy-term" into the classes of a post (get_post_class): the first that is no known
    # term's is taken for this one's.
    prefix = f"{taxonomy}-"
    slugs = [name.removeprefix(prefix) for name in post.class_list if name.startswith(prefix)]
    taken = {name.casefold().replace(" ", "-") for _, name in known.values()}
    free = [slug for slug in slugs if slug not in taken]
    return free[0].replace("-", " ").capitalize() if free else "Unknown term"


def _hold_place(database: SqliteDatabase, taxonomy_id: int, remote_id: int, name: str) -> tuple[int, str]:
    place = {
        "taxonomy_id": taxonomy_id,
        "remote_id": remote_id,
        "name": name,
        "slug": "",
        "parent": 0,
        "description": "",
        "link": "",
        "placeholder": 1,
    }
    return insert(database, TermTable, place), name


def _reindex_term(database: SqliteDatabase, term_id: int) -> None:
    carrying = PostTermTable.select(PostTermTable.post_id).where(PostTermTable.term_id == term_id)
    for batch in batches([row[0] for row in carrying.tuples().execute(database)]):
        documents = read_documents(database, PostTable.id.in_(batch))
        forget(database, documents.values())
        names = _read_term_names(database, batch)
        learn(database, [replace(document, terms=names[post_id]) for post_id, document in documents.items()])


def _read_term_names(database: SqliteDatabase, post_ids: list[int]) -> dict[int, str]:
    query = (
        PostTermTable.select(PostTermTable.post_id, fn.GROUP_CONCAT(TermTable.name, "\n"))
        .join(TermTable, on=TermTable.id == PostTermTable.term_id)
        .where(PostTermTable.post_id.in_(post_ids))
        .group_by(PostTermTable.post_id)
    )
    return dict(query.tuples().execute(database))
