"""From a command line to its words. Where no command is named, those of all commands are not even loaded."""

import argparse
import re
from collections.abc import Sequence

from pressmark.asked import read_scheme
from pressmark.cli.argument_kinds import Parser, add_global_options, make_window_parser, read_link

_LINKS = (
    "the address of an article (https://…): the window opens it, or asks whether to add its site; or a link "
    "for other programs: pressmark://open?url=…, pressmark://add?url=… or pressmark://search?q=…"
)
# Also among others, as in -vh.
_HELP = re.compile(r"--help|-[a-z]*h")


def read_words(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line.

    Raises:
        UsageError: it makes no sense.
        SystemExit: it asked for ``--help`` or ``--version``, which are printed.
    """
    first = _find_first(argv)
    if first is None and not any(map(_HELP.match, argv)):
        return make_window_parser(add_help=False).parse_args(argv)
    if first is not None and read_scheme(first):
        return _make_link_parser().parse_intermixed_args(argv)
    from pressmark.cli.arguments import read_command

    return read_command(argv, first)


def _find_first(argv: Sequence[str]) -> str | None:
    """The first word that is neither an option nor belongs to one; None where there is none."""
    words = iter(argv)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _make_link_parser() -> Parser:
    """The parser of a command line that has links in the place of a command."""
    parser = Parser(
        prog="pressmark",
        usage="%(prog)s [OPTION]... URL...",
        description="Open the window on what links ask for; a window that has the library open already comes "
        "to the front and shows it.",
        allow_abbrev=False,
    )
    parser.add_argument("links", metavar="URL", nargs="+", type=read_link, help=_LINKS)
    add_global_options(parser, has_json=False, library=None, json=False, verbose=0)
    parser.set_defaults(act="window:open_library_window", command=None)
    return parser
