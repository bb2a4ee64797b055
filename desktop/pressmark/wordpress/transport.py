"""HTTP with good manners and hard limits: one of these for each sync or command, shared by its threads."""

import logging
import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

import httpx2

from pressmark import __version__
from pressmark.errors import SiteBusy
from pressmark.settings.way import Way
from pressmark.wordpress.address import add_params, is_web
from pressmark.wordpress.answer import Answer, decode, is_passing_trouble
from pressmark.wordpress.connections import GUARD, Connections
from pressmark.wordpress.credentials import Credentials
from pressmark.wordpress.failures import FAILURES, explain, is_passing, is_reset
from pressmark.wordpress.gates import Gates
from pressmark.wordpress.manners import HASTY, LONGEST_REST, Manners, Tries, read_retry_after, say_span
from pressmark.wordpress.network import Patience
from pressmark.wordpress.pages import judge_page
from pressmark.wordpress.sending import Question, Sender, SendingError

USER_AGENT = f"Pressmark/{__version__} (+https://github.com/pressmark/pressmark)"
_PAGE = 262_144
_JSON = "application/json"
_FAILED = 500
_USUAL_WAY = Way()
_log = logging.getLogger(__name__)


class Transport:
    """Asks sites, and gives whole answers.

    Args:
        cancelled: set by whoever wants it to stop; acts within 200 ms wherever a request waits.
        connect: seconds for a connection.
        deadline: seconds for a whole answer, redirects included; each try has them anew.
        limit: bytes of a body, decompressed.
        manners: how often a failed request is repeated.
        gates: shared with other transports that may ask the same hosts.
        credentials: sent to their own origin only.
        way: through which proxy, if any.
    """

    def __init__(
        self,
        *,
        cancelled: threading.Event | None = None,
        connect: float = 10,
        deadline: float = 60,
        limit: int = 20_000_000,
        manners: Manners = HASTY,
        gates: Gates | None = None,
        credentials: Credentials | None = None,
        way: Way = _USUAL_WAY,
    ) -> None:
        self._deadline = deadline
        self._limit = limit
        self._credentials = credentials
        self._manners = manners
        self._gates = gates or Gates()
        self._patience = Patience(cancelled or threading.Event())
        self._client = httpx2.Client(
            transport=Connections(self._patience, connect, way),
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
            trust_env=False,
        )
        self._sender = Sender(self._client, self._patience, self._gates, deadline, credentials)

    @property
    def requests(self) -> int:
        """Requests sent so far, redirects and repetitions included."""
        return self._sender.requests

    @property
    def bytes(self) -> int:
        """Bytes of bodies received so far, decompressed."""
        return self._sender.bytes

    @property
    def server_time(self) -> datetime | None:
        """What the site's own clock said last; None before its first answer, and where it says no time."""
        return self._sender.server_time

    def name_signer(self, url: str) -> str:
        """The name that a request to this address carries with its password; "" when it carries none."""
        if self._credentials is None or not self._credentials.fits(url):
            return ""
        return self._credentials.user

    def get(
        self,
        url: str,
        params: Mapping[str, str | int] | None = None,
        limit: int | None = None,
        accept: str = _JSON,
        *,
        cut: bool = False,
        home: str | None = None,
        led_by: str | None = None,
        patient: bool = True,
    ) -> Answer:
        """Ask for a body. Redirects are followed, but to no address nearer than the host that was asked.

        Args:
            url: of http or https.
            params: added to those the address has.
            limit: bytes, instead of the transport's own.
            accept: exactly ``application/json`` makes WordPress hold its notices back (SYNC.md fact 16).
            cut: a longer body is cut at the limit instead of refused.
            home: only public addresses may be asked, and those of this host: for what a site's text links to.
            led_by: no address nearer to this computer than this host may be asked: for where that site says
                that its API is.
            patient: False gives back at once what fails and may be asked for in smaller parts; a site that
                asks for a pause gets it all the same.

        Raises:
            SiteUnreachable: no answer.
            SiteBusy: the site asks to be left alone for longer than the manners wait.
            BadResponse: an answer that is too long, cut off, wrongly compressed, or sends us in circles.
            NotAUrl: no address.
            Cancelled: the person asked to stop.
        """
        question = Question("GET", url, accept, limit or self._limit, cut, home, led_by)
        return self._ask(question, params, patient)

    def head(
        self, url: str, params: Mapping[str, str | int] | None = None, *, patient: bool = True
    ) -> Answer:
        """Ask for headers; raises as `get` does."""
        return self._ask(Question("HEAD", url, _JSON, self._limit), params, patient)

    def close(self) -> None:
        """Drop all connections; may come twice."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(
        self, question: Question, params: Mapping[str, str | int] | None, patient: bool = True
    ) -> Answer:
        manners = self._manners if question.home is None else self._manners.for_images()
        tries = Tries(manners, patient)
        while True:
            request = self._build(question, params)
            try:
                answer = self._sender.send(request, question)
            except SendingError as error:
                pause = self._weigh(error, tries)
                if pause is None:
                    raise explain(error.cause, error.url, self._deadline) from error
            else:
                wait = _find_wait(answer, question, manners)
                pause = tries.after_answer(_judge_status(answer, question, patient), wait)
                if pause is None:
                    return answer
                if wait:
                    self._gates.rest(answer.url, wait)
            _log.info("%s %s failed; it is asked again in %.1f seconds", question.method, request.url, pause)
            self._patience.rest(pause)

    def _weigh(self, error: SendingError, tries: Tries) -> float | None:
        """Seconds until the next try after a failure, or None."""
        lasting = not is_passing(error.cause) or not self._sender.knows(error.url)
        return tries.after_failure(reset=is_reset(error.cause), lasting=lasting)

    def _build(self, question: Question, params: Mapping[str, str | int] | None) -> httpx2.Request:
        url = question.url
        if not is_web(url):
            raise explain(httpx2.InvalidURL(url), url, self._deadline)
        try:
            request = self._client.build_request(
                question.method, add_params(url, params), headers={"Accept": question.accept}
            )
        except FAILURES as error:
            raise explain(error, url, self._deadline) from error
        if question.guard is not None:
            request.extensions[GUARD] = question.guard
        return request


def _judge_status(answer: Answer, question: Question, patient: bool) -> int:
    """The status of an answer; that of a failing server where a success holds no whole data."""
    asks_data = patient and question.method == "GET" and question.accept == _JSON
    return _FAILED if answer.ok and asks_data and is_passing_trouble(answer) else answer.status


def _find_wait(answer: Answer, question: Question, manners: Manners) -> float | None:
    """Seconds that an answer asks for; None where it doesn't, or where a picture's host asks for too much.

    Raises:
        SiteBusy: longer than anybody waits.
    """
    if answer.status not in (429, 503):
        return None
    now = datetime.now(UTC)
    wait = read_retry_after(answer.headers.get("retry-after", ""), answer.headers.get("date", ""), now)
    if wait is None or wait <= manners.longest_wait:
        return wait
    verdict = judge_page(answer.status, answer.headers, decode(answer.body[:_PAGE]))
    if question.home is not None or verdict.refused:
        return None
    seconds = min(wait, LONGEST_REST)
    reason = f"{verdict.reason.removesuffix('.')}, and asks to be left alone for {say_span(seconds)}."
    raise SiteBusy(
        answer.url, reason, "Try again after that.", answer.status, now + timedelta(seconds=seconds)
    )
