"""Sockets that can be given up at any moment: looking up names, connecting, shaking hands, sending, reading.

The HTTP library asks its network backend for every byte (httpcore2.NetworkBackend). This one never blocks for
longer than `SLICE`, and looks up from each wait: has the person cancelled, is time out?
"""

import contextlib
import os
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from typing import TypeVar

import httpcore2

from pressmark.errors import Cancelled
from pressmark.wordpress.spaces import Guard, is_public

SLICE = 0.05
"""Seconds after which a waiting thread looks up."""

_Given = TypeVar("_Given")
_Address = tuple[socket.AddressFamily, tuple[object, ...]]
_FOREVER = float("inf")
_STOPPED = "Stopped, as asked."


class OutOfTimeError(Exception):
    """Time is out; `connecting` says in which part."""

    def __init__(self, connecting: bool) -> None:
        super().__init__()
        self.connecting = connecting


class Patience:
    """How long each thread may still wait, and whether the person still wants it."""

    def __init__(self, cancelled: threading.Event) -> None:
        self._cancelled = cancelled
        self._mine = threading.local()

    @contextlib.contextmanager
    def until(self, ends: float) -> Iterator[None]:
        """This thread waits for nothing beyond this moment (time.monotonic)."""
        self._mine.ends = ends
        try:
            yield
        finally:
            self._mine.ends = _FOREVER

    def check(self, ends: float = _FOREVER) -> float:
        """Seconds to wait before asking again, at most `SLICE`.

        Raises:
            Cancelled: the person asked to stop.
            OutOfTimeError: `ends`, a moment for connecting, or this thread's own moment has come.
        """
        if self._cancelled.is_set():
            raise Cancelled(_STOPPED)
        now = time.monotonic()
        own: float = getattr(self._mine, "ends", _FOREVER)
        if min(ends, own) <= now:
            raise OutOfTimeError(ends <= own)
        return min(ends - now, own - now, SLICE)

    def rest(self, seconds: float) -> None:
        """Do nothing for so long, whatever moment this thread has.

        Raises:
            Cancelled: the person asked to stop.
        """
        if self._cancelled.wait(seconds):
            raise Cancelled(_STOPPED)

    def wait(self, sock: socket.socket, event: int, ends: float = _FOREVER) -> None:
        """Return when the socket is ready; raise as `check` does."""
        with selectors.DefaultSelector() as selector:
            selector.register(sock, event)
            while not selector.select(self.check(ends)):
                pass

    def attend(self, answer: Future[_Given], ends: float = _FOREVER) -> _Given:
        """What another thread finds out; raise as it does, or as `check` does."""
        while not wait([answer], self.check(ends)).done:
            pass
        return answer.result()

    def repeat(
        self, work: Callable[[], _Given], sock: socket.socket, event: int, ends: float = _FOREVER
    ) -> _Given:
        """What `work` gives on a socket that doesn't block, as soon as it can."""
        while True:
            try:
                self.check(ends)
                return work()
            except ssl.SSLWantWriteError:
                self.wait(sock, selectors.EVENT_WRITE, ends)
            except ssl.SSLWantReadError:
                self.wait(sock, selectors.EVENT_READ, ends)
            except BlockingIOError:
                self.wait(sock, event, ends)


