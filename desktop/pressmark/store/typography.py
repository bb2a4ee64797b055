"""Typographies that sites have of their own."""

import json
from dataclasses import asdict, dataclass

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.settings import Typography, read_typography
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import update
from pressmark.store.schema import SiteChoiceTable

_ALL = """SELECT site.id, site.name, site.url, site_choice.typography FROM site
    JOIN site_choice ON site_choice.site_id = site.id WHERE site_choice.typography != '' ORDER BY site.id"""
_OWN = "SELECT typography FROM site_choice WHERE site_id = ?"


@dataclass(frozen=True, slots=True)
class OwnTypography:
    """The typography that a site has of its own, and what the site is called."""

    site_id: int
    site: str
    typography: Typography


class Typographies:
    """Reads typographies."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read(self, site_id: int) -> Typography | None:
        """That of a site, None where it has none or the library says nothing that makes sense."""
        text = next((text for (text,) in self._database.read(_OWN, (site_id,))), "")
        return _parse(text) if text else None

    def read_all(self) -> tuple[OwnTypography, ...]:
        """Those of all sites that have one."""
        rows = self._database.read(_ALL)
        found = ((site_id, name or url, _parse(text)) for site_id, name, url, text in rows)
        return tuple(
            OwnTypography(site_id, name, typography)
            for site_id, name, typography in found
            if typography is not None
        )


def choose_typography(site_id: int, typography: Typography | None) -> Work:
    """Give a site a typography of its own, or take it away; nothing happens where the site is gone."""
    text = "" if typography is None else json.dumps(asdict(typography), ensure_ascii=False)

    def work(database: SqliteDatabase) -> Changes:
        update(database, SiteChoiceTable, {"site_id": site_id}, {"typography": text})
        # Nothing that a list shows depends on it.
        return Changes.NOTHING

    return work


def _parse(text: str) -> Typography | None:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return read_typography(document) if isinstance(document, dict) else None
