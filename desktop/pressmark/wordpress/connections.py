"""The connections of one transport: straight, through a proxy, guarded for what strangers chose."""

import ssl
import threading
from collections.abc import Iterable, Iterator
from typing import cast
from urllib.request import getproxies, proxy_bypass

import httpcore2
import httpx2

from pressmark.wordpress.address import is_loopback
from pressmark.wordpress.network import Network, Patience, PrivatePlaceError, is_public

HOME = "pressmark.home"
"""Extension of a request: the host beside whose addresses only public ones may be asked."""

_IDLE = 15.0
_IDLE_CONNECTIONS = 6


class Connections(httpx2.BaseTransport):
    """What httpx2 sends requests through.

    The library's own transport takes no network backend, and with that go its proxies from the environment.
    Both are here, with two additions: this computer is never asked through a proxy, and a proxy of a kind
    that cannot be used is named.
    """

    def __init__(self, patience: Patience, connect: float) -> None:
        self._patience = patience
        self._connect = connect
        self._proxies = getproxies()
        self._pools: dict[tuple[str, str, str | None], httpcore2.ConnectionPool] = {}
        self._lock = threading.Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request; the body of the answer is still to be read."""
        home: str | None = request.extensions.get(HOME)
        pool = self._choose_pool(request.url, home)
        answer = pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions={"timeout": {"connect": self._connect}},
            )
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Drop all connections."""
        with self._lock:
            for pool in self._pools.values():
                pool.close()
            self._pools.clear()

    def _choose_pool(self, url: httpx2.URL, home: str | None) -> httpcore2.ConnectionPool:
        proxy = self._find_proxy(url)
        if proxy and home is not None:
            _refuse_private_number(url.host, home)
            home = None
        with self._lock:
            key = (url.scheme, proxy, home)
            if key not in self._pools:
                self._pools[key] = self._make_pool(*key)
            return self._pools[key]

    def _find_proxy(self, url: httpx2.URL) -> str:
        if is_loopback(url.host) or proxy_bypass(url.host):
            return ""
        return self._proxies.get(url.scheme) or self._proxies.get("all") or ""

    def _make_pool(self, scheme: str, proxy: str, home: str | None) -> httpcore2.ConnectionPool:
        """A pool of connections; the certificates, which take 20 ms to load, only where there will be TLS."""
        backend = Network(self._patience, home)
        tls = httpx2.create_ssl_context() if scheme == "https" else None
        if proxy:
            return _make_proxy_pool(proxy, backend, tls)
        return httpcore2.ConnectionPool(
            ssl_context=tls,
            max_connections=None,
            max_keepalive_connections=_IDLE_CONNECTIONS,
            keepalive_expiry=_IDLE,
            network_backend=backend,
        )


class _Body(httpx2.SyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return iter(cast("Iterable[bytes]", self._answer.stream))

    def close(self) -> None:
        self._answer.close()


def _make_proxy_pool(proxy: str, backend: Network, tls: ssl.SSLContext | None) -> httpcore2.ConnectionPool:
    """A pool through an HTTP proxy; what the environment says may lack its scheme."""
    url = proxy if "://" in proxy else f"http://{proxy}"
    if not url.lower().startswith("http://"):
        kind = url.partition("://")[0]
        reason = f"Pressmark cannot use this computer's proxy, which is a {kind} one."
        raise httpcore2.UnsupportedProtocol(reason)
    place = httpx2.Proxy(url)
    return httpcore2.HTTPProxy(
        proxy_url=httpcore2.URL(
            scheme=place.url.raw_scheme,
            host=place.url.raw_host,
            port=place.url.port,
            target=place.url.raw_path,
        ),
        proxy_auth=place.raw_auth,
        ssl_context=tls,
        max_connections=None,
        max_keepalive_connections=_IDLE_CONNECTIONS,
        keepalive_expiry=_IDLE,
        network_backend=backend,
    )


def _refuse_private_number(host: str, home: str) -> None:
    """Behind a proxy names are the proxy's business; what is a number can be seen from here."""
    try:
        public = is_public(host)
    except ValueError:
        return
    if not public and host != home:
        raise PrivatePlaceError(host)
