"""The log says what happened and never a password."""

import logging
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.logs import (
    count_verbosity,
    logged,
    make_sendable,
    read_crash,
    read_log_tail,
    redact,
)
from pressmark.settings import log_folder

LOGGER = logging.getLogger("pressmark.test")
WORDS = "xK3v 9QpL mZ7t Rb2N cW5h Yd8J"
SECRET = WORDS.replace(" ", "")


def read_log(folder: Path) -> str:
    return (folder / "pressmark.log").read_text("utf-8")


def test_the_file_has_what_is_of_interest_and_closes_with_the_block(tmp_path: Path) -> None:
    with logged(0, tmp_path / "logs"):
        LOGGER.info("a site was synced")
        LOGGER.debug("a page of 100")
    LOGGER.info("after the block")
    text = read_log(tmp_path / "logs")
    assert "a site was synced" in text
    assert "a page of 100" not in text
    assert "after the block" not in text


def test_verbosity_tells_more_and_tells_it_on_the_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with logged(1, tmp_path):
        LOGGER.info("of interest")
        LOGGER.debug("in detail")
    told = capsys.readouterr().err
    assert "of interest" in told
    assert "in detail" not in told
    assert "in detail" in read_log(tmp_path)
    with logged(2, tmp_path):
        LOGGER.debug("in full detail")
    assert "in full detail" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_costs_a_warning_only(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    with logged(0, tmp_path / "file"):
        LOGGER.info("the program runs")
    assert "no log is kept" in caplog.text


def test_the_file_does_not_grow_without_end(tmp_path: Path) -> None:
    with logged(0, tmp_path):
        for number in range(60):
            LOGGER.info("%d %s", number, "x" * 100_000)
    files = sorted(file.name for file in tmp_path.glob("pressmark.log*"))
    assert files == ["pressmark.log", "pressmark.log.1", "pressmark.log.2", "pressmark.log.3"]
    assert all(file.stat().st_size < 1_100_000 for file in tmp_path.iterdir())


def test_a_crash_of_the_interpreter_leaves_the_traces_of_its_threads(tmp_path: Path) -> None:
    program = (
        "import faulthandler, os, pathlib, sys\n"
        "from pressmark.logs import logged\n"
        "def sink():\n"
        "    os.abort()\n"
        "with logged(0, pathlib.Path(sys.argv[1])):\n"
        "    sink()\n"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, check=False)
    assert done.returncode != 0
    assert "in sink" in (tmp_path / "crash.log").read_text("utf-8")


@pytest.mark.parametrize(
    "line",
    [
        f"GET https://anna:{SECRET}@example.org/wp-json/",
        f"Authorization: Basic {SECRET}==",
        f"{{'Authorization': 'Basic {SECRET}', 'Accept': 'application/json'}}",
        f"password={SECRET}&user=anna",
        f'{{"user": "anna", "password": "{WORDS}"}}',
        f"signing in with {WORDS}",
        f"https://example.org/?access_token={SECRET}",
        f"Set-Cookie: wordpress_logged_in={SECRET}; path=/",
    ],
)
def test_a_password_is_never_written(line: str, tmp_path: Path) -> None:
    with logged(0, tmp_path):
        LOGGER.info("%s", line)
    text = read_log(tmp_path)
    assert "***" in text
    assert WORDS not in text
    assert SECRET not in text


def test_a_password_in_a_traceback_is_not_written_either(tmp_path: Path) -> None:
    with logged(0, tmp_path):
        try:
            int(f"https://anna:{SECRET}@example.org")
        except ValueError as error:
            LOGGER.info("a bug", exc_info=error)
    assert "ValueError" in read_log(tmp_path)
    assert SECRET not in read_log(tmp_path)


@given(st.from_regex(r"[A-Za-z0-9!$&'()*+,;=%._~-]{1,40}", fullmatch=True))
def test_no_password_of_an_address_survives(password: str) -> None:
    assert redact(f"asked https://anna:{password}@example.org/x") == "asked https://***@example.org/x"


def test_an_ordinary_line_is_left_as_it_is() -> None:
    line = "https://example.org/wp-json/wp/v2/posts?page=2&per_page=100: 100 posts in 0.2 s, token of 3 words"
    assert redact(line) == line


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], 0),
        (["sync", "-v"], 1),
        (["-vv", "sync"], 2),
        (["-v", "sync", "--verbose"], 2),
        (["search", "--", "-v"], 0),
        (["--version"], 0),
    ],
)
def test_the_command_line_says_how_much_is_told(words: list[str], expected: int) -> None:
    assert count_verbosity(words) == expected


