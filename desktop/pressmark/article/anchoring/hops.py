"""Where a quote is by its last place, and where by its first words: one answer of two."""

from pressmark.article.anchoring.found import NOWHERE, Found
from pressmark.model.annotation import AnnotationState, Selector

# Places that share so much of both are the same, but for a word at an edge.
_SAME = 0.8


def reconcile(hop: Found | None, direct: Found | None) -> Found:
    """Choose between where a quote is by its last place and where it is by the words last confirmed.

    Where both agree, what became of the quote is told by the words last confirmed: text that was changed
    before has not changed again. Where they differ the last place counts, and it is to be checked; so is a
    place that one of them alone finds.

    Args:
        hop: found from its place in the text just before; None where it had none.
        direct: found from the version whose words were last confirmed; None where the library has not that.
    """
    if hop is None or direct is None:
        return hop or direct or NOWHERE
    if hop.quote is None or direct.quote is None:
        found = hop if hop.quote else direct
        return Found(AnnotationState.MOVED, found.quote, found.keep) if found.quote else direct
    if _measure(hop.quote, direct.quote) >= _SAME:
        return Found(direct.state, hop.quote, direct.keep)
    return Found(AnnotationState.MOVED, hop.quote, hop.keep)


def _measure(one: Selector, other: Selector) -> float:
    """Give what two places share as a part of both together, 0.0 to 1.0."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (max(one.end, other.end) - min(one.start, other.start))
