"""Taking in the sample site by the command line: inspect, add, sync, sites, remove."""

import logging
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from pressmark.sample.site import SampleSite
from pressmark.store import Store
from tests.cli import shapes
from tests.cli.sample_archive import ARCHIVE, ENTRIES
from tests.command_line import run


def test_inspect_lists_types_and_taxonomies_with_their_totals(site: str) -> None:
    told = run("inspect", site, "--json")
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.INSPECT)
    totals = {each["slug"]: each["total"] for each in told.document["types"] if each["readable"]}
    assert totals == Counter(entry.type for entry in ENTRIES)
    taxonomies = {each["slug"]: each for each in told.document["taxonomies"]}
    for taxonomy in ARCHIVE.taxonomies:
        assert taxonomies[taxonomy.slug]["hierarchical"] == taxonomy.hierarchical
        assert taxonomies[taxonomy.slug]["name"] == taxonomy.name


def test_inspect_tells_a_person_why_a_type_cannot_be_read(site: str) -> None:
    told = run("inspect", site, terminal=True)
    assert told.code == 0
    assert ARCHIVE.facts.name in told.out
    closed = [each for each in run("inspect", site, "--json").document["types"] if not each["readable"]]
    table = told.out.split("\n\n")[2].splitlines()
    assert table[0].split() == ["NOT", "READABLE", "REST", "BASE", "WHY"]
    for each, line in zip(closed, table[1:], strict=True):
        assert each["name"][:10] in line
        assert each["reason"][:8] in line
    assert max(map(len, told.out.splitlines())) <= 80


def test_inspect_makes_no_library(site: str, tmp_path: Path) -> None:
    assert run("inspect", site, library=tmp_path / "library").code == 0
    assert list(tmp_path.glob("library*")) == []


def test_add_takes_the_types_that_have_articles_and_says_what_comes_next(site: str, tmp_path: Path) -> None:
    told = run("add", site, library=tmp_path / "library")
    assert told.code == 0
    assert "pressmark sync" in told.out
    (added,) = run("sites", "--json", library=tmp_path / "library").document["sites"]
    assert set(added["types"]) == {entry.type for entry in ENTRIES}
    assert (added["posts"], added["synced"], added["status"], added["images"]) == (0, None, "new", "all")


def test_add_takes_the_types_and_images_that_are_named(site: str, tmp_path: Path) -> None:
    offered = run("inspect", site, "--json").document["types"]
    base = next(each["rest_base"] for each in offered if each["readable"] and each["slug"] != "page")
    told = run("add", site, "--type", base, "--images", "none", "--json", library=tmp_path / "library")
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.ADD)
    assert len(told.document["types"]) == 1
    assert told.document["images"] == "none"


def test_adding_a_site_again_changes_what_is_taken_of_it(site: str, tmp_path: Path) -> None:
    first = run("add", site, "--type", "pages", "--json", library=tmp_path / "library").document
    second = run("add", site, "--all-types", "--json", library=tmp_path / "library").document
    assert (first["id"], first["types"]) == (second["id"], ["page"])
    assert set(second["types"]) > {"page"}
    assert len(run("sites", "--json", library=tmp_path / "library").document["sites"]) == 1
    assert (first["already"], second["already"]) == (False, True)
    third = run("add", site, "--type", "pages", library=tmp_path / "library")
    assert "is already in the library as site 1; its types are now: pages." in third.out
    images = run("add", site, "--images", "none", "--json", library=tmp_path / "library").document
    assert (images["types"], images["images"]) == (["page"], "none")
    assert run("add", site, "--json", library=tmp_path / "library").document["images"] == "none"


@pytest.mark.parametrize("name", ["frogs", "media"])
def test_add_refuses_a_type_that_is_not_there_or_cannot_be_read(site: str, tmp_path: Path, name: str) -> None:
    told = run("add", site, "--type", name, library=tmp_path / "library")
    assert (told.code, told.out) == (2, "")
    assert name in told.err
    assert not (tmp_path / "library").exists()


