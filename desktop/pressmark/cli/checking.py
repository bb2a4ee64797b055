"""``check``."""

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE, LIBRARY_BROKEN
from pressmark.cli.layout import count_things
from pressmark.cli.library import find_library, open_library
from pressmark.errors import LibraryDamaged
from pressmark.store.safety.check import CheckResult, check_library
from pressmark.store.safety.repair import Repaired, repair

_ADVICE = "`pressmark check --repair` mends what can be mended, and keeps what you wrote."


def check(call: Call) -> int:
    """Look at everything in the library; change nothing, unless it is to be repaired.

    Raises:
        LibraryDamaged: the library cannot even be opened.
    """
    return _repair(call) if call.words.repair else _look(call)


def _look(call: Call) -> int:
    try:
        with open_library(call.words) as store:
            result = check_library(store)
    except LibraryDamaged as error:
        raise LibraryDamaged(error.path, f"{error.reason} {_ADVICE}") from error
    if call.output.as_json:
        call.output.say_document(_describe(result))
    else:
        call.output.say_lines(result.problems or (_praise(result),))
    if not result.ok and not call.output.as_json:
        call.output.tell(_ADVICE)
    return DONE if result.ok else LIBRARY_BROKEN


def _repair(call: Call) -> int:
    done = repair(find_library(call.words))
    if call.output.as_json:
        call.output.say_document(_describe_repair(done))
    else:
        rest = done.result.problems or (_praise(done.result),)
        call.output.say_lines((*done.repaired, *rest))
    return DONE if done.result.ok else LIBRARY_BROKEN


def _describe(result: CheckResult) -> dict[str, object]:
    return {
        "ok": result.ok,
        "posts": result.posts,
        "annotations": result.annotations,
        "media": result.media,
        "problems": list(result.problems),
    }


def _describe_repair(done: Repaired) -> dict[str, object]:
    aside = None if done.rescued is None else str(done.rescued.aside)
    snapshot = None if done.snapshot is None else str(done.snapshot.path)
    return _describe(done.result) | {
        "repaired": list(done.repaired),
        "aside": aside,
        "snapshot": snapshot,
    }


def _praise(result: CheckResult) -> str:
    counts = (
        count_things(result.posts, "article"),
        count_things(result.annotations, "annotation"),
        count_things(result.media, "image"),
    )
    return f"The library is whole: {', '.join(counts)}."
