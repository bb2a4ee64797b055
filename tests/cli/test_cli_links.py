"""Links in the place of a command open the window; a wrong word does not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.asked import read_asked
from pressmark.cli import run as run_cli
from pressmark.cli.links import explain_link
from pressmark.window_options import WindowOptions
from tests.command_line import run

LINKS = ["https://metals.example/reports/7/", "pressmark://search?q=tin"]


def ask(*words: str) -> WindowOptions:
    asked: list[WindowOptions] = []

    def open_window(request: WindowOptions) -> int:
        asked.append(request)
        return 7

    assert run_cli(list(words), open_window) == 7
    (request,) = asked
    return request


@pytest.mark.parametrize("place", range(3))
def test_links_open_the_window_and_options_may_stand_anywhere(place: int, tmp_path: Path) -> None:
    words = [LINKS[0], LINKS[1]]
    words[place:place] = ["--library", str(tmp_path), "-v"]
    assert ask(*words) == WindowOptions(tmp_path, links=tuple(LINKS))


def test_without_links_there_are_none(tmp_path: Path) -> None:
    assert ask("--library", str(tmp_path)).links == ()


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("serach", "Did you mean `pressmark search`?"),
        ("Sync", "Did you mean `pressmark sync`?"),
        ("metals.example", "as https://metals.example"),
        ("no-such-command", "`pressmark --help` lists them all."),
        ("a\x1b[2Jb", "'a\\x1b[2Jb'"),
        ("file:///etc/passwd", "begins with https://"),
        ("https://anna:secret@metals.example/", "leave out what is before the @"),
        ("pressmark:https://anna:secret@metals.example/", "leave out what is before the @"),
        (
            "pressmark://open?url=https%3A%2F%2Fanna:secret%40metals.example/",
            "leave out what is before the @",
        ),
        ("pressmark://sync?url=x", "there are pressmark://open?url=…, pressmark://add"),
        ("pressmark://[", "asks for nothing that is known here"),
        ("pressmark://open", "has nothing to open"),
        ("pressmark://add?url=", "has nothing to open"),
        ("pressmark://search?q=+", "has nothing to search for"),
        ("pressmark://open?url=metals.example", "metals.example is no address of the web"),
        ("pressmark://open?url=https://a.example&url=https://b.example", "cannot be understood"),
        (f"pressmark://search?q={'tin+' * 300}", "may have 1,000 characters"),
        (f"https://metals.example/{'a' * 4000}", "is too long"),
        ("https://", "names no host"),
        ("http:///reports/7/", "names no host"),
        ("https://metals.example/a report/", "has white space in it"),
        ("https://metals.example:0/", "has a port that is none"),
        ("https://metals.example:port/", "look at its host and port"),
        (
            "https://metals.example/\x1b[2J",
            "'https://metals.example/\\x1b[2J' has signs in it that cannot be",
        ),
        ("", "The command is empty."),
        (" ", "The command is empty."),
    ],
)
def test_what_is_neither_is_wrong_usage_with_a_way_out(word: str, told: str) -> None:
    result = run(word)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert "\x1b" not in result.err
    assert "secret" not in result.err


def test_the_help_says_that_links_stand_in_the_place_of_a_command() -> None:
    assert "pressmark [OPTION]... URL..." in run("--help").out
    told = run(LINKS[0], "--help")
    assert told.code == 0
    assert "pressmark://search?q=…" in " ".join(told.out.split())


@pytest.mark.parametrize("words", [["window"], ["demo"], [LINKS[0]]])
def test_the_help_of_a_window_names_no_json(words: list[str]) -> None:
    assert "--json" not in run(*words, "--help").out
    assert "usage: pressmark" in run(*words, "--help").out


@given(st.text(min_size=1, max_size=40))
def test_what_is_refused_is_told_in_one_line_whatever_it_is(end: str) -> None:
    for text in (f"https://{end}", f"pressmark:{end}", f"pressmark://open?url={end}"):
        if read_asked(text) is None:
            assert explain_link(text).isprintable()


def test_a_command_behind_a_link_is_none() -> None:
    result = run(LINKS[0], "sync")
    assert result.code == 2
    assert "sync is no address" in result.err


def test_a_link_is_no_command_of_another_command(library: Path) -> None:
    assert run("search", "https://metals.example/", library=library).code == 0


def test_links_have_no_json() -> None:
    assert run("--json", LINKS[0]).document["error"]["code"] == "usage"
