"""The words of the command line: commands, options, and what each may be."""

import argparse
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeAlias

from pressmark import __version__
from pressmark.errors import UsageError
from pressmark.model import ImageChoice, SortKey

SORTS = tuple(key for key in SortKey if key not in (SortKey.TAGS, SortKey.TERMS))
SHAPES = ("text", "html", "markdown", "json")
ARTICLE_FORMATS = ("md", "html", "epub")
TABLE_FORMATS = ("csv", "tsv", "xlsx", "md", "html", "json")
THEMES = ("light", "sepia", "dark", "black")
_SIZE = re.compile(r"([1-9][0-9]{1,4})x([1-9][0-9]{1,4})")
_LARGEST_LIMIT = 1_000_000_000
_WITH_QUERY = frozenset({"search", "facets", "tables", "export", "mark", "tag"})
_MINUS = re.compile(r"-(?!-|h$|v+$)")
_SITE = "its address, host, name or number"
MARKS = ("read", "unread", "star", "unstar")
_AFTER_DASHES = "Two dashes go before a query that looks like an option: pressmark search -- -v"
_AFTER_EQUALS = "An equals sign goes before a query that looks like an option: --query=-v"
_TAGS = "a word or several; a comma separates tags"
_POST = "an article's address, or its number in the library"
_ALL_THAT_MATCH = 'all articles that match, instead of some that are named; "" is every article'


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is an expected error, so that ``--json`` can carry it too."""

    def error(self, message: str) -> NoReturn:
        """Raise a `UsageError` that says where the help is."""
        raise UsageError(f"{message}. `{self.prog} --help` tells more.")


def read_words(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line.

    Raises:
        UsageError: it makes no sense.
        SystemExit: it asked for ``--help`` or ``--version``, which are printed.
    """
    return build_parser().parse_args(_shield(argv))


def _shield(argv: Sequence[str]) -> list[str]:
    """Let a query begin with a minus: argparse takes a word with a space for no option."""
    words = list(argv)
    start = next((place for place, word in enumerate(words) if word in _WITH_QUERY), len(words))
    end = words.index("--") if "--" in words else len(words)
    return [f" {word}" if start < at < end and _MINUS.match(word) else word for at, word in enumerate(words)]


def build_parser() -> Parser:
    """The parser of all commands. Each names its act as ``family:function``; `main` finds it."""
    parser = Parser(
        prog="pressmark",
        description="Read the whole archive of a WordPress site: offline, searchable, annotated. "
        "Without a command the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"pressmark {__version__}")
    _add_global_options(parser, library=None, json=False, verbose=0)
    parser.set_defaults(act="window:open_library_window", command="")
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", title="commands")
    _add_site_commands(commands)
    _add_sync_commands(commands)
    _add_post_commands(commands)
    _add_reader_commands(commands)
    _add_command(
        commands, "check", "checking:check", "look at everything in the library for damage; changes nothing"
    )
    _add_window_commands(commands)
    return parser


# argparse says nothing public of what `add_subparsers` gives.
_Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def _add_global_options(parser: Parser, **defaults: object) -> None:
    """Options that stand before or after the command; after it, absence must not undo what stood before."""

    def default(name: str) -> object:
        return defaults.get(name, argparse.SUPPRESS)

    options = parser.add_argument_group("for every command")
    options.add_argument(
        "--library",
        metavar="DIR",
        type=_read_path,
        default=default("library"),
        help="the folder of the library (default: PRESSMARK_LIBRARY, else the platform's data folder)",
    )
    options.add_argument(
        "--json", action="store_true", default=default("json"), help="one JSON document on standard output"
    )
    options.add_argument(
        "-v",
        "--verbose",
        action="count",
        default=default("verbose"),
        help="tell more on standard error; twice: all",
    )


def _add_command(commands: _Commands, name: str, act: str, summary: str) -> Parser:
    parser = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
    parser.set_defaults(act=act)
    _add_global_options(parser)
    return parser


def _add_site_commands(commands: _Commands) -> None:
    add = _add_command(
        commands, "add", "offers:add_site", "add a site to the library; `sync` then takes its articles"
    )
    add.add_argument("url", metavar="URL", help="the address of any page of the site")
    chosen = add.add_mutually_exclusive_group()
    chosen.add_argument(
        "--type",
        metavar="REST_BASE",
        action="append",
        default=[],
        dest="types",
        help="take this post type; may be repeated (default: those with articles; `inspect` lists them)",
    )
    chosen.add_argument("--all-types", action="store_true", help="take every post type that can be read")
    add.add_argument(
        "--images",
        choices=[choice.value for choice in ImageChoice],
        default=None,
        help="which images to take (default: all)",
    )
    add.add_argument(
        "--user",
        metavar="NAME",
        help='read the site as this user, with an application password; "": as anybody',
    )
    add.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input, one line"
    )
    inspect = _add_command(
        commands, "inspect", "offers:inspect_site", "show what a site offers; changes nothing"
    )
    inspect.add_argument("url", metavar="URL", help="the address of any page of the site")
    _add_command(commands, "sites", "sites:list_sites", "list the sites of the library")
    remove = _add_command(
        commands, "remove", "sites:remove_site", "remove a site and its articles, after a backup"
    )
    remove.add_argument("site", metavar="SITE", help=_SITE)
    remove.add_argument("--yes", action="store_true", help="also when there are annotations on its articles")


