"""A server that answers what a test wrote down, byte by byte, over real connections on loopback."""

import contextlib
import json
import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

_LONGEST_WAIT = 20.0


@dataclass(frozen=True)
class Request:
    """What a client sent; `headers` in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@dataclass(frozen=True)
class Exchange:
    """One request and the connection to answer it on."""

    request: Request
    connection: socket.socket
    stopping: threading.Event

    def send(self, data: bytes) -> None:
        """Send, or notice that the client has gone."""
        with contextlib.suppress(OSError):
            self.connection.sendall(data)

    def pause(self, seconds: float) -> bool:
        """Wait; True when the server is being stopped."""
        return self.stopping.wait(seconds)

    def wait_until_gone(self) -> None:
        """Say nothing more until the client gives up."""
        self.connection.settimeout(_LONGEST_WAIT)
        with contextlib.suppress(OSError):
            self.connection.recv(1)

    def reset(self) -> None:
        """Break the connection without a goodbye (RST)."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


Script = bytes | Callable[[Exchange], None]


def reply(body: bytes | str = b"", status: int = 200, **headers: str) -> bytes:
    """A proper HTTP answer; underscores in names of headers stand for hyphens."""
    data = body.encode() if isinstance(body, str) else body
    lines = {
        "Content-Type": "text/html; charset=UTF-8",
        "Content-Length": str(len(data)),
        "Connection": "close",
    }
    lines |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return f"HTTP/1.1 {status} Said\r\n{head}\r\n".encode() + data


def json_reply(value: object, status: int = 200, **headers: str) -> bytes:
    """A proper answer with JSON in it."""
    return reply(json.dumps(value), status, content_type="application/json; charset=UTF-8", **headers)


@dataclass
class ByteServer:
    """Answers each path by its scripts in turn, the last one for ever; any other path by 404.

    A script is bytes, or a function that talks to the connection itself.
    """

    tls: ssl.SSLContext | None = None
    keep_alive: bool = False
    requests: list[Request] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        self._scripts: dict[str, list[Script]] = {}
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._open: set[socket.socket] = set()
        self._server = _Server(("127.0.0.1", 0), self._serve)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        scheme = "https" if self.tls else "http"
        self.place = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{scheme}://{self.place}"

    def on(self, path: str, *scripts: Script) -> None:
        """Set what answers a path, or a path with its query."""
        with self._lock:
            self._scripts[path] = list(scripts)

    def paths(self) -> list[str]:
        """The paths asked so far, in order."""
        return [request.path for request in self.requests]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._server.shutdown()
        for connection in self._open.copy():
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._server.server_close()
        self._thread.join()

    def _serve(self, connection: socket.socket) -> None:
        with self._lock:
            self.connections += 1
        with contextlib.suppress(OSError):
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            with contextlib.closing(connection):
                self._open.add(connection)
                connection.settimeout(_LONGEST_WAIT)
                while self._answer(connection) and self.keep_alive:
                    pass
                self._open.discard(connection)

    def _answer(self, connection: socket.socket) -> bool:
        request = _read_request(connection)
        if request is None:
            return False
        with self._lock:
            self.requests.append(request)
            scripts = self._scripts.get(request.target) or self._scripts.get(request.path)
            script = reply("<p>Nothing here.", 404) if not scripts else scripts[0]
            if scripts and len(scripts) > 1:
                scripts.pop(0)
        exchange = Exchange(request, connection, self._stopping)
        if callable(script):
            script(exchange)
        elif request.method == "HEAD":
            exchange.send(script.partition(b"\r\n\r\n")[0] + b"\r\n\r\n")
        else:
            exchange.send(script)
        return True


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = False

    def __init__(self, place: tuple[str, int], serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        super().__init__(place, socketserver.BaseRequestHandler)

    def finish_request(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        self._serve(request)


def _read_request(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
        if data[:1] == b"\x16":  # the first byte of a TLS handshake
            connection.sendall(reply("This is no TLS.", 400))
            return None
    first, *lines = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    return Request(method, target, {name.strip().lower(): value.strip() for name, _, value in pairs})
