"""Saved searches, in the reader's order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from peewee import SqliteDatabase

from pressmark.model import Changes, SavedSearch
from pressmark.store.act import Act
from pressmark.store.database import ReadDatabase
from pressmark.store.rows import delete, insert, update
from pressmark.store.schema import SavedSearchTable

_ALL = "SELECT id, name, query, shortcut, notify FROM saved_search ORDER BY position, id"
_PLACE = "UPDATE saved_search SET position = ? WHERE id = ? AND position <> ?"


@dataclass(frozen=True, slots=True)
class PlacedSearch:
    """A search as it was saved, and its place among them, from 0."""

    search: SavedSearch
    place: int


class Searches:
    """Reads saved searches."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_all(self) -> tuple[SavedSearch, ...]:
        """Every saved search, in the reader's order."""
        return tuple(_to_search(*row) for row in self._database.read(_ALL))


def save_search(name: str, query: str, shortcut: str = "", notify: bool = False) -> Act[PlacedSearch]:
    """Keep a search, below all others; `changed` then has it with its id."""

    def do(database: SqliteDatabase) -> PlacedSearch:
        place = len(_read_all(database))
        values = {"name": name, "query": query, "shortcut": shortcut, "notify": notify}
        number = insert(database, SavedSearchTable, values | {"position": place})
        return PlacedSearch(SavedSearch(number, name, query, shortcut, notify), place)

    return Act(Changes.SEARCHES, do, lambda made: remove_search(made.search.id))


def change_search(
    search_id: int,
    *,
    name: str | None = None,
    query: str | None = None,
    shortcut: str | None = None,
    notify: bool | None = None,
) -> Act[PlacedSearch]:
    """Change what is given of a search. One that is gone is left out."""
    given = {"name": name, "query": query, "shortcut": shortcut, "notify": notify}
    values = {key: value for key, value in given.items() if value is not None}

    def change(database: SqliteDatabase, searches: Sequence[SavedSearch], place: int) -> bool:
        changed = any(getattr(searches[place], key) != value for key, value in values.items())
        if changed:
            update(database, SavedSearchTable, {"id": search_id}, values)
        return changed

    def restore(former: PlacedSearch) -> Act[PlacedSearch]:
        return change_search(search_id, **{key: getattr(former.search, key) for key in values})

    return _change(search_id, change, restore)


def move_search(search_id: int, place: int) -> Act[PlacedSearch]:
    """Put a search at a place among them, counted from 0; those from there on move down."""

    def move(database: SqliteDatabase, searches: Sequence[SavedSearch], _former: int) -> bool:
        order = [search.id for search in searches if search.id != search_id]
        order.insert(max(place, 0), search_id)
        _place_all(database, order)
        return order != [search.id for search in searches]

    return _change(search_id, move, lambda former: move_search(search_id, former.place))


def remove_search(search_id: int) -> Act[PlacedSearch]:
    """Forget a search. One that is gone is left out."""

    def remove(database: SqliteDatabase, searches: Sequence[SavedSearch], _place: int) -> bool:
        delete(database, SavedSearchTable, {"id": search_id})
        _place_all(database, [search.id for search in searches if search.id != search_id])
        return True

    return _change(search_id, remove, lambda former: restore_search(former.search, former.place))


def restore_search(search: SavedSearch, place: int) -> Act[PlacedSearch]:
    """Keep a search again that was forgotten, with its old id unless another has that by now."""

    def do(database: SqliteDatabase) -> PlacedSearch:
        order = [known.id for known in _read_all(database)]
        values = {
            "name": search.name,
            "query": search.query,
            "shortcut": search.shortcut,
            "notify": search.notify,
            "position": 0,
        }
        own = {} if search.id in order else {"id": search.id}
        number = insert(database, SavedSearchTable, own | values)
        order.insert(max(place, 0), number)
        _place_all(database, order)
        return PlacedSearch(replace(search, id=number), order.index(number))

    return Act(Changes.SEARCHES, do, lambda made: remove_search(made.search.id))


def _change(
    search_id: int,
    change: Callable[[SqliteDatabase, Sequence[SavedSearch], int], bool],
    restore: Callable[[PlacedSearch], Act[PlacedSearch]],
) -> Act[PlacedSearch]:
    """An act on one search: `change` is given all of them and its place, and says whether it changed any."""

    def do(database: SqliteDatabase) -> PlacedSearch | None:
        searches = _read_all(database)
        place = next((at for at, search in enumerate(searches) if search.id == search_id), None)
        if place is None or not change(database, searches, place):
            return None
        return PlacedSearch(searches[place], place)

    return Act(Changes.SEARCHES, do, restore)


def _read_all(database: SqliteDatabase) -> list[SavedSearch]:
    return [_to_search(*row) for row in database.execute_sql(_ALL).fetchall()]


def _to_search(search_id: int, name: str, query: str, shortcut: str, notify: int) -> SavedSearch:
    return SavedSearch(search_id, name, query, shortcut, notify != 0)


def _place_all(database: SqliteDatabase, order: Sequence[int]) -> None:
    for place, number in enumerate(order):
        database.execute_sql(_PLACE, (place, number, place))
