"""One library file, filled anew for every example, and a zone that a test may change.

``pytest tests/differential --hypothesis-profile=many --timeout=0`` looks at far more examples.
"""

import os
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from pressmark.store import Store

settings.register_profile("many", deadline=None, suppress_health_check=list(HealthCheck), max_examples=3000)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(tmp_path_factory.mktemp("differential") / "library")
    yield made
    made.close()


@pytest.fixture(scope="module")
def set_zone() -> Iterator[Callable[[str], None]]:
    """Has this process live in a zone, until the module's tests are done."""
    before = os.environ.get("TZ")

    def change(zone: str | None) -> None:
        if zone is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = zone
        if hasattr(time, "tzset"):
            time.tzset()

    yield change
    change(before)
