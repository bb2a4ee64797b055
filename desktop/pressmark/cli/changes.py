"""``changes``: what the last syncs changed."""

from collections.abc import Iterator, Mapping, Sequence

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.layout import count_things, say_minute, say_number
from pressmark.cli.library import open_library
from pressmark.cli.output import say_time
from pressmark.cli.reports import describe_report, say_counts, say_fault
from pressmark.model import ChangeKind, KeptReport, PostChange, SyncReport
from pressmark.store import Store

_ALL = 1_000_000
_PAGE = 500
_ROWS_ON_A_TERMINAL = 40
_WORDS = {
    ChangeKind.ADDED: "new",
    ChangeKind.UPDATED: "changed",
    ChangeKind.RESTORED: "back again",
    ChangeKind.WITHDRAWN: "withdrawn",
    ChangeKind.REMOVED: "removed",
}


def list_changes(call: Call) -> int:
    """List the last syncs that changed or failed something, the latest first, with the articles of each."""
    words, output = call.words, call.output
    with open_library(words) as store:
        site_id = store.sites.find(words.site).id if words.site is not None else None
        kept = [one for one in store.reports.read_recent(_ALL, site_id) if has_news(one.report)]
        kept = kept[: words.limit or len(kept)]
        if output.as_json:
            output.say_document({"reports": [_describe(store, one) for one in kept]})
        elif not kept:
            output.tell("No sync has changed anything yet.")
        else:
            rows = _ROWS_ON_A_TERMINAL if output.out.isatty() else None
            names = {site.id: site.name for site in store.sites.read_all()}
            for one in kept:
                changes = store.reports.read_changes(one.id)
                output.say_lines(_say(names.get(one.site_id, one.report.site), one.report, changes, rows))
    return DONE


def has_news(report: SyncReport) -> bool:
    """Whether a sync changed an article, put an annotation on one, or failed somewhere."""
    counts = (report.added, report.updated, report.removed, report.restored, report.media, report.attached)
    return any(counts) or bool(report.faults)


def _describe(store: Store, kept: KeptReport) -> dict[str, object]:
    changes = store.reports.read_changes(kept.id)
    links = _read_links(store, [change.post_id for change in changes])
    return {
        "id": kept.id,
        "started": say_time(kept.report.started),
        **describe_report(kept.report),
        "posts": [_describe_change(change, links) for change in changes],
    }


def _read_links(store: Store, ids: Sequence[int]) -> dict[int, str]:
    return {
        row.id: row.link
        for start in range(0, len(ids), _PAGE)
        for row in store.posts.read_rows(ids[start : start + _PAGE])
    }


def _describe_change(change: PostChange, links: Mapping[int, str]) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "id": change.post_id,
        "title": change.title,
        "link": links.get(change.post_id, ""),
        "annotations": change.annotations,
    }


def _say(name: str, report: SyncReport, changes: Sequence[PostChange], rows: int | None) -> Iterator[str]:
    first = "first sync: " if report.first else ""
    yield f"{say_minute(report.started)}  {name}: {first}{say_counts(report) or 'nothing new'}"
    yield from (f"  failed: {say_fault(fault)}" for fault in report.faults)
    for change in changes[:rows]:
        notes = f" ({count_things(change.annotations, 'annotation')})" if change.annotations else ""
        yield f"  {_WORDS[change.kind]}  {change.post_id}  {change.title or '(no title)'}{notes}"
    if rows is not None and len(changes) > rows:
        yield f"  and {say_number(len(changes) - rows)} more; `--json` lists all"
