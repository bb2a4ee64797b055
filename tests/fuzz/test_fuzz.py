"""Hostile bytes at every door, some of each kind; ``python -m tests.fuzz`` tries more."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzz.doors import Door, list_doors
from tests.fuzz.limits import Fuzz
from tests.fuzz.mutating import mutate

DOORS = list_doors()
MANY, FEW = 60, 6


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
    )
    @given(st.one_of(changed, changed, changed, st.binary(max_size=60)))
    def check(data: bytes) -> None:
        fuzz(data)

    for data in door.seeds[: FEW if door.slow else MANY]:
        fuzz(data)
    check()
