"""Whatever happens to the posts of a real WordPress of 2,000: after a sync the library is the site."""

from typing import Any

import pytest

from pressmark.model import PostStatus
from tests.e2e.mirror import Mirror
from tests.e2e.site_truth import read_library, read_site
from tests.wordpress_fixture import find_fixture

pytestmark = [
    pytest.mark.wordpress,
    pytest.mark.skipif(find_fixture() is None, reason="the scripts of ../shared/wordpress are not here"),
]
_HEARING = "Public & private hearing"


def test_the_first_sync_takes_every_post_and_its_text(mirror: Mirror) -> None:
    says = read_site(mirror.site)
    public = {number: facts for number, facts in says.items() if facts.status == "publish"}
    moments = [facts.modified for facts in public.values()]
    assert max(map(moments.count, set(moments))) > 100  # 124, less those that other tests have edited
    assert mirror.texts.keys() >= {number for number, facts in public.items() if not facts.protected}
    mirror.check_texts()


def test_a_scheduled_post_arrives_when_its_time_has_come(mirror: Mirror) -> None:
    number = _insert(mirror, status="future", date="+1 hour")
    assert _count(mirror.follow()) == {}
    # WordPress leaves `modified` alone when it publishes: here the post was written nine days ago.
    mirror.site.evaluate(
        "global $wpdb; $wpdb->update( $wpdb->posts, array("
        " 'post_date' => wp_date( 'Y-m-d H:i:s', time() - 60 ),"
        " 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - 60 ),"
        " 'post_modified' => wp_date( 'Y-m-d H:i:s', time() - 9 * DAY_IN_SECONDS ),"
        " 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() - 9 * DAY_IN_SECONDS )"
        f" ), array( 'ID' => {number} ) ); clean_post_cache( {number} );"
        f" check_and_publish_future_post( {number} ); return 1;"
    )
    assert _count(mirror.follow()) == {"added": 1}


def test_a_post_of_today_with_an_old_date_arrives(mirror: Mirror) -> None:
    number = _insert(mirror, status="publish", date="2024-02-03 04:05:06")
    assert _count(mirror.follow()) == {"added": 1}
    assert f"{mirror.read(number).facts.modified}" == "2024-02-03 04:05:06+00:00"


def test_posts_that_are_added_and_edited_arrive(mirror: Mirror) -> None:
    mirror.site.ctl("add", "3")
    mirror.site.ctl("edit", "1200", "1300", "2900")
    assert _count(mirror.follow()) == {"added": 3, "updated": 3}
    assert _count(mirror.follow()) == {}


def test_a_post_in_the_trash_is_withdrawn_and_comes_back(mirror: Mirror) -> None:
    mirror.site.ctl("trash", "1210")
    assert _count(mirror.follow()) == {"removed": 1}
    assert mirror.read(1210).state is PostStatus.WITHDRAWN
    mirror.site.ctl("untrash", "1210")
    mirror.site.ctl("status", "1210", "--to=publish")
    assert _count(mirror.follow()) == {"restored": 1}


def test_a_deleted_post_is_removed_and_keeps_its_text(mirror: Mirror) -> None:
    mirror.site.ctl("delete", "1220", "1221")
    assert _count(mirror.follow()) == {"removed": 2}
    assert mirror.read(1220).state is PostStatus.REMOVED
    assert mirror.read(1220).words > 20
    assert _count(mirror.follow()) == {}


@pytest.mark.parametrize(("number", "status"), [(1230, "draft"), (1231, "private"), (1232, "pending")])
def test_a_post_that_strangers_may_not_see_any_more_is_withdrawn(
    mirror: Mirror, number: int, status: str
) -> None:
    mirror.site.ctl("status", f"{number}", f"--to={status}")
    assert _count(mirror.follow()) == {"removed": 1}
    assert mirror.read(number).state is PostStatus.WITHDRAWN
    mirror.site.ctl("status", f"{number}", "--to=publish")
    assert _count(mirror.follow()) == {"restored": 1}


