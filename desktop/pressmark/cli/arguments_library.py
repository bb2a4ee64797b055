"""The words of commands about the library as a whole, and those that open the window."""

from pressmark.cli.argument_kinds import Commands, add_command, read_path, read_size

THEMES = ("light", "sepia", "dark", "black", "contrast", "contrast-dark")


def add_library_commands(commands: Commands) -> None:
    """Add the commands ``backup``, ``restore`` and ``check``."""
    backup = add_command(
        commands, "backup", "keeping:back_up", "copy the whole library to a file, also while it is in use"
    )
    backup.add_argument("file", metavar="FILE", type=read_path, help="the file to write")
    backup.add_argument("--no-media", action="store_true", help="without images")
    restore = add_command(
        commands, "restore", "keeping:restore", "put the library of a backup in the place of this one"
    )
    restore.add_argument("file", metavar="FILE", type=read_path, help="the backup")
    restore.add_argument("--yes", action="store_true", help="also where there is a library already")
    check = add_command(commands, "check", "checking:check", "look at everything in the library for damage")
    check.add_argument(
        "--repair", action="store_true", help="mend what can be mended; else nothing is changed"
    )


def add_window_commands(commands: Commands) -> None:
    """Add the commands ``demo`` and ``window``."""
    demo = add_command(
        commands, "demo", "window:open_demo", "open the window on the built-in sample archive", has_json=False
    )
    window = add_command(
        commands,
        "window",
        "window_command:open_window",
        "open the window, or save a picture of it",
        has_json=False,
    )
    for parser in (demo, window):
        parser.add_argument(
            "--screenshot", metavar="FILE", type=read_path, help="save a picture of the window, then quit"
        )
    window.add_argument("--size", metavar="WxH", type=read_size, help="of the window, in pixels: 1280x800")
    window.add_argument("--theme", choices=THEMES, help="the colours (default: as in the settings)")
    window.add_argument("--post", metavar="POST", help="open this article: its address or its number")
    window.add_argument("--query", metavar="QUERY", default="", help="put this into the search field")
