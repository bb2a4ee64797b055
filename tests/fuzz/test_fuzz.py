"""Hostile bytes at every door, others in every run; ``PRESSMARK_FUZZ_SECONDS=60`` tries for longer.

What fails is printed; written to a file, ``python -m tests.fuzz DOOR --input FILE`` tries it again.
"""

import os
import random
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
