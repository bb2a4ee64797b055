"""A real HTTP proxy on loopback: it forwards, makes tunnels, and alone knows the names of a test."""

import base64
import contextlib
import selectors
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_LONGEST_WAIT = 20.0


@dataclass
class LoopbackProxy:
    """Forwards requests of http and makes tunnels for those of https (RFC 9110, 9.3.6).

    Attributes:
        places: where a host (``site.test``) really is, as ``127.0.0.1:port``; no other can be reached.
        user: with `password` what it wants to be told; "" for nothing.
        tls: with a certificate, it is a proxy of https.
        asked: the first lines of what it was asked, without the protocol.
    """

    places: Mapping[str, str]
    user: str = ""
    password: str = ""
    tls: ssl.SSLContext | None = None
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stopping = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self._serve)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self.place = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{'https' if self.tls else 'http'}://{self.place}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError):
            client.settimeout(_LONGEST_WAIT)
            if self.tls:
                client = self.tls.wrap_socket(client, server_side=True)
            with contextlib.closing(client):
                self._answer(client)

    def _answer(self, client: socket.socket) -> None:
        head = _read_head(client)
        if not head:
            return
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, protocol = first.split(" ")
        self.asked.append(f"{method} {target}")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        if self.user and headers.get("proxy-authorization") != self._expected():
            client.sendall(_say(407, "Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="p"'))
            return
        host = target.rpartition(":")[0] if method == "CONNECT" else urlsplit(target).hostname or ""
        if host not in self.places:
            client.sendall(_say(502, "Bad Gateway"))
            return
        address, _, port = self.places[host].partition(":")
        with contextlib.closing(socket.create_connection((address, int(port)))) as site:
            if method == "CONNECT":
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                parts = urlsplit(target)
                path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                kept = [line for line in lines if not line.lower().startswith(("proxy-", "connection:"))]
                told = "\r\n".join([f"{method} {path} {protocol}", *kept, "Connection: close"])
                site.sendall(f"{told}\r\n\r\n".encode("latin-1"))
            self._carry(client, site)

    def _carry(self, client: socket.socket, site: socket.socket) -> None:
        """Carry bytes both ways until one side has nothing more to say."""
        client.setblocking(False)
        with selectors.DefaultSelector() as selector:
            selector.register(client, selectors.EVENT_READ, site)
            selector.register(site, selectors.EVENT_READ, client)
            while not self._stopping.is_set():
                for key, _ in selector.select(0.02):
                    with contextlib.suppress(ssl.SSLWantReadError):
                        piece = key.fileobj.recv(65_536)  # type: ignore[union-attr]
                        if not piece:
                            return
                        key.data.setblocking(True)
                        key.data.sendall(piece)
                        client.setblocking(False)

    def _expected(self) -> str:
        return "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = False

    def __init__(self, place: tuple[str, int], serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        super().__init__(place, socketserver.BaseRequestHandler)

    def finish_request(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        self._serve(request)


def _read_head(client: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = client.recv(65_536)
        if not piece:
            return b""
        data += piece
    return data.partition(b"\r\n\r\n")[0]


def _say(status: int, words: str, *lines: str) -> bytes:
    head = "".join(f"{line}\r\n" for line in (*lines, "Content-Length: 0", "Connection: close"))
    return f"HTTP/1.1 {status} {words}\r\n{head}\r\n".encode()