def test_a_post_that_gets_a_password_keeps_its_text(mirror: Mirror) -> None:
    words = mirror.read(1240).words
    mirror.site.ctl("password", "1240", "--to=secret")
    assert _count(mirror.follow()) == {"updated": 1}
    assert (mirror.read(1240).state, mirror.read(1240).words) == (PostStatus.PROTECTED, words)
    mirror.site.ctl("edit", "1240", "--title=Changed under lock")
    assert _count(mirror.follow()) == {"updated": 1}
    assert (mirror.read(1240).facts.title, mirror.read(1240).words) == ("Changed under lock", words)
    mirror.site.ctl("password", "1240", "--to=")
    assert _count(mirror.follow()) == {"updated": 1}
    assert (mirror.read(1240).state, mirror.read(1240).words) == (PostStatus.LIVE, words)


def test_a_post_that_loses_its_password_shows_its_text(mirror: Mirror) -> None:
    assert (mirror.read(1006).state, mirror.read(1006).words) == (PostStatus.PROTECTED, 0)
    mirror.site.ctl("password", "1006", "--to=")
    assert _count(mirror.follow()) == {"updated": 1}
    assert mirror.read(1006).words > 20


def test_changed_and_renamed_terms_are_found_by_a_full_sync(mirror: Mirror) -> None:
    before = mirror.read(1250).facts
    mirror.site.evaluate(
        "$types = get_terms( array( 'taxonomy' => 'news-type', 'hide_empty' => false, 'fields' => 'ids' ) );"
        " wp_set_object_terms( 1250, array_slice( array_map( 'intval', $types ), 0, 3 ), 'news-type' );"
        " wp_set_object_terms( 1251, array(), 'regions' ); return 1;"
    )
    mirror.site.ctl("rename-term", "news-type", "hearing", _HEARING)
    assert _count(mirror.follow("--full")) == {"updated": 2}
    after = mirror.read(1250).facts
    assert after.modified == before.modified
    assert after.terms != before.terms
    carrying = [holding.facts.terms for holding in read_library(mirror.folder).values()]
    assert sum(f"news-type: {_HEARING}" in terms for terms in carrying) > 50
    assert _count(mirror.follow()) == {}


def test_one_that_goes_as_another_comes_is_seen(mirror: Mirror) -> None:
    mirror.site.ctl("trash", "1260")
    mirror.site.ctl("add", "1")
    assert _count(mirror.follow()) == {"added": 1, "removed": 1}


def test_when_hundreds_are_missing_at_once_nothing_is_believed(mirror: Mirror) -> None:
    _set_status_of_many(mirror, "draft")
    report = mirror.sync()
    assert report["status"] == "partial"
    assert [fault["code"] for fault in report["errors"]] == ["too-many-missing"]
    assert mirror.read(1700).state is PostStatus.LIVE
    _set_status_of_many(mirror, "publish")
    assert _count(mirror.follow()) == {}


def _set_status_of_many(mirror: Mirror, status: str) -> None:
    mirror.site.evaluate(
        "global $wpdb; foreach ( range( 1600, 1899 ) as $id ) {"
        f" $wpdb->update( $wpdb->posts, array( 'post_status' => '{status}' ), array( 'ID' => $id ) ); }}"
        " wp_cache_flush(); return 1;"
    )


def _insert(mirror: Mirror, status: str, date: str) -> int:
    """Have WordPress make a post of that date, as its editor would."""
    found = mirror.site.evaluate(
        "return wp_insert_post( array( 'post_type' => 'news-archive', 'post_title' => 'By hand',"
        " 'post_content' => '<p>Written by hand.</p>', 'post_author' => 1,"
        f" 'post_status' => '{status}', 'post_date' => '',"
        f" 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', strtotime( '{date} UTC' ) ) ), true );"
    )
    assert isinstance(found, int)
    return found


def _count(report: dict[str, Any]) -> dict[str, int]:
    """What a sync did, without what it did not."""
    return {name: report[name] for name in ("added", "updated", "removed", "restored") if report[name]}
