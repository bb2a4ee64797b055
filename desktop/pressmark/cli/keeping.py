"""``backup`` and ``restore``."""

from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.folder import find_folder
from pressmark.cli.layout import count_things, say_minute, say_number
from pressmark.cli.library import open_library
from pressmark.cli.output import say_time
from pressmark.errors import UsageError
from pressmark.store.safety.backup import Backup, write_backup
from pressmark.store.safety.restore import Restored, has_content, look_at
from pressmark.store.safety.restore import restore as put_back
from pressmark.store.snapshots.about import FileKind

_KINDS = {
    FileKind.BACKUP: "a backup",
    FileKind.SNAPSHOT: "a snapshot of what you wrote",
    FileKind.LIBRARY: "the file of a library",
}


def back_up(call: Call) -> int:
    """Copy the library to one file, also while other programs use it."""
    words = call.words
    file = Path(words.file).expanduser()
    with open_library(words) as store:
        made = write_backup(store.path, file, None if words.no_media else store.media_folder)
    if call.output.as_json:
        call.output.say_document(_describe_backup(made))
    else:
        counts = (
            count_things(made.posts, "article"),
            count_things(made.annotations, "annotation"),
            count_things(made.media, "image"),
        )
        call.output.say_lines([f"{made.path}: {', '.join(counts)}, {say_number(made.bytes)} bytes."])
    return DONE


def restore(call: Call) -> int:
    """Put a backup or a snapshot in the place of the library, and keep what was there.

    Raises:
        UsageError: there is a library with something in it, and nobody said ``--yes``.
    """
    file, folder = Path(call.words.file).expanduser(), find_folder(call.words)
    look_at(file)
    if not call.words.yes and has_content(folder):
        raise UsageError(
            f"There is a library at {folder} already. `--yes` restores all the same; "
            "what is there is kept beside it."
        )
    done = put_back(folder, file)
    if call.output.as_json:
        call.output.say_document(_describe_restored(done, file))
    else:
        call.output.say_lines(_say_restored(done, file))
    return DONE


def _describe_backup(made: Backup) -> dict[str, object]:
    return {
        "path": str(made.path),
        "bytes": made.bytes,
        "posts": made.posts,
        "annotations": made.annotations,
        "media": made.media,
    }


def _describe_restored(done: Restored, file: Path) -> dict[str, object]:
    return {
        "path": str(file),
        "kind": done.kind.value,
        "made": say_time(done.made),
        "posts": done.posts,
        "annotations": done.annotations,
        "waiting": done.waiting,
        "gone": done.gone,
        "media": done.media,
        "aside": None if done.aside is None else str(done.aside),
    }


def _say_restored(done: Restored, file: Path) -> list[str]:
    counts = (
        count_things(done.posts, "article"),
        count_things(done.annotations, "annotation"),
        count_things(done.media, "image"),
    )
    made = f" of {say_minute(done.made)}" if done.made is not None else ""
    lines = [f"{file} is {_KINDS[done.kind]}{made}.", f"The library is restored: {', '.join(counts)}."]
    if done.waiting:
        lines.append(f"Annotations that wait until a sync brings their article: {say_number(done.waiting)}.")
    if done.gone:
        lines.append(f"Annotations that were in the library and are not any more: {say_number(done.gone)}.")
    if done.aside is not None:
        lines.append(f"The library as it was: {done.aside}")
    return lines
