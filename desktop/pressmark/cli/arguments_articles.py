"""The words of commands that find, show and export articles."""

from functools import partial

from pressmark.choices import SortKey
from pressmark.cli.argument_kinds import AFTER_DASHES, POST, Commands, add_command, read_limit, read_path

SORTS = tuple(key for key in SortKey if key not in (SortKey.TAGS, SortKey.TERMS))
SHAPES = ("text", "html", "markdown", "json")
ARTICLE_FORMATS = ("md", "html", "epub")
TABLE_FORMATS = ("csv", "tsv", "xlsx", "md", "html", "json")


def add_article_commands(commands: Commands) -> None:
    """Add the commands ``search``, ``show``, ``facets``, ``tables`` and ``export``."""
    search = add_command(commands, "search", "posts:search_posts", "find articles")
    search.epilog = AFTER_DASHES
    search.add_argument(
        "query", metavar="QUERY", nargs="+", help='words, "phrases", qualifiers; "" is every article'
    )
    search.add_argument(
        "--limit",
        metavar="N",
        type=read_limit,
        help="at most so many (default: all; 40 on a terminal); 0 is all",
    )
    search.add_argument(
        "--sort",
        choices=[key.value for key in SORTS],
        default=SortKey.DATE.value,
        help="the order (default: date, the newest first)",
    )
    search.add_argument("--reverse", action="store_true", help="turn the order round")
    show = add_command(commands, "show", "articles:show_article", "show one article")
    show.add_argument("post", metavar="POST", help="the article's address, or its number in the library")
    show.add_argument("--as", dest="shape", choices=SHAPES, default="text", help="the form (default: text)")
    facets = add_command(commands, "facets", "posts:count_facets", "count the articles of every term")
    facets.epilog = AFTER_DASHES
    facets.add_argument("query", metavar="QUERY", nargs="*", help="count only articles that match")
    _add_tables(commands)
    _add_export(commands)


def _add_export(commands: Commands) -> None:
    export = add_command(commands, "export", "exporting:export_articles", "write whole articles to a file")
    export.epilog = AFTER_DASHES.replace("search", "export")
    export.add_argument("what", metavar="POST|QUERY", nargs="?", default="", help=f"{POST}; or a query")
    export.add_argument("file", metavar="FILE", type=read_path, help="the file; a folder for many as md")
    export.add_argument("--format", choices=ARTICLE_FORMATS, help="default: as the name of the file ends")
    export.add_argument("--notes", action="store_true", help="with your notes")


def _add_tables(commands: Commands) -> None:
    tables = add_command(commands, "tables", "tables:list_tables", "list or export tables of articles")
    tables.epilog = AFTER_DASHES.replace("search", "tables")
    tables.add_argument("query", metavar="POST|QUERY", nargs="*", help=f"{POST}; or which articles")
    tables.add_argument(
        "--export", metavar="DIR", type=read_path, help="write a file for each to this folder"
    )
    tables.add_argument("--format", choices=TABLE_FORMATS, help="of the files (default: csv)")
    tables.add_argument("--stack", action="store_true", help="make one of all tables with the same header")
    tables.add_argument(
        "--limit", metavar="N", type=partial(read_limit, things="tables"), help="at most so many; 0 is all"
    )
