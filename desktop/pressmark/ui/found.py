"""What a filter finds in the library, read in one go."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.model import Sort
from pressmark.query import Note, Query
from pressmark.store import Store
from pressmark.store.vocabulary import find_unknown
from pressmark.ui.filter import Filter, show_search
from pressmark.ui.sidebar.views import VIEWS
from pressmark.ui.window_state import WindowState


@dataclass(frozen=True, slots=True)
class Found:
    """What a filter found.

    Attributes:
        query: what its text asks for, every name of a facet's value written as its key.
        notes: what of the text was not understood.
    """

    ids: "array[int]"
    query: Query
    notes: tuple[Note, ...]


def find(store: Store, shown: Filter, sorts: Sequence[Sort]) -> Found:
    """The posts that a filter lets through, in an order."""
    reading = store.search.read_text(shown.text, unfinished=shown.typing)
    settled = store.names.settle(reading.query)
    ids = store.search.read_ids(shown.scope(settled), sorts)
    return Found(ids, settled, (*reading.notes, *find_unknown(store.names, settled)))


def read_filter(store: Store, state: WindowState, query: str = "") -> Filter:
    """What a query asks for; without one, what the list showed when the window was left."""
    if query:
        return Filter(text=query, typing=True)
    search = next((one for one in store.searches.read_all() if one.id == state.search), None)
    if search is not None:
        return show_search(search).typed(state.text) if state.text != search.query else show_search(search)
    view = next((one for one, _, _ in VIEWS if one == state.view), None)
    return Filter(view, state.text, state.typing)
