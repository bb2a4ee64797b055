"""What the reader chose of a site: post types, images, as whom it is read, whether it syncs by itself."""

from collections.abc import Sequence

from peewee import SqliteDatabase

from pressmark.model import Changes, ImageChoice
from pressmark.store.database import Work
from pressmark.store.rows import delete, insert_missing, update
from pressmark.store.schema import SiteChoiceTable, TypeChoiceTable


def choose_types(site_id: int, types: Sequence[str]) -> Work:
    """Have the next sync take these post types (slugs); what was taken of others stays."""

    def work(database: SqliteDatabase) -> Changes:
        put_types(database, site_id, types)
        return Changes.SITES

    return work


def sign_in(site_id: int, user: str) -> Work:
    """Have the next sync read a site as this user, or as a stranger again ("")."""

    def work(database: SqliteDatabase) -> Changes:
        update(database, SiteChoiceTable, {"site_id": site_id}, {"user": user})
        return Changes.SITES

    return work


def choose_for_site(
    site_id: int, *, images: ImageChoice | None = None, automatic: bool | None = None
) -> Work:
    """Choose anew what is given: which images are taken, whether it is synced at start and by the clock."""
    given = {"images": images, "automatic": automatic}
    values = {key: value for key, value in given.items() if value is not None}

    def work(database: SqliteDatabase) -> Changes:
        if values:
            update(database, SiteChoiceTable, {"site_id": site_id}, values)
        return Changes.SITES

    return work


def put_types(database: SqliteDatabase, site_id: int, types: Sequence[str]) -> None:
    """Within a transaction: exactly these post types (slugs) are taken of a site."""
    delete(database, TypeChoiceTable, {"site_id": site_id})
    for slug in types:
        insert_missing(database, TypeChoiceTable, {"site_id": site_id, "slug": slug})
