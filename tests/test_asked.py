"""Links that anybody may have written ask for what they say, or for nothing."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.asked import LONGEST_LINK, LONGEST_WORDS, Asked, Wish, read_asked

PAGE = "https://metals.example/reports/7/?view=print&page=2"


@pytest.mark.parametrize(
    ("link", "wish", "text"),
    [
        (PAGE, Wish.OPEN, PAGE),
        ("http://metals.example/?p=7", Wish.OPEN, "http://metals.example/?p=7"),
        (f"pressmark:{PAGE}", Wish.OPEN, PAGE),
        (f"pressmark://open?url={quote(PAGE, safe='')}", Wish.OPEN, PAGE),
        (f"PRESSMARK://Open/?url={quote(PAGE, safe='')}", Wish.OPEN, PAGE),
        ("pressmark://add?url=https%3A%2F%2Fmetals.example", Wish.ADD, "https://metals.example"),
        ("pressmark://search?q=%22rare+earth%22%20tag%3Ak%C3%B6nig", Wish.SEARCH, '"rare earth" tag:könig'),
        ("pressmark://search?q=+tin%0Acup+", Wish.SEARCH, "tin cup"),
    ],
)
def test_a_link_asks_for_what_it_says(link: str, wish: Wish, text: str) -> None:
    assert read_asked(link) == Asked(wish, text)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "search",
        "metals.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "pressmark:",
        "pressmark://",
        "pressmark:file:///etc/passwd",
        "pressmark://sync?url=https%3A%2F%2Fmetals.example",
        "pressmark://add?url=file%3A%2F%2F%2Fetc%2Fpasswd",
        "pressmark://add?url=ftp%3A%2F%2Fmetals.example",
        "pressmark://open?q=https%3A%2F%2Fmetals.example",
        "pressmark://open?url=https://one.example&url=https://two.example",
        "pressmark://open/more?url=https://one.example",
        "pressmark:pressmark:https://metals.example",
        "pressmark:file://open?url=https%3A%2F%2Fmetals.example",
        "pressmark:pressmark://search?q=tin",
        "pressmark://search?q=",
        "pressmark://search?q=%FF",
        "pressmark://search?q=%E2%80%AEx",
        "pressmark://search?q=" + "x" * (LONGEST_WORDS + 1),
        "pressmark://search?q=a&b=1&c=2&d=3&e=4",
        "https://",
        "https:///path",
        "https://bank.example@evil.example/",
        "https://anna:secret@metals.example/",
        "https://metals.example:99999/",
        "https://metals.example:0/",
        "https://[broken/",
        "https://metals.example/a b",
        "https://metals.example/\x00",
        "https://metals.example/\u202egnp.exe",
        "https://metals.example/" + "x" * LONGEST_LINK,
    ],
)
def test_what_is_no_such_link_asks_for_nothing(link: str) -> None:
    assert read_asked(link) is None


@given(st.text(max_size=200), st.sampled_from(["", "https://", "pressmark:", "pressmark://open?url="]))
def test_whatever_comes_back_can_be_shown_and_leads_to_the_web(text: str, before: str) -> None:
    asked = read_asked(before + text)
    if asked is not None:
        assert asked.text
        assert asked.text.isprintable()
        assert asked.wish is Wish.SEARCH or asked.text.lower().startswith(("https://", "http://"))


@given(st.text(min_size=1, max_size=60).filter(str.isprintable).filter(str.strip))
def test_any_words_can_be_searched_for(words: str) -> None:
    asked = read_asked(f"pressmark://search?q={quote(words, safe='')}")
    assert asked == Asked(Wish.SEARCH, " ".join(words.split()))
