"""Counts per term under a query: drill-down facets."""

from collections import defaultdict
from dataclasses import dataclass

from pressmark.model import Facet, Facets, TermCount
from pressmark.query import Query, without_taxonomy
from pressmark.store.database import ReadDatabase
from pressmark.store.schema import TaxonomyTable, TermTable
from pressmark.store.search import Search, to_condition

_COUNT = """WITH RECURSIVE
    matching (id) AS MATERIALIZED (SELECT post.id {source}),
    branch (term_id, ancestor_id) AS (
        SELECT term.id, term.id FROM term
        UNION
        SELECT branch.term_id, parent.id FROM branch
        JOIN term ON term.id = branch.ancestor_id
        JOIN term AS parent ON parent.taxonomy_id = term.taxonomy_id AND parent.remote_id = term.parent
        WHERE term.parent <> 0)
    SELECT branch.ancestor_id, COUNT(DISTINCT post_term.post_id)
    FROM branch JOIN post_term ON post_term.term_id = branch.term_id
    WHERE post_term.post_id IN matching GROUP BY branch.ancestor_id"""


@dataclass(frozen=True, slots=True)
class _Term:
    id: int
    taxonomy: str
    taxonomy_id: int
    remote_id: int
    parent: int
    name: str
    slug: str


class FacetCounts:
    """Counts terms."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read(self, query: Query) -> Facets:
        """Every taxonomy that has a term on some post, with counts under `query`.

        The counts of a taxonomy ignore the query's own choice in it; a parent has its children's posts,
        each once.
        """
        terms = self._read_terms()
        counts: dict[Query, dict[int, int]] = {}
        facets = []
        for slug, (name, hierarchical) in self._read_taxonomies().items():
            if slug not in terms:
                continue
            own = without_taxonomy(query, slug)
            if own not in counts:
                counts[own] = self._count(own)
            facets.append(Facet(slug, name, hierarchical, _to_counts(terms[slug], counts[own])))
        return Facets(Search(self._database).count(query), tuple(facets))

    def _read_taxonomies(self) -> dict[str, tuple[str, bool]]:
        query = TaxonomyTable.select(TaxonomyTable.slug, TaxonomyTable.name, TaxonomyTable.hierarchical)
        taxonomies: dict[str, tuple[str, bool]] = {}
        for slug, name, hierarchical in query.order_by(TaxonomyTable.id).tuples().execute(self._database):
            known = taxonomies.get(slug, (name, False))
            taxonomies[slug] = (known[0], known[1] or bool(hierarchical))
        return taxonomies

    def _read_terms(self) -> dict[str, list[_Term]]:
        query = (
            TermTable.select(
                TermTable.id,
                TaxonomyTable.slug,
                TermTable.taxonomy_id,
                TermTable.remote_id,
                TermTable.parent,
                TermTable.name,
                TermTable.slug,
            )
            .join(TaxonomyTable, on=TaxonomyTable.id == TermTable.taxonomy_id)
            .tuples()
        )
        terms: dict[str, list[_Term]] = defaultdict(list)
        for row in query.execute(self._database):
            term = _Term(*row)
            terms[term.taxonomy].append(term)
        return terms

    def _count(self, query: Query) -> dict[int, int]:
        source, values = to_condition(query).from_where()
        return dict(self._database.read(_COUNT.format(source=source), values))


def _to_counts(terms: list[_Term], counts: dict[int, int]) -> tuple[TermCount, ...]:
    ids = {(term.taxonomy_id, term.remote_id): term.id for term in terms}
    return tuple(
        TermCount(
            term.id,
            term.name,
            term.slug,
            ids.get((term.taxonomy_id, term.parent), 0),
            counts.get(term.id, 0),
        )
        for term in sorted(terms, key=lambda term: (term.name.casefold(), term.id))
    )
