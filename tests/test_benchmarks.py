"""What `make bench` reports: targets, a line for each figure, the page, and that its parts run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.figures import Figure, Target, Unit
from tests.bench.report import tell, write_json, write_markdown

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
    rows = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))["figures"]
    assert [(row["part"], row["met"]) for row in rows] == [("list", True), ("search", False)]


def test_the_benchmarks_run(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench", "--posts", "20", "--json", str(tmp_path / "bench.json")]
    done = subprocess.run([*command, "take", "sync"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = json.loads((tmp_path / "bench.json").read_text("utf-8"))["figures"]
    assert {row["title"] for row in rows} >= {
        *("first sync", "library on disk", "highest in a first sync"),
        *("nothing has changed", "comparing all ids", "requests where nothing has changed"),
    }


def make_figure(value: float, target: Target, *, late: float | None = None, part: str = "list") -> Figure:
    return Figure(part, "by date", 10_000, Unit.MS, value, 10, "SQL", target, late)
