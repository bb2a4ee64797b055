"""``tag``: the reader's own tags on articles."""

from collections.abc import Iterable, Sequence

from pressmark.cli.call import Call
from pressmark.cli.chosen import choose_posts, make_sound
from pressmark.cli.faults import DONE
from pressmark.cli.layout import Column, count_things, say_number, set_table
from pressmark.cli.library import open_library
from pressmark.cli.marks import say_changed
from pressmark.cli.output import Output
from pressmark.errors import NotFound, UsageError
from pressmark.query.folding import fold
from pressmark.store import Store
from pressmark.store.tags import clean_tag, rename_tag, tag_posts

_COLUMNS = (Column("TAG", least=12), Column("ARTICLES", number=True))


def add_tags(call: Call) -> int:
    """Give articles tags."""
    return _tag(call, adding=True)


def remove_tags(call: Call) -> int:
    """Take tags from articles."""
    return _tag(call, adding=False)


def list_tags(call: Call) -> int:
    """List all tags with the number of their articles."""
    output = call.output
    with open_library(call.words) as store:
        tags = store.tags.read_all()
    if output.as_json:
        output.say_document({"tags": [{"tag": tag, "posts": posts} for tag, posts in tags]})
    elif not tags:
        output.tell("No article has a tag yet.")
    else:
        _say_tags(output, tags)
    return DONE


def rename(call: Call) -> int:
    """Call a tag otherwise on every article, or make it one with another."""
    words, output = call.words, call.output
    old, new = _read_tag(words.old), _read_tag(words.new)
    with open_library(words) as store:
        former = _find_tag(store, old)
        act = rename_tag(old, new)
        store.write(act).result()
        now = _find_tag(store, new)
    changed = act.changed.posts() if act.changed is not None else []
    if output.as_json:
        document = {"act": "rename", "tag": former, "new": now}
        output.say_document(document | {"changed": len(changed), "posts": changed})
    else:
        output.say_lines([f'"{former}" is "{now}" now, on {count_things(len(changed), "article")}.'])
    return DONE


def _tag(call: Call, *, adding: bool) -> int:
    words, output = call.words, call.output
    tags = [_read_tag(word) for word in words.tags]
    with open_library(words) as store:
        ids = choose_posts(store, words.posts, words.query)
        act = tag_posts(ids, tags) if adding else tag_posts(ids, remove=tags)
        known = store.tags.read_all()
        store.write(act).result()
        names = _spell(tags, [*store.tags.read_all(), *known])
    changed = act.changed.posts() if act.changed is not None else []
    if output.as_json:
        document = {"act": "add" if adding else "remove", "tags": names, "matched": len(ids)}
        output.say_document(document | {"changed": len(changed), "posts": changed})
    else:
        done = "tagged" if adding else "untagged"
        output.say_lines([say_changed(len(ids), len(changed), done)])
    return DONE


def _read_tag(word: str) -> str:
    """The tag that a word of the command line means.

    Raises:
        UsageError: nothing of it can be a tag.
    """
    tag = clean_tag(make_sound(word))
    if not tag:
        raise UsageError(f"{word!r} is no tag: there is nothing in it to be seen.")
    return tag


def _find_tag(store: Store, tag: str) -> str:
    """A tag as the library writes it.

    Raises:
        NotFound: it has none such.
    """
    for known, _ in store.tags.read_all():
        if fold(known) == fold(tag):
            return known
    raise NotFound(f'No article has the tag "{tag}". `pressmark tag list` lists all tags.')


def _spell(tags: Sequence[str], known: Sequence[tuple[str, int]]) -> list[str]:
    """The tags, each once, as the library writes them; the first of several spellings counts."""
    spellings = {fold(tag): tag for tag in reversed([*(tag for tag, _ in known), *tags])}
    return [spellings[name] for name in dict.fromkeys(map(fold, tags))]


def _say_tags(output: Output, tags: Iterable[tuple[str, int]]) -> None:
    width = output.find_width()
    if width is None:
        output.say_rows((tag, str(posts)) for tag, posts in tags)
    else:
        output.say_lines(set_table(_COLUMNS, [(tag, say_number(posts)) for tag, posts in tags], width))
