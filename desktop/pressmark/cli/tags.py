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
from pressmark.store.tags import remove_tag, rename_tag, split_tags, tag_posts

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


def delete_tags(call: Call) -> int:
    """Take tags from every article, all of them or, where one is not known, none."""
    words, output = call.words, call.output
    wanted = read_tags(words.tags)
    with open_library(words) as store:
        tags = list(dict.fromkeys(_find_tag(store, tag) for tag in wanted))
        act = remove_tag(*tags)
        store.write(act).result()
    changed = act.changed.posts() if act.changed is not None else []
    if output.as_json:
        document = {"act": "delete", "tags": tags, "changed": len(changed), "posts": changed}
        output.say_document(document)
    else:
        posts = {tag: act.changed.posts_with(tag) if act.changed is not None else [] for tag in tags}
        output.say_lines(
            [f'"{tag}" is gone from {count_things(len(ids), "article")}.' for tag, ids in posts.items()]
        )
    return DONE


def _tag(call: Call, *, adding: bool) -> int:
    words, output = call.words, call.output
    tags = read_tags(words.tags)
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
    elif adding:
        output.say_lines([say_changed(len(ids), len(changed), "tagged")])
    else:
        output.say_lines([_say_untagged(len(ids), len(changed), "it" if len(names) == 1 else "any of them")])
    return DONE


def _say_untagged(matched: int, changed: int, what: str) -> str:
    """How many of the articles lost a tag, in a sentence."""
    if matched and not changed:
        return f"No article had {what}."
    if changed < matched:
        rest = f"the other{'s' if matched - changed > 1 else ''} did not have {what}"
        return f"{say_number(changed)} of {count_things(matched, 'article')} untagged; {rest}."
    return say_changed(matched, changed, "untagged")


def read_tags(words: Iterable[str]) -> list[str]:
    """The tags that words of the command line mean, one or several each.

    Raises:
        UsageError: nothing of a word can be a tag.
    """
    return [tag for word in words for tag in _split(word)]


def _read_tag(word: str) -> str:
    """The one tag that a word means.

    Raises:
        UsageError: it means none, or several.
    """
    tag, *more = _split(word)
    if more:
        raise UsageError(f"{word!r} are several tags: a comma separates them.")
    return tag


def _split(word: str) -> list[str]:
    tags = split_tags(make_sound(word))
    if not tags:
        raise UsageError(f"{word!r} is no tag: there is nothing in it to be seen.")
    return tags


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
