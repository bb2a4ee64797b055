"""Syncs of a real WordPress, where its scripts are."""

from pathlib import Path

from tests.bench.figures import Say, Target
from tests.bench.syncing import bench_sync
from tests.wordpress_fixture import find_fixture, start_wordpress

FAR_AWAY = 200  # milliseconds


def bench_wordpress(say: Say, count: int, folder: Path) -> None:
    """The syncs near and far, each against its own requests alone."""
    if find_fixture() is None:
        print("no real WordPress here: ../shared/wordpress is missing")
        return
    target = Target(times=1.1)
    with start_wordpress(posts=count) as site:
        bench_sync(say, site.url, folder / "near", "a real WordPress on the same machine", count, target)
        # So its work and the library's do not compete for the processor all the time.
        site.ctl("fault", "delay-ms", str(FAR_AWAY))
        part = f"a real WordPress, {FAR_AWAY} ms away"
        bench_sync(say, site.url, folder / "far", part, count, target)
