"""One try of one request: through the gate of its host, along its redirects, to a whole answer."""

import threading
import time
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

import httpx2

from pressmark.errors import BadResponse
from pressmark.wordpress.address import host_of, is_web
from pressmark.wordpress.answer import Answer
from pressmark.wordpress.body import decode_body
from pressmark.wordpress.connections import GUARD
from pressmark.wordpress.credentials import Credentials
from pressmark.wordpress.failures import FAILURES
from pressmark.wordpress.gates import Gates, name_host
from pressmark.wordpress.manners import read_date
from pressmark.wordpress.network import OutOfTimeError, Patience
from pressmark.wordpress.spaces import Guard

REDIRECTS = 5

_AUTHORIZATION = "Authorization"
# Parameters that say which part is wanted, not what kind of thing: an answer takes as long with any value.
_PLACES = frozenset({"offset", "page", "include", "after", "modified_after", "before"})


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        limit: bytes of the body.
        cut: a longer body is cut at the limit instead of refused.
        home: with a host, only public addresses may be asked and those of this host: for what a site's text
            links to.
        led_by: with a host, no address nearer to this computer than it may be asked: for where that site says
            that another is.
    """

    method: str
    url: str
    accept: str
    limit: int
    cut: bool = False
    home: str | None = None
    led_by: str | None = None

    @property
    def guard(self) -> Guard | None:
        """Where the first request may go; None for anywhere, as a person asked for it."""
        if self.home is not None:
            return Guard(self.home, strict=True)
        return Guard(self.led_by) if self.led_by is not None else None


class SendingError(Exception):
    """The network, or what came through it, failed; for which address, and how."""

    def __init__(self, url: str, cause: Exception) -> None:
        super().__init__(url, cause)
        self.url = url
        self.cause = cause


class Sender:
    """Sends requests and remembers what hosts said of themselves; threads may share it.

    Args:
        client: whose connections look up `patience`.
        patience: whether the person still wants it.
        gates: asked before each request.
        deadline: seconds for a whole answer, redirects included, waiting at gates not.
        credentials: sent where they belong.
    """

    def __init__(
        self,
        client: httpx2.Client,
        patience: Patience,
        gates: Gates,
        deadline: float,
        credentials: Credentials | None,
    ) -> None:
        self._client = client
        self._patience = patience
        self._gates = gates
        self._deadline = deadline
        self._credentials = credentials
        self._lock = threading.Lock()
        self._known: set[str] = set()
        self.requests = 0
        self.bytes = 0
        self.server_time: datetime | None = None

    def knows(self, url: str) -> bool:
        """The host of this address has answered before."""
        return name_host(url) in self._known

    def send(self, request: httpx2.Request, question: Question) -> Answer:
        """The answer at the end of the redirects.

        Raises:
            SendingError: the network failed, or the body is broken.
            BadResponse: too long, or redirects that lead nowhere.
            Cancelled: the person asked to stop.
        """
        left = self._deadline
        signing = self._credentials
        for _ in range(REDIRECTS + 1):
            signing = _sign(request, signing)
            url = str(request.url)
            with self._gates.enter(url, self._patience.check):
                began = time.monotonic()
                try:
                    with self._patience.until(began + left):
                        answer, following = self._exchange(request, question)
                except FAILURES as error:
                    self._note_late(error, question, url, time.monotonic() - began)
                    raise SendingError(url, error) from error
                left -= time.monotonic() - began
            if following is None:
                self._note(answer, question, time.monotonic() - began)
                return answer
            request = following
        raise BadResponse(
            question.url, f"The site redirects more than {REDIRECTS} times.", "Check the address."
        )

    def _exchange(self, request: httpx2.Request, question: Question) -> tuple[Answer, httpx2.Request | None]:
        with self._lock:
            self.requests += 1
        response = self._client.send(request, stream=True)
        try:
            self._known.add(name_host(str(request.url)))
            if response.has_redirect_location:
                return Answer(str(response.url), response.status_code, {}, b""), _follow(response, question)
            body = b"" if request.method == "HEAD" else self._read(response, question)
        finally:
            response.close()
        return Answer(str(response.url), response.status_code, dict(response.headers), bytes(body)), None

    def _read(self, response: httpx2.Response, question: Question) -> bytearray:
        limit = question.limit
        told = response.headers.get("content-length", "")
        if told.isdigit() and int(told) > limit and not question.cut:
            raise _too_large(response, limit)
        body = bytearray()
        for piece in decode_body(response.iter_raw(), response.headers.get("content-encoding", "")):
            body += piece
            with self._lock:
                self.bytes += len(piece)
            self._patience.check()
            if len(body) > limit:
                if not question.cut:
                    raise _too_large(response, limit)
                break
        return body[:limit]

    def _note(self, answer: Answer, question: Question, seconds: float) -> None:
        """Keep what this answer says of its server: the time there, and how busy it is."""
        if question.home is not None:
            return
        self.server_time = read_date(answer.headers.get("date", "")) or self.server_time
        if answer.ok:
            self._gates.note(answer.url, name_kind(question.method, answer.url), seconds)

    def _note_late(self, error: Exception, question: Question, url: str, seconds: float) -> None:
        if question.home is None and isinstance(error, OutOfTimeError):
            self._gates.note(url, name_kind(question.method, url), seconds)


def name_kind(method: str, url: str) -> str:
    """Questions of one kind take about the same time: the address without what says which part is wanted."""
    parts = urlsplit(url)
    query = (f"{name}={value}" for name, value in parse_qsl(parts.query) if name not in _PLACES)
    return f"{method} {parts.path}?{'&'.join(query)}"


def _sign(request: httpx2.Request, credentials: Credentials | None) -> Credentials | None:
    """Sign a request, or not; the credentials for what follows: none any more once a chain was elsewhere."""
    request.headers.pop(_AUTHORIZATION, None)
    if credentials is None or not credentials.fits(str(request.url)):
        return None
    request.headers[_AUTHORIZATION] = credentials.write()
    return credentials


def _follow(response: httpx2.Response, question: Question) -> httpx2.Request:
    following = response.next_request
    if following is None or not is_web(str(following.url)):
        where = response.headers["location"][:200]
        raise BadResponse(str(response.url), f"The site redirects to “{where}”, which is no web address.")
    home = host_of(question.url)
    if question.guard is not None:
        following.extensions[GUARD] = question.guard
    elif following.url.raw_host.decode("ascii") != home:
        following.extensions[GUARD] = Guard(home)
    return following


def _too_large(response: httpx2.Response, limit: int) -> BadResponse:
    reason = f"The answer is larger than {limit / 1_000_000:g} MB."
    advice = "Ask the site's owner; a plugin may be adding too much to its answers."
    return BadResponse(str(response.url), reason, advice, response.status_code)
