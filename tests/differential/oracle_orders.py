"""Orders by plain Python: capital letters count as small ones in A to Z, and nowhere else."""

from collections.abc import Callable, Sequence
from functools import cmp_to_key

from pressmark.model import Sort, SortKey
from tests.differential.facts import Numbers, Post, Site

Found = tuple[Site, Post]
Value = tuple[object, ...]

_NOTHING: Value = ()
_LAST = frozenset({SortKey.AUTHOR, SortKey.TAGS, SortKey.TERMS})
"""Where what has no value stands at the end both ways."""


def put_in_order(found: Sequence[Found], sorts: Sequence[Sort], numbers: Numbers) -> list[int]:
    """The numbers of posts in the order asked for; relevance is none here."""
    wanted = [sort for sort in sorts if sort.key is not SortKey.RELEVANCE]
    if all(sort.key is not SortKey.DATE for sort in wanted):
        wanted.append(Sort(SortKey.DATE))

    def number(one: Found) -> int:
        return numbers.posts[one[0].url, one[1].type, one[1].remote_id]

    def compare(one: Found, other: Found) -> int:
        for sort in wanted:
            here, there = _value(sort, one), _value(sort, other)
            if here != there:
                if sort.key in _LAST and _NOTHING in (here, there):
                    return 1 if here == _NOTHING else -1
                return (-1 if here < there else 1) * (-1 if sort.descending else 1)
        return (number(one) - number(other)) * (-1 if wanted[-1].descending else 1)

    return [number(one) for one in sorted(found, key=cmp_to_key(compare))]


def _value(sort: Sort, one: Found) -> Value:
    site, post = one
    if sort.key is SortKey.TERMS:
        carried = [
            term.name
            for term in (*site.terms, *site.read_placeholders())
            if term.taxonomy == sort.taxonomy and term.remote_id in dict(post.terms).get(sort.taxonomy, ())
        ]
        return min(map(_text, carried), default=_NOTHING)
    return _VALUES[sort.key](site, post)


def _text(text: str) -> Value:
    """A text as a column that knows case in A to Z alone; "" is nothing."""
    small = "".join(sign.lower() if sign.isascii() else sign for sign in text)
    return (small.encode(),) if text else _NOTHING


def _number(number: int | None) -> Value:
    return _NOTHING if number is None else (number,)


_VALUES: dict[SortKey, Callable[[Site, Post], Value]] = {
    SortKey.DATE: lambda site, post: _number(post.date),
    SortKey.MODIFIED: lambda site, post: _number(post.modified),
    SortKey.TITLE: lambda site, post: _text(post.title),
    SortKey.WORDS: lambda site, post: (post.words,),
    SortKey.TABLES: lambda site, post: (len(post.tables),),
    SortKey.NOTES: lambda site, post: (len(post.annotations),),
    SortKey.AUTHOR: lambda site, post: _text(author.name if (author := site.find_author(post)) else ""),
    SortKey.TYPE: lambda site, post: _text(next(one.name for one in site.types if one.slug == post.type)),
    SortKey.SITE: lambda site, post: _text(site.name or site.url),
    SortKey.UNREAD: lambda site, post: (not post.read,),
    SortKey.STARRED: lambda site, post: (post.starred,),
    SortKey.VERSIONS: lambda site, post: (1 + len(post.former),),
    SortKey.TAGS: lambda site, post: min(map(_text, post.tags), default=_NOTHING),
}
