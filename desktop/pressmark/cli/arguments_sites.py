"""The words of commands about sites and their sync."""

from functools import partial

from pressmark.choices import ImageChoice
from pressmark.cli.argument_kinds import Commands, add_command, read_limit

_SITE = "its address, host, name or number"


def add_site_commands(commands: Commands) -> None:
    """Add the commands ``add``, ``inspect``, ``sites`` and ``remove``."""
    add = add_command(
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
    inspect = add_command(
        commands, "inspect", "offers:inspect_site", "show what a site offers; changes nothing"
    )
    inspect.add_argument("url", metavar="URL", help="the address of any page of the site")
    add_command(commands, "sites", "sites:list_sites", "list the sites of the library")
    remove = add_command(
        commands, "remove", "sites:remove_site", "remove a site and its articles, after a backup"
    )
    remove.add_argument("site", metavar="SITE", help=_SITE)
    remove.add_argument("--yes", action="store_true", help="also when there are annotations on its articles")


def add_sync_commands(commands: Commands) -> None:
    """Add the commands ``sync`` and ``changes``."""
    sync = add_command(commands, "sync", "syncing:sync", "take what is new or changed from the sites")
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
    changes = add_command(commands, "changes", "changes:list_changes", "list what the last syncs changed")
    changes.add_argument("site", metavar="SITE", nargs="?", help=f"{_SITE} (default: all)")
    changes.add_argument(
        "--limit",
        metavar="N",
        type=partial(read_limit, things="syncs"),
        default=10,
        help="at most so many syncs (default: 10); 0 is all",
    )
