"""Hostile bytes at every door, others in every run; ``PRESSMARK_FUZZ_SECONDS=60`` tries for longer.

What fails is printed; written to a file, ``python -m tests.fuzz DOOR --input FILE`` tries it again.
"""

import importlib.util
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzz.doors import Door, list_doors
from tests.fuzz.limits import Fuzz
from tests.fuzz.mutating import mutate
from tests.project_files import ROOT

DOORS = list_doors()
MANY, FEW = 60, 6
SECONDS = float(os.environ.get("PRESSMARK_FUZZ_SECONDS", "5")) / 10
"""For each door at least: there are many."""


@pytest.fixture(params=DOORS)
def door(request: pytest.FixtureRequest) -> Door:
    return DOORS[str(request.param)]


@pytest.fixture
def fuzz(door: Door, tmp_path: Path) -> Iterator[Fuzz]:
    with door.open(tmp_path) as opened:
        yield opened


def test_hostile_bytes_cause_nothing_but_expected_errors(
    door: Door, fuzz: Fuzz, caplog: pytest.LogCaptureFixture
) -> None:
    changed = st.builds(
        lambda number, data: mutate(random.Random(number), data, door.seeds),  # noqa: S311
        st.integers(0, 2**32),
        st.sampled_from(door.seeds),
    )

    @settings(
        max_examples=FEW if door.slow else MANY,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=list(HealthCheck),
        database=None,
        # The same bytes in every run would find nothing after the first; time is no fault here.
        derandomize=False,
        deadline=None,
        print_blob=True,
    )
    @given(st.one_of(changed, changed, changed, st.binary(max_size=60)))
    def check(data: bytes) -> None:
        fuzz(data)

    for data in door.seeds[: FEW if door.slow else MANY]:
        fuzz(data)
    ends = time.monotonic() + SECONDS
    check()
    while time.monotonic() < ends:
        check()


def fuzz_guided(door: str, folder: Path, **told: str) -> "subprocess.CompletedProcess[str]":
    """A guided run of three seconds, with its temporary files and its findings in folders of their own."""
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris is not installed: pip install --editable '.[fuzz]'")
    for name in ("temporary", "here"):
        (folder / name).mkdir()
    return subprocess.run(
        [sys.executable, "-m", "tests.fuzz", door, "--minutes", "0.05"],
        cwd=folder / "here",
        env=os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "temporary")} | told,
        capture_output=True,
        check=False,
        text=True,
    )


def test_a_guided_run_is_led_by_code_and_leaves_nothing_behind(tmp_path: Path) -> None:
    done = fuzz_guided("notes", tmp_path)
    assert done.returncode == 0, done.stderr[-2_000:]
    assert re.search(r"^notes: [1-9][\d,]* guided runs in 0.05 min, no fault$", done.stdout, re.MULTILINE)
    # So libFuzzer tells of an input that reached code that none before had.
    assert re.search(r"^#\d+\s+NEW\b", done.stderr, re.MULTILINE), done.stderr[-2_000:]
    assert [list((tmp_path / name).iterdir()) for name in ("temporary", "here")] == [[], []]


def test_a_guided_run_that_finds_a_fault_keeps_its_bytes_and_nothing_else(tmp_path: Path) -> None:
    done = fuzz_guided("link", tmp_path, PRESSMARK_FUZZ_LIMIT="-1")  # whatever it does takes too long
    assert done.returncode != 0
    assert "it took 0.0 seconds" in done.stdout + done.stderr
    assert [file.name[:11] for file in (tmp_path / "here").iterdir()] == ["link-crash-"]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_is_not_installed_is_said_in_one_line(tmp_path: Path) -> None:
    missing = 'raise ModuleNotFoundError("No module named \'hypothesis\'", name="hypothesis")'
    (tmp_path / "hypothesis.py").write_text(missing, encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "list"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert told.returncode == 1
    assert told.stderr.startswith("hypothesis is not installed here; `make test` sets up what")
    assert told.stderr.count("\n") == 1
