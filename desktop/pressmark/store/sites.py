"""The sites of the library, what they offer, and what of it the reader chose."""

import json
from collections.abc import Sequence

from peewee import JOIN, SqliteDatabase, fn

from pressmark.errors import NotFound
from pressmark.model import (
    EPOCH,
    Changes,
    ImageChoice,
    Offer,
    PostType,
    Site,
    SiteStatus,
    Taxonomy,
)
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import delete, insert_missing, update, upsert
from pressmark.store.schema import (
    PostTable,
    PostTypeTable,
    SiteChoiceTable,
    SiteSyncTable,
    SiteTable,
    TaxonomyTable,
    TypeChoiceTable,
)
from pressmark.store.search_index import forget_posts
from pressmark.store.site_choices import put_types
from pressmark.store.values import link_key, moment, now, word_of

# As a join SQLite would go through all posts of the site.
_COUNT_ANNOTATIONS = """SELECT COUNT(*) FROM annotation
    WHERE (SELECT site_id FROM post WHERE post.id = annotation.post_id) = ?"""


class Sites:
    """Reads sites."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_all(self) -> tuple[Site, ...]:
        """Every site, in the order of their names."""
        return tuple(self._read(SiteTable.id.is_null(False)))

    def read(self, site_id: int) -> Site:
        """One site.

        Raises:
            NotFound: the library has no such site.
        """
        for site in self._read(SiteTable.id == site_id):
            return site
        raise NotFound(f"This library has no site number {site_id}.")

    def find(self, text: str) -> Site:
        """The site a person means by its number, address, host or name.

        Raises:
            NotFound: none fits, or more than one.
        """
        fitting = [site for site in self.read_all() if _fits(site, text.strip())]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            names = ", ".join(site.url for site in fitting)
            raise NotFound(f'"{text}" could be any of {names}. Give the whole address.')
        raise NotFound(f'This library has no site "{text}". "pressmark sites" lists those it has.')

    def read_types(self, site_id: int) -> tuple[PostType, ...]:
        """Every post type the site offers, readable or not."""
        rows = PostTypeTable.select().where(PostTypeTable.site_id == site_id).order_by(PostTypeTable.id)
        return tuple(_to_type(row) for row in rows.execute(self._database))

    def read_type_names(self) -> dict[str, str]:
        """The name of every post type of the library by its slug."""
        rows = PostTypeTable.select(PostTypeTable.slug, PostTypeTable.name).tuples()
        return dict(rows.execute(self._database))

    def read_taxonomies(self, site_id: int) -> tuple[Taxonomy, ...]:
        """Every taxonomy the site offers."""
        rows = TaxonomyTable.select().where(TaxonomyTable.site_id == site_id).order_by(TaxonomyTable.id)
        return tuple(_to_taxonomy(row) for row in rows.execute(self._database))

    def count_annotations(self, site_id: int) -> int:
        """How many annotations the reader has made on this site's posts."""
        return int(next(self._database.read(_COUNT_ANNOTATIONS, (site_id,)))[0])

    def _read(self, condition: object) -> list[Site]:
        posts = PostTable.select(fn.COUNT(PostTable.id)).where(PostTable.site_id == SiteTable.id)
        rows = (
            SiteTable.select(
                SiteTable,
                SiteChoiceTable.images,
                SiteChoiceTable.user,
                SiteChoiceTable.automatic,
                SiteSyncTable.synced,
                SiteSyncTable.status,
                SiteSyncTable.message,
                SiteSyncTable.not_before,
                posts.alias("posts"),
            )
            .join(SiteChoiceTable, JOIN.LEFT_OUTER, on=SiteChoiceTable.site_id == SiteTable.id)
            .join(SiteSyncTable, JOIN.LEFT_OUTER, on=SiteSyncTable.site_id == SiteTable.id)
            .where(condition)
            .order_by(fn.LOWER(SiteTable.name), SiteTable.id)
            .dicts()
        )
        chosen = self._read_choices()
        return [
            Site(
                id=row["id"],
                url=row["url"],
                api=row["api"],
                name=row["name"],
                images=word_of(ImageChoice, row["images"], ImageChoice.ALL),
                added=moment(row["added"]) or EPOCH,
                synced=moment(row["synced"]),
                status=word_of(SiteStatus, row["status"], SiteStatus.NEW),
                message=row["message"] or "",
                posts=row["posts"],
                types=tuple(chosen.get(row["id"], ())),
                user=row["user"] or "",
                not_before=moment(row["not_before"]),
                automatic=row["automatic"] != 0,
            )
            for row in rows.execute(self._database)
        ]

    def _read_choices(self) -> dict[int, list[str]]:
        chosen: dict[int, list[str]] = {}
        rows = TypeChoiceTable.select(TypeChoiceTable.site_id, TypeChoiceTable.slug).tuples()
        for site_id, slug in rows.execute(self._database):
            chosen.setdefault(site_id, []).append(slug)
        return chosen


