"""The parts together: words, log, and a window only where there can be one."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from pressmark import __version__
from pressmark.app import main
from pressmark.settings import log_folder

PNG = b"\x89PNG\r\n\x1a\n"


def run_without_display(*words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, as on a machine without a display."""
    shown = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in shown} | more
    command = [sys.executable, "-m", "pressmark", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"pressmark {__version__}\n"


def test_without_words_given_those_of_the_process_are_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["pressmark", "no-such-command"])
    assert main() == 2
    assert "no-such-command" in capsys.readouterr().err


def test_a_log_is_kept_only_where_it_is_asked_for(tmp_path: Path) -> None:
    words = ["facets", "--library", str(tmp_path / "none")]
    assert main(words) == 2
    assert not log_folder().exists()
    assert main([*words, "-v"]) == 2
    assert (log_folder() / "pressmark.log").exists()


def test_without_a_display_the_window_says_so_in_one_line(tmp_path: Path) -> None:
    done = run_without_display("window", "--library", tmp_path)
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_missing_library_of_the_system_is_named_with_its_remedy(tmp_path: Path) -> None:
    package = tmp_path / "stub" / "PySide6"
    package.mkdir(parents=True)
    missing = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (package / "__init__.py").write_text(f"raise ImportError({missing!r})\n", "utf-8")
    done = run_without_display(
        "demo", "--screenshot", tmp_path / "a.png", "--library", tmp_path, PYTHONPATH=str(package.parent)
    )
    assert done.returncode == 2
    assert "libEGL.so.1" in done.stderr
    assert "packaging/setup" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_picture_of_the_sample_archive_needs_no_display(tmp_path: Path) -> None:
    picture = tmp_path / "new" / "window.png"
    done = run_without_display("demo", "--screenshot", picture, "--library", tmp_path / "library")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    content = picture.read_bytes()
    assert content.startswith(PNG)
    assert struct.unpack(">II", content[16:24]) == (1280, 800)
    assert "articles" in done.stdout
