"""Where links lead: to posts by link, former link, number or slug; and what leads to a post."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model import RemoteTerm, Snippet
from pressmark.store.addresses import is_same_site, may_be_post
from pressmark.store.links import LinkHere, LinksHere, hash_key, hash_tail
from pressmark.store.sentences import cut_sentence
from pressmark.store.terms import save_terms
from tests.library import COBALT, HOME, METALS, SmallLibrary, make_post

ARABIC = "%d9%85%d8%b9%d8%a7%d8%af%d9%86"
TEXTS = st.text(alphabet="ab.!? 。\n\u0301\U0001f600", max_size=900)


@pytest.mark.parametrize(
    "url",
    [
        f"{HOME}/reports/1/",
        "http://www.metals.example/reports/1#figures",
        f"{HOME}/reports/1/?share=mail",
        f"{HOME}/?p=1",
        "https://www.metals.example?page_id=1",
        f"{HOME}/index.php?post_type=report&p=1",
        f"{HOME}/report-1/",
        f"{HOME}/2019/05/Report-1",
        f"{HOME}/news/2019/05/12/report-1/?replytocom=7",
        f"{HOME}/reports/1/amp/",
        f"{HOME}/reports/1/2",
        f"{HOME}/reports/1/comment-page-3/?share=mail",
    ],
)
def test_a_post_is_found_by_link_number_and_slug(library: SmallLibrary, url: str) -> None:
    one, _ = library.take(make_post(1), make_post(2))
    assert library.store.links.find([url]) == {url: one}
    assert library.store.posts.find(url) == one


@pytest.mark.parametrize(
    "url",
    [
        HOME,
        f"{HOME}/?p=99",
        f"{HOME}/?p=" + "9" * 30,
        f"{HOME}/?p=%31%20",
        f"{HOME}/reports/?p=1",  # a page of its own that happens to be asked with a number
        f"{HOME}/report-1/?attachment_id=1",  # an attachment of the post
        "https://elsewhere.example/?p=1",
        "https://elsewhere.example/report-1/",
        "https://metals.example:8080/reports/1/",
        f"{HOME}/category/report-1/",
        f"{HOME}/tag/report-1",
        f"{HOME}/blog/author/report-1/",
        f"{HOME}/metal/report-1/",  # the archive of a term, by its taxonomy
        f"{HOME}/wp-content/uploads/report-1",
        f"{HOME}/report-1/feed/",
        "mailto:report-1@metals.example",
        "https://[broken/report-1",
        "",
    ],
)
def test_what_is_no_post_is_not_taken_for_one(library: SmallLibrary, url: str) -> None:
    library.take(make_post(1))
    assert library.store.links.find([url]) == {}


def test_archives_are_never_taken_for_posts_of_their_name(library: SmallLibrary) -> None:
    ids = library.take(
        *(replace(make_post(number), slug=slug) for number, slug in enumerate(("05", "2024", "cobalt"), 1))
    )
    archive = f"{HOME}/themes/cobalt/"
    urls = [f"{HOME}/2024/", f"{HOME}/2024/05/", f"{HOME}/blog/2024/05", archive]
    assert library.store.links.find(urls) == {archive: ids[2]}
    term = RemoteTerm(COBALT, "Cobalt", "cobalt", METALS, link=archive)
    library.store.write(save_terms(library.site.id, "metal", [term])).result()
    assert library.store.links.find(urls) == {}


def test_a_slug_that_two_posts_have_leads_nowhere(library: SmallLibrary) -> None:
    library.take(*(replace(make_post(number), slug="twin") for number in (1, 2)))
    assert library.store.links.find([f"{HOME}/2019/twin/"]) == {}


@pytest.mark.parametrize("written", [ARABIC, ARABIC.upper(), "معادن"])
def test_letters_of_other_scripts_may_be_escaped_or_not(library: SmallLibrary, written: str) -> None:
    post = replace(make_post(1), link=f"{HOME}/reports/{ARABIC}/", slug=ARABIC)
    (one,) = library.take(post)
    urls = [f"{HOME}/reports/{written}/", f"{HOME}/2020/{written}"]
    assert library.store.links.find(urls) == dict.fromkeys(urls, one)


def test_an_address_that_the_site_changed_still_leads_there_until_another_post_has_it(
    library: SmallLibrary,
) -> None:
    (one,) = library.take(make_post(1))
    (same,) = library.take(replace(make_post(1), link=f"{HOME}/moved/", slug="moved"))
    former = f"{HOME}/reports/1/"
    assert library.store.links.find([former, f"{HOME}/moved"]) == {former: one, f"{HOME}/moved": same}
    (other,) = library.take(replace(make_post(2), link=former))
    assert library.store.links.find([former]) == {former: other}


def test_of_two_sites_on_one_host_the_inner_one_has_what_is_below_it(library: SmallLibrary) -> None:
    inner = SmallLibrary(library.store.folder, f"{HOME}/blog")
    (outside,) = library.take(make_post(1))
    (inside,) = inner.take(make_post(1, home=f"{HOME}/blog"))
    found = inner.store.links.find([f"{HOME}/?p=1", f"{HOME}/blog/?p=1", f"{HOME}/blog/old/report-1/"])
    assert list(found.values()) == [outside, inside, inside]
    inner.store.close()


@given(st.lists(st.text() | st.text().map(lambda end: f"{HOME}/{end}")))
def test_no_address_is_too_odd(urls: list[str]) -> None:
    for url in urls:
        assert not may_be_post(url, HOME) or is_same_site(url, HOME)
        assert not is_same_site(url, "https://elsewhere.example/")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/reports/9/", True),
        ("/?p=9", True),
        ("/old-page.html", True),
        ("", False),
        ("/index.php", False),
        ("/category/metals/", False),
        ("/2024/05", False),
        ("/files/report.pdf", False),
        ("/wp-content/uploads/x", False),
    ],
)
def test_only_what_could_be_an_article_may_be_a_post(path: str, expected: bool) -> None:
    assert is_same_site(HOME + path, HOME)
    assert may_be_post(HOME + path, HOME) is expected
    assert not may_be_post(HOME + path, f"{HOME}/blog/")


def leading(*links: str) -> str:
    return "<p>Before. " + " ".join(f'See <a href="{link}">this</a> now.' for link in links) + " After.</p>"


def test_what_leads_to_a_post_is_told_newest_first_with_its_sentence(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1, html=leading(f"{HOME}/reports/1/")))
    dates = [datetime(2025, month, 1, tzinfo=UTC) for month in (3, 5, 4)]
    links = ["/reports/1/?utm_source=x", f"{HOME}/?p=1", "http://www.metals.example/2019/report-1"]
    ids = library.take(
        *(
            make_post(number, f"Number {number}", leading(link), date=date)
            for number, (link, date) in enumerate(zip(links, dates, strict=True), 2)
        ),
        make_post(5, html=leading("https://elsewhere.example/report-1", f"{HOME}/category/report-1/")),
    )
    here = library.store.links.read_here(one)
    assert here.count == 3
    assert [link.post_id for link in here.links] == [ids[1], ids[2], ids[0]]
    sentence = Snippet("See this now.", ((4, 8),))
    assert here.links[0] == LinkHere(ids[1], "Number 3", dates[1], sentence, 12, 16)


def test_one_article_is_told_once_and_more_than_asked_are_counted(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    library.take(*(make_post(n, html=leading("/old/report-1", "/reports/1/", "/?p=1")) for n in range(2, 7)))
    here = library.store.links.read_here(one, most=2)
    assert (here.count, len(here.links)) == (5, 2)
    assert {(link.start, link.end) for link in here.links} == {(12, 16)}


def test_links_to_a_former_address_lead_here_and_those_to_its_new_owner_do_not(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    library.take(make_post(2, html=leading("/reports/1/")))
    library.take(replace(make_post(1), link=f"{HOME}/moved/", slug="moved"))
    assert library.store.links.read_here(one).count == 1
    library.take(replace(make_post(3), link=f"{HOME}/reports/1/"))
    assert library.store.links.read_here(one) == LinksHere()
    assert library.store.links.read_here(12345) == LinksHere()


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One. Two has it here! Three.", "it", "Two has it here!"),
        ("It cost 3.5 m, e.g. in the U.S. Geological Survey’s table. More.", "m", None),
        ("Head\nA line without an end\nFoot", "line", "A line without an end"),
        ("一つ。ここにある。三つ。", "ここ", "ここにある。"),
        ("He said “no.” Then he left.", "left", "Then he left."),
        ("He said “no.” Then he left.", "no", "He said “no.”"),
        ("All of it is the link.", "All of it is the link.", "All of it is the link."),
    ],
)
def test_a_sentence_ends_where_it_is_read_to_end(text: str, words: str, sentence: str | None) -> None:
    start = text.index(words)
    cut = cut_sentence(text, start, start + len(words))
    assert cut.text == (sentence or text[: text.index(" More")])
    ((first, last),) = cut.hits
    assert cut.text[first:last] == words


def test_a_long_sentence_is_cut_around_the_link() -> None:
    text = "word " * 200 + "the link itself " + "word " * 400
    start = text.index("the link")
    cut = cut_sentence(text, start, start + len("the link itself"))
    assert cut.text.startswith("… word")
    assert cut.text.endswith("word …")
    assert len(cut.text) < 320
    assert [cut.text[first:last] for first, last in cut.hits] == ["the link itself"]


@given(TEXTS, st.integers(-5, 1_000), st.integers(-5, 1_000))
def test_a_sentence_has_the_words_of_the_link(text: str, start: int, end: int) -> None:
    cut = cut_sentence(text, start, end)
    assert len(cut.text) <= 306
    assert "\n" not in cut.text
    for first, last in cut.hits:
        words = text[max(start, 0) : end].partition("\n")[0].rstrip()
        assert first < last
        assert words.startswith(cut.text[first:last].rstrip())


def test_a_cut_never_parts_a_letter_from_its_accent() -> None:
    text = "a" * 399 + "e" + "\u0301" * 3 + "x" * 300
    cut = cut_sentence(text, 510, 515)
    assert cut.text.removeprefix("… ")[0] in "ax"


def test_an_article_with_many_spellings_of_one_address_is_read_within_bounds(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    count = 45
    library.take(*(make_post(n, html=leading(f"/{n}/report-1")) for n in range(2, 2 + count)))
    assert library.store.links.read_here(one).count == 40


def test_numbers_of_addresses_fit_the_library() -> None:
    tails = [hash_tail(f"{HOME}/reports/{number}") for number in range(50)]
    assert all(tail is not None and -(2**63) <= tail < 2**63 for tail in tails)
    assert len({*tails, hash_key(HOME)}) == 51
    assert hash_tail(HOME) is None
    assert hash_tail("https://[broken/report-1") is None
    assert hash_tail(f"{HOME}/a?" + "b=1&" * 60) == hash_tail(f"{HOME}/A/")
    assert json.loads(json.dumps(tails)) == tails
