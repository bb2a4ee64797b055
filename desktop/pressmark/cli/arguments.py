"""The words of the command line: all commands, each family of them in a file beside this one."""

import argparse
from collections.abc import Sequence

from pressmark import __version__
from pressmark.cli.argument_kinds import Parser, add_global_options, shield
from pressmark.cli.arguments_articles import add_article_commands
from pressmark.cli.arguments_library import add_library_commands, add_window_commands
from pressmark.cli.arguments_reader import add_reader_commands
from pressmark.cli.arguments_sites import add_site_commands, add_sync_commands

# What follows these may begin with a minus and be no option.
_WITH_QUERY = frozenset({"search", "facets", "tables", "export", "mark", "tag", "annotate", "annotations"})


def read_words(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line.

    Raises:
        UsageError: it makes no sense.
        SystemExit: it asked for ``--help`` or ``--version``, which are printed.
    """
    return build_parser().parse_args(_shield(argv))


def _shield(argv: Sequence[str]) -> list[str]:
    """Let a query begin with a minus."""
    words = list(argv)
    start = next((place for place, word in enumerate(words) if word in _WITH_QUERY), len(words))
    end = words.index("--") if "--" in words else len(words)
    return [shield(word) if start < at < end else word for at, word in enumerate(words)]


def build_parser() -> Parser:
    """The parser of all commands. Each names its act as ``family:function``; `main` finds it."""
    parser = Parser(
        prog="pressmark",
        description="Read the whole archive of a WordPress site: offline, searchable, annotated. "
        "Without a command the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"pressmark {__version__}")
    add_global_options(parser, library=None, json=False, verbose=0)
    parser.set_defaults(act="window:open_library_window", command="")
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", title="commands")
    add_site_commands(commands)
    add_sync_commands(commands)
    add_article_commands(commands)
    add_reader_commands(commands)
    add_library_commands(commands)
    add_window_commands(commands)
    return parser
