"""``mark``: read, unread, starred, for one article or for all that match."""

from pressmark.cli.call import Call
from pressmark.cli.chosen import choose_posts
from pressmark.cli.faults import DONE
from pressmark.cli.layout import count_things, say_number
from pressmark.cli.library import open_library
from pressmark.store.marks import mark_read, star

# The act, whether it gives or takes, and what it leaves behind.
_ACTS = {
    "read": (mark_read, True, "marked as read"),
    "unread": (mark_read, False, "marked as unread"),
    "star": (star, True, "starred"),
    "unstar": (star, False, "unstarred"),
}


def mark_posts(call: Call) -> int:
    """Mark articles, and say which of them were not so before."""
    words, output = call.words, call.output
    make, on, done = _ACTS[words.mark]
    with open_library(words) as store:
        ids = choose_posts(store, words.posts, words.query)
        act = make(ids, on)
        store.write(act).result()
    changed = list(act.changed.ids) if act.changed is not None else []
    if output.as_json:
        output.say_document(
            {"act": words.mark, "matched": len(ids), "changed": len(changed), "posts": changed}
        )
    else:
        output.say_lines([say_changed(len(ids), len(changed), done)])
    return DONE


def say_changed(matched: int, changed: int, done: str) -> str:
    """How many of the articles were changed, in a sentence."""
    if not matched:
        return "No article matches."
    if changed == matched:
        return f"{count_things(changed, 'article')} {done}."
    rest = "it was so" if matched == 1 else "the others were so" if changed else "they were so"
    return f"{say_number(changed)} of {count_things(matched, 'article')} {done}; {rest} already."
