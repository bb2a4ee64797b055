"""One way of asking for the rows of a collection, whatever the site thinks of the size of pages."""

import threading
from collections.abc import Mapping

from pressmark.wordpress.answer import Answer, Complaint, find_complaint, parse_json, read_rows
from pressmark.wordpress.offer import read_total
from pressmark.wordpress.transport import Transport

PER_PAGE = 100
"""The most that WordPress gives at once (SYNC.md fact 1)."""

_SMALLER = (20, 10)
_PAST_THE_END = "rest_post_invalid_page_number"

Params = Mapping[str, str | int]


class Asker:
    """Asks for collections and remembers how many rows a page the site bears; threads may share it.

    Attributes:
        most: rows a page that may be asked for.
    """

    def __init__(self, transport: Transport) -> None:
        self.most = PER_PAGE
        self._transport = transport
        self._lock = threading.Lock()

    def ask(self, url: str, params: Params, *, patient: bool = True) -> Answer:
        """The answer to a question for a list; where its ``per_page`` is refused, that of a smaller one."""
        wanted = min(int(params.get("per_page", PER_PAGE)), self.most)
        answer = self._transport.get(url, {**params, "per_page": wanted}, patient=patient)
        if answer.status == 400 and wanted > _SMALLER[-1] and _is_about_size(answer):
            self._shrink(wanted)
            return self.ask(url, params, patient=patient)
        return answer

    def read(self, url: str, params: Params, *, patient: bool = True) -> tuple[list[object], int | None]:
        """The rows of a list and its total.

        Raises:
            SiteUnreachable: no answer.
            BadResponse: no list.
        """
        return read_list(self.ask(url, params, patient=patient))

    def _shrink(self, refused: int) -> None:
        with self._lock:
            self.most = min(self.most, next(size for size in _SMALLER if size < refused))


def read_list(answer: Answer) -> tuple[list[object], int | None]:
    """The rows of a collection and its total; past the end there are none (SYNC.md fact 8)."""
    complaint = find_answered_complaint(answer) if answer.status == 400 else None
    if complaint and complaint.code == _PAST_THE_END:
        return [], read_total(answer)
    return read_rows(answer), read_total(answer)


def find_answered_complaint(answer: Answer) -> Complaint | None:
    """The error object in an answer, if there is one."""
    try:
        return find_complaint(parse_json(answer.body), answer.status)
    except ValueError:
        return None


def _is_about_size(answer: Answer) -> bool:
    complaint = find_answered_complaint(answer)
    return complaint is not None and "per_page" in complaint.message
