"""``check``."""

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE, LIBRARY_BROKEN
from pressmark.cli.layout import count_things
from pressmark.cli.library import open_library
from pressmark.store.check import CheckResult, check_library


def check(call: Call) -> int:
    """Look at everything in the library, and change nothing."""
    with open_library(call.words) as store:
        result = check_library(store)
    if call.output.as_json:
        call.output.say_document(_describe(result))
    else:
        call.output.say_lines(result.problems or (_praise(result),))
    return DONE if result.ok else LIBRARY_BROKEN


def _describe(result: CheckResult) -> dict[str, object]:
    return {
        "ok": result.ok,
        "posts": result.posts,
        "annotations": result.annotations,
        "media": result.media,
        "problems": list(result.problems),
    }


def _praise(result: CheckResult) -> str:
    counts = (
        count_things(result.posts, "article"),
        count_things(result.annotations, "annotation"),
        count_things(result.media, "image"),
    )
    return f"The library is whole: {', '.join(counts)}."
