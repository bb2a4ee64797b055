"""Between two censuses: the newest posts, those the site says were modified, and whether the totals agree."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pressmark.errors import BadResponse
from pressmark.model import Fingerprint, Phase
from pressmark.store.cursors import Cursor, save_census, save_cursor
from pressmark.sync import plan
from pressmark.sync.ahead import Ahead
from pressmark.sync.job import Job, TypeInHand
from pressmark.sync.posts import Bodies
from pressmark.wordpress import CensusPage

_FORBIDDEN = 400
_A_FEW = 20
_MOST_PAGES = 100
"""Pages of a list of changes after which a census says more."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the lists had: the rows, each once, and the total of all posts."""

    rows: dict[int, Fingerprint]
    total: int | None


def look_quickly(job: Job, ahead: Ahead, hand: TypeInHand, bodies: Bodies, *, closely: bool) -> bool:
    """Take what is new or modified; False where only a census can tell what happened.

    Two small requests where nothing changed: the hundred latest dates with the total, and the list of what
    was modified. Changed terms and images of older posts show in neither (SYNC.md fact 5).

    Args:
        job: of the site.
        ahead: asks.
        hand: the post type.
        bodies: takes what is wanted.
        closely: look at the highest ids too, in one request more: a post that was made today with an old date
            is then found also where another went and the total stayed.

    Raises:
        SiteError: the lists could not be read.
    """
    try:
        return _look(job, ahead, hand, bodies, closely)
    except BadResponse as error:
        if error.status != _FORBIDDEN:
            raise
        # The site understands one of the questions otherwise than WordPress; a census asks less of it.
        return False


def _look(job: Job, ahead: Ahead, hand: TypeInHand, bodies: Bodies, closely: bool) -> bool:
    cursor = job.store.cursors.read(hand.id)
    job.tell(Phase.CENSUS, hand.type.name)
    newest = ahead.ask(lambda: job.client.lists.read_newest(hand.type, hand.taxonomies))
    modified = _read_modified(job, hand, cursor)
    if modified is None:
        newest.cancel()
        job.write(save_cursor(hand.id, replace(cursor, knows_modified_after=False)))
        job.finish_writing()
        return False
    seen = _add_newest(job, hand, cursor, modified, newest.result())
    if plan.links_moved(newest.result().rows, job.store.intake.read_known(hand.id, list(seen.rows))):
        job.retaken.add(hand.id)
        return False
    if closely:
        seen = _add_highest(job, hand, seen, _A_FEW)
    if not _agrees(job, hand, cursor, seen):
        seen = _add_highest(job, hand, seen, plan.CENSUS_PAGE)
    agrees = _agrees(job, hand, cursor, seen)
    _take(job, hand, bodies, cursor, seen if agrees else replace(seen, total=cursor.total))
    return agrees


def _read_modified(job: Job, hand: TypeInHand, cursor: Cursor) -> dict[int, Fingerprint] | None:
    """What was modified since the last time; None where the site does not understand the question."""
    if cursor.modified_max is None:
        return {}
    since = cursor.modified_max - plan.MODIFIED_OVERLAP
    lists = job.client.lists
    rows = _read_list(lambda offset: lists.read_changed(hand.type, hand.taxonomies, since, offset))
    if rows is None or plan.ignores_filter(list(rows.values()), since):
        return None
    return rows


def _add_newest(
    job: Job, hand: TypeInHand, cursor: Cursor, rows: dict[int, Fingerprint], newest: CensusPage
) -> _Seen:
    """Add the latest dates; where more than a hundred are later than what is known, all of those."""
    rows = rows | {row.remote_id: row for row in newest.rows}
    since = cursor.date_max - plan.DATE_OVERLAP if cursor.date_max else None
    if since is not None and not plan.reaches_back(newest.rows, newest.given, since):
        lists = job.client.lists
        published = _read_list(lambda offset: lists.read_published(hand.type, hand.taxonomies, since, offset))
        rows = rows | (published or {})
    return _Seen(rows, newest.total)


def _add_highest(job: Job, hand: TypeInHand, seen: _Seen, count: int) -> _Seen:
    """Add the highest ids: a post that was made today may bear an old date."""
    page = job.client.lists.read_census_page(hand.type, hand.taxonomies, 0, count)
    return replace(seen, rows=seen.rows | {row.remote_id: row for row in page.rows})


def _agrees(job: Job, hand: TypeInHand, cursor: Cursor, seen: _Seen) -> bool:
    """Whether the site's total is explained by what was known and what is new."""
    if seen.total is None or cursor.total is None:
        return seen.total == cursor.total
    new = len(seen.rows) - len(job.store.cursors.find_counted(hand.id, list(seen.rows)))
    return seen.total == cursor.total + new


def _take(job: Job, hand: TypeInHand, bodies: Bodies, cursor: Cursor, seen: _Seen) -> None:
    rows = sorted(seen.rows.values(), key=lambda row: -row.remote_id)
    known = job.store.intake.read_known(hand.id, list(seen.rows))
    wanted = plan.choose_wanted(rows, known)
    noted = replace(plan.note_times(cursor, rows, job.now()), total=seen.total)
    job.write(save_census(hand.id, noted, rows, wanted.bodies))
    job.finish_writing()
    bodies.total = seen.total or 0
    bodies.want(job.store.cursors.read_wanted(hand.id, job.now()))
    bodies.check_doubtful(sorted(wanted.doubtful, reverse=True))
    bodies.drain()


def _read_list(read: Callable[[int], CensusPage]) -> dict[int, Fingerprint] | None:
    """All rows of a list, stitched; None where it has no end, or moves without end."""
    cursor = plan.open_sweep(Cursor())
    rows: dict[int, Fingerprint] = {}
    for _ in range(_MOST_PAGES):
        page = read(cursor.offset)
        step = plan.take_page(cursor, page.rows, page.total, page.given)
        rows |= {row.remote_id: row for row in step.rows}
        cursor = step.cursor
        if not cursor.open or (page.total is None and page.given < plan.CENSUS_PAGE):
            return rows
    return None
