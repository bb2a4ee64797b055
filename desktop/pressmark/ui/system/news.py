"""Which new articles a saved search tells of, decided from values; and the words for it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from pressmark.model import ChangeKind, PostChange, SavedSearch
from pressmark.store import Store
from pressmark.ui.words import one_line, translate

MOST = 3
"""Notifications after one sync; more searches than that are told of in one."""
_MOST_TITLES = 3
_LONGEST_TITLE = 80
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class News:
    """What a sync brought that one search finds: how many articles, and the titles of the first of them."""

    search: SavedSearch
    count: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification in words; `search` is the one that it leads to."""

    title: str
    text: str
    search: SavedSearch


def find_news(
    added: Sequence[PostChange], found: Iterable[tuple[SavedSearch, Collection[int]]]
) -> tuple[News, ...]:
    """What there is to tell of.

    Args:
        added: the posts that came, the newest first.
        found: each search that tells, with the ids of all posts that it finds.
    """
    news = []
    for search, ids in found:
        titles = [post.title for post in added if post.post_id in ids]
        if titles:
            news.append(News(search, len(titles), tuple(titles[:_MOST_TITLES])))
    return tuple(news)


def read_news(store: Store, site_id: int) -> tuple[News, ...]:
    """What the last sync of a site brought for the searches that tell; nothing if it was the site's first.

    In a worker: it asks each of these searches. The first sync brings a whole archive, which is no news.
    """
    searches = [search for search in store.searches.read_all() if search.notify]
    reports = store.reports.read_recent(1, site_id) if searches else ()
    if not reports or reports[0].report.first or not reports[0].report.added:
        return ()
    changes = store.reports.read_changes(reports[0].id)
    added = [change for change in changes if change.kind is ChangeKind.ADDED]
    return find_news(added, ((search, _find(store, search)) for search in searches))


def word_news(news: Sequence[News]) -> tuple[Notice, ...]:
    """Notifications of what there is to tell, at most `MOST` and one for all the rest."""
    notices = [_word(one) for one in news[:MOST]]
    rest = news[MOST:]
    if rest:
        count = sum(one.count for one in rest)
        names = ", ".join(_say_name(one.search) for one in rest[:_MOST_TITLES])
        title = translate("words", "%n more new article(s)", "", count)
        notices.append(Notice(title, f"{names}…" if len(rest) > _MOST_TITLES else names, rest[0].search))
    return tuple(notices)


def say_news(news: Sequence[News]) -> str:
    """The same in one line, for where there are no notifications."""
    return "  ·  ".join(
        f"{notice.title}: {notice.text}" if notice.text else notice.title for notice in word_news(news)
    )


def _find(store: Store, search: SavedSearch) -> frozenset[int]:
    query = store.names.settle(store.search.read_text(search.query).query)
    return frozenset(store.search.read_ids(query))


def _word(news: News) -> Notice:
    words = translate("words", "%n new in {search}", "", news.count)
    title = words.format(search=_say_name(news.search))
    titles = [_plain(one, _LONGEST_TITLE) or translate("words", "(no title)") for one in news.titles]
    return Notice(title, "; ".join(titles) + ("…" if news.count > len(titles) else ""), news.search)


def _say_name(search: SavedSearch) -> str:
    return _plain(search.name, _LONGEST_NAME)


def _plain(text: str, longest: int) -> str:
    """On one line, and without the signs by which some desktops know markup in a notification.

    https://specifications.freedesktop.org/notification-spec/latest/markup.html
    """
    return one_line(text, longest).replace("<", "‹").replace(">", "›")
