"""The words of all commands, each family of them in a file beside this one."""

import argparse
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from pressmark.cli.argument_kinds import CommandParser, Commands, Parser, make_window_parser, shield
from pressmark.cli.arguments_articles import add_article_commands
from pressmark.cli.arguments_library import add_library_commands, add_window_commands
from pressmark.cli.arguments_reader import add_reader_commands
from pressmark.cli.arguments_sites import add_site_commands, add_sync_commands
from pressmark.errors import UsageError

# What follows these may begin with a minus and be no option.
_WITH_QUERY = frozenset({"search", "facets", "tables", "export", "mark", "tag", "annotate", "annotations"})


def read_command(argv: Sequence[str], first: str | None) -> argparse.Namespace:
    """Read a command line that names a command.

    Args:
        argv: the command line.
        first: the first word that is no option, if there is one.

    Raises:
        UsageError: it makes no sense.
        SystemExit: it asked for ``--help`` or ``--version``, which are printed.
    """
    parser, commands = _build()
    if first is None:
        return parser.parse_args(argv)
    if first not in commands.choices:
        raise UsageError(_explain_unknown(first, commands.choices))
    parser.refuse_unknown(argv[: argv.index(first)])
    return parser.parse_args(_shield(argv))


def _explain_unknown(word: str, commands: Iterable[str]) -> str:
    if not word.strip():
        return (
            "The command is empty. Without any word the window opens; `pressmark --help` lists the commands."
        )
    shown = word if word.isprintable() else ascii(word)
    near = get_close_matches(word.lower(), commands, n=1)
    if near:
        return f"There is no command {shown}. Did you mean `pressmark {near[0]}`?"
    if "." in word.strip(".") and "/" not in word.partition(".")[0]:
        return f"There is no command {shown}. An address begins with https://, as https://{shown}"
    return f"There is no command {shown}. `pressmark --help` lists them all."


def _shield(argv: Sequence[str]) -> list[str]:
    """Let a query begin with a minus."""
    words = list(argv)
    start = next((place for place, word in enumerate(words) if word in _WITH_QUERY), len(words))
    end = words.index("--") if "--" in words else len(words)
    return [shield(word) if start < at < end else word for at, word in enumerate(words)]


def build_parser() -> Parser:
    """The parser of all commands. Each names its act as ``family:function``; `main` finds it."""
    return _build()[0]


def _build() -> tuple[Parser, Commands]:
    parser = make_window_parser(
        description="Read the whole archive of a WordPress site: offline, searchable, annotated. "
        "Without a command the window opens; with the address of an article (https://…) or a link of its own "
        "(pressmark:…) in the place of a command it opens on that."
    )
    commands = parser.add_subparsers(
        prog="pressmark",
        metavar="COMMAND",
        dest="command",
        title="commands",
        parser_class=CommandParser,
    )
    add_site_commands(commands)
    add_sync_commands(commands)
    add_article_commands(commands)
    add_reader_commands(commands)
    add_library_commands(commands)
    add_window_commands(commands)
    return parser, commands
