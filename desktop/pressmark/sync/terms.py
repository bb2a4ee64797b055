"""The terms of the taxonomies that are taken: whole sweeps, when there is reason to."""

from collections.abc import Iterable, Sequence
from functools import partial

from pressmark.errors import BadResponse, SiteBusy
from pressmark.model import Phase, Taxonomy
from pressmark.store.terms import drop_unseen_terms, save_terms
from pressmark.sync.ahead import Ahead
from pressmark.sync.job import Job, TypeInHand
from pressmark.wordpress import TermsPage

_PAGE = 100
_MOST_PAGES = 2_000


def sweep_terms(job: Job, ahead: Ahead, taxonomies: Iterable[Taxonomy]) -> None:
    """Take all terms of these taxonomies; one that cannot be read is a fault and costs nothing else.

    Raises:
        SiteUnreachable: the site does not answer.
    """
    asked = [(each, ahead.ask(partial(job.client.read_terms, each, 1))) for each in taxonomies]
    for taxonomy, first in asked:
        job.tell(Phase.TERMS, taxonomy.name)
        try:
            _sweep(job, ahead, taxonomy, first.result())
        except SiteBusy:
            raise
        except BadResponse as error:
            job.tally.add_fault(error)


def sweep_unknown(job: Job, ahead: Ahead, hands: Sequence[TypeInHand]) -> None:
    """Take anew the terms of each taxonomy in which a post names one that is not known."""
    unknown = job.store.intake.read_placeholders(job.site.id)
    taxonomies = choose_taxonomies(hands)
    sweep_terms(job, ahead, [taxonomies[slug] for slug in unknown if slug in taxonomies])


def choose_taxonomies(hands: Sequence[TypeInHand]) -> dict[str, Taxonomy]:
    """The taxonomies of these types, each once, by slug."""
    return {taxonomy.slug: taxonomy for hand in hands for taxonomy in hand.taxonomies}


def _sweep(job: Job, ahead: Ahead, taxonomy: Taxonomy, first: TermsPage) -> None:
    seen = _keep(job, taxonomy, first)
    if first.total is None:
        _sweep_on(job, taxonomy, first, seen)
        return
    size = len(first.terms) if 0 < len(first.terms) < first.total else _PAGE
    pages = range(2, min(-(-first.total // size), _MOST_PAGES) + 1)
    answers = [ahead.ask(partial(job.client.read_terms, taxonomy, number)) for number in pages]
    for answer in answers:
        seen |= _keep(job, taxonomy, answer.result())
    if len(seen) == first.total:
        job.write(drop_unseen_terms(job.site.id, taxonomy.slug, frozenset(seen)))


def _sweep_on(job: Job, taxonomy: Taxonomy, page: TermsPage, seen: set[int]) -> None:
    """Go on until a page has nothing new, where the site does not say how many there are."""
    for number in range(2, _MOST_PAGES):
        if not page.terms:
            return
        page = job.client.read_terms(taxonomy, number)
        if _ids(page) <= seen:
            return
        seen |= _keep(job, taxonomy, page)


def _keep(job: Job, taxonomy: Taxonomy, page: TermsPage) -> set[int]:
    job.write(save_terms(job.site.id, taxonomy.slug, page.terms))
    return _ids(page)


def _ids(page: TermsPage) -> set[int]:
    return {term.remote_id for term in page.terms}
