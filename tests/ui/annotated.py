"""Annotations to show, made to order."""

from datetime import UTC, datetime

from pressmark.model import Annotation, AnnotationState, Selector

DAY = datetime(2026, 5, 2, 12, tzinfo=UTC)
OLD = Selector("Prices rose by 4 per cent in May, miners said.", "As we wrote: ", " The end of it.", 13, 59)
NEW = Selector("Prices rose by 7 per cent in June, miners said.", "As we wrote: ", " The end of it.", 30, 77)


def make_annotation(
    id_: str = "one",
    quote: Selector | None = OLD,
    place: Selector | None = OLD,
    state: AnnotationState = AnnotationState.ANCHORED,
    *,
    note: str = "",
    color: str = "yellow",
    tags: tuple[str, ...] = (),
    revision_id: int = 1,
    kept: bool = False,
    modified: datetime = DAY,
) -> Annotation:
    """Make one; `quote` is None for one on the whole article."""
    return Annotation(
        id=id_,
        post_id=1,
        revision_id=revision_id,
        exact=quote.exact if quote else "",
        prefix=quote.prefix if quote else "",
        suffix=quote.suffix if quote else "",
        start=quote.start if quote else None,
        end=quote.end if quote else None,
        note=note,
        color=color,
        created=DAY,
        modified=modified,
        state=state,
        tags=tags,
        place=place if quote else None,
        kept=kept,
    )


def make_moved(id_: str = "moved", **options: object) -> Annotation:
    return make_annotation(id_, OLD, NEW, AnnotationState.MOVED, **options)  # type: ignore[arg-type]


def make_orphan(id_: str = "gone", **options: object) -> Annotation:
    return make_annotation(id_, OLD, None, AnnotationState.ORPHANED, **options)  # type: ignore[arg-type]
