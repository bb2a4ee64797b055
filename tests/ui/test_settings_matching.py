"""What the search of the settings finds."""

from hypothesis import given
from hypothesis import strategies as st

from pressmark.ui.settings.matching import find_hits, says_all

ROWS = ("Sync all sites every Never 15 minutes", "Space for images No limit", "Größe der Schrift")


def test_words_are_found_in_any_order_whole_or_in_parts_whatever_their_case_and_accents() -> None:
    assert find_hits(ROWS, "EVERY sync") == [0]
    assert find_hits(ROWS, "grosse schr") == find_hits(ROWS, "größe") == [2]
    assert find_hits(ROWS, "sync images") == []
    assert says_all("Images and storage", "stor imag")


def test_words_of_the_title_need_not_be_repeated_but_are_not_enough() -> None:
    assert find_hits(ROWS, "storage limit", "Images and storage") == [1]
    assert find_hits(ROWS, "storage", "Images and storage") == []


def test_nothing_wanted_marks_nothing_and_hides_nothing() -> None:
    assert find_hits(ROWS, "  ") == []
    assert says_all("Anything", " ")


@given(st.lists(st.text(max_size=30), max_size=5), st.text(max_size=20), st.text(max_size=20))
def test_any_text_finds_places_that_are_there(texts: list[str], wanted: str, title: str) -> None:
    hits = find_hits(texts, wanted, title)
    assert hits == sorted(set(hits) & set(range(len(texts))))
    assert set(find_hits(texts, wanted)) <= set(hits)
    for place, text in enumerate(texts):
        if wanted.split() and says_all(text, wanted):
            assert place in find_hits(texts, wanted) or not says_all(wanted, wanted)
