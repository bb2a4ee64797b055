"""What restores, repairs and saves a library that is closed, with what is said afterwards."""

from pathlib import Path
from threading import Event

from pressmark.store.safety.repair import repair
from pressmark.store.safety.restore import Restored, restore
from pressmark.store.safety.salvage import Rescued, rescue
from pressmark.store.snapshots.about import FileKind
from pressmark.ui.error_words import say
from pressmark.ui.message import Message
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.words import annotations, articles, long_moment, say_lost, say_path, translate


def restore_work(folder: Path, file: Path) -> ClosedWork:
    """Bring a backup or a snapshot back."""
    title = translate("words", "Restoring {name}…").format(name=file.name)
    return ClosedWork(title, lambda cancelled: _tell_restored(restore(folder, file, cancelled)))


def rescue_work(folder: Path) -> ClosedWork:
    """Make a new library of what can be read of a damaged one."""
    return ClosedWork(
        translate("words", "Saving what can be saved of the library…"),
        lambda cancelled: _tell_rescued(rescue(folder, cancelled=cancelled)),
    )


def repair_work(folder: Path) -> ClosedWork:
    """Mend what a check found."""

    def do(cancelled: Event) -> Message:
        repaired = repair(folder, cancelled)
        if not repaired.repaired:
            return Message(translate("words", "There was nothing to mend."))
        done = [say(sentence) for sentence in repaired.repaired]
        if repaired.result.ok:
            return Message(translate("words", "The library is mended."), "\n".join(done))
        left = [translate("words", "This could not be mended:"), *map(say, repaired.result.problems)]
        said = translate("words", "Some of it is mended, not all.")
        return Message(said, "\n".join([*done, *left]))

    return ClosedWork(translate("words", "Repairing the library…"), do)


def _tell_restored(restored: Restored) -> Message:
    when = long_moment(restored.made) if restored.made is not None else ""
    if restored.kind is FileKind.SNAPSHOT:
        said = translate("words", "What you wrote is as it was on {when}.").format(when=when)
    elif when:
        said = translate("words", "The library is as it was on {when}.").format(when=when)
    else:
        said = translate("words", "The library is restored.")
    counts = translate("words", "The library has {articles} and {notes} now.").format(
        articles=articles(restored.posts), notes=annotations(restored.annotations)
    )
    gone = translate("words", "Not there any more: {notes}.").format(notes=annotations(restored.gone))
    details = (
        counts,
        _say_waiting(restored.waiting),
        gone if restored.gone else "",
        _say_aside(restored.aside),
    )
    return Message(said, "\n".join(filter(None, details)))


def _tell_rescued(rescued: Rescued) -> Message:
    counts = translate("words", "Saved: {articles}, {notes}.").format(
        articles=articles(rescued.posts), notes=annotations(rescued.annotations)
    )
    if rescued.from_snapshot:
        counts += " " + translate("words", "%n of them came from the snapshot.", "", rescued.from_snapshot)
    lost = say_lost(rescued.lost_posts, rescued.lost_annotations)
    sync = translate("words", "Sync your sites to bring back what is missing.")
    details = (
        counts,
        translate("words", "What could not be read: {lost}.").format(lost=lost) if lost else "",
        _say_waiting(rescued.waiting),
        sync if rescued.lost or rescued.lost_posts else "",
        _say_aside(rescued.aside),
    )
    return Message(translate("words", "The library can be used again."), "\n".join(filter(None, details)))


def _say_waiting(count: int) -> str:
    if not count:
        return ""
    return translate(
        "words", "%n annotation(s) wait for their articles, which come with the next sync.", "", count
    )


def _say_aside(place: Path | None) -> str:
    if place is None:
        return ""
    return translate("words", "What was there before is kept in {path}").format(path=say_path(place))
