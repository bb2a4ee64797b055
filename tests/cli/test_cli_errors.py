"""Bad input: one clear line and the right exit code, never a traceback."""

import socket
import sqlite3
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.command_line import Result, run
from tests.loopback import Reply
from tests.seed_site import SmallSite, make_archive


@pytest.fixture
def plain_site() -> Iterator[str]:
    """A site that is no WordPress: every page is there, none is an API."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b"<!doctype html><title>Hello</title><p>No API here."
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


class TroubledSite(SmallSite):
    """A small site whose server fails from the moment that it is in trouble."""

    troubled = False

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        """What a request gets."""
        if self.troubled:
            # Not Implemented is not asked for again, so no test waits.
            return 501, {}, b"Down for maintenance"
        return super().respond(path, query)


def _check_line(told: Result, code: int, *parts: str) -> None:
    assert (told.code, told.out) == (code, "")
    assert told.err.startswith("pressmark: ")
    assert told.err.count("\n") == 1
    for part in parts:
        assert part in told.err


def _check_both(words: list[str], library: Path, code: int, word: str, *parts: str) -> None:
    """The same call for a person, and for a program."""
    _check_line(run(*words, library=library), code, *parts)
    told = run(*words, "--json", library=library)
    assert (told.code, set(told.document)) == (code, {"error"})
    error = told.document["error"]
    assert error["code"] == word
    tried = error.pop("tried", [])
    assert all(isinstance(line, str) for line in tried)
    assert bool(tried) == (word == "not-wordpress")
    assert set(error) <= {"code", "message", "url", "advice"}
    assert all(isinstance(value, str) and value for value in error.values())
    assert error["message"] in told.err


@pytest.mark.parametrize(
    "address", ["not a url", "ftp://example.org/", "https://", "http://exa mple.org", ""]
)
@pytest.mark.parametrize("command", ["add", "inspect"])
def test_what_is_no_address_is_wrong_usage(command: str, address: str, tmp_path: Path) -> None:
    _check_both([command, address], tmp_path / "library", 2, "not-a-url")
    assert not (tmp_path / "library").exists()


def test_a_host_that_is_not_there_cannot_be_reached(tmp_path: Path) -> None:
    _check_both(
        ["add", "https://no-such-host.invalid/"], tmp_path / "new", 3, "unreachable", "no-such-host.invalid"
    )
    assert not (tmp_path / "new").exists()


def test_a_host_that_does_not_listen_cannot_be_reached(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    _check_both(["inspect", f"http://127.0.0.1:{port}/"], tmp_path, 3, "unreachable", f"127.0.0.1:{port}")


def test_a_site_that_is_no_wordpress_has_no_api(plain_site: str, tmp_path: Path) -> None:
    _check_both(["add", plain_site], tmp_path / "library", 4, "not-wordpress", plain_site.rstrip("/"))
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize(
    "words", [["sites"], ["search", ""], ["sync"], ["show", "1"], ["facets"], ["remove", "1"]]
)
def test_a_library_path_that_is_a_file_is_unusable(words: list[str], tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine", encoding="utf-8")
    _check_both(words, file, 5, "library-unusable", str(file))
    assert file.read_text(encoding="utf-8") == "mine"


def test_adding_a_site_to_a_file_is_refused(site: str, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine", encoding="utf-8")
    _check_both(["add", site], file, 5, "library-unusable", str(file))


def test_a_library_path_that_no_folder_can_have_is_unusable(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 100)
    _check_both(["sites"], folder, 5, "library-unusable", str(folder))


def test_a_file_that_is_no_database_is_unusable(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"This is no database. " * 500)
    _check_both(["sites"], tmp_path, 5, "library-unusable", str(tmp_path / "library.sqlite"))


def test_a_library_of_a_later_version_is_left_alone(library: Path, tmp_path: Path) -> None:
    backup = tmp_path / "library.sqlite"
    with sqlite3.connect(library / "library.sqlite") as source, sqlite3.connect(backup) as copy:
        source.backup(copy)
        copy.execute(
            "INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2099-01-01 00:00:00')"
        )
    source.close()
    copy.close()
    _check_both(["sites"], tmp_path, 5, "library-newer", "newer")


@pytest.mark.parametrize(
    "words",
    [
        ["sites"],
        ["search", ""],
        ["sync"],
        ["show", "1"],
        ["facets"],
        ["remove", "1"],
        ["window", "--post", "1"],
    ],
)
@pytest.mark.parametrize("folder", ["absent", "."])
def test_where_there_is_no_library_none_is_made(words: list[str], folder: str, tmp_path: Path) -> None:
    told = run(*words, library=tmp_path / folder)
    _check_line(told, 2, f"There is no library at {tmp_path / folder} yet", "`pressmark add URL` makes one")
    assert list(tmp_path.rglob("*.sqlite")) == []
    assert not (tmp_path / "absent").exists()


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["show", "999999"], "999999"),
        (["show", "https://elsewhere.invalid/article/"], "elsewhere.invalid"),
        (["show", "٣"], "٣"),
        (["show", "x\udcff"], "x?"),
        (["sync", "elsewhere.invalid"], "elsewhere.invalid"),
        (["sync", "1", "no such site"], "no such site"),
        (["remove", "42"], "42"),
    ],
)
def test_what_the_library_has_not_is_told(words: list[str], part: str, library: Path) -> None:
    _check_line(run(*words, library=library), 2, part)
    assert run(*words, "--json", library=library).document["error"]["code"] == "not-found"


def test_what_was_tried_is_told_to_those_who_ask(plain_site: str) -> None:
    told = run("inspect", plain_site, "-v")
    assert told.code == 4
    assert "wp-json" in told.err


def test_a_site_that_went_away_fails_its_sync_alone(site: str, tmp_path: Path) -> None:
    with SmallSite(make_archive(2)) as small:
        run("add", small.url, library=tmp_path / "library")
        run("add", site, "--type", "pages", library=tmp_path / "library")
    alone = run("sync", "1", "--json", library=tmp_path / "library")
    assert alone.code == 3
    (report,) = alone.document["sites"]
    assert report["status"] == "failed"
    assert report["errors"][0]["code"] == "unreachable"
    assert "A generated site" in alone.err
    both = run("sync", "--json", library=tmp_path / "library")
    assert both.code == 1
    assert {report["status"] for report in both.document["sites"]} == {"failed", "ok"}


@pytest.mark.parametrize("command", ["add", "inspect"])
def test_a_site_in_trouble_is_as_good_as_unreachable(command: str, tmp_path: Path) -> None:
    with TroubledSite(make_archive(1)) as site:
        site.troubled = True
        told = run(command, site.url, "--json", library=tmp_path / "library")
    assert (told.code, told.document["error"]["code"]) == (3, "failing")


def test_a_sync_of_a_site_in_trouble_ends_as_of_one_that_is_unreachable(tmp_path: Path) -> None:
    with TroubledSite(make_archive(2)) as site:
        run("add", site.url, library=tmp_path / "library")
        site.troubled = True
        told = run("sync", "--json", library=tmp_path / "library")
    assert (told.code, told.document["sites"][0]["errors"][0]["code"]) == (3, "failing")


def test_a_failed_sync_is_told_with_its_reason_and_its_request_to_those_who_ask(tmp_path: Path) -> None:
    with TroubledSite(make_archive(2)) as site:
        run("add", site.url, library=tmp_path / "library")
        site.troubled = True
        told = run("sync", library=tmp_path / "library")
        seen = run("sync", library=tmp_path / "library", terminal=True)
        asked = run("sync", "-v", library=tmp_path / "library")
        document = run("sync", "--json", library=tmp_path / "library").document
    (error,) = document["sites"][0]["errors"]
    sentence = f"{error['message']} {error['advice']}"
    assert told.out == f"A generated site: failed: {sentence}\n"
    assert told.err.endswith(f"pressmark: A generated site: {sentence}\n")
    assert seen.out == told.out
    assert sentence not in seen.err
    assert f"{sentence} ({error['url']})\n" in asked.err


def test_an_article_that_is_not_there_opens_no_window(library: Path) -> None:
    _check_line(run("window", "--post", "999999", library=library), 2, "999999")
