"""The words of commands about what the reader leaves on articles: marks, tags, annotations."""

from functools import partial

from pressmark.choices import Color
from pressmark.cli.argument_kinds import (
    AFTER_DASHES,
    AFTER_EQUALS,
    POST,
    TAGS,
    Commands,
    add_command,
    read_limit,
    read_name,
    read_path,
    unshield,
)

MARKS = ("read", "unread", "star", "unstar")
NOTE_FORMATS = ("md", "jsonld", "csv", "html")
_ALL_THAT_MATCH = 'all articles that match, instead of some that are named; "" is every article'


def add_reader_commands(commands: Commands) -> None:
    """Add the commands ``mark``, ``tag``, ``annotate``, ``annotations`` and ``import``."""
    _add_mark(commands)
    _add_tag(commands)
    _add_annotate(commands)
    _add_annotations(commands)


def _add_mark(commands: Commands) -> None:
    mark = add_command(commands, "mark", "marks:mark_posts", "mark articles as read or unread, or star them")
    mark.epilog = AFTER_EQUALS
    mark.add_argument("mark", metavar="ACT", choices=MARKS, help=", ".join(MARKS))
    mark.add_argument("posts", metavar="POST", nargs="*", help=POST)
    mark.add_argument("--query", metavar="QUERY", help=_ALL_THAT_MATCH)


def _add_tag(commands: Commands) -> None:
    tag = add_command(commands, "tag", "", "give articles tags of your own, or take them away")
    acts = tag.add_subparsers(metavar="ACT", required=True, title="acts")
    for name, act, summary in (
        ("add", "tags:add_tags", "give articles tags"),
        ("remove", "tags:remove_tags", "take tags from articles"),
    ):
        own = add_command(acts, name, act, summary)
        own.epilog = AFTER_EQUALS
        own.add_argument("tags", metavar="TAG", nargs="+", help=TAGS)
        own.add_argument(
            "--post", metavar="POST", nargs="+", action="extend", default=[], dest="posts", help=POST
        )
        own.add_argument("--query", metavar="QUERY", help=_ALL_THAT_MATCH)
    add_command(acts, "list", "tags:list_tags", "list all tags with the number of their articles")
    rename = add_command(acts, "rename", "tags:rename", "call a tag otherwise, or make it one with another")
    rename.add_argument("old", metavar="OLD", help="the tag")
    rename.add_argument("new", metavar="NEW", help="its new name; may be that of another tag")
    delete = add_command(acts, "delete", "tags:delete_tags", "take tags from every article, for good")
    delete.add_argument("tags", metavar="TAG", nargs="+", help=TAGS)


def _add_annotate(commands: Commands) -> None:
    annotate = add_command(
        commands,
        "annotate",
        "annotating:annotate_post",
        "highlight words of an article, or write a note on it",
    )
    annotate.epilog = AFTER_EQUALS.replace("a query", "a text").replace("--query=-v", "--note=--v")
    annotate.add_argument("post", metavar="POST", help=POST)
    for name, what in (
        ("quote", "words of the article to highlight; without it the note is on the whole article"),
        ("prefix", "what stands before them, where they stand in several places"),
        ("suffix", "what stands behind them"),
        ("note", "your note, in Markdown"),
    ):
        # An empty quote is no quote that was left out: a script's variable may have been empty.
        without = None if name == "quote" else ""
        annotate.add_argument(f"--{name}", metavar="TEXT", type=unshield, default=without, help=what)
    annotate.add_argument(
        "--tag",
        metavar="TAG",
        type=unshield,
        action="append",
        default=[],
        dest="tags",
        help="a tag of yours; may be repeated",
    )
    colors = [color.value for color in Color]
    annotate.add_argument("--color", choices=colors, default=colors[0], help=f"default: {colors[0]}")


def _add_annotations(commands: Commands) -> None:
    annotations = add_command(
        commands, "annotations", "annotations:list_annotations", "list or export what you wrote on articles"
    )
    annotations.epilog = AFTER_DASHES.replace("search", "annotations")
    annotations.add_argument("query", metavar="QUERY", nargs="*", help="only those that match")
    annotations.add_argument(
        "--export", metavar="FILE", type=read_name, help="write them to this file; md also to a folder"
    )
    annotations.add_argument("--format", choices=NOTE_FORMATS, help="default: as the name of the file ends")
    annotations.add_argument(
        "--limit",
        metavar="N",
        type=partial(read_limit, things="annotations"),
        help="list at most so many (default: all; 40 on a terminal); 0 is all",
    )
    taking = add_command(
        commands, "import", "importing:import_annotations", "take in annotations from a file, none twice"
    )
    taking.add_argument(
        "file",
        metavar="FILE",
        type=read_path,
        help='JSON-LD, or an export of Hypothesis; "-": standard input',
    )
