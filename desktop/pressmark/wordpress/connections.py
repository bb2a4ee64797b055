"""The connections of one transport: straight, through a proxy, guarded for what strangers chose."""

import ssl
import threading
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from typing import Any, cast

import httpcore2
import httpx2

from pressmark.settings.way import Way
from pressmark.wordpress.network import Network, OutOfTimeError, Patience
from pressmark.wordpress.proxy import Proxies, ProxyPlace, ProxySetupError
from pressmark.wordpress.proxy_failures import FAILURES_ON_THE_WAY, ProxyFailedError
from pressmark.wordpress.spaces import Guard
from pressmark.wordpress.tunnel import ProxyNetwork

GUARD = "pressmark.guard"
"""Extension of a request: the `Guard` that says where it may go; without it, anywhere."""

_IDLE = 15.0
_IDLE_CONNECTIONS = 6
_WANTS_PASSWORD = 407


class Connections(httpx2.BaseTransport):
    """What httpx2 sends requests through.

    The library's own transport takes no network backend, and with that go its proxies. Both are here, with
    two additions: this computer is never asked through a proxy, and what fails at the proxy is told from
    what fails at the site.
    """

    def __init__(self, patience: Patience, connect: float, way: Way) -> None:
        self._patience = patience
        self._connect = connect
        self._proxies = Proxies(way)
        self._places: dict[tuple[str, str, int | None], ProxyPlace | None] = {}
        self._pools: dict[tuple[str, ProxyPlace | None, Guard | None], httpcore2.ConnectionPool] = {}
        self._lock = threading.Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request; the body of the answer is still to be read."""
        guard: Guard | None = request.extensions.get(GUARD)
        place = self._find_proxy(request.url)
        pool = self._choose_pool(request.url, place, guard)
        host = request.url.raw_host
        asked = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(
                scheme=request.url.raw_scheme,
                # What a proxy is asked is made of this; certificates are looked for under the bare name.
                host=b"[%b]" % host if place is not None and b":" in host else host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions={"timeout": {"connect": self._connect}, "sni_hostname": host.decode("ascii")},
        )
        answer = pool.handle_request(asked) if place is None else _send_through(place, pool, asked)
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Drop all connections."""
        with self._lock:
            for pool in self._pools.values():
                pool.close()
            self._pools.clear()

    def _find_proxy(self, url: httpx2.URL) -> ProxyPlace | None:
        key = (url.scheme, url.raw_host.decode("ascii"), url.port)
        if key not in self._places:
            self._places[key] = self._proxies.find(*key) if self._proxies.quick else self._find_beside(*key)
        return self._places[key]

    def _find_beside(self, scheme: str, host: str, port: int | None) -> ProxyPlace | None:
        """As the system's rules say, in a thread that is left behind when the person cancels."""
        answer: Future[ProxyPlace | None] = Future()

        def look_up() -> None:
            try:
                answer.set_result(self._proxies.find(scheme, host, port))
            except (ProxySetupError, OSError, ValueError) as error:
                answer.set_exception(error)

        helper = threading.Thread(target=look_up, name=f"find the proxy for {host}", daemon=True)
        helper.start()
        return self._patience.attend(answer)

    def _choose_pool(
        self, url: httpx2.URL, place: ProxyPlace | None, guard: Guard | None
    ) -> httpcore2.ConnectionPool:
        if place is not None and guard is not None:
            guard.judge_name(url.raw_host.decode("ascii"))
            guard = None
        with self._lock:
            key = (url.scheme, place, guard)
            if key not in self._pools:
                self._pools[key] = self._make_pool(*key)
            return self._pools[key]

    def _make_pool(
        self, scheme: str, place: ProxyPlace | None, guard: Guard | None
    ) -> httpcore2.ConnectionPool:
        """A pool of connections; the certificates, which take 20 ms to load, only where there will be TLS."""
        tls = httpx2.create_ssl_context() if scheme == "https" else None
        if place is not None:
            return _make_proxy_pool(place, self._patience, tls)
        return httpcore2.ConnectionPool(
            ssl_context=tls,
            max_connections=None,
            max_keepalive_connections=_IDLE_CONNECTIONS,
            keepalive_expiry=_IDLE,
            network_backend=Network(self._patience, guard),
        )


class _Body(httpx2.SyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return iter(cast("Iterable[bytes]", self._answer.stream))

    def close(self) -> None:
        self._answer.close()


class _Stage:
    """Notes, as httpcore2 tells what it does, whether it is the proxy alone that is spoken with."""

    def __init__(self, *, asks_proxy: bool) -> None:
        self.at_proxy = asks_proxy

    def __call__(self, event: str, facts: Mapping[str, Any]) -> None:
        if event == "http11.send_request_headers.started":
            self.at_proxy = self.at_proxy or facts["request"].method == b"CONNECT"
        elif event == "proxy.start_tls.started":
            self.at_proxy = False


def _send_through(
    place: ProxyPlace, pool: httpcore2.ConnectionPool, asked: httpcore2.Request
) -> httpcore2.Response:
    """The answer of a site through a proxy.

    A request of http is the proxy's to answer: nobody else is spoken with, though who is slow cannot be told.
    One of https has a tunnel made first; what fails before that is there is the proxy's, and what comes
    through is the site's.

    Raises:
        ProxyFailedError: the proxy cannot be reached, wants a password, or does not let the request pass.
    """
    host = asked.url.host.decode("ascii")
    stage = _Stage(asks_proxy=asked.url.scheme == b"http")
    asked.extensions["trace"] = stage
    try:
        answer = pool.handle_request(asked)
    except FAILURES_ON_THE_WAY as error:
        if stage.at_proxy and not (isinstance(error, OutOfTimeError) and asked.url.scheme == b"http"):
            raise ProxyFailedError(place, host, error) from error
        raise
    if answer.status == _WANTS_PASSWORD and asked.url.scheme == b"http":
        answer.close()
        raise ProxyFailedError(place, host, httpcore2.ProxyError(str(_WANTS_PASSWORD)))
    return answer


def _make_proxy_pool(
    place: ProxyPlace, patience: Patience, tls: ssl.SSLContext | None
) -> httpcore2.ConnectionPool:
    secure = place.scheme == "https"
    auth = (place.user.encode(), place.password.encode()) if place.user else None
    return httpcore2.HTTPProxy(
        proxy_url=httpcore2.URL(scheme=place.scheme, host=place.host, port=place.port, target=b"/"),
        proxy_auth=auth,
        ssl_context=tls,
        proxy_ssl_context=httpx2.create_ssl_context() if secure else None,
        max_connections=None,
        max_keepalive_connections=_IDLE_CONNECTIONS,
        keepalive_expiry=_IDLE,
        network_backend=ProxyNetwork(patience, place),
    )
