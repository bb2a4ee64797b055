"""What words of the command line may be: the parser, values, and options of every command."""

import argparse
import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from pressmark import __version__
from pressmark.asked import read_asked
from pressmark.cli.complaints import MISSING, UNKNOWN, word_complaint
from pressmark.cli.links import explain_link
from pressmark.errors import UsageError

_SIZE = re.compile(r"([1-9][0-9]{1,4})x([1-9][0-9]{1,4})")
_LARGEST_LIMIT = 1_000_000_000
# As argparse tells options from other words.
_OPTION = re.compile(r"--?[^\s\d-]\S*\Z")
_MINUS = re.compile(r"-(?!-|h$|v+$)")
_USAGE = """%(prog)s [OPTION]... [COMMAND [ARGUMENT]...]
       %(prog)s [OPTION]... URL..."""
AFTER_DASHES = "Two dashes go before a query that looks like an option: pressmark search -- -v"
AFTER_EQUALS = "An equals sign goes before a query that looks like an option: --query=-v"
POST = "an article's address, or its number in the library"
TAGS = "a word or several; a comma separates tags"


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is an expected error, so that ``--json`` can carry it too."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._words: tuple[str, ...] = ()

    def parse_known_args(  # type: ignore[override]  # its overloads say what the type of `namespace` gives
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """See `argparse.ArgumentParser.parse_known_args`."""
        self._words = tuple(args or ())
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Raise a `UsageError` that says where the help is.

        Who mistyped an option hears of that, not of words that are missing too, as argparse would have it.
        """
        if message.startswith(MISSING):
            self.refuse_unknown(self._words)
        raise UsageError(f"{word_complaint(message)} `{self.prog} --help` tells more.")

    def refuse_unknown(self, words: Sequence[str]) -> None:
        """Complain of what looks like an option, and is none."""
        if unknown := self._find_unknown(words):
            self.error(UNKNOWN + " ".join(unknown))

    def _find_unknown(self, words: Sequence[str]) -> list[str]:
        words = list(takewhile(lambda word: word != "--", words))
        return [word for word in words if _OPTION.match(word) and self._is_unknown(word)]

    def _is_unknown(self, word: str) -> bool:
        # Letters of one minus may stand together.
        name = word.partition("=")[0] if word.startswith("--") else word[:2]
        return name not in self._option_string_actions


class CommandParser(Parser):
    """The parser of a command, which complains itself of words too many: it knows whose help to name."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """See `argparse.ArgumentParser.parse_known_args`; none is left over."""
        known, others = super().parse_known_args(args, namespace)
        if others:
            self.error(UNKNOWN + " ".join(others))
        return known, others


def make_window_parser(*, description: str = "", add_help: bool = True) -> Parser:
    """The parser of a command line without a command, which opens the window."""
    parser = Parser(
        prog="pressmark", usage=_USAGE, description=description, allow_abbrev=False, add_help=add_help
    )
    parser.add_argument("--version", action="version", version=f"pressmark {__version__}")
    add_global_options(parser, library=None, json=False, verbose=0)
    parser.set_defaults(act="window:open_library_window", command=None, links=())
    return parser


# argparse says nothing public of what `add_subparsers` gives.
Commands: TypeAlias = "argparse._SubParsersAction[CommandParser]"


def add_command(
    commands: Commands, name: str, act: str, summary: str, *, has_json: bool = True
) -> CommandParser:
    """Add a command whose act is named as ``family:function``."""
    parser = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
    parser.set_defaults(act=act)
    add_global_options(parser, has_json=has_json)
    return parser


def add_global_options(parser: Parser, *, has_json: bool = True, **defaults: object) -> None:
    """Options that stand before or after the command; after it, absence must not undo what stood before.

    Where there is no JSON its option is not told, and still read, so that it can be refused in words.
    """

    def default(name: str) -> object:
        return defaults.get(name, argparse.SUPPRESS)

    options = parser.add_argument_group("for every command")
    options.add_argument(
        "--library",
        metavar="DIR",
        type=read_path,
        default=default("library"),
        help="the folder of the library (default: PRESSMARK_LIBRARY, else the platform's data folder)",
    )
    options.add_argument(
        "--json",
        action="store_true",
        default=default("json"),
        help="one JSON document on standard output" if has_json else argparse.SUPPRESS,
    )
    options.add_argument(
        "-v",
        "--verbose",
        action="count",
        default=default("verbose"),
        help="tell more on standard error; twice: all",
    )


def shield(word: str) -> str:
    """A word that may begin with a minus and be no option: argparse takes one with a space for none."""
    return f" {word}" if _MINUS.match(word) else word


def unshield(text: str) -> str:
    """A word as it was before `shield`."""
    return text[1:] if text[:1] == " " and _MINUS.match(text[1:]) else text


def read_path(text: str) -> Path:
    """A file or folder."""
    return Path(read_name(text))


def read_name(text: str) -> str:
    """The name of a file or folder as it was typed: a slash at its end means a folder."""
    # Path("") is the folder one happens to be in: "$UNSET" in a script must not make a library there.
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return unshield(text)


def read_link(text: str) -> str:
    """A link that the window can follow."""
    if read_asked(text) is None:
        raise argparse.ArgumentTypeError(explain_link(text))
    return text


def read_size(text: str) -> tuple[int, int]:
    """A size in pixels."""
    match = _SIZE.fullmatch(text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1280x800")
    return int(match[1]), int(match[2])


def read_limit(text: str, things: str = "articles") -> int:
    """A number of things."""
    if not text.isascii() or not text.isdigit() or int(text[:20]) > _LARGEST_LIMIT:
        raise argparse.ArgumentTypeError(f"{unshield(text)!r} is no number of {things}")
    return int(text)
