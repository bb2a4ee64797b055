"""What `make bench` reports: targets, a line for each figure, the page, and that its parts run."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.__main__ import list_parts
from tests.bench.figures import Figure, Target, Unit
from tests.bench.report import tell, write_json, write_markdown
from tests.bench.screen import has_screen

ROOT = Path(__file__).parent.parent
MACHINE = {"date": "2026-11-28", "system": "Linux", "python": "3.11", "sqlite": "3.40", "qt": "6.11"}


@pytest.mark.parametrize(
    ("target", "value", "met"),
    [
        (Target(times=1.5), 15, True),
        (Target(times=1.5), 15.1, False),
        (Target(times=1.5, plus=5), 20, True),
        (Target(times=1.5, plus=5), 20.1, False),
        (Target(times=1.5, most=12), 13, False),
        (Target(most=12), 12, True),
        (Target(), 1000, None),
    ],
)
def test_a_target_is_met_or_not(target: Target, value: float, met: bool | None) -> None:
    assert make_figure(value, target).met is met


def test_the_late_runs_count_where_they_are_told() -> None:
    assert make_figure(10, Target(times=1.5)).met
    assert make_figure(10, Target(times=1.5), late=16).met is False


def test_a_line_says_what_was_measured() -> None:
    line = tell(make_figure(15.04, Target(times=1.2)))
    assert "by date" in line
    assert "1.50 x" in line
    assert "15.0 ms against 10.0 ms" in " ".join(line.split())
    assert line.endswith("NOT MET")


def test_the_page_and_the_json_have_every_figure(tmp_path: Path) -> None:
    figures = [make_figure(11, Target(times=1.2)), make_figure(13, Target(times=1.2), part="search")]
    write_markdown(tmp_path / "page.md", figures, MACHINE)
    write_json(tmp_path / "build" / "bench.json", figures, MACHINE)
    page = (tmp_path / "page.md").read_text("utf-8")
    assert "1 of 2 targets are met" in page
    assert "| by date | 10,000 | 11.0 ms | 10.0 ms | 1.10 | ≤ 1.2 × | yes |" in page
    assert "| by date | 10,000 | 13.0 ms | 10.0 ms | 1.30 | ≤ 1.2 × | **no** |" in page
    bare = replace(make_figure(11, Target()), floor=None)
    write_markdown(tmp_path / "page.md", [bare], MACHINE)
    assert "| by date | 10,000 | 11.0 ms | – | – |  |  |" in (tmp_path / "page.md").read_text("utf-8")
    rows = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))["figures"]
    assert [(row["part"], row["met"]) for row in rows] == [("list", True), ("search", False)]


EVERYTHING_BUT_SCREENS = {
    "list": {"by date", "by terms", "a page of 100 rows"},
    "browse": {
        *("typing a rare word", "ranking two words", "under a term", "the first after a sync has written"),
    },
    "open": {"first paint, 10 KB", "first paint, 10 KB: 95 of 100", "longest first paint of all"},
    "tables": {"the view of all tables", "a table of 2,000 rows and 4 columns"},
    "clean": {"an article of 10 KB"},
    "anchoring": {"100 characters", "2,000 characters", "20,000 characters"},
    "take": {"first sync", "library on disk", "highest in a first sync", "each article, in a larger archive"},
    "sync": {"nothing has changed", "requests where nothing has changed"},
    "census": {"comparing all ids"},
    "growth": {"writing a post", "taking in an article", "library on disk, per 1,000 posts"},
    "peers": set(),
    "start": set(),
    "running": set(),
}
"""What each part tells of, where there is no X server and no other program."""


def test_every_part_runs(tmp_path: Path) -> None:
    report = tmp_path / "bench.json"
    command = [sys.executable, "-m", "tests.bench", "--posts", "10", "--json", str(report)]
    # A real WordPress takes longer than all the others.
    parts = list(list_parts(tmp_path).keys() - {"wordpress"})
    assert set(parts) == EVERYTHING_BUT_SCREENS.keys()
    alone = {"PATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*command, *parts], cwd=ROOT, env=os.environ | alone, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    rows = json.loads(report.read_text("utf-8"))["figures"]
    told = {row["title"] for row in rows}
    for part, titles in EVERYTHING_BUT_SCREENS.items():
        assert titles <= told, (part, titles - told)
    for row in rows:
        assert row["value"] > 0, row
        assert row["floor"] is None or row["floor"] > 0, row
        assert row["posts"] >= 0, row


@pytest.mark.skipif(not has_screen(), reason="no Xvfb here")
def test_the_parts_that_want_a_screen_run(tmp_path: Path) -> None:
    report = tmp_path / "bench.json"
    words = ["--posts", "20", "--json", str(report), "start", "running"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    rows = {row["title"]: row for row in json.loads(report.read_text("utf-8"))["figures"]}
    for title in ("window mapped", "list filled", "at rest, an article open", "after opening 30 articles"):
        assert rows[title]["value"] > rows[title]["floor"] / 2 > 0, rows[title]
    assert rows["longest block of the window during a sync"]["value"] > 0
    assert 0 <= rows["work of the processor in 30 s of rest"]["value"] < 1


def make_figure(value: float, target: Target, *, late: float | None = None, part: str = "list") -> Figure:
    return Figure(part, "by date", 10_000, Unit.MS, value, 10, "SQL", target, late)
