"""What the command line asks of the window; the window itself is another room's."""

import os
from pathlib import Path

import pytest

from pressmark.cli import WindowRequest
from pressmark.cli import run as run_cli


def _ask(*words: str) -> WindowRequest:
    asked: list[WindowRequest] = []

    def open_window(request: WindowRequest) -> int:
        asked.append(request)
        return 7

    assert run_cli(list(words), open_window) == 7
    (request,) = asked
    return request


def test_no_command_opens_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ask("--library", str(tmp_path)) == WindowRequest(tmp_path)
    monkeypatch.setenv("PRESSMARK_LIBRARY", str(tmp_path / "named"))
    assert _ask() == WindowRequest(tmp_path / "named")


def test_the_window_gets_its_size_theme_query_and_place_for_a_picture(tmp_path: Path) -> None:
    words = ["--size", "1280x800", "--theme", "dark", "--query", "tin", "--screenshot", "picture.png"]
    assert _ask("window", *words, "--library", str(tmp_path)) == WindowRequest(
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
    def be_interrupted(_request: WindowRequest) -> int:
        raise KeyboardInterrupt

    assert run_cli(["--json"], be_interrupted) == 130
    told = capsys.readouterr()
    assert '"code": "interrupted"' in told.out
    assert told.err == "pressmark: Interrupted. What was saved is kept.\n"