def test_sync_takes_every_article_and_reports_it(site: str, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    run("add", site, library=folder)
    first = run("sync", "--json", library=folder)
    assert (first.code, first.err) == (0, "")
    shapes.check(first.document, shapes.SYNC)
    (report,) = first.document["sites"]
    assert (report["status"], report["added"], report["errors"]) == ("ok", len(ENTRIES), [])
    assert all(each["have"] == each["total"] for each in report["types"])
    (again,) = run("sync", "--json", library=folder).document["sites"]
    assert (again["added"], again["updated"], again["removed"]) == (0, 0, 0)
    assert again["unchanged"] == len(ENTRIES)


def test_sync_takes_a_later_edit_and_a_removal_and_keeps_what_was_read(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with SampleSite(port=0) as sample:
        run("add", sample.url, library=folder)
        run("sync", library=folder)
        sample.publish_later_changes()
        (report,) = run("sync", "--json", library=folder).document["sites"]
    assert (report["added"], report["updated"], report["removed"]) == (0, 1, 1)
    found = run("search", "", "--json", library=folder).document["posts"]
    (gone,) = (post for post in found if post["state"] == "removed")
    assert ARCHIVE.facts.removed in gone["link"]
    assert len(run("show", gone["id"], "--as", "json", library=folder).document["text"]) > 200
    shown = [run("show", post["id"], "--json", library=folder).document for post in found]
    (edited,) = (post for post in shown if len(post["versions"]) > 1)
    assert [version["current"] for version in edited["versions"]] == [False, True]


def test_sync_serves_the_sample_that_nobody_serves(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with SampleSite(port=0) as sample:
        run("add", sample.url, library=folder)
        run("sync", library=folder)
    told = run("sync", "--json", library=folder)
    assert (told.code, told.err) == (0, "")
    (report,) = told.document["sites"]
    assert (report["status"], report["added"], report["updated"], report["removed"]) == ("ok", 0, 1, 1)
    assert run("sync", library=folder).code == 0


def test_sync_tells_a_person_what_it_does_and_did(site: str, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    run("add", site, library=folder)
    told = run("sync", library=folder)
    assert told.code == 0
    assert f"{len(ENTRIES)} new" in told.out
    assert "taking articles" in told.err
    assert "\x1b" not in told.out + told.err
    bar = run("sync", "--full", "--json", library=folder, terminal=True)
    assert bar.code == 0
    assert "\x1b" not in bar.out
    assert bar.err


def test_sync_names_sites_by_number_host_or_address_and_does_each_once(site: str, library: Path) -> None:
    for name in ("1", site, site.rstrip("/").removeprefix("http://")):
        assert len(run("sync", name, "1", "--no-media", "--json", library=library).document["sites"]) == 1


def test_sites_lists_name_address_count_and_last_sync(site: str, library: Path) -> None:
    told = run("sites", "--json", library=library)
    shapes.check(told.document, shapes.SITES)
    (listed,) = told.document["sites"]
    assert (listed["name"], listed["posts"], listed["status"]) == (ARCHIVE.facts.name, len(ENTRIES), "ok")
    plain = run("sites", library=library)
    assert plain.out.splitlines()[0].split() == ["ID", "SITE", "ADDRESS", "ARTICLES", "STATE", "LAST", "SYNC"]
    assert site.rstrip("/") in plain.out
    assert max(map(len, run("sites", library=library, terminal=True).out.splitlines())) <= 80


def test_remove_takes_a_site_out_after_a_backup(
    site: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "pressmark")
    folder = tmp_path / "library"
    run("add", site, library=folder)
    run("sync", "--no-media", library=folder)
    told = run("remove", ARCHIVE.facts.name, "--json", library=folder)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.REMOVE)
    assert (told.document["posts"], told.document["annotations"]) == (len(ENTRIES), 0)
    assert run("sites", "--json", library=folder).document == {"sites": []}
    assert run("search", "", "--json", library=folder).document["total"] == 0
    (line,) = caplog.messages
    assert line.startswith(f"The site {site.rstrip('/')} was removed: {len(ENTRIES)} articles. Backup: ")
    backup = tmp_path / "again"
    backup.mkdir()
    Path(told.document["backup"]).replace(backup / "library.sqlite")
    assert run("search", "", "--json", library=backup).document["total"] == len(ENTRIES)


def test_remove_waits_for_no_sync_of_another_program(site: str, tmp_path: Path) -> None:
    assert run("add", site, library=tmp_path).code == 0
    store = Store(tmp_path)
    try:
        with store.hold_sync(1):
            told = run("remove", "1", library=tmp_path)
    finally:
        store.close()
    assert told.code == 5
    assert "Another Pressmark is syncing this site now" in told.err
    assert run("remove", "1", library=tmp_path).code == 0


def test_remove_refuses_while_there_are_annotations_and_says_how_many(site: str, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    run("add", site, library=folder)
    run("sync", "--no-media", library=folder)
    with sqlite3.connect(folder / "library.sqlite") as database:
        database.execute(
            "INSERT INTO annotation (id, post_id, revision_id, note, color, created, modified, state)"
            " SELECT 'urn:uuid:1', id, 1, 'mine', 'yellow', 0, 0, 'anchored' FROM post LIMIT 1"
        )
    database.close()
    refused = run("remove", "1", library=folder)
    assert (refused.code, refused.out) == (2, "")
    assert f"{len(ENTRIES)} articles, 1 annotation" in refused.err
    assert not (folder / "backups").exists()
    told = run("remove", "1", "--yes", library=folder)
    assert told.code == 0
    assert f"{len(ENTRIES)} articles, 1 annotation" in told.out


def test_a_library_without_sites_says_how_to_add_one(tmp_path: Path) -> None:
    Store(tmp_path).close()
    for command in ("sites", "sync"):
        told = run(command, library=tmp_path)
        assert (told.code, told.out) == (0, "")
        assert "`pressmark add URL` adds one" in told.err
        assert run(command, "--json", library=tmp_path).document == {"sites": []}
