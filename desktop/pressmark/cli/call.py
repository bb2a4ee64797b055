"""What every command is given."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass

from pressmark.cli.output import Output
from pressmark.window_options import WindowOptions


@dataclass(frozen=True, slots=True)
class Call:
    """One use of one command.

    Attributes:
        words: what `words.read_words` made of the command line.
        output: where the command speaks.
        open_window: opens the window and gives the exit code; the only way to Qt.
    """

    words: Namespace
    output: Output
    open_window: Callable[[WindowOptions], int]
