"""What each sync did and which posts it changed, kept 90 days."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, fields
from datetime import UTC, datetime

from peewee import SQL, SqliteDatabase, fn

from pressmark.model import (
    ChangeKind,
    Changes,
    KeptReport,
    PostChange,
    SiteStatus,
    SyncFault,
    SyncReport,
)
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import insert, upsert
from pressmark.store.schema import PostTable, ReportPostTable, ReportTable, SiteSyncTable, SiteTable
from pressmark.store.values import now, seconds, word_of

KEPT_SECONDS = 90 * 24 * 3600
_MANY = 1_000_000
# A key that an earlier version did not write is null, and counts as nothing.
_COUNTS = ("added", "updated", "removed", "restored", "media", "attached")
# Every version wrote when it was. SQLite is asked as well as `parse_report`, so that a limit counts reports.
_READABLE = "CASE WHEN json_valid(report) THEN json_type(report, '$.started') = 'text' ELSE 0 END"
_NEWS = "CASE WHEN json_valid(report) THEN {} ELSE 0 END".format(
    " OR ".join(
        [*(f"coalesce(json_extract(report, '$.{key}'), 0) > 0" for key in _COUNTS)]
        + [f"coalesce(json_array_length(report, '$.{key}'), 0) > 0" for key in ("faults", "notes")]
        + ["coalesce(json_extract(report, '$.cancelled'), 0)"]
    )
)
_FAULT = tuple(field.name for field in fields(SyncFault))
_NUMBERS = (
    *("added", "updated", "removed", "restored", "unchanged", "media", "requests"),
    *("withdrawn", "annotations", "attention", "attached"),
)
_TOTAL = 3  # slug, how many there are here, how many there
_MOST = 10**9  # of anything that is counted: what Qt can say
_MOST_BYTES = 10**15
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_KINDS = {kind.value: place for place, kind in enumerate(ChangeKind)}
# By way of `post`: one that is gone meanwhile is left out, where its foreign key would undo the whole report.
_NAME_POST = (
    "INSERT INTO report_post (report_id, post_id, kind, annotations)"
    " SELECT ?, id, ?, ? FROM post WHERE id = ? ON CONFLICT DO NOTHING"
)


class Reports:
    """Reads reports. The latest is the one written last, whatever this machine's clock said then.

    One that cannot be read is left out: it says neither when the sync was nor how it ended.
    """

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_latest(self, site_id: int) -> SyncReport | None:
        """What the last sync of a site did; None before the first."""
        reports = self.read_all(site_id, limit=1)
        return reports[0] if reports else None

    def read_all(self, site_id: int, limit: int = 1000) -> tuple[SyncReport, ...]:
        """What the syncs of a site did, the latest first."""
        return tuple(kept.report for kept in self.read_recent(limit, site_id))

    def read_recent(
        self, limit: int = 100, site_id: int | None = None, quiet: bool = True
    ) -> tuple[KeptReport, ...]:
        """The last syncs of a site, or of all sites, the latest first; at most `limit`.

        Args:
            limit: how many.
            site_id: of which site; None for all.
            quiet: also those that found nothing and failed in nothing.
        """
        query = ReportTable.select(ReportTable.id, ReportTable.site_id, ReportTable.report)
        query = query.where(SQL(_READABLE))
        if site_id is not None:
            query = query.where(ReportTable.site_id == site_id)
        if not quiet:
            query = query.where((ReportTable.status != SiteStatus.OK) | SQL(_NEWS))
        rows = query.order_by(ReportTable.id.desc()).limit(min(limit, _MANY)).tuples()
        kept = (
            KeptReport(number, site, parse_report(text))
            for number, site, text in rows.execute(self._database)
        )
        return tuple(one for one in kept if one.report.started != _FIRST)

    def read_changes(self, report_id: int) -> tuple[PostChange, ...]:
        """The posts that a sync changed, by kind, the newest first, with the titles they have now."""
        rows = (
            ReportPostTable.select(
                ReportPostTable.kind, ReportPostTable.post_id, PostTable.title, ReportPostTable.annotations
            )
            .join(PostTable, on=PostTable.id == ReportPostTable.post_id)
            .where(ReportPostTable.report_id == report_id)
            .order_by(PostTable.date.desc(), PostTable.id.desc())
            .tuples()
        )
        known = [row for row in rows.execute(self._database) if row[0] in _KINDS]
        known.sort(key=lambda row: _KINDS[row[0]])
        return tuple(PostChange(ChangeKind(kind), *rest) for kind, *rest in known)


def save_report(
    site_id: int,
    report: SyncReport,
    changes: Sequence[PostChange] = (),
    not_before: datetime | None = None,
) -> Work:
    """Keep a report and say of the site how its sync ended; a sync that failed leaves its last good time.

    One that was stopped says nothing of the site: what is known of it stays.

    Nothing is kept of a site that was removed meanwhile.

    Args:
        site_id: of the site.
        report: what the sync did.
        changes: the posts it changed; titles are not kept, posts have them.
        not_before: the site asked to be left alone until then; None where it did not.
    """

    def work(database: SqliteDatabase) -> Changes:
        if not SiteTable.select().where(SiteTable.id == site_id).exists(database):
            return Changes.NOTHING
        kept = {"site_id": site_id, "started": seconds(report.started), "status": report.status}
        number = insert(database, ReportTable, kept | {"report": _to_json(report)})
        _name_posts(database, number, changes)
        _forget_old(database, number)
        if not report.cancelled:
            upsert(database, SiteSyncTable, {"site_id": site_id}, _describe_end(report, not_before))
        return Changes.SITES | Changes.REPORTS

    return work


def _name_posts(database: SqliteDatabase, number: int, changes: Iterable[PostChange]) -> None:
    rows = [(number, change.kind.value, change.annotations, change.post_id) for change in changes]
    database.cursor().executemany(_NAME_POST, rows)


def _forget_old(database: SqliteDatabase, number: int) -> None:
    """Delete what is 90 days older than this machine's clock and than the newest of the other reports.

    The clock alone is not believed: were it a year ahead, one sync would delete all there is.
    """
    others = ReportTable.select(fn.MAX(ReportTable.started)).where(ReportTable.id != number)
    newest = others.scalar(database)
    if newest is not None:
        ReportTable.delete().where(ReportTable.started < min(newest, now()) - KEPT_SECONDS).execute(database)


def _describe_end(report: SyncReport, not_before: datetime | None) -> dict[str, object]:
    fault = report.faults[0] if report.faults else SyncFault("", "")
    said: dict[str, object] = {
        "status": report.status,
        "message": f"{fault.message} {fault.advice}".strip(),
        "not_before": seconds(not_before),
    }
    if report.status is not SiteStatus.FAILED:
        said["synced"] = now()
    return said


def _to_json(report: SyncReport) -> str:
    return json.dumps(asdict(report) | {"started": report.started.isoformat()}, ensure_ascii=False)


def parse_report(text: object) -> SyncReport:
    """A report as it was kept, of what makes sense in it: a library may come from anybody.

    Keys that an earlier version did not write have their defaults. What is no report at all is one of 1970.
    """
    try:
        # Half a character is none that a window can show.
        said = _to_dict(json.loads(str(text).encode("utf-8", "replace")))
    except (ValueError, RecursionError):
        said = {}
    return SyncReport(
        site=_to_text(said.get("site")),
        status=word_of(SiteStatus, said.get("status"), SiteStatus.OK),
        started=_to_moment(said.get("started")),
        faults=_to_faults(said.get("faults")),
        totals=_to_totals(said.get("totals")),
        notes=_to_faults(said.get("notes")),
        bytes=_to_count(said.get("bytes"), _MOST_BYTES),
        seconds=_to_seconds(said.get("seconds")),
        cancelled=said.get("cancelled") is True,
        first=said.get("first") is True,
        census=said.get("census") is True,
        **{name: _to_count(said.get(name)) for name in _NUMBERS},
    )


def _to_dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _to_list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _to_text(value: object) -> str:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _to_count(value: object, most: int = _MOST) -> int:
    return min(max(int(value), 0), most) if isinstance(value, int) else 0


def _to_seconds(value: object) -> float:
    number = float(value) if isinstance(value, int | float) and abs(value) <= _MOST else 0.0
    return max(number, 0.0)


def _to_moment(value: object) -> datetime:
    """A moment that any clock of the world can show; 1970 for what is none."""
    with suppress(ValueError):
        read = datetime.fromisoformat(_to_text(value))
        if _FIRST.year < read.year < datetime.max.year:
            return read if read.tzinfo else read.replace(tzinfo=UTC)
    return _FIRST


def _to_faults(value: object) -> tuple[SyncFault, ...]:
    said = (_to_dict(fault) for fault in _to_list(value))
    return tuple(SyncFault(**{name: _to_text(fault.get(name)) for name in _FAULT}) for fault in said if fault)


def _to_totals(value: object) -> tuple[tuple[str, int, int | None], ...]:
    rows = (row for row in map(_to_list, _to_list(value)) if len(row) == _TOTAL)
    return tuple(
        (_to_text(slug), _to_count(have), None if total is None else _to_count(total))
        for slug, have, total in rows
    )