class Network(httpcore2.NetworkBackend):
    """Where connections come from.

    Args:
        patience: shared with the transport.
        guard: says which addresses are not connected to; None for any.
    """

    def __init__(self, patience: Patience, guard: Guard | None = None) -> None:
        self._patience = patience
        self._guard = guard

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        """A connection to the first address of a host that takes one."""
        ends = _find_end(timeout)
        addresses = resolve(host, port, self._patience, ends)
        self._refuse_private(addresses, ends)
        return Stream(self._connect_any(addresses, ends), self._patience)

    def _connect_any(self, addresses: list[_Address], ends: float) -> socket.socket:
        """Each address gets its share of the time, so that one that swallows packets doesn't use it up."""
        failure: OSError | OutOfTimeError | None = None
        for place, address in enumerate(addresses):
            now = time.monotonic()
            try:
                return self._connect_one(address, now + (ends - now) / (len(addresses) - place))
            except (OSError, OutOfTimeError) as error:
                failure = failure if isinstance(failure, ConnectionRefusedError) else error
        raise failure or OSError("no address")

    def _connect_one(self, address: _Address, ends: float) -> socket.socket:
        family, place = address
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.setblocking(False)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with contextlib.suppress(BlockingIOError):
                sock.connect(place)
            self._patience.wait(sock, selectors.EVENT_WRITE, ends)
            _raise_failure(sock)
        except BaseException:
            sock.close()
            raise
        return sock

    def _refuse_private(self, addresses: list[_Address], ends: float) -> None:
        found = [str(place[0]) for _, place in addresses]
        if self._guard is not None and not all(map(is_public, found)):
            home: list[_Address] = []
            # Where only a proxy knows names, its own name says what the host is.
            with contextlib.suppress(OSError, UnicodeError):
                home = resolve(self._guard.host, 0, self._patience, ends)
            self._guard.judge(found, [str(place[0]) for _, place in home])


class Stream(httpcore2.NetworkStream):
    """One connection, plain or TLS, on a socket that doesn't block."""

    def __init__(self, sock: socket.socket, patience: Patience) -> None:
        self._socket = sock
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as soon as there are any; b"" at the end."""
        ends = _find_end(timeout)
        try:
            return self._patience.repeat(
                lambda: self._socket.recv(max_bytes), self._socket, selectors.EVENT_READ, ends
            )
        except OSError as error:
            raise httpcore2.ReadError(error) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        ends = _find_end(timeout)
        rest = memoryview(buffer)
        try:
            while rest:
                rest = rest[self._send(rest, ends) :]
        except OSError as error:
            raise httpcore2.WriteError(error) from error

    def close(self) -> None:
        """Drop the connection; may come twice."""
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same connection, encrypted; the certificate has been checked.

        Raises:
            ssl.SSLError: and its kin, as the handshake gives them.
        """
        ends = _find_end(timeout)
        secure = self._socket
        try:
            secure = ssl_context.wrap_socket(
                self._socket, server_hostname=server_hostname, do_handshake_on_connect=False
            )
            self._patience.repeat(secure.do_handshake, secure, selectors.EVENT_READ, ends)
        except BaseException:
            secure.close()
            raise
        return Stream(secure, self._patience)

    def _send(self, part: memoryview, ends: float) -> int:
        return self._patience.repeat(
            lambda: self._socket.send(part), self._socket, selectors.EVENT_WRITE, ends
        )

    def get_extra_info(self, info: str) -> object:
        """What the connection pool asks: has an idle connection been closed by the other side?"""
        if info == "is_readable":
            with selectors.DefaultSelector() as selector:
                selector.register(self._socket, selectors.EVENT_READ)
                return bool(selector.select(0))
        return None


def _find_end(timeout: float | None) -> float:
    return _FOREVER if timeout is None else time.monotonic() + timeout


def _raise_failure(sock: socket.socket) -> None:
    """Raise what a connection came to: the number makes an OSError a ConnectionRefusedError and the like."""
    failure = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if failure:
        raise OSError(failure, os.strerror(failure))


def resolve(host: str, port: int, patience: Patience, ends: float) -> list[_Address]:
    """The addresses of a host.

    The system's resolver cannot be interrupted: it works in a thread of its own, which is left behind when
    the person cancels, and ends when the resolver does.

    Raises:
        socket.gaierror: there is no such host, or names cannot be looked up now.
        UnicodeError: no host can have this name.
    """
    answer: Future[list[_Address]] = Future()
    # Such names are this computer (RFC 6761); not every system knows, and asks the network.
    host = "localhost" if host.endswith(".localhost") else host

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.set_result([(family, place) for family, _, _, _, place in found])
        except (OSError, UnicodeError) as error:
            answer.set_exception(error)

    helper = threading.Thread(target=look_up, name=f"look up {host}", daemon=True)
    helper.start()
    try:
        return patience.attend(answer, ends)
    finally:
        if answer.done():
            helper.join()
