"""What saved searches tell of after a sync."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from pressmark.model import ChangeKind, PostChange, SavedSearch
from pressmark.store import Store
from pressmark.store.searches import save_search
from pressmark.sync import sync_site
from pressmark.ui.system.news import News, find_news, read_news, say_news, word_news
from tests.bending_site import BendingSite
from tests.ui.windows import ignore

LITHIUM, TIN = SavedSearch(1, "Lithium prices", "lithium"), SavedSearch(2, "Tin", "tin")
ADDED = tuple(PostChange(ChangeKind.ADDED, number, f"Title {number}") for number in (9, 8, 7, 6, 5))


def test_only_what_came_and_is_found_is_told_of() -> None:
    news = find_news(ADDED, [(LITHIUM, {1, 5, 6, 8, 9}), (TIN, {1, 2, 3})])
    assert news == (News(LITHIUM, 4, ("Title 9", "Title 8", "Title 6")),)
    (notice,) = word_news(news)
    assert notice.title == "4 new in Lithium prices"
    assert notice.text == "Title 9; Title 8; Title 6…"
    assert notice.search == LITHIUM


def test_nothing_is_said_of_nothing() -> None:
    assert word_news(find_news((), [(LITHIUM, {1})])) == ()
    assert say_news(()) == ""


def test_after_three_the_rest_are_told_of_together() -> None:
    searches = [SavedSearch(number, f"Search {number}", "x") for number in range(1, 9)]
    notices = word_news([News(one, 2, ("A", "B")) for one in searches])
    assert [notice.title for notice in notices[:3]] == [f"2 new in Search {n}" for n in (1, 2, 3)]
    assert notices[3].title.startswith("10 more new article")
    assert notices[3].text == "Search 4, Search 5, Search 6…"
    assert len(notices) == 4
    assert say_news([News(TIN, 1, ("One",))]) == "1 new in Tin: One"


@pytest.mark.parametrize("title", ["", "<b>bold</b> & \u202ework\n\x07", "x" * 10_000])
def test_a_title_is_no_markup_and_no_command(title: str) -> None:
    (notice,) = word_news([News(replace(TIN, name=title or "Tin"), 1, (title,))])
    for text in (notice.title, notice.text):
        assert text.isprintable()
        assert len(text) < 120
        assert "<" not in text
    assert notice.text


def keep(store: Store, name: str, query: str, *, notify: bool = True) -> None:
    store.write(save_search(name, query, notify=notify)).result()


def test_a_real_sync_is_told_of_and_the_first_is_not(known_site: Path, site: BendingSite) -> None:
    with closing(Store(known_site)) as store:
        (known,) = store.sites.read_all()
        keep(store, "Everything", "")
        keep(store, "Quiet", "", notify=False)
        keep(store, "Nothing", "nosuchwordanywhere")
        assert read_news(store, known.id) == ()
        site.add(11, 12)
        site.add(3, title={"rendered": "Another title"}, modified_gmt="2026-01-01T00:00:00")
        report = sync_site(store, known, on_progress=ignore, cancelled=Event())
        assert (report.added, report.updated) == (2, 1)
        (news,) = read_news(store, known.id)
        assert (news.search.name, news.count) == ("Everything", 2)
        assert len(news.titles) == 2
        sync_site(store, known, on_progress=ignore, cancelled=Event())
        assert read_news(store, known.id) == ()
