"""What part of the library is shown, as a value: a view and the words of the search field, nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pressmark.model import SavedSearch, Site
from pressmark.query import (
    Dated,
    Has,
    Is,
    Name,
    Named,
    Or,
    Query,
    Relation,
    State,
    Thing,
    both,
    find_bounds,
    split_all,
    write,
)
from pressmark.query.choices import between, read_chosen
from pressmark.store.names import make_site_key
from pressmark.ui.sidebar.views import Listing, View, view_title
from pressmark.ui.words import translate

_SCOPES: dict[Listing, Query] = {Listing.TABLES: Has(Thing.TABLE), Listing.NOTEBOOK: Is(State.ANNOTATED)}


@dataclass(frozen=True, slots=True)
class Filter:
    """One view of the library, and a query.

    Attributes:
        view: a view of the library, None for all articles.
        text: the query as it stands in the search field.
        typing: the person wrote it so: its last word may be the beginning of one.
        search: the saved search that it came from.
    """

    view: View = None
    text: str = ""
    typing: bool = False
    search: SavedSearch | None = None

    @property
    def narrowed(self) -> bool:
        """There is something that *Clear search and filters* takes away."""
        return bool(self.text.strip())

    @property
    def key(self) -> str:
        """What the look of the list is remembered under."""
        return f"search:{self.search.id}" if self.search else f"view:{self.view or 'all'}"

    @property
    def lists_posts(self) -> bool:
        """Articles are listed, not their tables or annotations."""
        return self.view is not Listing.TABLES and not self.lists_notes

    @property
    def lists_notes(self) -> bool:
        """Annotations are listed, not articles."""
        return self.view in (Listing.NOTEBOOK, State.ATTENTION)

    @property
    def edited(self) -> bool:
        """It came from a saved search, but asks for something else now."""
        return self.search is not None and self.search.query != self.text

    def scope(self, query: Query) -> Query:
        """What the text asks for, in this view."""
        if self.view is None:
            return query
        return both(_SCOPES[self.view] if isinstance(self.view, Listing) else Is(self.view), query)

    def typed(self, text: str) -> "Filter":
        """With these words in the search field."""
        return replace(self, text=text, typing=True, search=self._find_search(text))

    def asking(self, query: Query) -> "Filter":
        """With the words for this query in the search field."""
        text = write(query)
        # In brackets, so that what is typed behind them narrows all of it.
        text = f"({text})" if isinstance(query, Or) else text
        return replace(self, text=text, typing=False, search=self._find_search(text))

    def _find_search(self, text: str) -> SavedSearch | None:
        """The saved search, as long as the words have something to do with it."""
        own = self.search.query if self.search else ""
        return self.search if own and text.strip() and (own in text or text.strip() in own) else None

    def in_view(self, view: View) -> "Filter":
        """In another view, with the same words; those of a saved search stay with it."""
        return replace(self, view=view, search=None, text="" if self.search else self.text)

    def cleared(self) -> "Filter":
        """The whole of the present view."""
        return Filter(view=self.view)

    def title(self) -> str:
        """What the list is called."""
        if self.search is None:
            return view_title(self.view)
        return (
            translate("words", "{name}, edited").format(name=self.search.name)
            if self.edited
            else self.search.name
        )


def show_search(search: SavedSearch) -> Filter:
    """What a saved search asks for."""
    return Filter(text=search.query, search=search)


def find_sites(query: Query, sites: Sequence[Site]) -> list[Site]:
    """The sites that a settled query chooses; none where it chooses none."""
    chosen = read_chosen(query)
    return [site for site in sites if Named(Name.SITE, make_site_key(site.url)) in chosen]


def read_range(query: Query, today: date) -> tuple[date | None, date | None]:
    """The first day that a query lets through and the day after the last, None for no such end."""
    after: date | None = None
    before: date | None = None
    for part in split_all(query):
        match part:
            case Dated(Relation.AFTER, when):
                after = find_bounds(when, today)[0]
            case Dated(Relation.BEFORE, when):
                before = find_bounds(when, today)[0]
            case Dated(Relation.ON, when):
                after, before = find_bounds(when, today)
    return after, before


def put_range(query: Query, after: date | None, before: date | None) -> Query:
    """A query for these days alone, `before` not among them, in the shortest words."""
    if after is not None and before is not None:
        for when in (f"{after:%Y-%m-%d}"[:length] for length in (4, 7, 10)):
            if find_bounds(when, after) == (after, before):
                return both(between(query, "", ""), Dated(Relation.ON, when))
    return between(query, _shorten(after), _shorten(before))


def _shorten(day: date | None) -> str:
    if day is None:
        return ""
    text = day.isoformat()
    return (
        text.removesuffix("-01").removesuffix("-01") if text.endswith("-01-01") else text.removesuffix("-01")
    )
