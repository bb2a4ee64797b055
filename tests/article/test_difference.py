"""What became of the words of a text: every one is accounted for, on both sides."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pressmark.article.difference import Kind, Known, compare
from pressmark.article.difference.alignment import align, find_common, find_unique, longest_rise
from pressmark.article.difference.tokens import read_tokens

TYPED = {"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "--": "-", "---": "-", "...": "…"}

_WORDS = [
    "ore",
    "oxide",
    "the",
    "of",
    "a",
    "A_b",
    "7",
    "1,204.5",
    "it’s",
    "it's",
    "“x”",
    "価格",
    "हिन्दी",
    "é",
]
_WORDS += ["—", "--", "-", "…", "...", ".", ",", "👩\u200d👩\u200d👧", "🇩🇪"]
soup = st.lists(st.sampled_from([*_WORDS, " ", " ", "\n", "\u200b", "\xa0"])).map("".join)
prose = st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join)
lines = st.lists(prose, max_size=6).map("\n".join)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts, one of them made of the other by cuts, copies and moves."""
    old = draw(lines)
    words = old.split(" ")
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted((draw(st.integers(0, len(words))), draw(st.integers(0, len(words)))))
        taken = words[start:end]
        del words[start:end]
        place = draw(st.integers(0, len(words)))
        words[place:place] = draw(st.sampled_from([taken, [], draw(prose).split(" ")]))
    return old, " ".join(words)


texts = st.one_of(edited(), st.tuples(soup, soup), st.tuples(st.text(max_size=40), st.text(max_size=40)))


def say(text: str) -> list[str]:
    """The words of a text as a keyboard writes them, without white space."""
    return [
        TYPED.get(word, word).translate(str.maketrans(dict.fromkeys("’‘", "'")))
        for word in read_tokens(text).words
        if word
    ]


def kinds(old: str, new: str) -> list[tuple[str, str, str]]:
    return [
        (piece.kind.name, old[piece.old_start : piece.old_end], new[piece.new_start : piece.new_end])
        for piece in compare(old, new).pieces
    ]


@settings(max_examples=100, deadline=None)
@given(texts)
@example((" ", ""))
@example(("", "\n"))
@example((" a", "b "))
@example(("a -- b ... c", "a—b…c"))
def test_every_character_has_its_piece(pair: tuple[str, str]) -> None:
    old, new = pair
    difference = compare(old, new)
    assert "".join(new[piece.new_start : piece.new_end] for piece in difference.pieces) == new
    by_old = difference.in_old_order()
    assert "".join(old[piece.old_start : piece.old_end] for piece in by_old) == old
    ends = [(piece.new_start, piece.new_end) for piece in difference.pieces]
    assert all(one[1] == other[0] for one, other in pairwise(ends))
    for piece in difference.pieces:
        was, is_ = old[piece.old_start : piece.old_end], new[piece.new_start : piece.new_end]
        if piece.kind in (Kind.SAME, Kind.MOVED):
            assert say(was) == say(is_)
        else:
            assert bool(was) is (piece.kind is Kind.REMOVED)
            assert bool(is_) is (piece.kind is Kind.ADDED)
    same = [piece.old_start for piece in difference.pieces if piece.kind is Kind.SAME]
    assert same == sorted(same)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_places_of_words_that_stayed_hold_the_same_words(pair: tuple[str, str]) -> None:
    old, new = pair
    difference = compare(old, new)
    whole = difference.map(0, len(old))
    kept = sorted(
        (piece.new_start, piece.new_end)
        for piece in difference.pieces
        if piece.kind in (Kind.SAME, Kind.MOVED) and piece.new_start < piece.new_end
    )
    assert sum(end - start for start, end in whole) == sum(end - start for start, end in kept)
    assert all(0 <= difference.map_place(place) <= len(new) for place in range(len(old) + 2))
    for start, end in whole:
        assert 0 <= start < end <= len(new)