def _add_sync_commands(commands: _Commands) -> None:
    sync = _add_command(commands, "sync", "syncing:sync", "take what is new or changed from the sites")
    sync.add_argument("sites", metavar="SITE", nargs="*", help=f"{_SITE} (default: all)")
    sync.add_argument(
        "--full", action="store_true", help="compare every article, also when nothing seems to be new"
    )
    sync.add_argument("--no-media", action="store_true", help="take no images")
    sync.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password of the one site from standard input, one line",
    )
    changes = _add_command(commands, "changes", "changes:list_changes", "list what the last syncs changed")
    changes.add_argument("site", metavar="SITE", nargs="?", help=f"{_SITE} (default: all)")
    changes.add_argument(
        "--limit",
        metavar="N",
        type=partial(_read_limit, things="syncs"),
        default=10,
        help="at most so many syncs (default: 10); 0 is all",
    )


def _add_post_commands(commands: _Commands) -> None:
    search = _add_command(commands, "search", "posts:search_posts", "find articles")
    search.epilog = _AFTER_DASHES
    search.add_argument(
        "query", metavar="QUERY", nargs="+", help='words, "phrases", qualifiers; "" is every article'
    )
    search.add_argument(
        "--limit",
        metavar="N",
        type=_read_limit,
        help="at most so many (default: all; 40 on a terminal); 0 is all",
    )
    search.add_argument(
        "--sort",
        choices=[key.value for key in SORTS],
        default=SortKey.DATE.value,
        help="the order (default: date, the newest first)",
    )
    search.add_argument("--reverse", action="store_true", help="turn the order round")
    show = _add_command(commands, "show", "articles:show_article", "show one article")
    show.add_argument("post", metavar="POST", help="the article's address, or its number in the library")
    show.add_argument("--as", dest="shape", choices=SHAPES, default="text", help="the form (default: text)")
    facets = _add_command(commands, "facets", "posts:count_facets", "count the articles of every term")
    facets.epilog = _AFTER_DASHES
    facets.add_argument("query", metavar="QUERY", nargs="*", help="count only articles that match")
    _add_tables(commands)
    _add_export(commands)


def _add_export(commands: _Commands) -> None:
    export = _add_command(commands, "export", "exporting:export_articles", "write whole articles to a file")
    export.epilog = _AFTER_DASHES.replace("search", "export")
    export.add_argument("what", metavar="POST|QUERY", nargs="?", default="", help=f"{_POST}; or a query")
    export.add_argument("file", metavar="FILE", type=_read_path, help="the file; a folder for many as md")
    export.add_argument("--format", choices=ARTICLE_FORMATS, help="default: as the name of the file ends")
    export.add_argument("--notes", action="store_true", help="with your notes")


