"""What a search found in each row: the words to mark in titles, and a line of the text around them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from pressmark.model import Snippet
from pressmark.query import Phrase, Word
from pressmark.store.snippets import find_hits

_LONGEST_TITLE = 400
Words = tuple[Word | Phrase, ...]
_KEPT = 2000


class Finds(QObject):
    """Words and snippets of the present search.

    Signals:
        changed: what is shown of rows may be another now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: Words = ()
        self._snippets: dict[int, Snippet] = {}

    def search(self, words: Sequence[Word | Phrase]) -> None:
        """Other words are searched for; snippets around the former ones are of no use."""
        self.words = tuple(words)
        self._snippets = {}
        self.changed.emit()

    def take(self, snippets: Mapping[int, Snippet]) -> None:
        """Snippets came; of very many the first are forgotten."""
        for post_id, snippet in snippets.items():
            self._snippets.pop(post_id, None)
            self._snippets[post_id] = snippet
        for post_id in list(self._snippets)[:-_KEPT]:
            del self._snippets[post_id]
        self.changed.emit()

    def snippet(self, post_id: int) -> Snippet | None:
        """The snippet of a post; None while none has come."""
        return self._snippets.get(post_id)

    def in_title(self, title: str) -> tuple[tuple[int, int], ...]:
        """Where in a title the words stand."""
        return find_hits(title[:_LONGEST_TITLE], self.words) if self.words else ()
