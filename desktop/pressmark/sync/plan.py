"""What a sync should do next, decided from values: no network, no library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from pressmark.model import UNSETTLED, Fingerprint, PostStatus, RemotePost
from pressmark.store.cursors import Cursor
from pressmark.store.known_posts import KnownPost
from pressmark.store.values import hash_text

CENSUS_PAGE = 100
"""Posts a page of the census; WordPress gives no more (WP_REST_Controller::get_collection_params)."""

STITCH = 5
"""Rows of the page before that a page repeats, so that a post that went meanwhile is noticed."""

LADDER = (100, 50, 20, 5, 1)
"""Whole posts asked for at once: the largest where answers are quick, a step down where they fail."""

QUICK_SECONDS = 2.0
"""A batch that is answered sooner may be followed by a larger one."""

ASKED_SINGLY = 20
"""Vanished posts asked for one by one in a run; the rest waits for the next."""

MOST_STEPS_BACK = 3
"""After so many in a row a gap in a list is taken for what it is: posts that nobody may read."""

MODIFIED_OVERLAP = timedelta(hours=2)
"""How far ``modified_after`` looks back: the hour that is there twice in autumn, and slow clocks."""

DATE_OVERLAP = timedelta(hours=48)
"""How far ``after`` looks back: zones, and posts that are scheduled."""

FUTURE = timedelta(days=1)
"""Times later than the server's own by more than this are errors of the site and set no mark."""

DAY = timedelta(days=1)
LARGE = 50_000
"""Posts of a type above which a census is due weekly instead of daily."""

_RETRIES = (timedelta(hours=1), timedelta(days=1), timedelta(days=7))


class Verdict(Enum):
    """What a post that came in means for the library."""

    ADDED = auto()
    UPDATED = auto()
    RESTORED = auto()
    UNCHANGED = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """What a page of the census means: where it stands afterwards, and the rows to keep."""

    cursor: Cursor
    rows: tuple[Fingerprint, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the rows of a list ask for.

    Attributes:
        bodies: posts that are new, changed, or back again.
        doubtful: posts the list shows older than the library has them: it may come from a cache.
    """

    bodies: frozenset[int]
    doubtful: frozenset[int]


def open_sweep(cursor: Cursor) -> Cursor:
    """Go on with a sweep that was interrupted, else begin the next.

    No census has been made until what it did not see is settled too: stopped anywhere before, it comes again.
    """
    if cursor.open:
        return cursor
    return replace(
        cursor,
        sweep=cursor.sweep + 1,
        open=True,
        offset=0,
        total=None,
        last_id=0,
        stepped_back=0,
        page_size=CENSUS_PAGE,
        census_at=None,
    )


def take_page(cursor: Cursor, rows: Sequence[Fingerprint], total: int | None, given: int = 0) -> Step:
    """Take a page of the census, newest ids first; `given` rows were in the answer, readable or not.

    A page that does not reach back to what was seen has a gap before it: something went meanwhile, and
    the page before is read again.
    """
    given = max(given, len(rows))
    if _has_gap(cursor, rows, total) and cursor.stepped_back < MOST_STEPS_BACK:
        reached = min(cursor.offset, total or cursor.offset)
        back = max(0, reached - cursor.page_size)
        return Step(replace(cursor, offset=back, total=total, stepped_back=cursor.stepped_back + 1), ())
    if _is_end(cursor, rows, total, given):
        return Step(replace(cursor, total=total, open=False), ())
    here = learn_page_size(cursor, given, total)
    given = given if has_news(cursor, rows) else 0
    after = replace(
        here,
        offset=here.offset + find_stride(here, given),
        total=total,
        open=not _is_last(here, total, given),
        last_id=min((row.remote_id for row in rows), default=cursor.last_id),
        stepped_back=0,
    )
    return Step(after, tuple(rows))


def has_news(cursor: Cursor, rows: Sequence[Fingerprint]) -> bool:
    """Whether a page goes on beyond what the sweep has seen."""
    return any(not cursor.last_id or row.remote_id < cursor.last_id for row in rows)


def learn_page_size(cursor: Cursor, given: int, total: int | None) -> Cursor:
    """Where pages are asked for by number, a short first page tells how many rows the site gives at once.

    By ``offset`` nothing need be learned: the next page begins behind what came, however much that was.
    """
    more_follows = total is None or cursor.page_size < total
    if not cursor.by_page or cursor.offset or not 0 < given < cursor.page_size or not more_follows:
        return cursor
    return replace(cursor, page_size=given)


def find_stride(cursor: Cursor, given: int) -> int:
    """How far the next page begins behind this one of `given` rows."""
    if cursor.by_page:
        return cursor.page_size
    return (given if given > STITCH else cursor.page_size) - STITCH


def note_times(cursor: Cursor, rows: Sequence[Fingerprint], now: datetime) -> Cursor:
    """Raise the marks of the latest change and date; what lies ahead of the server's clock is an error."""
    modified = [row.modified for row in rows if row.modified and row.modified <= now + FUTURE]
    dates = [row.date for row in rows if row.date and row.date <= now + FUTURE]
    marks = [mark for mark in (cursor.modified_max,) if mark]
    days = [mark for mark in (cursor.date_max,) if mark]
    return replace(
        cursor,
        modified_max=max([*marks, *modified], default=None),
        date_max=max([*days, *dates], default=None),
    )


def needs_census(cursor: Cursor, now: datetime) -> bool:
    """Whether every post is to be compared, by the site's clock: a sweep is open, or it is time again."""
    if cursor.open or cursor.census_at is None or cursor.knows_modified_after is False:
        return True
    if cursor.modified_max is None and cursor.total:
        return True
    age = now - cursor.census_at
    return not -DAY < age < (7 * DAY if (cursor.total or 0) > LARGE else DAY)


def ignores_filter(rows: Sequence[Fingerprint], since: datetime) -> bool:
    """Whether a list of posts modified since a moment has others: WordPress before 5.7 gives all.

    Two days are allowed: a site that moved to another zone has both times of old posts in disagreement.
    """
    return any(row.modified is not None and row.modified < since - 2 * DAY for row in rows)


def reaches_back(rows: Sequence[Fingerprint], given: int, since: datetime | None) -> bool:
    """Whether the newest hundred posts by date have all since a moment; a sticky post may stand in front."""
    if given < CENSUS_PAGE or since is None:
        return True
    last = rows[-1].date if rows else None
    return last is not None and last < since


def links_moved(rows: Sequence[Fingerprint], known: Mapping[int, KnownPost]) -> bool:
    """Whether the site gives its posts other addresses than before: its permalinks were changed.

    That moves no `modified`; most of the posts that are otherwise as they were show it.
    """
    same = [
        row for row in rows if row.link and row.remote_id in known and not _differs(row, known[row.remote_id])
    ]
    moved = sum(row.link != known[row.remote_id].link for row in same)
    return moved > len(same) // 2


def choose_wanted(
    rows: Sequence[Fingerprint], known: Mapping[int, KnownPost], everything: bool = False
) -> Wanted:
    """What must be fetched for the rows of a list."""
    doubtful = frozenset(row.remote_id for row in rows if is_older(row.modified, known.get(row.remote_id)))
    bodies = frozenset(row.remote_id for row in rows if everything or _differs(row, known.get(row.remote_id)))
    return Wanted(bodies - doubtful, doubtful)


def is_older(modified: datetime | None, known: KnownPost | None) -> bool:
    """Whether what comes is older than what the library has of a post that the site shows."""
    if known is None or known.modified is None or modified is None:
        return False
    return modified < known.modified and known.status not in (PostStatus.REMOVED, PostStatus.WITHDRAWN)


def decide(post: RemotePost, text: str, known: KnownPost | None) -> Verdict:
    """What a post whose article text is `text` means for the library that knows `known` of it."""
    if known is None:
        return Verdict.ADDED
    if known.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN):
        return Verdict.RESTORED
    digest, former = post.fingerprint().digest(), known.fingerprint.replace(f"{UNSETTLED}|", "|", 1)
    # Of what a password hides nobody can say that only the time was moved.
    alike = digest == former if post.protected else _details(digest) == _details(former)
    same = alike and not changes_text(post, text, known)
    return Verdict.UNCHANGED if same and _status_of(post) == known.status else Verdict.UPDATED


