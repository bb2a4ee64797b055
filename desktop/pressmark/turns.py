"""How long a thread may compute while others wait for their turn."""

import sys

_TURN = 0.001  # seconds; Python's own choice is five times as long


def take_short_turns() -> None:
    """Have Python's lock change hands soon, for the whole process.

    Calls of Qt and of the network give the lock away and wait for it again, and a thread that computes keeps
    it for a turn (https://docs.python.org/3/library/sys.html#sys.setswitchinterval).
    """
    sys.setswitchinterval(_TURN)