def add_site(
    offer: Offer, types: Sequence[str], images: ImageChoice = ImageChoice.ALL, user: str = ""
) -> Work:
    """Take a site into the library with the post types (slugs) chosen; a known site gets the new choice.

    `user` is as whom it is read, "" for a stranger. The password is never in the library.
    """

    def work(database: SqliteDatabase) -> Changes:
        site_id = _add(database, offer)
        put_types(database, site_id, types)
        upsert(database, SiteChoiceTable, {"site_id": site_id}, {"images": images, "user": user})
        new = {"site_id": site_id, "status": SiteStatus.NEW, "message": ""}
        insert_missing(database, SiteSyncTable, new)
        return Changes.SITES

    return work


def remove_site(site_id: int) -> Work:
    """Remove a site, its posts and all the reader wrote on them. A backup comes first: `backup.back_up`."""

    def work(database: SqliteDatabase) -> Changes:
        forget_posts(database, PostTable.site_id == site_id)
        delete(database, SiteTable, {"id": site_id})
        return Changes.SITES | Changes.POSTS | Changes.TERMS | Changes.STATE | Changes.ANNOTATIONS

    return work


def refresh_site(site_id: int, offer: Offer) -> Work:
    """Write what a site of the library says of itself now. Its address in the library stays."""

    def work(database: SqliteDatabase) -> Changes:
        update(database, SiteTable, {"id": site_id}, _describe(offer))
        _save_kinds(database, site_id, offer)
        return Changes.SITES

    return work


def _add(database: SqliteDatabase, offer: Offer) -> int:
    insert_missing(database, SiteTable, {"url": offer.url, "added": now()} | _describe(offer))
    update(database, SiteTable, {"url": offer.url}, _describe(offer))
    site_id = int(SiteTable.select(SiteTable.id).where(SiteTable.url == offer.url).scalar(database))
    _save_kinds(database, site_id, offer)
    return site_id


def _describe(offer: Offer) -> dict[str, object]:
    return {
        "api": offer.api,
        "name": offer.root.name or offer.url,
        "description": offer.root.description,
        "timezone": offer.root.timezone,
        "gmt_offset": offer.root.gmt_offset,
    }


def _save_kinds(database: SqliteDatabase, site_id: int, offer: Offer) -> None:
    for post_type in offer.types:
        _save_type(database, site_id, post_type)
    for taxonomy in offer.taxonomies:
        _save_taxonomy(database, site_id, taxonomy)


def _save_type(database: SqliteDatabase, site_id: int, post_type: PostType) -> None:
    said = {
        "rest_base": post_type.rest_base,
        "name": post_type.name,
        "hierarchical": int(post_type.hierarchical),
        "items_url": post_type.items_url,
        "taxonomies": json.dumps(post_type.taxonomies),
        "total": post_type.total,
        "readable": int(post_type.readable),
        "reason": post_type.reason,
    }
    upsert(database, PostTypeTable, {"site_id": site_id, "slug": post_type.slug}, said)


def _save_taxonomy(database: SqliteDatabase, site_id: int, taxonomy: Taxonomy) -> None:
    said = {
        "rest_base": taxonomy.rest_base,
        "name": taxonomy.name,
        "hierarchical": int(taxonomy.hierarchical),
        "items_url": taxonomy.items_url,
        "types": json.dumps(taxonomy.types),
        "total": taxonomy.total,
        "readable": int(taxonomy.readable),
    }
    upsert(database, TaxonomyTable, {"site_id": site_id, "slug": taxonomy.slug}, said)


def _to_type(row: PostTypeTable) -> PostType:
    return PostType(
        slug=row.slug,
        rest_base=row.rest_base,
        name=row.name,
        hierarchical=bool(row.hierarchical),
        taxonomies=tuple(json.loads(row.taxonomies)),
        items_url=row.items_url,
        total=row.total,
        readable=bool(row.readable),
        reason=row.reason,
    )


def _to_taxonomy(row: TaxonomyTable) -> Taxonomy:
    return Taxonomy(
        slug=row.slug,
        rest_base=row.rest_base,
        name=row.name,
        hierarchical=bool(row.hierarchical),
        types=tuple(json.loads(row.types)),
        items_url=row.items_url,
        total=row.total,
        readable=bool(row.readable),
    )


def _fits(site: Site, text: str) -> bool:
    if text == str(site.id) or text.casefold() == site.name.casefold():
        return True
    key = link_key(text if "://" in text else f"https://{text}").casefold()
    own = link_key(site.url).casefold()
    return key in (own, own.split("/")[0])