def changes_text(post: RemotePost, text: str, known: KnownPost) -> bool:
    """Whether title or article text differ; what a password hides now changes nothing."""
    return not known.keeps_text(post) and hash_text(post.title, text) != known.text_hash


def may_vanish(vanished: int, known: int, total: int | None) -> bool:
    """Whether so many posts may be believed to be gone: never all of them, never a large part at once."""
    return total != 0 and vanished <= max(20, known // 10)


def step_down(size: int) -> int:
    """The next smaller batch."""
    return next((step for step in LADDER if step < size), 1)


def step_up(size: int) -> int:
    """The next larger batch."""
    return next((step for step in reversed(LADDER) if step > size), LADDER[0])


def find_next_try(failures: int, now: datetime) -> datetime:
    """When a post that failed so many times in a row is asked for again."""
    return now + _RETRIES[min(failures, len(_RETRIES)) - 1]


def count_checks(posts: int, verified_at: datetime | None, now: datetime) -> int:
    """How many texts to compare again for changes the site tells nobody: one per cent of them a day."""
    if verified_at is None or now <= verified_at:
        return 0
    days = min(int((now - verified_at) / DAY), 10)
    return -(-posts * days // 100)


def _is_end(cursor: Cursor, rows: Sequence[Fingerprint], total: int | None, given: int) -> bool:
    if total is not None:
        return not given and not rows and cursor.offset + cursor.page_size >= total
    return not given or bool(rows and not has_news(cursor, rows))


def _is_last(cursor: Cursor, total: int | None, given: int) -> bool:
    if total is None:
        return False
    if cursor.by_page or given <= STITCH:
        return cursor.offset + cursor.page_size >= total
    # A page that is short of rows may be cut by the site, or have posts that nobody may read.
    return cursor.offset + given >= total


def _has_gap(cursor: Cursor, rows: Sequence[Fingerprint], total: int | None) -> bool:
    if not cursor.last_id or cursor.offset == 0:
        return False
    if cursor.by_page:
        # Pages by number repeat nothing: only a list that has become shorter tells of a gap.
        return total is not None and cursor.total is not None and total < cursor.total
    if not rows:
        # The list has shrunk so far that its end was passed; without a total, an empty page is the end.
        return bool(total) and cursor.offset >= (total or 0)
    return max(row.remote_id for row in rows) < cursor.last_id


def _differs(row: Fingerprint, known: KnownPost | None) -> bool:
    if known is None or known.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN):
        return True
    return row.digest() != known.fingerprint


def _details(digest: str) -> str:
    """A digest without the time: what was saved without another word or term is the same to a reader."""
    return digest.partition("|")[2]


def _status_of(post: RemotePost) -> PostStatus:
    return PostStatus.PROTECTED if post.protected else PostStatus.LIVE