def _add_tables(commands: _Commands) -> None:
    tables = _add_command(commands, "tables", "tables:list_tables", "list or export tables of articles")
    tables.epilog = _AFTER_DASHES.replace("search", "tables")
    tables.add_argument("query", metavar="POST|QUERY", nargs="*", help=f"{_POST}; or which articles")
    tables.add_argument(
        "--export", metavar="DIR", type=_read_path, help="write a file for each to this folder"
    )
    tables.add_argument("--format", choices=TABLE_FORMATS, help="of the files (default: csv)")
    tables.add_argument("--stack", action="store_true", help="make one of all tables with the same header")
    tables.add_argument(
        "--limit", metavar="N", type=partial(_read_limit, things="tables"), help="at most so many; 0 is all"
    )


def _add_reader_commands(commands: _Commands) -> None:
    mark = _add_command(commands, "mark", "marks:mark_posts", "mark articles as read or unread, or star them")
    mark.epilog = _AFTER_EQUALS
    mark.add_argument("mark", metavar="ACT", choices=MARKS, help=", ".join(MARKS))
    mark.add_argument("posts", metavar="POST", nargs="*", help=_POST)
    mark.add_argument("--query", metavar="QUERY", help=_ALL_THAT_MATCH)
    tag = _add_command(commands, "tag", "", "give articles tags of your own, or take them away")
    acts = tag.add_subparsers(metavar="ACT", required=True, title="acts")
    for name, act, summary in (
        ("add", "tags:add_tags", "give articles tags"),
        ("remove", "tags:remove_tags", "take tags from articles"),
    ):
        own = _add_command(acts, name, act, summary)
        own.epilog = _AFTER_EQUALS
        own.add_argument("tags", metavar="TAG", nargs="+", help=_TAGS)
        own.add_argument(
            "--post", metavar="POST", nargs="+", action="extend", default=[], dest="posts", help=_POST
        )
        own.add_argument("--query", metavar="QUERY", help=_ALL_THAT_MATCH)
    _add_command(acts, "list", "tags:list_tags", "list all tags with the number of their articles")
    rename = _add_command(acts, "rename", "tags:rename", "call a tag otherwise, or make it one with another")
    rename.add_argument("old", metavar="OLD", help="the tag")
    rename.add_argument("new", metavar="NEW", help="its new name; may be that of another tag")
    delete = _add_command(acts, "delete", "tags:delete_tags", "take tags from every article, for good")
    delete.add_argument("tags", metavar="TAG", nargs="+", help=_TAGS)


def _add_window_commands(commands: _Commands) -> None:
    demo = _add_command(
        commands, "demo", "window:open_demo", "open the window on the built-in sample archive"
    )
    window = _add_command(
        commands, "window", "window:open_window", "open the window, or save a picture of it"
    )
    for parser in (demo, window):
        parser.add_argument(
            "--screenshot", metavar="FILE", type=_read_path, help="save a picture of the window, then quit"
        )
    window.add_argument("--size", metavar="WxH", type=_read_size, help="of the window, in pixels: 1280x800")
    window.add_argument("--theme", choices=THEMES, help="the colours (default: as in the settings)")
    window.add_argument("--post", metavar="POST", help="open this article: its address or its number")
    window.add_argument("--query", metavar="QUERY", default="", help="put this into the search field")


def _unshield(text: str) -> str:
    """A word as it was before `_shield`."""
    return text[1:] if text[:1] == " " and _MINUS.match(text[1:]) else text


def _read_path(text: str) -> Path:
    # Path("") is the folder one happens to be in: "$UNSET" in a script must not make a library there.
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(_unshield(text))


def _read_size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1280x800")
    return int(match[1]), int(match[2])


def _read_limit(text: str, things: str = "articles") -> int:
    if not text.isascii() or not text.isdigit() or int(text[:20]) > _LARGEST_LIMIT:
        raise argparse.ArgumentTypeError(f"{_unshield(text)!r} is no number of {things}")
    return int(text)
