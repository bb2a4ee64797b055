"""A real WordPress in bad weather, and one where nothing happens."""

from collections.abc import Iterator

import httpx2
import pytest

from tests.e2e.mirror import Mirror, expect_success
from tests.wordpress_fixture import find_fixture

pytestmark = [
    pytest.mark.wordpress,
    pytest.mark.skipif(find_fixture() is None, reason="the scripts of ../shared/wordpress are not here"),
]


@pytest.fixture
def notices(mirror: Mirror) -> Iterator[None]:
    """PHP shows its notices to everybody, before the JSON, whatever a client accepts."""
    plugin = mirror.site.plant("loud", "ini_set( 'display_errors', '1' ); ini_set( 'html_errors', '1' );")
    mirror.site.ctl("fault", "notice", "1")
    yield
    mirror.site.ctl("fault", "off")
    plugin.unlink()


@pytest.fixture
def maintenance(mirror: Mirror) -> Iterator[None]:
    """WordPress' own: 503 with Retry-After: 600."""
    mirror.site.ctl("maintenance", "on")
    yield
    mirror.site.ctl("maintenance", "off")


@pytest.fixture
def plain_permalinks(mirror: Mirror) -> Iterator[None]:
    """No /wp-json/ any more: there is the home page now."""
    mirror.site.ctl("permalinks", "plain")
    yield
    mirror.site.ctl("permalinks", "pretty")


@pytest.fixture
def slowness(mirror: Mirror) -> Iterator[None]:
    """Every answer takes 200 ms longer."""
    mirror.site.ctl("fault", "delay-ms", "200")
    yield
    mirror.site.ctl("fault", "off")


def test_an_unchanged_site_costs_two_requests_a_type_and_three(mirror: Mirror) -> None:
    mirror.sync()
    mirror.site.take_requests()
    report = mirror.sync()
    asked = mirror.site.take_requests()
    expect_success(report)
    assert report["requests"] == len(asked) <= 2 * len(report["types"]) + 3, asked
    assert len(report["types"]) == 3
    assert report["bytes"] < 50_000
    mirror.check(report)


@pytest.mark.usefixtures("notices")
def test_notices_before_the_json_cost_nothing(mirror: Mirror) -> None:
    answer = httpx2.get(f"{mirror.site.api}wp/v2/posts", headers={"Accept": "application/json"})
    assert answer.text.startswith("<br />\n<b>Warning</b>:")
    mirror.site.ctl("edit", "1400")
    mirror.site.ctl("trash", "1401")
    report = mirror.sync()
    expect_success(report)
    mirror.site.ctl("fault", "off")
    mirror.check(report)


@pytest.mark.usefixtures("plain_permalinks")
def test_the_api_is_found_again_after_the_permalinks_changed(mirror: Mirror) -> None:
    mirror.site.ctl("edit", "1410")
    mirror.site.ctl("trash", "1411")
    report = mirror.sync()
    expect_success(report)
    assert (report["updated"], report["removed"]) == (1, 1)
    # The posts have other addresses now, but no post says that it changed.
    mirror.check(report, apart_from=["link"])
    mirror.site.ctl("permalinks", "pretty")
    mirror.site.ctl("edit", "1410", "1412")
    assert mirror.follow()["updated"] == 2


@pytest.mark.usefixtures("maintenance")
def test_a_site_in_maintenance_is_left_alone_until_it_said(mirror: Mirror) -> None:
    mirror.site.take_requests()
    report = mirror.sync()
    assert report["status"] == "failed"
    assert [fault["code"] for fault in report["errors"]] == ["busy"]
    assert len(mirror.site.take_requests()) == 1
    mirror.site.ctl("maintenance", "off")
    mirror.site.ctl("edit", "1420")
    early = mirror.sync()
    assert (early["status"], [fault["code"] for fault in early["errors"]]) == ("failed", ["busy"])
    assert mirror.site.take_requests() == []
    assert mirror.follow("--full")["updated"] == 1
    assert mirror.follow()["requests"] <= 9


@pytest.mark.usefixtures("slowness")
def test_a_slow_site_is_only_slow(mirror: Mirror) -> None:
    mirror.site.ctl("edit", "1430")
    report = mirror.sync()
    mirror.site.ctl("fault", "off")
    expect_success(report)
    assert report["updated"] == 1
    mirror.check(report)
