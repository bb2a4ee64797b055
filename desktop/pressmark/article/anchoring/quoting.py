"""Words of a text as they are described, so that they are found again.

Sources: https://www.w3.org/TR/annotation-model/#text-quote-selector and #text-position-selector.
"""

from pressmark.article.anchoring.graphemes import fit, snap_back, snap_on
from pressmark.model.annotation import Selector

_CONTEXT = 64


def describe(text: str, start: int, end: int) -> Selector | None:
    """Describe a part of a text: whole graphemes, no white space at its ends; None where nothing is left."""
    span = fit(text, start, end)
    if span is None:
        return None
    start, end = span
    before = min(snap_on(text, max(start - _CONTEXT, 0)), start)
    after = max(snap_back(text, min(end + _CONTEXT, len(text))), end)
    return Selector(text[start:end], text[before:start], text[end:after], start, end)
