"""What a few letters find, and in which order."""

import string
from time import thread_time

from hypothesis import given
from hypothesis import strategies as st

from pressmark.ui.commands import COMMANDS
from pressmark.ui.palette.items import PaletteItem, rank
from pressmark.ui.palette.matching import match, read_name, read_wanted

TITLES = st.text(string.ascii_letters + " -", max_size=30)
ANY = st.text(max_size=30)


def item(title: str, **others: object) -> PaletteItem:
    return PaletteItem(title, title, lambda: None, **others)  # type: ignore[arg-type]


def found(typed: str, *titles: str) -> list[str]:
    return [offer.item.title for offer in rank(map(item, titles), typed)]


def marked(typed: str, title: str) -> str:
    """The title, with what was meant in capitals."""
    (offer,) = rank([item(title)], typed)
    return "".join(sign.upper() if at in offer.places else sign for at, sign in enumerate(title))


def test_letters_in_their_order_find_a_name() -> None:
    assert marked("mk rd", "mark as read") == "MarK as ReaD"
    assert marked("mar", "mark all as read") == "MARk all as read"
    assert marked("mar read", "mark all as read") == "MARk all as READ"
    assert found("mkx", "Mark as read") == []


def test_accents_and_case_do_not_matter() -> None:
    assert marked("uber", "x über") == "x ÜBER"
    assert found("ÜBERSICHT", "Ubersicht") == ["Ubersicht"]
    assert marked("strasse", "straße") == "STRASSE"


def test_words_are_found_in_whatever_order() -> None:
    assert found("read mark", "Mark as read", "Reader") == ["Mark as read"]


def test_whole_names_come_before_beginnings_before_words_before_parts_before_letters() -> None:
    names = ["s y n c", "resync", "Cancel sync", "Sync all sites", "Sync"]
    assert found("sync", *names) == list(reversed(names))


def test_the_beginnings_of_words_count_for_more_than_letters_within() -> None:
    assert found("ns", "Unread pages and stars", "Next site") == ["Next site", "Unread pages and stars"]


def test_it_is_found_by_its_english_name_and_with_its_menu() -> None:
    german = item("Als gelesen markieren", english="Mark as read", place="Artikel")
    assert [one.item for one in rank([german], "mk rd")] == [german]
    assert [one.item for one in rank([german], "artikel gelesen")] == [german]
    (offer,) = rank([german], "mk rd")
    assert (offer.places, offer.alias, offer.named) == ((), "Mark as read", (0, 3, 8, 11))
    assert rank([german], "markieren")[0].places


def test_whatever_is_found_says_why() -> None:
    blue = item("Blue", english="Blue", place="Annotate")
    others = item("It is where it belongs", place="Annotate"), item("Search the library", place="Edit")
    assert rank([blue, *others], "tab") == []  # t and a of the menu, b of the title
    (offer,) = rank([blue], "annotate bl")
    assert (offer.menu, offer.places, offer.alias) == (tuple(range(8)), (0, 1), "")
    assert [one.places for one in rank([blue], "ab")] == [(0,)]


@given(typed=st.text("abelnotu ", min_size=1, max_size=4), title=TITLES, english=TITLES, place=TITLES)
def test_nothing_is_found_without_a_letter_that_can_be_seen_to_be_meant(
    typed: str, title: str, english: str, place: str
) -> None:
    for offer in rank([item(title, english=english, place=place)], typed):
        assert len(offer.places) + len(offer.menu) + len(offer.named) >= len(typed.replace(" ", ""))


def test_what_was_done_lately_comes_first_among_what_fits_alike() -> None:
    items = [item(title) for title in ("Sync now", "Sync all", "Async", "Tags")]
    assert [one.item.title for one in rank(items, "", ["Tags", "Async"])][:3] == ["Tags", "Async", "Sync now"]
    assert [one.item.title for one in rank(items, "sync", ["Sync all", "Async"])] == [
        *("Sync all", "Sync now", "Async"),
    ]


def test_a_word_that_is_whole_comes_before_the_beginning_of_a_longer_one() -> None:
    assert found("remove", "Removed", "Remove site") == ["Remove site", "Removed"]
    assert found("site", "A sitemap", "Remove a site") == ["Remove a site", "A sitemap"]


def test_one_comes_before_many_and_the_shorter_before_the_longer() -> None:
    many = item("Mark all of the list as read", many=True)
    one = item("Mark as read or unread")
    for recent in ((), (many.key,)):
        assert [offer.item for offer in rank([many, one], "mk rd", recent)] == [one, many]
    assert [offer.item for offer in rank([many, one], "", (many.key,))] == [many, one]
    assert found("xa", "x, aab", "x, aa") == ["x, aa", "x, aab"]


@given(TITLES, st.data())
def test_letters_taken_out_of_a_name_in_order_always_find_it(title: str, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(title), max_size=len(title)))
    typed = "".join(sign for sign, keep in zip(title, kept, strict=True) if keep)
    fits = match(read_wanted(typed), read_name(title))
    assert fits is not None
    meant = read_wanted("".join(title[place] for place in fits.places)).replace(" ", "")
    assert meant == read_wanted(typed).replace(" ", "")


@given(ANY, st.lists(ANY, max_size=6))
def test_any_text_is_answered_and_what_fits_alike_keeps_its_order(typed: str, titles: list[str]) -> None:
    items = [PaletteItem(str(at), title, lambda: None) for at, title in enumerate(titles)]
    offers = rank(items, typed)
    for offer in offers:
        assert all(0 <= place < len(offer.item.title) for place in offer.places)
    if not read_wanted(typed):
        assert [offer.item for offer in offers] == items
    # Each name twice: of two that fit alike, the first stays the first.
    twice = [*items, *(PaletteItem(f"again {at}", title, lambda: None) for at, title in enumerate(titles))]
    order = [offer.item.key for offer in rank(twice, typed)]
    for key in (key for key in order if key.isdecimal()):
        assert order.index(key) < order.index(f"again {key}")


def test_five_hundred_names_answer_within_a_key() -> None:
    titles = [command.title.replace("&", "") for command in COMMANDS]
    items = [item(f"{titles[at % len(titles)]} {at}", english=f"Go to {at}", place="Go") for at in range(500)]
    rank(items, "warm")
    least = []
    for typed in ("s", "sr", "srt", "mk rd", "zzq", "all read mark"):
        times = []
        for _ in range(5):
            start = thread_time()
            rank(items, typed)
            times.append(thread_time() - start)
        least.append(min(times))
    assert max(least) < 0.015, least
