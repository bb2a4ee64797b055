"""The census: all ids of a post type with their fingerprints, page by page, each stitched to the last."""

from concurrent.futures import Future
from dataclasses import replace

from pressmark.errors import BadResponse, SiteBusy
from pressmark.model import Phase
from pressmark.store.cursors import Cursor, close_sweep, save_census
from pressmark.sync import plan
from pressmark.sync.ahead import Ahead
from pressmark.sync.job import Job, TypeInHand
from pressmark.sync.posts import Bodies
from pressmark.wordpress import CensusPage

_Place = tuple[int, int, bool]


def ask_first_page(job: Job, ahead: Ahead, hand: TypeInHand) -> "Pages":
    """The pages of a census that is to come, the first of them under way."""
    pages = Pages(job, ahead, hand)
    pages.ask(plan.open_sweep(job.store.cursors.read(hand.id)))
    return pages


def take_census(
    job: Job, ahead: Ahead, hand: TypeInHand, bodies: Bodies, pages: "Pages | None" = None
) -> None:
    """Sweep all ids, with the bodies following closely, until one sweep saw a list that did not move.

    A sweep that began in another run, or during which the total moved, is followed by one more: what was
    published or removed at its front meanwhile is then found.

    Args:
        job: of the site.
        ahead: asks.
        hand: the post type.
        bodies: takes what is wanted.
        pages: what `ask_first_page` gave.

    Raises:
        SiteError: the list could not be read to its end; nothing is known to have vanished then.
    """
    resumed = job.store.cursors.read(hand.id).open
    try:
        moved = _sweep(job, hand, bodies, pages or Pages(job, ahead, hand))
        if resumed or moved:
            _sweep(job, hand, bodies, Pages(job, ahead, hand))
    except SiteBusy:
        raise
    except BadResponse:
        # What the pages before have named can be read all the same.
        bodies.drain()
        raise
    bodies.drain()
    ended = replace(job.store.cursors.read(hand.id), batch=bodies.size)
    if not ended.by_page:
        ended = replace(ended, page_size=job.client.lists.most)
    job.write(close_sweep(hand.id, ended))
    job.finish_writing()


def _sweep(job: Job, hand: TypeInHand, bodies: Bodies, pages: "Pages") -> bool:
    """Sweep; whether the total moved meanwhile."""
    cursor = plan.open_sweep(job.store.cursors.read(hand.id))
    totals: set[int | None] = set()
    while cursor.open:
        job.tell(Phase.CENSUS, hand.type.name, cursor.offset, cursor.total or 0)
        cursor, page = pages.take(cursor)
        totals.add(page.total)
        bodies.total = page.total or 0
        former = cursor
        step = plan.take_page(cursor, page.rows, page.total, page.given)
        cursor = replace(plan.note_times(step.cursor, step.rows, job.now()), batch=bodies.size)
        _take_rows(job, hand, bodies, former, replace(step, cursor=cursor))
        bodies.pump(plan.CENSUS_PAGE)
    job.finish_writing()
    return len(totals) > 1


def _take_rows(job: Job, hand: TypeInHand, bodies: Bodies, former: Cursor, step: plan.Step) -> None:
    """Keep the rows of a page and want what is new or changed among those the page before did not have."""
    fresh = [row for row in step.rows if not former.last_id or row.remote_id < former.last_id]
    if bodies.has_tried(row.remote_id for row in fresh):
        # What is just being written of them must be known, or it is wanted again.
        job.finish_writing()
    known = job.store.intake.read_known(hand.id, [row.remote_id for row in fresh])
    wanted = plan.choose_wanted(fresh, known, job.takes_all(hand))
    asked = [row for row in fresh if row.remote_id in wanted.bodies]
    off = frozenset() if job.takes_all(hand) else job.store.cursors.find_put_off(hand.id, job.now(), asked)
    job.write(save_census(hand.id, step.cursor, step.rows, wanted.bodies))
    bodies.want(row.remote_id for row in asked if row.remote_id not in off)
    bodies.check_doubtful([row.remote_id for row in fresh if row.remote_id in wanted.doubtful])


