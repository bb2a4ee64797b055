"""Connections to a proxy, and TLS to a site within TLS to its proxy."""

import ssl
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

import httpcore2

from pressmark.wordpress.network import Network, OutOfTimeError, Patience
from pressmark.wordpress.proxy import ProxyPlace
from pressmark.wordpress.proxy_failures import ProxyFailedError

_PIECE = 65_536
_Given = TypeVar("_Given")


class ProxyNetwork(Network):
    """Where connections to one proxy come from; what fails on the way there is the proxy's failure.

    Args:
        patience: shared with the transport.
        place: the proxy.
    """

    def __init__(self, patience: Patience, place: ProxyPlace) -> None:
        super().__init__(patience)
        self._place = place

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the proxy.

        Raises:
            ProxyFailedError: there is none to be had.
        """
        try:
            stream = super().connect_tcp(host, port, timeout, local_address, socket_options)
        except (OSError, UnicodeError, OutOfTimeError) as error:
            raise ProxyFailedError(self._place, "", error) from error
        return _SecureProxy(stream, self._place) if self._place.scheme == "https" else stream


class _Around(httpcore2.NetworkStream):
    """A stream that does what another does."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as soon as there are any; b"" at the end."""
        return self._inner.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        self._inner.write(buffer, timeout)

    def close(self) -> None:
        """Drop the connection; may come twice."""
        self._inner.close()

    def get_extra_info(self, info: str) -> object:
        """What the connection pool asks."""
        return self._inner.get_extra_info(info)


class _SecureProxy(_Around):
    """A connection to a proxy of https before its handshake."""

    def __init__(self, inner: httpcore2.NetworkStream, place: ProxyPlace) -> None:
        super().__init__(inner)
        self._place = place

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The connection to the proxy, encrypted.

        Raises:
            ProxyFailedError: it cannot be, or the proxy's certificate is not good.
        """
        try:
            return _Secure(self._inner.start_tls(ssl_context, server_hostname, timeout))
        except (OSError, OutOfTimeError) as error:
            raise ProxyFailedError(self._place, "", error) from error


class _Secure(_Around):
    """An encrypted connection, in which another may begin."""

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same connection, encrypted once more; the certificate has been checked.

        Raises:
            ssl.SSLError: and its kin, as the handshake gives them.
        """
        try:
            return TlsInTls(self._inner, ssl_context, server_hostname, timeout)
        except BaseException:
            self._inner.close()
            raise


class TlsInTls(_Around):
    """TLS over a stream that is not a plain socket; the system's sockets cannot do that."""

    def __init__(
        self,
        inner: httpcore2.NetworkStream,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None,
        timeout: float | None,
    ) -> None:
        super().__init__(inner)
        self._come, self._go = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._secure = ssl_context.wrap_bio(self._come, self._go, server_hostname=server_hostname)
        self._repeat(self._secure.do_handshake, timeout)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as soon as there are any; b"" at the end, also where nobody said that it is one."""
        try:
            return self._repeat(lambda: self._secure.read(max_bytes), timeout)
        except ssl.SSLEOFError:
            return b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        self._repeat(lambda: self._secure.write(buffer), timeout)

    def _repeat(self, work: Callable[[], _Given], timeout: float | None) -> _Given:
        """What `work` gives, once all that it needs has come; what it leaves is sent."""
        while True:
            try:
                given = work()
            except ssl.SSLWantReadError:
                self._flush(timeout)
                piece = self._inner.read(_PIECE, timeout)
                if piece:
                    self._come.write(piece)
                else:
                    self._come.write_eof()
            except ssl.SSLError:
                # The other side is told why, where it is still there.
                with suppress(httpcore2.WriteError):
                    self._flush(timeout)
                raise
            else:
                self._flush(timeout)
                return given

    def _flush(self, timeout: float | None) -> None:
        ready = self._go.read()
        if ready:
            self._inner.write(ready, timeout)
