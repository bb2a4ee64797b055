"""Signing in on the command line: what is then read, where the password goes, and where it never is."""

import base64
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.settings import log_folder
from tests.bending_site import BendingSite, Values
from tests.cli import shapes
from tests.command_line import Result, call, run

keyring = pytest.importorskip("keyring")
PASSWORD = "qwer TYUI 1357 asdf GHJK 2468"  # noqa: S105 - of the test's own site
TYPED = f"{PASSWORD}\n".encode()
ROOT = Path(__file__).parents[2]


@pytest.fixture
def site() -> Iterator[BendingSite]:
    """A site of nine posts, of which a stranger sees seven."""
    with BendingSite() as made:
        made.password = PASSWORD
        made.add(*range(1, 10))
        made.add(8, status="private")
        made.add(9, status="draft", date_gmt=None)
        yield made


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def kept_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A keyring that keeps passwords in this file."""
    monkeypatch.setenv("PRESSMARK_TEST_KEYRING", str(tmp_path / "keyring.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.core.load_keyring("tests.keyrings.FileKeyring"))
    yield tmp_path / "keyring.json"
    keyring.set_keyring(before)


def add(site: BendingSite, library: Path, *words: str, typed: bytes = TYPED) -> Result:
    return run("add", site.url, "--user", "anna", "--password-stdin", *words, library=library, typed=typed)


def test_whoever_signs_in_gets_what_is_not_public_and_it_is_marked(
    site: BendingSite, library: Path, kept_keys: Path
) -> None:
    added = add(site, library, "--json")
    assert (added.code, added.err) == (0, "")
    shapes.check(added.document, shapes.ADD)
    assert (added.document["user"], added.document["password_kept"]) == ("anna", True)
    assert PASSWORD in kept_keys.read_text("utf-8")
    synced = run("sync", "--json", library=library)
    assert (synced.code, synced.document["sites"][0]["added"]) == (0, 9)
    found = run("search", "", "--json", library=library)
    shapes.check(found.document, shapes.SEARCH)
    assert {
        post["remote_id"]: post["visibility"] for post in found.document["posts"] if post["remote_id"] > 6
    } == {
        7: "publish",
        8: "private",
        9: "draft",
    }
    titles = {line.split("\t")[2] for line in run("search", "", library=library).out.splitlines()}
    assert titles >= {"Post 7", "Post 8 (private)", "Post 9 (draft)"}
    (number,) = (post["id"] for post in found.document["posts"] if post["remote_id"] == 8)
    shown = run("show", number, library=library)
    assert "Not public on the site: private." in shown.out
    assert run("show", number, "--json", library=library).document["visibility"] == "private"


def test_a_person_is_told_who_signed_in_and_where_the_password_is(
    site: BendingSite, library: Path, kept_keys: Path
) -> None:
    told = add(site, library)
    assert "It is read as anna. The keyring of this system keeps the password." in told.out
    listed = run("sites", library=library)
    assert "Small Site is read as anna." in listed.out
    assert run("sites", "--json", library=library).document["sites"][0]["user"] == "anna"


def test_without_a_keyring_the_password_is_needed_for_each_sync(site: BendingSite, library: Path) -> None:
    told = add(site, library)
    assert told.code == 0
    assert "No keyring here keeps the password: it will be asked for at each sync." in told.err
    synced = run("sync", "--password-stdin", "--json", library=library, typed=TYPED)
    assert (synced.code, synced.document["sites"][0]["added"]) == (0, 9)
    alone = run("sync", "--json", library=library)
    assert alone.code == 4
    (error,) = alone.document["sites"][0]["errors"]
    assert (error["code"], error["advice"] != "") == ("sign-in", True)
    assert run("search", "", "--json", library=library).document["total"] == 9


def test_a_site_without_its_password_does_not_cost_the_others(site: BendingSite, library: Path) -> None:
    with BendingSite() as other:
        other.add(1)
        add(site, library)
        run("add", other.url, library=library)
        told = run("sync", "--json", library=library)
    assert told.code == 1
    assert sorted(report["status"] for report in told.document["sites"]) == ["failed", "ok"]


def test_a_wrong_password_is_told_and_takes_nothing_into_the_library(
    site: BendingSite, library: Path, kept_keys: Path
) -> None:
    told = add(site, library, "--json", typed=b"not the password\r\n")
    assert told.code == 4
    error = told.document["error"]
    assert error["code"] == "sign-in"
    assert "does not accept this password for the name “anna”" in error["message"]
    assert error["advice"]
    assert not library.exists()
    assert not kept_keys.exists()


def test_a_password_that_was_revoked_fails_the_sync_and_keeps_what_is_here(
    site: BendingSite, library: Path, kept_keys: Path
) -> None:
    add(site, library)
    run("sync", library=library)
    site.password = "another"  # noqa: S105 - of the test's own site
    told = run("sync", "--json", library=library)
    assert (told.code, told.document["sites"][0]["errors"][0]["code"]) == (4, "sign-in")
    assert run("search", "", "--json", library=library).document["total"] == 9


def test_a_user_stays_until_signed_out_and_the_keyring_forgets_then(
    site: BendingSite, library: Path, kept_keys: Path
) -> None:
    add(site, library)
    again = run("add", site.url, "--json", library=library).document
    assert (again["user"], again["already"], again["password_kept"]) == ("anna", True, False)
    assert PASSWORD in kept_keys.read_text("utf-8")
    out = run("add", site.url, "--user", "", "--json", library=library)
    assert (out.code, out.document["user"]) == (0, "")
    assert PASSWORD not in kept_keys.read_text("utf-8")
    assert run("sync", "--json", library=library).document["sites"][0]["added"] == 7


def test_a_removed_site_takes_its_password_along(site: BendingSite, library: Path, kept_keys: Path) -> None:
    add(site, library)
    assert run("remove", "1", library=library).code == 0
    assert PASSWORD not in kept_keys.read_text("utf-8")


class ClosedSite(BendingSite):
    """Shows a stranger nothing at all."""

    def respond_to(self, path: str, query: Values, authorization: str) -> tuple[int, dict[str, str], bytes]:
        if not authorization:
            return 401, {"WWW-Authenticate": "Basic"}, b"<p>Members only."
        return super().respond_to(path, query, authorization)


def test_a_site_that_is_closed_to_strangers_opens_to_whoever_signs_in(library: Path, kept_keys: Path) -> None:
    with ClosedSite() as site:
        site.password = PASSWORD
        site.add(1, 2)
        assert run("add", site.url, library=library).code == 4
        assert add(site, library).code == 0
        told = run("sync", "--json", library=library)
    assert (told.code, told.document["sites"][0]["added"]) == (0, 2)


@pytest.mark.parametrize(
    ("words", "typed", "part"),
    [
        (["add", "SITE", "--password-stdin"], TYPED, "--user names the user"),
        (["add", "SITE", "--user", "anna"], b"", "--password-stdin reads it"),
        (["add", "SITE", "--user", "anna", "--password-stdin"], b"\n", "No password came"),
        (["sync", "--password-stdin"], TYPED, "for one site that is read as a user"),
        (["sync", "1", "--password-stdin"], TYPED, "for one site that is read as a user"),
    ],
)
def test_a_password_without_its_user_and_the_reverse_are_wrong_usage(
    words: list[str], typed: bytes, part: str, site: BendingSite, library: Path
) -> None:
    with BendingSite() as other:
        for url in (site.url, other.url):
            run("add", url, library=library)
        told = run(*(site.url if word == "SITE" else word for word in words), library=library, typed=typed)
    assert (told.code, told.out) == (2, "")
    assert part in told.err


def test_the_password_may_begin_with_a_mark_of_byte_order(site: BendingSite, library: Path) -> None:
    assert add(site, library, typed=b"\xef\xbb\xbf" + TYPED).code == 0


def test_the_password_is_nowhere_but_in_the_keyring(
    site: BendingSite, library: Path, kept_keys: Path, tmp_path: Path
) -> None:
    told = [
        add(site, library, "-vv"),
        run("sync", "-vv", library=library),
        run("sync", "--full", "--json", "-vv", library=library),
        run("sync", "-vv", "--password-stdin", library=library, typed=b"wrong one\n"),
        run("sites", "-vv", library=library),
        run("changes", "--json", "-vv", library=library),
        run("remove", "1", "--json", "-vv", library=library),
    ]
    assert [result.code for result in told] == [0, 0, 0, 4, 0, 0, 0]
    assert sum("/users/me" in asked for asked in site.asked) >= 4
    assert list(log_folder().glob("*.log"))
    encoded = base64.b64encode(f"anna:{PASSWORD}".encode())
    secrets = (PASSWORD.encode(), PASSWORD.replace(" ", "").encode(), encoded)
    files = [file for folder in (library, log_folder()) for file in folder.rglob("*") if file.is_file()]
    texts = [file.read_bytes() for file in files]
    texts += [text.encode() for result in told for text in (result.out, result.err)]
    assert len(texts) > 15
    assert [text for text in texts if any(secret in text for secret in secrets)] == []


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is a thing of POSIX")
def test_at_a_terminal_the_person_is_asked_and_what_is_typed_is_not_shown(
    site: BendingSite, library: Path
) -> None:
    code, shown = at_terminal(["add", site.url, "--user", "anna"], library)
    assert (code, "Application password of anna:" in shown) == (0, True)
    assert PASSWORD not in shown
    code, shown = at_terminal(["sync"], library)
    assert code == 0
    assert "Application password of anna at Small Site:" in shown
    assert "9 new" in shown
    assert PASSWORD not in shown


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is a thing of POSIX")
@pytest.mark.parametrize("typed", [b"\n", b"\x04"], ids=["nothing", "end of file"])
def test_a_person_who_gives_no_password_gets_nothing_and_is_told(
    typed: bytes, site: BendingSite, library: Path
) -> None:
    code, shown = at_terminal(["add", site.url, "--user", "anna"], library, typed)
    assert (code, "No password was given." in shown) == (2, True)
    assert not library.exists()
    add(site, library)
    code, shown = at_terminal(["sync"], library, typed)
    assert (code, "The password of anna is not there" in shown) == (4, True)


def test_without_any_standard_input_nobody_is_asked(
    site: BendingSite, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(site, library)
    monkeypatch.setattr(sys, "stdin", None)
    assert run("sync", library=library).code == 4
    told = run("sync", "--password-stdin", library=library)
    assert (told.code, "No password came on standard input." in told.err) == (2, True)


def at_terminal(words: list[str], library: Path, typed: bytes = TYPED) -> tuple[int, str]:
    """Call the program at a terminal of its own and type this when it asks for the password."""
    try:
        terminal, end = os.openpty()
    except OSError:
        pytest.skip("this machine gives no pseudo-terminals")
    command = [sys.executable, "-m", "pressmark", "--library", str(library), *words]
    process = subprocess.Popen(command, stdin=end, stdout=end, stderr=end, start_new_session=True)
    os.close(end)
    shown, given = b"", False
    while data := _read(terminal):
        shown += data
        if not given and re.search(rb"Application password of .*: ", shown):
            given = True
            os.write(terminal, typed)
    os.close(terminal)
    return process.wait(60), shown.decode("utf-8", "replace")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the program has ended
        return b""


def test_a_process_finds_the_password_in_the_keyring(
    site: BendingSite, library: Path, kept_keys: Path
) -> None:
    add(site, library)
    told = call(
        "sync",
        "--json",
        library=library,
        PYTHON_KEYRING_BACKEND="tests.keyrings.FileKeyring",
        PYTHONPATH=str(ROOT),
    )
    assert (told.code, told.document["sites"][0]["added"]) == (0, 9)
