"""What `make bench` reports: targets, a line for each figure, the page, and that its parts run."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bench.__main__ import PAGE, PAGE_JSON, list_parts
from tests.bench.figures import Figure, Target, Unit
from tests.bench.report import Measured, read_json, tell, write_json, write_markdown
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
    first = Measured("list", "abc", MACHINE, (make_figure(11, Target(times=1.2)),))
    second = Measured("browse", "def", MACHINE, (make_figure(13, Target(times=1.2), part="search"),))
    write_markdown(tmp_path / "page.md", [first, second], ["peers"])
    write_json(tmp_path / "build" / "bench.json", [first, second])
    page = (tmp_path / "page.md").read_text("utf-8")
    assert "1 of 2 targets are met" in page
    assert "in neither number: peers." in page
    assert "| by date | 10,000 | 11.0 ms | 10.0 ms | 1.10 | ≤ 1.2 × | yes |" in page
    assert "| by date | 10,000 | 13.0 ms | 10.0 ms | 1.30 | ≤ 1.2 × | **no** |" in page
    assert "| list | abc | 2026-11-28 | Linux, python 3.11, sqlite 3.40, qt 6.11 |" in page
    bare = Measured("list", "abc", MACHINE, (replace(make_figure(11, Target()), floor=None),))
    write_markdown(tmp_path / "page.md", [bare])
    assert "| by date | 10,000 | 11.0 ms | – | – |  |  |" in (tmp_path / "page.md").read_text("utf-8")
    assert read_json(tmp_path / "build" / "bench.json") == [first, second]
    rows = read_rows(tmp_path / "build" / "bench.json")
    assert [(row["part"], row["met"]) for row in rows] == [("list", True), ("search", False)]


def test_the_page_is_what_its_figures_say(tmp_path: Path) -> None:
    measured = read_json(PAGE_JSON)
    there = {one.part for one in measured}
    write_markdown(
        tmp_path / "page.md", measured, [part for part in list_parts(tmp_path) if part not in there]
    )
    assert (tmp_path / "page.md").read_text("utf-8") == PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"), [(["--posts", "0"], "fewer posts"), (["take", "lists"], "no such part: lists")]
)
def test_what_cannot_be_measured_is_refused(words: list[str], said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert said in done.stderr


def read_rows(file: Path) -> list[dict[str, Any]]:
    return [row for part in json.loads(file.read_text("utf-8"))["parts"] for row in part["figures"]]


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
    rows = read_rows(report)
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
    rows = {row["title"]: row for row in read_rows(report)}
    for title in ("window mapped", "list filled", "at rest, an article open", "after opening 30 articles"):
        assert rows[title]["value"] > rows[title]["floor"] / 2 > 0, rows[title]
    assert rows["longest block of the window during a sync"]["value"] > 0
    assert 0 <= rows["work of the processor in 30 s of rest"]["value"] < 1


def make_figure(value: float, target: Target, *, late: float | None = None, part: str = "list") -> Figure:
    return Figure(part, "by date", 10_000, Unit.MS, value, 10, "SQL", target, late)
