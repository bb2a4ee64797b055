"""``sites`` and ``remove``."""

import logging
from datetime import UTC, datetime
from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.layout import Column, count_things, say_day, say_minute, say_number, set_table
from pressmark.cli.library import open_library
from pressmark.cli.output import say_time
from pressmark.errors import UsageError
from pressmark.keys import Keys
from pressmark.model import Site, SiteStatus
from pressmark.store.safety.backup import back_up, name_backup
from pressmark.store.sites import remove_site as remove_work
from pressmark.store.snapshots.keeping import Why, keep_snapshot

_log = logging.getLogger(__name__)
_STATES = {
    SiteStatus.NEW: "new",
    SiteStatus.OK: "up to date",
    SiteStatus.PARTIAL: "in part",
    SiteStatus.FAILED: "failed",
}


def list_sites(call: Call) -> int:
    """List the sites of the library."""
    with open_library(call.words) as store:
        sites = store.sites.read_all()
    if call.output.as_json:
        call.output.say_document({"sites": [describe_site(site) for site in sites]})
    elif sites:
        call.output.say_lines(_set_sites(sites, call.output.find_width()))
    else:
        call.output.tell("There are no sites in this library yet. `pressmark add URL` adds one.")
    return DONE


def remove_site(call: Call) -> int:
    """Remove a site with all its articles; the library is backed up before.

    Raises:
        UsageError: annotations would go, and nobody said ``--yes``.
        AlreadySyncing: another program is syncing the site.
    """
    with open_library(call.words) as store:
        site = store.sites.find(call.words.site)
        annotations = store.sites.count_annotations(site.id)
        if annotations and not call.words.yes:
            raise UsageError(
                f"{site.name} has {_say_what_goes(site, annotations)}, and they would all go. "
                "`--yes` removes them all the same."
            )
        with store.hold_sync(site.id):
            keep_snapshot(store, Why.REMOVAL)
            backup = back_up(store.path, name_backup(store.folder, f"before-removing-site-{site.id}"))
            store.write(remove_work(site.id)).result()
        _log.info("The site %s was removed: %d articles. Backup: %s", site.url, site.posts, backup)
    if site.user:
        Keys().forget(site.url, site.user)
    if call.output.as_json:
        call.output.say_document(_describe_removal(site, annotations, backup))
    else:
        call.output.say_lines(
            [
                f"{site.name} is removed: {_say_what_goes(site, annotations)}.",
                f"The library as it was: {backup}",
            ]
        )
    return DONE


def describe_site(site: Site) -> dict[str, object]:
    """The ``--json`` shape of a site of the library."""
    return {
        "id": site.id,
        "site": site.url,
        "api": site.api,
        "name": site.name,
        "types": list(site.types),
        "images": site.images.value,
        "posts": site.posts,
        "added": say_time(site.added),
        "synced": say_time(site.synced),
        "status": site.status.value,
        "message": site.message,
        "user": site.user,
        "not_before": say_time(site.not_before) if _is_busy(site) else None,
    }


def _describe_removal(site: Site, annotations: int, backup: Path) -> dict[str, object]:
    return {
        "id": site.id,
        "site": site.url,
        "name": site.name,
        "posts": site.posts,
        "annotations": annotations,
        "backup": str(backup),
    }


def _set_sites(sites: tuple[Site, ...], width: int | None) -> list[str]:
    columns = (
        Column("ID", number=True),
        Column("SITE", least=12),
        Column("ADDRESS", least=16),
        Column("ARTICLES", number=True),
        Column("STATE"),
        Column("LAST SYNC"),
    )
    rows = [
        (str(s.id), s.name, s.url, say_number(s.posts), _say_state(s), say_minute(s.synced) or "never")
        for s in sites
    ]
    return [*set_table(columns, rows, width), *(line for site in sites for line in _say_more(site))]


def _say_state(site: Site) -> str:
    return "busy" if _is_busy(site) else _STATES[site.status]


def _say_more(site: Site) -> list[str]:
    """What has no place in the table, a line each."""
    lines = [f"{site.name}: {site.message}"] if site.message else []
    if _is_busy(site):
        lines.append(f"{site.name} asks to be left alone until {_say_moment(site.not_before)}.")
    if site.user:
        lines.append(f"{site.name} is read as {site.user}.")
    return lines


def _is_busy(site: Site) -> bool:
    return site.not_before is not None and site.not_before > datetime.now(UTC)


def _say_moment(moment: datetime | None) -> str:
    """The local time, with its day where that is another."""
    same_day = say_day(moment) == say_day(datetime.now(UTC))
    return say_minute(moment).split(" ")[-1] if same_day else say_minute(moment)


def _say_what_goes(site: Site, annotations: int) -> str:
    return f"{count_things(site.posts, 'article')}, {count_things(annotations, 'annotation')}"
