"""The sample site: starts, says where it is, publishes its later changes, ends."""

from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import Self

from pressmark.sample.addresses import Addresses
from pressmark.sample.archive import Archive, read_archive, read_later_archive
from pressmark.sample.edition import Edition
from pressmark.sample.pages import Pages
from pressmark.sample.place import LOOPBACK, PATH, PREFERRED_PORT
from pressmark.sample.reply import Reply, reply_html
from pressmark.sample.server import Server


class SampleSite:
    """The sample archive as a WordPress site on loopback, while the context lasts.

    Args:
        port: where to listen. None: `PREFERRED_PORT` so that a library of the sample finds it again, or any
            free one when that is taken.
    """

    def __init__(self, port: int | None = None) -> None:
        self._port = port
        self._server: Server | None = None
        self._pages: Pages | None = None
        self._thread: Thread | None = None

    @property
    def url(self) -> str:
        """The address of the home page, with its slash at the end.

        Raises:
            RuntimeError: the site is not open.
        """
        return f"http://{LOOPBACK}:{self._find_server().server_port}{PATH}"

    def publish_later_changes(self) -> None:
        """Answer from now on as after a later edit of one article and the removal of another."""
        self._pages = self._make_pages(read_later_archive())

    def __enter__(self) -> Self:
        """Start to listen.

        Raises:
            OSError: the port asked for is taken.
        """
        archive = read_archive()
        self._server = self._open_server()
        self._pages = self._make_pages(archive)
        self._thread = Thread(
            target=self._server.serve_forever, args=(0.05,), name="sample site", daemon=True
        )
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server and self._thread:
            self._server.shutdown()
            self._server.close()
            self._thread.join()
        self._server = self._thread = self._pages = None

    def _open_server(self) -> Server:
        if self._port is not None:
            return Server(self._port, self._answer)
        with suppress(OSError):
            return Server(PREFERRED_PORT, self._answer)
        return Server(0, self._answer)

    def _find_server(self) -> Server:
        if self._server is None:
            raise RuntimeError("the sample site is not open")
        return self._server

    def _make_pages(self, archive: Archive) -> Pages:
        return Pages(Edition(archive, Addresses(self.url)))

    def _answer(self, path: str, query: str) -> Reply:
        pages = self._pages
        if pages is None or not path.startswith(PATH):
            to_home = path == PATH.removesuffix("/")
            headers = {"Location": PATH} if to_home else {}
            return reply_html("Not found\n", headers, 301 if to_home else 404)
        return pages.answer(path.removeprefix(PATH), query)
