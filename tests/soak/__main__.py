"""Everything at once on one library, with kills in the middle: ``python -m tests.soak --minutes 30``.

``--wordpress`` brings up a real WordPress as one more site, where its fixture is beside the checkout.
"""

import argparse
import sys
from contextlib import ExitStack

from tests.soak.soaking import LEAST_MINUTES, soak
from tests.wordpress_fixture import find_fixture, start_wordpress


def main() -> None:
    """Soak, print the figures, and end with 1 where something is wrong."""
    words = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    words.add_argument("--minutes", type=float, default=30.0)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--wordpress", action="store_true", help="a real WordPress too")
    asked = words.parse_args()
    if not asked.minutes >= LEAST_MINUTES:
        words.error(
            f"a soak takes {LEAST_MINUTES} minutes at least: "
            "in less time nobody could tell what fills first from what grows"
        )
    with ExitStack() as stack:
        extra = []
        if asked.wordpress:
            if find_fixture() is None:
                sys.exit("There is no fixture of WordPress beside this checkout.")
            extra.append(stack.enter_context(start_wordpress()).url)
        outcome = soak(asked.minutes, asked.seed, extra)
    sys.exit(1 if outcome.faults else 0)


if __name__ == "__main__":
    main()
