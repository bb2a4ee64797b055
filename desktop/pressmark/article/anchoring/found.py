"""What became of a quote in another text."""

from dataclasses import dataclass

from pressmark.model.annotation import AnnotationState, Selector


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote is in another text.

    Attributes:
        quote: in that text; None where the words are gone.
        keep: the share of the quote's characters that are there still, 0.0 to 1.0.
    """

    state: AnnotationState
    quote: Selector | None
    keep: float


NOWHERE = Found(AnnotationState.ORPHANED, None, 0.0)
