"""The bare requests of a sync: noted while it runs, then sent again with nothing done to the answers."""

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

Asked = tuple[str, str]
"""Method and address."""

_LOGGER = "httpx2"
_HEADERS = {"Accept": "application/json", "Accept-Encoding": "gzip"}


class _Notes(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.asked: list[Asked] = []

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple) and len(record.args) > 1:
            self.asked.append((str(record.args[0]), str(record.args[1])))


@contextmanager
def noted_requests() -> Iterator[list[Asked]]:
    """Every request that the HTTP library sends while the block runs, in the order of their answers."""
    logger, notes = logging.getLogger(_LOGGER), _Notes()
    level, spreads = logger.level, logger.propagate
    logger.addHandler(notes)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    yield notes.asked
    logger.propagate = spreads
    logger.setLevel(level)
    logger.removeHandler(notes)


def ask_again(asked: Sequence[Asked], at_once: int = 2) -> None:
    """Send these requests, so many at once, and throw the bodies away."""
    waiting = iter(asked)
    lock = threading.Lock()

    def work() -> None:
        connections: dict[str, HTTPConnection] = {}
        while True:
            with lock:
                request = next(waiting, None)
            if request is None:
                break
            _ask(request, connections)
        for connection in connections.values():
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(at_once)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def _ask(request: Asked, connections: dict[str, HTTPConnection]) -> None:
    method, address = request
    parts = urlsplit(address)
    connection = connections.setdefault(parts.netloc, HTTPConnection(parts.netloc, timeout=60))
    connection.request(method, f"{parts.path}?{parts.query}" if parts.query else parts.path, headers=_HEADERS)
    answer = connection.getresponse()
    while answer.read(65536):
        pass
    if answer.status != 200:
        raise HTTPException(f"{address}: {answer.status}")
