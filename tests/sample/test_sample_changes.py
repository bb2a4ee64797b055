"""What the site publishes later: one edit and one removal, and nothing else."""

from typing import Any

from pressmark.sample.site import SampleSite
from tests.sample.web import Web, ask

EDITED, REMOVED = 1457, 1384


def read_all(web: Web) -> dict[int, dict[str, Any]]:
    return {post["id"]: post for post in web.read_posts()}


def place(post: dict[str, Any], web: Web) -> str:
    """A post's text, the same at whatever port it was served."""
    return repr(post).replace(web.url, "SITE/")


def test_one_article_is_edited_one_removed_and_the_rest_stays(web: Web, later: Web) -> None:
    before, after = read_all(web), read_all(later)
    assert set(before) - set(after) == {REMOVED}
    assert set(after) <= set(before)
    changed = {key for key in after if place(before[key], web) != place(after[key], later)}
    assert changed == {EDITED}


def test_the_edit_has_a_new_paragraph_other_figures_and_a_later_date(web: Web, later: Web) -> None:
    before, after = read_all(web)[EDITED], read_all(later)[EDITED]
    assert after["modified_gmt"] > max(post["modified_gmt"] for post in read_all(web).values())
    assert (after["date"], after["link"].split("/")[-2]) == (before["date"], "price-notes-third-quarter")
    texts = before["content"]["rendered"], after["content"]["rendered"]
    assert [text.count("<p>") for text in texts] == [2, 4]
    assert ["610</td>" in text for text in texts] == [True, True]
    assert ["670</td>" in text for text in texts] == [False, True]


def test_only_the_edit_is_newer_than_the_first_state(web: Web, later: Web) -> None:
    newest = max(post["modified_gmt"] for post in read_all(web).values())
    found = later.read(f"dispatches?modified_after={newest}Z&_fields=id")
    assert found == [{"id": EDITED}]


def test_the_removed_article_is_gone_everywhere(web: Web, later: Web) -> None:
    link = web.read(f"dispatches/{REMOVED}")["link"].replace(web.url, later.url)
    assert later.ask(f"wp-json/wp/v2/dispatches/{REMOVED}").json["code"] == "rest_post_invalid_id"
    assert later.read(f"dispatches?include={REMOVED}") == []
    assert ask(link).status == 404
    assert later.ask("wp-json/wp/v2/dispatches").total == 35
    tungsten = "materials?slug=tungsten&_fields=count"
    assert web.read(tungsten)[0]["count"] - later.read(tungsten)[0]["count"] == 1


def test_others_still_link_to_what_was_removed(later: Web) -> None:
    index = later.read("posts?slug=nine-months-in-one-table")[0]
    assert f"{later.url}dispatches/tender-for-tungsten-scrap/" in index["content"]["rendered"]


def test_the_changes_come_while_the_site_is_open() -> None:
    with SampleSite(port=0) as site:
        web = Web(site.url)
        assert len(web.read_posts()) == 41
        site.publish_later_changes()
        assert len(web.read_posts()) == 40
        site.publish_later_changes()
        assert len(web.read_posts()) == 40
