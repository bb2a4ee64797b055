"""A real WordPress read by one who has signed in: all that is hers to see, and nothing lost with her key."""

import base64
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pressmark.model import Phase, PostStatus, Progress, SiteStatus, SyncReport
from pressmark.store import Store
from pressmark.sync import SyncOptions, sync_site
from tests.e2e.mirror import Mirror
from tests.e2e.site_truth import read_library, read_site
from tests.wordpress_fixture import WordPressSite, find_fixture

pytestmark = [
    pytest.mark.wordpress,
    pytest.mark.skipif(find_fixture() is None, reason="the scripts of ../shared/wordpress are not here"),
]
_ALL = frozenset({"publish", "private", "draft", "pending", "future"})


@dataclass
class Key:
    """An application password that can be taken back."""

    site: WordPressSite
    password: str = field(default="", repr=False)
    uuid: str = ""

    def make(self) -> str:
        made = self.site.ctl("app-password", self.site.user)
        self.password, self.uuid = str(made["password"]), str(made["uuid"])
        return self.password

    def take_back(self) -> None:
        gone = self.site.evaluate(
            f"return WP_Application_Passwords::delete_application_password( 1, '{self.uuid}' );"
        )
        assert gone is True


@pytest.fixture
def key(big_wordpress: WordPressSite) -> Key:
    key = Key(big_wordpress)
    key.make()
    return key


@pytest.fixture(scope="session")
def _one_editor(big_wordpress: WordPressSite, tmp_path_factory: pytest.TempPathFactory) -> Mirror:
    return Mirror(big_wordpress, tmp_path_factory.mktemp("editor") / "library", _ALL)


@pytest.fixture
def editor(_one_editor: Mirror, key: Key) -> Mirror:
    """The library of one who may see everything, in step with the site."""
    _one_editor.password = key.password
    if not _one_editor.folder.exists():
        _one_editor.add()
        _one_editor.follow()
    else:
        _one_editor.sync()
    return _one_editor


def test_what_is_not_public_is_there_and_marked(editor: Mirror) -> None:
    marks = {holding.facts.status for holding in read_library(editor.folder).values()}
    assert {"publish", "private", "draft", "future"} <= marks <= _ALL
    assert "trash" in {facts.status for facts in read_site(editor.site).values()}
    editor.site.ctl("status", "1500", "--to=private")
    editor.site.ctl("status", "1501", "--to=draft")
    editor.site.ctl("trash", "1502")
    editor.site.ctl("add", "1", "--status=pending")
    report = editor.follow()
    assert (report["added"], report["updated"], report["removed"]) == (1, 2, 1)
    # One more to sign in, and three for what was read in the second of its change.
    assert editor.follow()["requests"] <= 2 * 3 + 3 + 1 + 3


def test_the_password_is_nowhere_in_the_library(editor: Mirror) -> None:
    word = editor.password
    pair = base64.b64encode(f"{editor.site.user}:{word}".encode())
    secrets = [word.encode(), word.replace(" ", "").encode(), pair]
    files = [file for file in editor.folder.rglob("*") if file.is_file()]
    assert files
    assert [file for file in files if any(secret in file.read_bytes() for secret in secrets)] == []


def test_with_a_password_that_was_taken_back_nothing_is_withdrawn(editor: Mirror, key: Key) -> None:
    before = read_library(editor.folder)
    key.take_back()
    for words in ([], ["--full"]):
        report = editor.sync(*words)
        assert report["status"] == "failed"
        assert [fault["code"] for fault in report["errors"]] == ["sign-in"]
        assert read_library(editor.folder) == before
    editor.password = key.make()
    editor.follow()


@pytest.mark.parametrize(
    ("phase", "full"), [(Phase.CENSUS, False), (Phase.CENSUS, True), (Phase.POSTS, True)]
)
def test_a_password_taken_back_during_a_sync_withdraws_nothing(
    editor: Mirror, key: Key, phase: Phase, full: bool
) -> None:
    editor.site.ctl("edit", "1510", "3001", "3004")
    before = read_library(editor.folder)
    report = _sync_until(editor, phase, key.take_back, full=full)
    assert report.status in (SiteStatus.FAILED, SiteStatus.PARTIAL)
    assert "sign-in" in [fault.code for fault in report.faults]
    after = read_library(editor.folder)
    assert after.keys() == before.keys()
    assert {number for number, holding in after.items() if holding.state is not before[number].state} == set()
    editor.password = key.make()
    editor.follow()


def test_a_password_taken_back_during_the_first_sync_loses_nothing(
    big_wordpress: WordPressSite, key: Key, tmp_path: Path
) -> None:
    mirror = Mirror(big_wordpress, tmp_path / "library", _ALL, key.password)
    mirror.add()
    report = _sync_until(mirror, Phase.POSTS, key.take_back, full=False)
    assert "sign-in" in [fault.code for fault in report.faults]
    states = {holding.state for holding in read_library(mirror.folder).values()}
    assert states <= {PostStatus.LIVE, PostStatus.PROTECTED}
    mirror.password = key.make()
    mirror.follow()


def _sync_until(mirror: Mirror, phase: Phase, act: Callable[[], None], *, full: bool) -> SyncReport:
    """Sync in this process, and do something once it is that far."""
    acts = [act]

    def watch(progress: Progress) -> None:
        if progress.phase is phase and acts:
            acts.pop()()

    store = Store(mirror.folder)
    try:
        report = sync_site(
            store,
            store.sites.find("1"),
            on_progress=watch,
            cancelled=threading.Event(),
            options=SyncOptions(full=full),
            password=mirror.password,
        )
    finally:
        store.close()
    assert not acts, f"the sync never came to {phase}"
    return report
