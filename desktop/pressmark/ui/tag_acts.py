"""What can be done with a tag of the reader's own on all articles at once. All of it can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.query import EVERYTHING, And, Name, Named, Not, Or, Query, all_of, any_of
from pressmark.query.folding import fold
from pressmark.store.act import Act
from pressmark.store.tags import TagMarks, clean_tag, remove_tag, rename_tag
from pressmark.ui.browsing import Browsing
from pressmark.ui.filter import Filter
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import describe_tag_renamed, describe_tags, say_done

Change = Callable[[Query], Query]


class TagActs(QObject):
    """Renames and removes tags. What is asked for at the time goes along.

    Signals:
        done(str): it was done; in words, with the way back.
    """

    done = Signal(str)

    def __init__(self, window: QWidget, log: UndoLog, browsing: Browsing, tree: SidebarTree) -> None:
        super().__init__(window)
        self._log = log
        self._browsing = browsing
        tree.tag_renamed.connect(self._rename)
        tree.tag_removed.connect(self._remove)

    def _rename(self, old: str, new: str) -> None:
        name = clean_tag(new)
        self._do(rename_tag(old, name), describe_tag_renamed, lambda query: replace_tag(query, old, name))

    def _remove(self, tag: str) -> None:
        self._do(remove_tag(tag), describe_tags, lambda query: drop_tag(query, tag))

    def _do(self, act: Act[TagMarks], say: Callable[[TagMarks], str], change: Change) -> None:
        query = _Follower(self._browsing, change)

        def tell(marks: TagMarks) -> None:
            query.follow()
            self.done.emit(say_done(say(marks)))

        self._log.do(act, say, tell, lambda again: query.follow() if again else query.go_back())


class _Follower:
    """Has what is asked for go along with an act, and back if nothing else was asked for meanwhile."""

    def __init__(self, browsing: Browsing, change: Change) -> None:
        self._browsing = browsing
        self._change = change
        self._before: Filter | None = None
        self._after: Filter | None = None
        self._following = False

    def follow(self) -> None:
        self._before = self._after = None
        self._following = True
        self._browsing.with_query(self._follow)

    def _follow(self, query: Query) -> None:
        if not self._following:  # it was taken back before that was known
            return
        changed = self._change(query)
        if changed != query:
            self._before = self._browsing.filter
            self._after = self._before.asking(changed)
            self._browsing.show(self._after)

    def go_back(self) -> None:
        self._following = False
        if self._before is not None and self._browsing.filter == self._after:
            self._browsing.show(self._before)


def replace_tag(query: Query, old: str, new: str) -> Query:
    """A query that asks for another tag wherever it asked for this one."""
    match query:
        case Named(Name.TAG, name) if name and fold(name) == fold(old):
            return Named(Name.TAG, new)
        case Not(part):
            return Not(replace_tag(part, old, new))
        case And(parts):
            return all_of(dict.fromkeys(replace_tag(part, old, new) for part in parts))
        case Or(parts):
            return any_of(dict.fromkeys(replace_tag(part, old, new) for part in parts))
    return query


def drop_tag(query: Query, tag: str) -> Query:
    """A query without what it asked of this tag."""
    left = _drop(query, tag)
    return EVERYTHING if left is None else left


def _drop(query: Query, tag: str) -> Query | None:
    """What is left of a part of a query, None for nothing."""
    match query:
        case Named(Name.TAG, name) if name and fold(name) == fold(tag):
            return None
        case Not(part):
            left = _drop(part, tag)
            return None if left is None else Not(left)
        case And(parts) | Or(parts) if parts:
            kept = [left for part in parts if (left := _drop(part, tag)) is not None]
            if not kept:
                return None
            return all_of(kept) if isinstance(query, And) else any_of(kept)
    return query