def test_the_log_is_kept_where_the_platform_keeps_logs() -> None:
    assert "pressmark" in log_folder().parts


@pytest.mark.parametrize(("verbosity", "told"), [(0, False), (1, True)])
def test_requests_are_told_to_those_who_ask(tmp_path: Path, verbosity: int, told: bool) -> None:
    with logged(verbosity, tmp_path):
        logging.getLogger("httpx2").info("HTTP Request: GET https://anna:%s@example.org/x", SECRET)
    text = read_log(tmp_path)
    assert ("https://***@example.org/x" in text) is told
    assert SECRET not in text


def test_what_is_sent_to_others_names_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    line = (
        "2026-11-27 23:44:57,123 INFO    sync Metals Desk pressmark.wordpress.transport: "
        f"GET https://anna:{SECRET}@metals.example/wp-json/?p=7 failed; see {tmp_path}/library/x\n"
        f'  File "{tmp_path}/program/pressmark/app.py", line 7, in main'
    )
    sendable = make_sendable(line)
    for private in ("Metals Desk", "metals.example", SECRET, str(tmp_path)):
        assert private not in sendable
    assert "pressmark.wordpress.transport: GET https://… failed; see ~/library/x" in sendable
    assert 'File "~/program/pressmark/app.py", line 7, in main' in sendable


@given(st.text(max_size=200))
def test_words_without_secrets_can_always_be_sent(text: str) -> None:
    assert make_sendable(make_sendable(text)) == make_sendable(text)


def test_the_end_of_the_log_is_read_as_far_as_there_is_one(tmp_path: Path) -> None:
    assert read_log_tail(tmp_path / "none", 5) == ""
    with logged(0, tmp_path):
        for number in range(3_000):
            LOGGER.info("line %s %s", number, "x" * 40)
    lines = read_log_tail(tmp_path, 5).splitlines()
    assert [line.split()[-2] for line in lines] == ["2995", "2996", "2997", "2998", "2999"]


def test_of_the_traces_of_crashes_the_last_is_read(tmp_path: Path) -> None:
    assert read_crash(tmp_path, 0.0) == ""
    crash = "import faulthandler, sys; from pathlib import Path; from pressmark.logs import logged\n"
    crash += "with logged(0, Path(sys.argv[1])): faulthandler._sigabrt()"
    before = time.time() - 1
    for _ in range(2):
        subprocess.run([sys.executable, "-c", crash, str(tmp_path)], capture_output=True, check=False)
    trace = read_crash(tmp_path, before)
    assert trace.startswith("Fatal Python error: Aborted")
    assert trace.count("Fatal Python error") == 1
    assert read_crash(tmp_path, time.time() + 60) == ""


def test_the_file_is_opened_with_the_first_line(tmp_path: Path) -> None:
    words = (
        "import logging, sys\n"
        "from pathlib import Path\n"
        "from pressmark.logs import logged\n"
        "with logged(0, Path(sys.argv[1])):\n"
        "    before = 'logging.handlers' in sys.modules\n"
        "    logging.getLogger('pressmark.test').info('a line')\n"
        "print(before, 'logging.handlers' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", words, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]
    assert read_log(tmp_path).endswith("pressmark.test: a line\n")


def test_a_file_that_cannot_be_opened_any_more_costs_its_lines_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "logs"
    with logged(0, folder):
        (folder / "pressmark.log").unlink()
        (folder / "pressmark.log").mkdir()
        LOGGER.info("nobody hears it")
    assert "nobody hears it" in capsys.readouterr().err
