"""Posts go in once, come out whole, and what the reader did to them stays."""

from datetime import UTC, datetime

import pytest

from pressmark.errors import NotFound
from pressmark.model import Changes, PostStatus
from pressmark.query import EVERYTHING, Is, State
from pressmark.store.intake import set_status
from pressmark.store.marks import mark_read, remember_position, star
from tests.library import COBALT, EUROPE, SmallLibrary, make_post


def test_a_post_comes_out_as_it_went_in(library: SmallLibrary) -> None:
    html = "<p>Cobalt &amp; more.</p><table><tr><th>Year</th></tr><tr><td>2026</td></tr></table>"
    (post_id,) = library.take(
        make_post(31, "R&D – a “title”", html, metals=[COBALT], regions=[EUROPE], extra='{"acf": []}')
    )
    post = library.store.posts.read(post_id)
    assert post.row.title == "R&D – a “title”"
    assert post.html == html
    assert post.text.splitlines()[0] == "Cobalt & more."
    assert post.extra == '{"acf": []}'
    assert post.row.author == "Ada Fern"
    assert post.row.date == datetime(2026, 1, 4, 8, 0, tzinfo=UTC)
    assert post.row.tables == 1
    assert post.row.words == 4
    assert [(term.taxonomy, term.name) for term in post.terms] == [
        ("metal", "Cobalt"),
        ("region", "Europe & Türkiye"),
    ]


def test_the_same_post_twice_is_one_post_and_one_version(library: SmallLibrary) -> None:
    first = library.take(make_post(1))
    again = library.take(make_post(1))
    assert first == again
    assert list(library.store.search.read_ids(EVERYTHING)) == first
    assert len(library.store.revisions.read_all(first[0])) == 1


def test_changed_words_keep_the_former_version(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, html="<p>Ten tonnes.</p>"))
    library.take(make_post(1, html="<p>Twelve tonnes.</p>"))
    former, current = library.store.revisions.read_all(post_id)
    assert (former.number, former.current, current.number, current.current) == (1, False, 2, True)
    assert library.store.revisions.read_html(former.id) == "<p>Ten tonnes.</p>"
    assert library.store.revisions.read_html(current.id) == "<p>Twelve tonnes.</p>"
    row = library.store.posts.read(post_id).row
    assert row.versions == 2
    assert list(library.store.search.read_ids(Is(State.CHANGED))) == [post_id]


def test_changed_markup_alone_makes_no_version(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, html="<p>Ten tonnes.</p>"))
    library.take(make_post(1, html='<p class="x">Ten   tonnes.</p>\n'))
    assert len(library.store.revisions.read_all(post_id)) == 1
    assert library.store.posts.read(post_id).html == '<p class="x">Ten   tonnes.</p>\n'


def test_a_post_that_is_protected_later_keeps_its_text(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, html="<p>Known words.</p>"))
    library.take(make_post(1, html="", excerpt="", protected=True))
    post = library.store.posts.read(post_id)
    assert post.row.status is PostStatus.PROTECTED
    assert post.text == "Known words."
    assert post.row.excerpt == "In short."
    library.take(make_post(1, html="<p>New words.</p>"))
    assert library.store.posts.read(post_id).row.status is PostStatus.LIVE
    assert library.store.posts.read(post_id).text == "New words."


def test_a_removed_post_keeps_its_text_and_says_since_when(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, html="<p>Known words.</p>"))
    library.store.write(set_status([post_id], PostStatus.REMOVED)).result()
    post = library.store.posts.read(post_id)
    assert (post.row.status, post.text) == (PostStatus.REMOVED, "Known words.")
    assert post.status_since is not None
    assert library.store.posts.count().removed == 1


def test_read_marks_stars_and_position_survive_a_sync(library: SmallLibrary) -> None:
    one, two = library.take(make_post(1), make_post(2))
    library.store.write(mark_read([one]), star([two]), remember_position(one, 0.5)).result()
    library.take(make_post(1, html="<p>Edited.</p>"), make_post(2))
    first, second = library.store.posts.read_rows([one, two])
    assert (first.unread, first.starred) == (False, False)
    assert (second.unread, second.starred) == (True, True)
    assert library.store.posts.read(one).position == 0.5
    counts = library.store.posts.count()
    assert (counts.all, counts.unread, counts.starred) == (2, 1, 1)


def test_marks_can_be_taken_back_and_unknown_posts_are_no_error(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    library.store.write(mark_read([one, 999]), star([one])).result()
    assert (
        library.store.write(mark_read([one], read=False), star([one], starred=False)).result()
        is Changes.STATE
    )
    (row,) = library.store.posts.read_rows([one])
    assert (row.unread, row.starred) == (True, False)


@pytest.mark.parametrize(("given", "kept"), [(-1.0, 0.0), (0.25, 0.25), (7.0, 1.0)])
def test_a_position_is_a_share_of_the_article(library: SmallLibrary, given: float, kept: float) -> None:
    (one,) = library.take(make_post(1))
    assert library.store.write(remember_position(one, given)).result() is Changes.NOTHING
    assert library.store.posts.read(one).position == kept


def test_rows_come_in_the_order_asked_and_unknown_ids_are_left_out(library: SmallLibrary) -> None:
    ids = library.take(*(make_post(number) for number in range(1, 8)))
    asked = [ids[3], 12345, ids[0], ids[6]]
    assert [row.id for row in library.store.posts.read_rows(asked)] == [ids[3], ids[0], ids[6]]


@pytest.mark.parametrize(
    "words",
    [
        "https://metals.example/reports/1/",
        "http://www.metals.example/reports/1",
        "https://metals.example/reports/1/#figures",
    ],
)
def test_a_post_is_found_by_any_spelling_of_its_link(library: SmallLibrary, words: str) -> None:
    (one,) = library.take(make_post(1))
    assert library.store.posts.find(words) == one
    assert library.store.posts.find(str(one)) == one
    assert library.store.links.find([words, "https://metals.example/other"]) == {words: one}


@pytest.mark.parametrize("words", ["999", "9" * 40, "https://metals.example/none", "http://[broken", ""])
def test_a_post_the_library_has_not_is_said_to_be_missing(library: SmallLibrary, words: str) -> None:
    library.take(make_post(1))
    with pytest.raises(NotFound):
        library.store.posts.find(words)


def test_missing_posts_and_versions_are_said_to_be_missing(library: SmallLibrary) -> None:
    with pytest.raises(NotFound):
        library.store.posts.read(1)
    with pytest.raises(NotFound):
        library.store.revisions.read_html(1)
