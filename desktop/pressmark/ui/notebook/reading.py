"""What the notebook reads of the library; may be called in any thread."""

from dataclasses import dataclass

from pressmark.model import Grouping
from pressmark.query import EVERYTHING, Query
from pressmark.store import Store
from pressmark.ui.notebook.rows import Listing, Rows


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be listed, and its rows."""

    listing: Listing
    rows: Rows


def find_notes(
    store: Store, query: Query, grouping: Grouping, folded: frozenset[str], *, checking: bool
) -> Found:
    """The annotations that match, in groups, and where nothing is asked for, those without an article."""
    groups = store.notebook.read_groups(query, grouping, attention=checking)
    waiting = store.annotations.read_waiting() if query == EVERYTHING and not checking else ()
    listing = Listing(groups, waiting, grouping, checking, query)
    rows = Rows(listing.all_groups(), folded)
    rows.prepare()
    return Found(listing, rows)
