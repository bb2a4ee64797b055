"""What each sync did, kept 90 days."""

import json
from dataclasses import asdict, replace
from datetime import datetime

from peewee import SqliteDatabase

from pressmark.model import EPOCH, Changes, SiteStatus, SyncFault, SyncReport
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import insert, upsert
from pressmark.store.schema import ReportTable, SiteSyncTable
from pressmark.store.values import now, seconds

KEPT_SECONDS = 90 * 24 * 3600


class Reports:
    """Reads reports."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_latest(self, site_id: int) -> SyncReport | None:
        """What the last sync of a site did; None before the first."""
        reports = self.read_all(site_id, limit=1)
        return reports[0] if reports else None

    def read_all(self, site_id: int, limit: int = 1000) -> tuple[SyncReport, ...]:
        """What the syncs of a site did, the latest first."""
        query = (
            ReportTable.select(ReportTable.report)
            .where(ReportTable.site_id == site_id)
            .order_by(ReportTable.started.desc(), ReportTable.id.desc())
            .limit(limit)
        )
        return tuple(_from_json(row[0]) for row in query.tuples().execute(self._database))


def save_report(site_id: int, report: SyncReport) -> Work:
    """Keep a report and say of the site how its sync ended; a sync that failed leaves its last good time."""

    def work(database: SqliteDatabase) -> Changes:
        kept = {"site_id": site_id, "started": seconds(report.started), "status": report.status}
        insert(database, ReportTable, kept | {"report": _to_json(report)})
        ReportTable.delete().where(ReportTable.started < now() - KEPT_SECONDS).execute(database)
        said: dict[str, int | str] = {"status": report.status, "message": _to_message(report)}
        if report.status is not SiteStatus.FAILED and not report.cancelled:
            said["synced"] = now()
        upsert(database, SiteSyncTable, {"site_id": site_id}, said)
        return Changes.SITES | Changes.REPORTS

    return work


def _to_message(report: SyncReport) -> str:
    return report.faults[0].message if report.faults else ""


def _to_json(report: SyncReport) -> str:
    return json.dumps(asdict(report) | {"started": report.started.isoformat()}, ensure_ascii=False)


def _from_json(text: str) -> SyncReport:
    said = json.loads(text)
    report = SyncReport(said.pop("site"), SiteStatus(said.pop("status")), EPOCH)
    said["started"] = datetime.fromisoformat(said["started"])
    said["faults"] = tuple(SyncFault(**fault) for fault in said["faults"])
    said["totals"] = tuple((slug, have, total) for slug, have, total in said["totals"])
    return replace(report, **said)
