"""Whether a sync is the first of its site."""

from pressmark.sync import sync_site
from tests.sync.conftest import Follower


def test_whether_a_sync_is_the_first_the_library_knows_and_not_who_starts_it(follower: Follower) -> None:
    before = follower.site
    assert before.synced is None
    assert follower.sync().first
    # As the tour of the sample, which syncs twice what it read once.
    report = sync_site(follower.store, before, on_progress=lambda _: None, cancelled=follower.cancelled)
    assert not report.first
