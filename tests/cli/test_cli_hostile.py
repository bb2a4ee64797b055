"""A site that writes terminal escapes into everything it says."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.command_line import run
from tests.seed_site import Archive, SmallSite, make_archive

EVIL = "\x1b]0;owned\x07\x9b2J\u202eevil\u2066\x00\r\n[bold]x[/bold]"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _make_hostile_archive() -> Archive:
    archive = make_archive(1)
    (post,) = archive.posts
    post = post | {
        "title": {"rendered": f"Title {EVIL}"},
        "content": {
            "rendered": f"<p>Text {EVIL}</p><table><tr><td>{EVIL}</td></tr></table>",
            "protected": False,
        },
        "excerpt": {"rendered": f"<p>Excerpt {EVIL}</p>", "protected": False},
    }
    terms = {"topics": [term | {"name": f"Topic {EVIL}"} for term in archive.taxonomies["topics"]]}
    users = [{"id": 1, "name": f"Author {EVIL}", "slug": "author", "link": ""}]
    return replace(archive, name=f"Site {EVIL}", posts=[post], taxonomies=terms, users=users)


@pytest.mark.parametrize("terminal", [False, True])
def test_no_escape_of_a_site_reaches_the_terminal(terminal: bool, tmp_path: Path) -> None:
    library, typed = tmp_path / "library", EVIL.replace("\0", "")  # no program can be given a NUL
    with SmallSite(_make_hostile_archive()) as site:
        calls = [
            ["inspect", site.url],
            ["add", site.url],
            ["sync"],
            ["sites"],
            ["search", ""],
            ["show", "1"],
            ["show", "1", "--as", "html"],
            ["show", "1", "--as", "markdown"],
            ["show", "1", "--json"],
            ["search", "", "--json"],
            ["facets"],
            ["tables"],
            ["tables", "1", "--json"],
            ["tables", "--stack"],
            ["tables", "--export", tmp_path / f"tables{terminal}", "--format", "html"],
            ["tables", typed],
            ["search", typed],
            ["show", typed],
            ["frobnicate", typed],
            ["remove", "1"],
        ]
        for words in calls:
            told = run(*words, library=library, terminal=terminal)
            assert told.code == (2 if typed in words and words[0] not in ("search", "tables") else 0), words
            assert not STEERING.search(told.out), words
            if not terminal:  # there the bar itself moves the cursor
                assert not STEERING.search(told.err), words
            assert "\x1b]0" not in told.err
            assert "\u202e" not in told.err
