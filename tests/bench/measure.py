"""Times, and how they are told."""

import statistics
import time
from collections.abc import Callable, Sequence


def seconds(work: Callable[[], object]) -> float:
    """How long a work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def show(title: str, ours: Sequence[float], floor: Sequence[float], target: str = "") -> None:
    """One line: the ratio of the medians, both, and what is wanted."""
    mine, least = statistics.median(ours), statistics.median(floor)
    wanted = f"   wanted: {target}" if target else ""
    print(f"{title:36} {mine / least:6.2f} x   {mine * 1000:9.2f} ms against {least * 1000:9.2f} ms{wanted}")