@settings(max_examples=30, deadline=None)
@given(lines)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert {piece.kind for piece in compare(text, text).pieces} <= {Kind.SAME}
    assert [compare(text, text).map_place(place) for place in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


def test_words_are_told_apart_as_a_person_would() -> None:
    assert kinds("the quick brown fox", "the quick red fox") == [
        ("SAME", "the quick ", "the quick "),
        ("REMOVED", "brown ", ""),
        ("ADDED", "", "red "),
        ("SAME", "fox", "fox"),
    ]


def test_signs_and_breaks_alone_are_no_change() -> None:
    old = 'He said "it\'s 1,000 -- or so..."\nThe next line'
    new = "He said “it’s 1,000 — or so…” The next line"
    assert {kind for kind, _, _ in kinds(old, new)} == {"SAME"}


@pytest.mark.parametrize("number", ["1,204", "7.5", "1.204,50"])
def test_a_number_changes_as_a_whole(number: str) -> None:
    assert ("REMOVED", f"{number} ", "") in kinds(f"about {number} tonnes", "about 1,305 tonnes")


def test_scripts_without_spaces_are_compared_letter_by_letter() -> None:
    assert kinds("日本の価格", "日本新価格") == [
        ("SAME", "日本", "日本"),
        ("REMOVED", "の", ""),
        ("ADDED", "", "新"),
        ("SAME", "価格", "価格"),
    ]


def test_marks_and_joined_signs_stay_with_their_letter() -> None:
    assert read_tokens("हिन्दी 👩‍👩‍👧🇩🇪🇫🇷 👍🏽 e\u0301a").words == [
        "हिन्दी",
        "👩‍👩‍👧",
        "🇩🇪",
        "🇫🇷",
        "👍🏽",
        "e\u0301a",
    ]


def test_a_chance_agreement_between_rewritten_passages_does_not_count() -> None:
    old = "Nobody had expected prices of neodymium and its neighbours to recover before winter."
    new = "Shipments from Myanmar stopped altogether of late when fighting reached border crossings."
    assert [kind for kind, _, _ in kinds(old, new)] == ["REMOVED", "ADDED", "SAME"]


def test_a_cell_between_changed_cells_stays() -> None:
    old = "Cobalt from several countries\n7\nZinc from several countries"
    new = "Neodymium which nobody sells\n7\nTerbium which nobody sells"
    assert ("SAME", "7\n", "7\n") in kinds(old, new)


FIRST = "The first paragraph says one thing and is long enough to be known again."
SECOND = "A second one follows with other words about quite another matter altogether, at some length."
THIRD = "Third comes what nobody expected to be the last of all the paragraphs here."


def test_a_paragraph_that_went_elsewhere_moved() -> None:
    old, new = f"{FIRST}\n{SECOND}\n{THIRD}", f"{THIRD}\n{FIRST}\n{SECOND}"
    assert kinds(old, new) == [
        ("MOVED", THIRD, f"{THIRD}\n"),
        ("SAME", f"{FIRST}\n{SECOND}\n", f"{FIRST}\n{SECOND}"),
    ]
    difference = compare(old, new)
    start = old.index("nobody")
    assert difference.map(start, start + 6) == ((new.index("nobody"), new.index("nobody") + 6),)
    assert difference.map_place(start) == new.index("nobody")


def test_what_moved_takes_its_full_stop_along() -> None:
    one = "Lead paragraph that is quite long and stays the same in both."
    other = "Closing paragraph that is also long and stays the same in both."
    rest = "\n".join(f"{n}\nItem {n}" for n in range(9))
    assert [was.strip() for kind, was, _ in kinds(f"{one}\n{rest}\n{other}", f"{one}\n{other}\n{rest}")] == [
        one,
        other,
        rest,
    ]
    edited = other.replace("the same", "as it is")
    pieces = kinds(f"{FIRST}\n{SECOND}\n({other})", f"({edited})\n{FIRST}\n{SECOND}")
    assert [was.strip() for kind, was, _ in pieces if kind == "MOVED"][-1] == "in both.)"
    assert pieces[0] == ("MOVED", "(Closing paragraph that is also long and stays ", pieces[0][2])


def test_places_that_are_known_are_compared_with_each_other_alone() -> None:
    old, new = "one two too\nsame\nsame", "same\ntwo too three\nsame"
    known = Known((((0, 11), (5, 18)), ((12, 16), (0, 4))), (((17, 21),), ((19, 23),)))
    pieces = compare(old, new, known).pieces
    assert [
        (piece.kind.name, old[piece.old_start : piece.old_end], new[piece.new_start : piece.new_end])
        for piece in pieces
    ] == [
        ("REMOVED", "one ", ""),
        ("MOVED", "same\n", "same\n"),
        ("SAME", "two too\n", "two too "),
        ("REMOVED", "same", ""),
        ("ADDED", "", "three\nsame"),
    ]
    # A line that is there once on both sides is no exception.
    alone = (((0, len(FIRST)),), ((0, len(FIRST)),))
    assert [piece.kind.name for piece in compare(FIRST, FIRST, Known((), alone)).pieces] == [
        "REMOVED",
        "ADDED",
    ]


def test_of_what_is_known_and_crosses_other_text_the_longer_stays() -> None:
    table = "\n".join(f"{letter} x" for letter in "abcdefghij")
    for text, kind in ((FIRST, "SAME"), (" ".join([FIRST] * 3), "MOVED")):
        old, new = f"{table}\n{text}", f"{text}\n{table}"
        pairs = tuple(
            ((at, at + 3), (at + len(text) + 1, at + len(text) + 4)) for at in range(0, len(table), 4)
        )
        found = compare(old, new, Known(pairs)).pieces
        assert {piece.kind.name for piece in found if piece.old_start < len(table)} == {kind}


def test_a_paragraph_that_moved_and_was_edited_is_still_known() -> None:
    edited = THIRD.replace("nobody expected", "few of us expected").replace("last", "end")
    old, new = f"{FIRST}\n{SECOND}\n{THIRD}", f"{edited}\n{FIRST}\n{SECOND}"
    moved = "".join(was for kind, was, _ in kinds(old, new) if kind == "MOVED")
    assert "Third comes what" in moved
    assert "of all the paragraphs here." in moved


def test_one_long_line_does_not_decide_what_moved() -> None:
    """Lines are quicker to find than words, but most of the text is to stay where it is."""
    body = [f"Sentence number {n} reports {n * 7} tonnes of ore in month {n}." for n in range(12)]
    edited = [line.replace("ore", "oxide") for line in body]
    pieces = kinds("\n".join([*body, FIRST]), "\n".join([FIRST, *edited]))
    assert [was.strip() for kind, was, _ in pieces if kind == "MOVED"] == [FIRST]


def test_a_place_in_what_is_gone_is_where_it_stood() -> None:
    old, new = f"{FIRST}\n{SECOND}\n{THIRD}", f"{FIRST}\n{THIRD}"
    assert compare(old, new).map_place(old.index("quite")) == new.index("Third")
    assert compare(old, new).map(old.index("A second"), old.index("\nThird")) == ()
    assert compare(old, "").map_place(5) == 0
    assert compare("a (b", "a(b").map(1, 2) == ()
    assert compare("", new).map_place(5) == 0
    assert compare(old, new).map_place(len(old) + 9) == len(new)


@given(st.lists(st.integers(0, 4), max_size=12), st.lists(st.integers(0, 4), max_size=12))
def test_the_common_part_is_as_long_as_can_be(old: list[int], new: list[int]) -> None:
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            table[i + 1][j + 1] = table[i][j] + 1 if one == other else max(table[i][j + 1], table[i + 1][j])
    pairs = find_common(old, new)
    assert len(pairs) == table[-1][-1]
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))
    runs = align(old, new)
    assert all(old[run.old : run.old + run.length] == new[run.new : run.new + run.length] for run in runs)


def test_what_is_there_twice_is_not_unique() -> None:
    assert sorted(find_unique([1, 2, 3, 1, 2, 4], 2).values()) == [1, 2, 4]
    assert find_unique([], 3) == {}
    assert longest_rise([(0, 5), (1, 0), (2, 1), (3, 2)]) == [(1, 0), (2, 1), (3, 2)]
    assert longest_rise([]) == []
