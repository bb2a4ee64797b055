"""An article in several versions, and annotations on it as they come out of a file."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pressmark.model import Annotation, AnnotationState, Incoming, Selector
from pressmark.store.intake import save_posts
from tests.library import HOME, SmallLibrary, make_intake, make_post

WORDS = (
    "as three smelters in the south of the country were closed by their owners in spring, and nobody could"
    " say for how long the repairs of the furnaces would take"
)
"""Words of the article."""

CHANGED_WORDS = WORDS.replace(
    "by their owners in spring, and nobody could say for how long",
    "while traders far off in London had hoped that",
)
"""What became of them: so much is left that they are found, and so little that the reader is asked."""

GONE = "<p>Lithium rose again, and nickel did not.</p>"
FIRST = f"<p>Prices of cobalt fell in May, {WORDS}.</p>{GONE}"
CHANGED = FIRST.replace(WORDS, CHANGED_WORDS)
BEFORE = "<p>One paragraph more, before all the others.</p>"

LINK = f"{HOME}/reports/1/"
MADE = datetime(2026, 3, 1, tzinfo=UTC)
QUOTE = Selector(WORDS, "fell in May, ", ".\nLithium", 30, 30 + len(WORDS))


def take(library: SmallLibrary, html: str = FIRST, title: str = "A title") -> int:
    """Have the article say this now; the answer is its id."""
    (post_id,) = library.take(make_post(1, title, html))
    return post_id


def text_of(library: SmallLibrary, post_id: int) -> str:
    """The article text."""
    return library.store.posts.read(post_id).text


def make_incoming(key: str = "a", quote: Selector | None = QUOTE, link: str = LINK, **facts: Any) -> Incoming:
    """An annotation as it comes out of a file."""
    words = quote or Selector("", "", "", 0, 0)
    made = Annotation(
        id=key,
        post_id=0,
        revision_id=0,
        exact=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        start=None if quote is None else quote.start,
        end=None if quote is None else quote.end,
        note="why",
        color="green",
        created=MADE,
        modified=MADE,
        state=AnnotationState.ANCHORED,
        tags=("Later",),
    )
    return Incoming(replace(made, **facts), link, "A title")


def shift(library: SmallLibrary, post_id: int) -> str:
    """Have the site say the same with other white space; the answer is the text."""
    text = text_of(library, post_id).replace(" ", "  ", 3)
    intake = make_intake(make_post(1, html=FIRST))
    shifted = replace(intake, article=replace(intake.article, text=text))
    library.store.write(save_posts(library.site.id, library.type_id, [shifted])).result()
    return text
