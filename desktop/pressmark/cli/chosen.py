"""The articles that a command is to change: named one by one, or all that a query finds."""

from collections.abc import Sequence

from pressmark.errors import UsageError
from pressmark.query import EVERYTHING
from pressmark.store import Store
from pressmark.store.vocabulary import find_unknown


def choose_posts(store: Store, posts: Sequence[str], query: str | None) -> list[int]:
    """The ids of the articles named by address or number, each once, or of all that match a query.

    A search takes what it does not understand for words; here that would change other articles than were
    meant, and is refused.

    Raises:
        UsageError: there are both articles and a query, or neither; or the query is not understood.
        NotFound: the library has not all of these articles.
    """
    if bool(posts) == (query is not None):
        raise UsageError("Name the articles, or give --query for all that match: one of the two.")
    if query is None:
        return list(dict.fromkeys(store.posts.find(make_sound(post)) for post in posts))
    understood = store.search.read_text(make_sound(query))
    for note in understood.notes:
        raise UsageError(
            f'"{note.text}" in the query is not understood, and nothing was changed. '
            "In quotation marks it is looked for as it stands."
        )
    for note in find_unknown(store.names, understood.query):
        raise UsageError(f"This library has nothing of that name: {note.text}. Nothing was changed.")
    if understood.query == EVERYTHING and query.strip():
        raise UsageError(f'{query!r} asks for nothing, and nothing was changed. "" is every article.')
    return list(store.search.read_ids(understood.query))


def make_sound(text: str) -> str:
    """A word of the command line; bytes in it that are no text become "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")
