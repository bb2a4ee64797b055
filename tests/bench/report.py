"""The report: a line while it is measured, JSON to compare, Markdown to read."""

import json
import os
import platform
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import __version__ as qt_version

from tests.bench.figures import Figure, Target, Unit

_HEAD = """# Benchmarks

<!-- Made by `make bench`. -->

Every value stands beside a floor: the same work, or as much of it as must be, done as barely as can be on the
same data in the same run. A machine is shared and noisy, so a ratio says more than a time. Times are medians
of five runs and more; of three where a run takes seconds, of one where it takes minutes or is the longest of
all. Those of lists, searches, facets and growth are of the processor, the others by the clock. Memory is the
proportional share of the program's own processes. Articles that are taken in have about 10 KB; libraries of
lists, searches, counts, start and rest are made of posts of sixty words, five terms each, unless a title says
otherwise: they are about numbers of posts. Where the floor is "–" nothing does the same barely: what
is counted, what is to rest, what has a limit of its own. What made the figures what they are is in
[the decision on speed](decisions/0015-speed.md).
"""
_COLUMNS = ("what", "posts", "value", "floor", "ratio", "target", "met")
_RUNS = ("parts of `make bench`", "commit", "date", "machine")
_NONE, _UNKNOWN = "–", "unknown"
_MARKS = {True: "yes", False: "**no**", None: ""}


@dataclass(frozen=True, slots=True)
class Measured:
    """What one part of the benchmarks found in one run.

    Attributes:
        part: as `make bench` names it.
        commit: what was measured.
        machine: where and when.
    """

    part: str
    commit: str
    machine: Mapping[str, str]
    figures: tuple[Figure, ...]


def tell(figure: Figure) -> str:
    """One line for a terminal."""
    ratio = "" if figure.ratio is None else f"{figure.ratio:6.2f} x"
    floor = "" if figure.floor is None else f"against {show(figure.floor, figure.unit)}"
    wanted = f"  wanted {figure.target}" if figure.met is not None else ""
    verdict = {True: "  met", False: "  NOT MET", None: ""}[figure.met]
    late = "" if figure.late is None else f"  95 of 100 within {show(figure.late, figure.unit)}"
    scale = f"{figure.scale:,}" if figure.scale else ""
    line = f"{figure.title:44} {scale:>8} {ratio:>9} {show(figure.value, figure.unit):>12} {floor:20}"
    note = f"\n{'':53}  {figure.note}" if figure.note else ""
    return f"{line}{late}{wanted}{verdict}{note}"


def show(value: float, unit: Unit) -> str:
    """A value with its unit, to three places that say something."""
    places = 0 if value >= 100 or unit is Unit.NUMBER else 1 if value >= 10 else 2
    return f"{value:,.{places}f} {unit.value}".rstrip()


def name_commit() -> str:
    """The commit that is checked out, with a word where files are otherwise than in it."""
    git = shutil.which("git")
    if git is None:
        return _UNKNOWN
    words = [git, "describe", "--always", "--dirty=, changed"]
    done = subprocess.run(words, cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    return done.stdout.strip() or _UNKNOWN


def describe_machine() -> dict[str, str]:
    """Where it was measured."""
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "system": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "qt": qt_version,
    }


def write_json(file: Path, measured: Sequence[Measured]) -> None:
    """All figures, with what the report works out of them."""
    parts = [
        {
            "part": one.part,
            "commit": one.commit,
            "machine": dict(one.machine),
            "figures": [_write_figure(figure) for figure in one.figures],
        }
        for one in measured
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"parts": parts}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _write_figure(one: Figure) -> dict[str, object]:
    return {
        "part": one.part,
        "title": one.title,
        "posts": one.scale,
        "unit": one.unit.value,
        "value": one.value,
        "floor": one.floor,
        "against": one.against,
        "ratio": one.ratio,
        "late": one.late,
        "target": asdict(one.target),
        "met": one.met,
        "note": one.note,
    }


def read_json(file: Path) -> list[Measured]:
    """What `write_json` wrote; nothing where there is no such file."""
    if not file.exists():
        return []
    return [
        Measured(
            said["part"],
            said["commit"],
            said["machine"],
            tuple(
                Figure(
                    part=one["part"],
                    title=one["title"],
                    scale=one["posts"],
                    unit=Unit(one["unit"]),
                    value=one["value"],
                    floor=one["floor"],
                    against=one["against"],
                    target=Target(**one["target"]),
                    late=one["late"],
                    note=one["note"],
                )
                for one in said["figures"]
            ),
        )
        for said in json.loads(file.read_text("utf-8"))["parts"]
    ]


def write_markdown(file: Path, measured: Sequence[Measured], missing: Sequence[str] = ()) -> None:
    """A page with a table for each part; `missing` are those of which there are no figures."""
    figures = [figure for one in measured for figure in one.figures]
    parts = dict.fromkeys(one.part for one in figures)
    sections = [_write_part(part, [one for one in figures if one.part == part]) for part in parts]
    missed = sum(one.met is False for one in figures)
    wanted = sum(one.met is not None for one in figures)
    summary = f"{wanted - missed} of {wanted} targets are met.\n"
    if missing:
        summary += f"\nNot measured, so in neither number: {', '.join(missing)}.\n"
    file.write_text("\n".join([_HEAD, summary, *sections, _write_where(measured)]), "utf-8")


def _write_where(measured: Sequence[Measured]) -> str:
    """Which part of `make bench` ran when, where and on which commit."""
    runs: dict[tuple[str, ...], list[str]] = {}
    for one in measured:
        machine = one.machine
        where = ", ".join(
            [machine["system"], *(f"{key} {machine[key]}" for key in ("python", "sqlite", "qt"))]
        )
        runs.setdefault((one.commit, machine["date"], where), []).append(one.part)
    rows = [_row([", ".join(parts), *run]) for run, parts in runs.items()]
    return "\n".join(["## Measured", "", _row(_RUNS), _row(["---"] * len(_RUNS)), *rows, ""])


def _write_part(part: str, figures: Sequence[Figure]) -> str:
    lines = [f"## {part}", "", _row(_COLUMNS), _row(["---", *["--:"] * 4, "---", "---"])]
    lines += [_row(_cells(one)) for one in figures]
    floors = dict.fromkeys(one.against for one in figures if one.against)
    if floors:
        lines += ["", "Floors: " + "; ".join(floors) + "."]
    notes = list(dict.fromkeys(f"- {one.title}: {one.note}" for one in figures if one.note))
    return "\n".join([*lines, "", *notes, *([""] if notes else [])])


def _cells(one: Figure) -> list[str]:
    late = "" if one.late is None else f" (95 of 100: {show(one.late, one.unit)})"
    return [
        one.title,
        f"{one.scale:,}" if one.scale else "",
        show(one.value, one.unit) + late,
        _NONE if one.floor is None else show(one.floor, one.unit),
        _NONE if one.ratio is None else f"{one.ratio:.2f}",
        str(one.target),
        _MARKS[one.met],
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
