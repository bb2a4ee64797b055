"""A site that has something to give is never left waiting while the library is written."""

import threading

from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower

PATIENCE = 20  # seconds


def test_what_follows_is_asked_for_before_what_came_is_written(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(*range(1, 601))
    batches = 0
    third, fourth = threading.Event(), threading.Event()

    def count(path: str, values: Values, answer: Answer) -> Answer:
        nonlocal batches
        if path.endswith("/posts") and "include" in values:
            batches += 1
            if batches == 3:
                third.set()
            if batches == 4:
                fourth.set()
        return answer

    waited: list[bool] = []

    def give_way() -> None:
        # The first post is about to be taken from its batch: nothing is written before this comes back.
        if not waited:
            waited.append(third.wait(PATIENCE) and fourth.wait(PATIENCE))

    small_site.bend = count
    assert follower.sync(give_way=give_way).added == 600
    assert waited == [True]
