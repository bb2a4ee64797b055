"""The place in an article where the reader was, also after the site changed its text."""

from collections.abc import Callable

from pressmark.article import clean
from pressmark.article.difference import compare
from pressmark.errors import LibraryUnusable, NotFound
from pressmark.model import Post
from pressmark.store import Store

_LONGEST = 400_000
"""Characters of both texts that are compared before an article is shown; else the share is taken."""


def find_place(store: Store, post: Post, text: str, revision_id: int) -> int:
    """Where in `text` the reader was, in code points: 0 for its beginning. It never fails.

    Args:
        store: the library.
        post: the post.
        text: of the version that is to be shown.
        revision_id: of that version.
    """
    kept = store.posts.read_place(post.id)
    if kept.revision_id is None:
        return _share(text, kept.position)
    if kept.revision_id == revision_id:
        return min(kept.place, len(text))
    if not kept.place:
        return 0
    old = _read_text(store, post, kept.revision_id)
    if not old:
        return _share(text, kept.position)
    return find_way(old, text)(kept.place)


def find_way(old: str, new: str) -> Callable[[int], int]:
    """How a place of one text is found in another, both in code points: what is costly is done at once."""
    if old == new:
        return lambda place: min(place, len(new))
    if not old or len(old) + len(new) > _LONGEST:
        return lambda place: _share(new, place / max(1, len(old))) if place else 0
    difference = compare(old, new)
    # Whoever is at the beginning stays there, whatever came before the first words.
    return lambda place: min(difference.map_place(min(place, len(old))), len(new)) if place else 0


def _share(text: str, share: float) -> int:
    """The beginning of the line at a share of a text."""
    return text.rfind("\n", 0, round(len(text) * min(max(share, 0.0), 1.0))) + 1


def _read_text(store: Store, post: Post, revision_id: int) -> str:
    """The text of a version; "" where the library has it no more or cannot read it."""
    try:
        return clean(store.revisions.read_html(revision_id), post.row.link).text
    except (LibraryUnusable, NotFound):
        return ""
