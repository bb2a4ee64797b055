"""Links in the place of a command open the window; a wrong word does not."""

from pathlib import Path

import pytest

from pressmark.cli import WindowRequest
from pressmark.cli import run as run_cli
from tests.command_line import run

LINKS = ["https://metals.example/reports/7/", "pressmark://search?q=tin"]


def ask(*words: str) -> WindowRequest:
    asked: list[WindowRequest] = []

    def open_window(request: WindowRequest) -> int:
        asked.append(request)
        return 7

    assert run_cli(list(words), open_window) == 7
    (request,) = asked
    return request


@pytest.mark.parametrize("place", range(3))
def test_links_open_the_window_and_options_may_stand_anywhere(place: int, tmp_path: Path) -> None:
    words = [LINKS[0], LINKS[1]]
    words[place:place] = ["--library", str(tmp_path), "-v"]
    assert ask(*words) == WindowRequest(tmp_path, links=tuple(LINKS))


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
        ("https://anna:secret@metals.example/", "begins with https://"),
        ("pressmark://sync?url=x", "begins with https://"),
        ("https://metals.example/\x1b[2J", "'https://metals.example/\\x1b[2J'"),
    ],
)
def test_what_is_neither_is_wrong_usage_with_a_way_out(word: str, told: str) -> None:
    result = run(word)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert "\x1b" not in result.err


def test_a_command_behind_a_link_is_none() -> None:
    result = run(LINKS[0], "sync")
    assert result.code == 2
    assert "sync is no address" in result.err


def test_a_link_is_no_command_of_another_command(library: Path) -> None:
    assert run("search", "https://metals.example/", library=library).code == 0


def test_links_have_no_json() -> None:
    assert run("--json", LINKS[0]).document["error"]["code"] == "usage"