class Pages:
    """Pages of a census in their order, the next ones asked for ahead."""

    def __init__(self, job: Job, ahead: Ahead, hand: TypeInHand) -> None:
        self._job, self._ahead, self._hand = job, ahead, hand
        self._asked: dict[_Place, Future[CensusPage]] = {}
        self._highest = 0  # id on the first page, 0 while it was not read in this run

    def ask(self, cursor: Cursor) -> None:
        """Ask for the page where the cursor stands."""
        self._asked[_place(cursor)] = self._ask(_place(cursor))

    def take(self, cursor: Cursor) -> tuple[Cursor, CensusPage]:
        """The page where the cursor stands; the cursor comes back with what was learned of the site's pages.

        Raises:
            SiteError: no way of asking for this page works.
        """
        try:
            page = self._await(cursor)
        except SiteBusy:
            raise
        except BadResponse as error:
            other = _choose_other_way(cursor, error, self._job.client.lists.most)
            if other is None:
                raise
            return self.take(other)
        if self._repeats_first(cursor, page):
            return self._take_by_number(cursor, page)
        self._ask_on(cursor, page)
        return cursor, page

    def _repeats_first(self, cursor: Cursor, page: CensusPage) -> bool:
        """The first page came again: the site ignores where it is asked to begin."""
        highest = max((row.remote_id for row in page.rows), default=0)
        if not cursor.offset:
            self._highest = highest
            return False
        whole = page.given >= cursor.page_size
        again = highest >= self._highest if self._highest else whole
        return bool(page.rows) and again and not plan.has_news(cursor, page.rows)

    def _take_by_number(self, cursor: Cursor, page: CensusPage) -> tuple[Cursor, CensusPage]:
        if cursor.by_page:
            url = self._hand.type.items_url
            raise BadResponse(url, "The site gives the same page of its list again and again.")
        return self.take(_number_pages(cursor, page.given))

    def _await(self, cursor: Cursor) -> CensusPage:
        place = _place(cursor)
        return self._find(place).result()

    def _find(self, place: _Place) -> Future[CensusPage]:
        return self._asked.pop(place) if place in self._asked else self._ask(place)

    def _ask(self, place: _Place) -> Future[CensusPage]:
        offset, per_page, by_page = place
        hand, lists = self._hand, self._job.client.lists
        return self._ahead.ask(
            lambda: lists.read_census_page(hand.type, hand.taxonomies, offset, per_page, by_page=by_page)
        )

    def _ask_on(self, cursor: Cursor, page: CensusPage) -> None:
        """Ask ahead for the pages that follow if nothing moves.

        Twice as many as are under way at once: while a page is worked on, those before it have often come.
        """
        here, following = cursor, {}
        for _ in range(2 * self._ahead.width):
            step = plan.take_page(replace(here, last_id=0), page.rows, page.total, page.given)
            here = step.cursor
            if not here.open or page.total is None:
                break
            following[_place(here)] = self._find(_place(here))
        for answer in self._asked.values():
            answer.cancel()
        self._asked = following


def _place(cursor: Cursor) -> _Place:
    return cursor.offset, cursor.page_size, cursor.by_page


def _choose_other_way(cursor: Cursor, error: BadResponse, most: int) -> Cursor | None:
    """Page numbers where ``offset`` is forbidden; None: no other way."""
    forbidden = 400 <= error.status < 500 and error.status not in (401, 404, 429)
    if not forbidden or not cursor.offset or cursor.by_page:
        return None
    return _number_pages(cursor, min(cursor.page_size, most))


def _number_pages(cursor: Cursor, page_size: int) -> Cursor:
    """Go on by page numbers, at the page that has the first row not seen yet."""
    size = max(1, page_size)
    seen = cursor.offset + plan.STITCH
    return replace(cursor, by_page=True, page_size=size, offset=seen // size * size)
