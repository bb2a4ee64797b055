"""What the editor of tags shows, as values."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Share(Enum):
    """How many of the chosen articles have a tag."""

    NONE = auto()
    SOME = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag, how many articles of the library have it, and how many of those that are chosen."""

    tag: str
    posts: int
    share: Share


def make_tag_rows(
    every: Sequence[tuple[str, int]], chosen: Mapping[int, Sequence[str]], count: int
) -> tuple[TagRow, ...]:
    """The rows: what chosen articles have comes first, then all others, in the order of `every`.

    Args:
        every: the tags of the library and their numbers of articles.
        chosen: the tags of those chosen articles that have some, by id.
        count: how many articles are chosen.
    """
    have = Counter(tag for tags in chosen.values() for tag in tags)
    rows = [TagRow(tag, posts, _share(have[tag], count)) for tag, posts in every]
    return tuple(sorted(rows, key=lambda row: row.share is Share.NONE))


def _share(have: int, count: int) -> Share:
    if not have:
        return Share.NONE
    return Share.ALL if have >= count else Share.SOME
