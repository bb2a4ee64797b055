"""A WordPress of 2,000 posts for the whole run, and a library that follows it."""

from collections.abc import Iterator

import pytest

from tests.e2e.mirror import Mirror
from tests.wordpress_fixture import WordPressSite, find_fixture, start_wordpress


@pytest.fixture(scope="session")
def big_wordpress() -> Iterator[WordPressSite]:
    """On MariaDB; 124 of its posts were modified in one second."""
    if find_fixture() is None:
        pytest.skip("the scripts of ../shared/wordpress are not here")
    with start_wordpress(posts=2000) as site:
        site.log_requests()
        yield site


@pytest.fixture(scope="session")
def _one_mirror(big_wordpress: WordPressSite, tmp_path_factory: pytest.TempPathFactory) -> Mirror:
    return Mirror(big_wordpress, tmp_path_factory.mktemp("mirror") / "library")


@pytest.fixture
def mirror(_one_mirror: Mirror) -> Mirror:
    """A stranger's library of the whole site, in step with it.

    One for the whole run; made within a test, for a test's settings and log are its own.
    """
    if not _one_mirror.folder.exists():
        _one_mirror.add()
        _one_mirror.follow()
    elif _one_mirror.sync()["status"] != "ok":
        _one_mirror.sync("--full")  # a test before this one failed, and left the site to be left alone
    return _one_mirror
