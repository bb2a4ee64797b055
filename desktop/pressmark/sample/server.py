"""A small HTTP server on loopback that ends cleanly: no thread and no connection outlives it."""

import logging
import os
import socket
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

from pressmark.sample.place import LOOPBACK
from pressmark.sample.reply import Reply

log = logging.getLogger(__name__)

Answer = Callable[[str, str], Reply]


class Server(ThreadingHTTPServer):
    """Serves what `answer` gives for a path and a query string."""

    daemon_threads = False
    request_queue_size = 64
    # On Windows SO_REUSEADDR would let two servers share one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int, answer: Answer) -> None:
        self.answer = answer
        self._open: set[Any] = set()
        self._lock = Lock()
        super().__init__((LOOPBACK, port), Handler)

    def server_bind(self) -> None:
        """Bind without asking the resolver for this machine's name, as `HTTPServer` does: it may be slow."""
        TCPServer.server_bind(self)
        self.server_name = LOOPBACK
        self.server_port = self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection, then serve it in its thread."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection and close it."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def close(self) -> None:
        """Cut what is still connected, then wait for all threads."""
        with self._lock:
            for connection in self._open:
                _cut(connection)
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news; anything else is a bug of ours."""
        if not isinstance(sys.exception(), OSError):
            log.exception("the sample site failed to answer %s on %s", client_address, request)


def _cut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        log.debug("a connection was closed already")


class Handler(BaseHTTPRequestHandler):
    """One connection, one request: like PHP's built-in server it closes after the answer."""

    server_version = "PressmarkSample/1"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = 10
    server: Server

    def do_GET(self) -> None:
        """Answer with a body."""
        self._send(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the headers that a GET would have."""
        self._send(with_body=False)

    def _send(self, *, with_body: bool) -> None:
        parts = urlsplit(self.path)
        reply = self.server.answer(unquote(parts.path), parts.query)
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        if with_body:
            self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Keep the console silent."""
        log.debug(format, *args)
