"""HTTP with good manners and hard limits: one of these for each sync or command, shared by its threads."""

import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import httpx2

from pressmark import __version__
from pressmark.errors import BadResponse
from pressmark.wordpress.address import add_params, is_web
from pressmark.wordpress.answer import Answer
from pressmark.wordpress.body import decode_body
from pressmark.wordpress.connections import HOME, Connections
from pressmark.wordpress.failures import FAILURES, explain, is_reset
from pressmark.wordpress.network import Patience

USER_AGENT = f"Pressmark/{__version__} (+https://github.com/pressmark/pressmark)"
REDIRECTS = 5


class Transport:
    """Asks sites, and gives whole answers.

    Args:
        cancelled: set by whoever wants it to stop; acts within 200 ms wherever a request waits.
        connect: seconds for a connection.
        deadline: seconds for a whole answer, redirects included.
        limit: bytes of a body, decompressed.
    """

    def __init__(
        self,
        *,
        cancelled: threading.Event | None = None,
        connect: float = 10,
        deadline: float = 60,
        limit: int = 20_000_000,
    ) -> None:
        self._deadline = deadline
        self._limit = limit
        self._patience = Patience(cancelled or threading.Event())
        self._client = httpx2.Client(
            transport=Connections(self._patience, connect),
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
            trust_env=False,
        )
        self._lock = threading.Lock()
        self._requests = 0
        self._bytes = 0

    @property
    def requests(self) -> int:
        """Requests sent so far, redirects and repetitions included."""
        return self._requests

    @property
    def bytes(self) -> int:
        """Bytes of bodies received so far, decompressed."""
        return self._bytes

    def get(
        self,
        url: str,
        params: Mapping[str, str | int] | None = None,
        limit: int | None = None,
        accept: str = "application/json",
        *,
        cut: bool = False,
        home: str | None = None,
    ) -> Answer:
        """Ask for a body.

        Args:
            url: of http or https.
            params: added to those the address has.
            limit: bytes, instead of the transport's own.
            accept: exactly ``application/json`` makes WordPress hold its notices back (SYNC.md fact 16).
            cut: a longer body is cut at the limit instead of refused.
            home: only public addresses may be asked, and those of this host: for what a site's text links to.

        Raises:
            SiteUnreachable: no answer.
            BadResponse: an answer that is too long, cut off, wrongly compressed, or sends us in circles.
            NotAUrl: no address.
            Cancelled: the person asked to stop.
        """
        return self._ask("GET", url, params, accept, limit or self._limit, cut, home)

    def head(self, url: str, params: Mapping[str, str | int] | None = None) -> Answer:
        """Ask for headers; raises as `get` does."""
        return self._ask("HEAD", url, params, "application/json", self._limit, False, None)

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
        self,
        method: str,
        url: str,
        params: Mapping[str, str | int] | None,
        accept: str,
        limit: int,
        cut: bool,
        home: str | None,
    ) -> Answer:
        request = self._build(method, url, params, accept, home)
        with self._patience.until(time.monotonic() + self._deadline):
            for _ in range(REDIRECTS + 1):
                answer, following = self._send_patiently(request, limit, cut)
                if following is None:
                    return answer
                request = following
        raise BadResponse(url, f"The site redirects more than {REDIRECTS} times.", "Check the address.")

    def _build(
        self, method: str, url: str, params: Mapping[str, str | int] | None, accept: str, home: str | None
    ) -> httpx2.Request:
        if not is_web(url):
            raise explain(httpx2.InvalidURL(url), url, self._deadline)
        try:
            request = self._client.build_request(method, add_params(url, params), headers={"Accept": accept})
        except FAILURES as error:
            raise explain(error, url, self._deadline) from error
        if home is not None:
            request.extensions[HOME] = home
        return request

    def _send_patiently(
        self, request: httpx2.Request, limit: int, cut: bool
    ) -> tuple[Answer, httpx2.Request | None]:
        """Send a request, and once more when the connection broke. Back-off and Retry-After belong here."""
        url = str(request.url)
        try:
            return self._send(request, limit, cut)
        except FAILURES as error:
            if not is_reset(error):
                raise explain(error, url, self._deadline) from error
        try:
            return self._send(request, limit, cut)
        except FAILURES as error:
            raise explain(error, url, self._deadline) from error

    def _send(self, request: httpx2.Request, limit: int, cut: bool) -> tuple[Answer, httpx2.Request | None]:
        self._patience.check()
        with self._lock:
            self._requests += 1
        response = self._client.send(request, stream=True)
        try:
            if response.has_redirect_location:
                return Answer(str(response.url), response.status_code, {}, b""), self._follow(response)
            body = b"" if request.method == "HEAD" else self._read(response, limit, cut)
        finally:
            response.close()
        return Answer(str(response.url), response.status_code, dict(response.headers), bytes(body)), None

    def _follow(self, response: httpx2.Response) -> httpx2.Request:
        following = response.next_request
        if following is None or not is_web(str(following.url)):
            where = response.headers["location"][:200]
            raise BadResponse(str(response.url), f"The site redirects to “{where}”, which is no web address.")
        return following

    def _read(self, response: httpx2.Response, limit: int, cut: bool) -> bytearray:
        told = response.headers.get("content-length", "")
        if told.isdigit() and int(told) > limit and not cut:
            raise _too_large(response, limit)
        body = bytearray()
        for piece in decode_body(response.iter_raw(), response.headers.get("content-encoding", "")):
            body += piece
            with self._lock:
                self._bytes += len(piece)
            self._patience.check()
            if len(body) > limit:
                if not cut:
                    raise _too_large(response, limit)
                break
        return body[:limit]


def _too_large(response: httpx2.Response, limit: int) -> BadResponse:
    reason = f"The answer is larger than {limit / 1_000_000:g} MB."
    return BadResponse(str(response.url), reason, "", response.status_code)
