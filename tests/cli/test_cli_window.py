"""What the command line asks of the window; the window itself is another room's."""

import os
from pathlib import Path

import pytest

from pressmark.cli import run as run_cli
from pressmark.cli.faults import tell_fault
from pressmark.errors import Cancelled
from pressmark.window_options import WindowOptions
from tests.command_line import run


def _ask(*words: str) -> WindowOptions:
    asked: list[WindowOptions] = []

    def open_window(request: WindowOptions) -> int:
        asked.append(request)
        return 7

    assert run_cli(list(words), open_window) == 7
    (request,) = asked
    return request


def test_no_command_opens_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ask("--library", str(tmp_path)) == WindowOptions(tmp_path)
    monkeypatch.setenv("PRESSMARK_LIBRARY", str(tmp_path / "named"))
    assert _ask() == WindowOptions(tmp_path / "named")


def test_the_window_gets_its_size_theme_query_and_place_for_a_picture(tmp_path: Path) -> None:
    words = ["--size", "1280x800", "--theme", "dark", "--query", "tin", "--screenshot", "picture.png"]
    assert _ask("window", *words, "--library", str(tmp_path)) == WindowOptions(
        tmp_path, screenshot=Path("picture.png"), size=(1280, 800), theme="dark", query="tin"
    )


def test_the_article_to_open_is_named_by_number_or_address(library: Path) -> None:
    assert _ask("window", "--post", "2", "--library", str(library)).post == 2


def test_the_demo_keeps_apart_from_the_persons_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSMARK_LIBRARY", str(tmp_path / "mine"))
    request = _ask("demo", "--screenshot", "picture.png")
    assert (request.demo, request.screenshot) == (True, Path("picture.png"))
    assert request.library.parent == tmp_path
    assert request.library != tmp_path / "mine"
    assert _ask("demo", "--library", str(tmp_path / "named")).library == tmp_path / "named"


def test_a_library_in_the_home_folder_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if os.name == "posix":
        assert _ask("--library", "~/archive").library == tmp_path / "archive"


def test_ctrl_c_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def be_interrupted(_request: WindowOptions) -> int:
        raise KeyboardInterrupt

    assert run_cli([], be_interrupted) == 130
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "pressmark: Interrupted. What was saved is kept.\n"


def test_an_interruption_has_a_word_for_programs() -> None:
    fault = tell_fault(Cancelled("Interrupted."))
    assert fault.exit_code == 130
    assert fault.document == {"error": {"code": "interrupted", "message": "Interrupted."}}


@pytest.mark.parametrize("words", [[], ["demo", "--screenshot", "a.png"], ["window"]])
def test_a_window_has_no_json(words: list[str], library: Path) -> None:
    told = run(*words, "--json", library=library)
    assert (told.code, told.document["error"]["code"]) == (2, "usage")


@pytest.mark.parametrize("command", ["demo", "window"])
@pytest.mark.parametrize(
    "name", ["absent/more/a.png", "/absent/a.png", "file/a.png", "", "x" * 300 + "/a/b.png"]
)
def test_a_picture_needs_a_folder_that_is_there(
    command: str, name: str, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    told = run(command, "--screenshot", tmp_path / name, library=library)
    assert (told.code, told.out) == (2, "")
    assert str(tmp_path / name) in told.err or f"no folder {(tmp_path / name).parent} for" in told.err
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_one_folder_of_a_picture_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("build/a.png", str(tmp_path / "build" / "a.png")):
        assert _ask("demo", "--screenshot", name).screenshot == Path(name)
    assert run("demo", "--screenshot", "build/more/a.png").code == 2
