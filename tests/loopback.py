"""A web site on loopback that a test wrote: one method says what it answers."""

import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

Reply = tuple[int, dict[str, str], bytes]
"""Status (below 0: hang up without a word), headers, body."""


class LoopbackSite:
    """Serves `respond` while the block runs; `url` is its home page, without a slash."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _make_handler(self))
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def respond_to(self, path: str, query: dict[str, str], authorization: str) -> Reply:
        """What a request with this Authorization header gets; by default the header changes nothing."""
        return self.respond(path, query)

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        """What a request gets."""
        raise NotImplementedError


def _make_handler(site: LoopbackSite) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            status, headers, body = site.respond_to(
                address.path, dict(parse_qsl(address.query)), self.headers.get("Authorization", "")
            )
            self.close_connection = True
            if status < 0:
                return
            # Whoever asked may be dead by now: that is what some tests are about.
            with suppress(ConnectionError):
                # http.server adds a Date of its own, unless it is told nothing but the status.
                (self.send_response_only if "Date" in headers else self.send_response)(status)
                own = {"Content-Length": str(len(body)), "Connection": "close"}
                for name, value in (own | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(b"" if self.command == "HEAD" else body)

        do_HEAD = do_GET  # noqa: N815 - http.server asks for this name

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keep quiet."""

    return Handler
