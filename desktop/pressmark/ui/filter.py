"""What part of the library is shown, as a value, and how a click changes it."""

from dataclasses import dataclass, replace

from pressmark.query import EVERYTHING, And, InTerm, LibraryView, OnSite, Query, View, Word, both, parse
from pressmark.ui.posts.chips import Chip
from pressmark.ui.sidebar.contents import Kind, Row, view_title
from pressmark.ui.words import translate


@dataclass(frozen=True, slots=True)
class ChosenTerm:
    """A term of the filter."""

    taxonomy: str
    term_id: int
    name: str

    @property
    def key(self) -> str:
        """Its key in the sidebar."""
        return f"term:{self.taxonomy}:{self.term_id}"


@dataclass(frozen=True, slots=True)
class Filter:
    """One view of the library, at most one site, at most one term a taxonomy, and words."""

    view: LibraryView | None = None
    site: int = 0
    site_name: str = ""
    terms: tuple[ChosenTerm, ...] = ()
    text: str = ""

    @property
    def narrowed(self) -> bool:
        """There is something that *Clear search and filters* takes away."""
        return bool(self.site or self.terms or self.text)

    def query(self) -> Query:
        """What to ask the library."""
        query: Query = _parse_unfinished(self.text) if self.text else EVERYTHING
        for term in self.terms:
            query = both(InTerm(term.taxonomy, term.term_id), query)
        if self.site:
            query = both(OnSite(self.site), query)
        return both(View(self.view), query) if self.view is not None else query

    def choose(self, row: Row) -> "Filter":
        """After a click on a row of the sidebar: that view, site or term; a second click takes it back."""
        match row.kind, row.value:
            case Kind.VIEW, view:
                return replace(self, view=view if isinstance(view, LibraryView) else None)
            case Kind.SITE, int(site):
                return self.without(row.key) if site == self.site else self.on_site(site, row.title)
            case Kind.TERM, (str(taxonomy), int(number)):
                chosen = ChosenTerm(taxonomy, number, row.title)
                return self.without(row.key) if chosen.key in self.keys() else self.with_term(chosen)
            case _:
                return self

    def on_site(self, site: int, name: str) -> "Filter":
        """Only this site."""
        return replace(self, site=site, site_name=name)

    def with_term(self, chosen: ChosenTerm) -> "Filter":
        """Only this term of its taxonomy."""
        others = tuple(term for term in self.terms if term.taxonomy != chosen.taxonomy)
        return replace(self, terms=(*others, chosen))

    def without(self, key: str) -> "Filter":
        """Less the part with this key."""
        if key == f"site:{self.site}":
            return replace(self, site=0, site_name="")
        if key == "text":
            return replace(self, text="")
        return replace(self, terms=tuple(term for term in self.terms if term.key != key))

    def cleared(self) -> "Filter":
        """The whole of the present view."""
        return Filter(view=self.view)

    def keys(self) -> frozenset[str]:
        """The keys of the sidebar's rows that make it up."""
        site = {f"site:{self.site}"} if self.site else set()
        return frozenset({f"view:{self.view or 'all'}"} | site | {term.key for term in self.terms})

    def chips(self) -> tuple[Chip, ...]:
        """Its parts, as chips."""
        tip = translate("words", "Take {what} out of the filter")
        site = (
            (Chip(f"site:{self.site}", self.site_name, tip.format(what=self.site_name)),) if self.site else ()
        )
        return site + tuple(Chip(term.key, term.name, tip.format(what=term.name)) for term in self.terms)

    def title(self) -> str:
        """What the list is called."""
        return view_title(self.view)


def _parse_unfinished(text: str) -> Query:
    """Read a text that is still being typed: its last word may be the beginning of one."""
    query = parse(text)
    parts = query.parts if isinstance(query, And) else (query,)
    last = parts[-1] if parts else None
    if not isinstance(last, Word) or not text.endswith(last.text):
        return query
    parts = (*parts[:-1], replace(last, prefix=True))
    return parts[0] if len(parts) == 1 else And(parts)
