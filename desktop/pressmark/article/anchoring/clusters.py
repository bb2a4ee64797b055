"""Words of a quote that are still together in another text, and those that chance or an edit took away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from pressmark.article.anchoring.link import Link

# How far apart words may be, measured by the length of the quote.
_REACH = 2
# Words at an edge that are a smaller part than this are there by chance where they are far off: so many times
# as far as they are long.
_FEW = 0.2
_FAR = 4


@dataclass(frozen=True, slots=True)
class Cluster:
    """Links in the order of the new text, one at least."""

    links: Sequence[Link]

    @property
    def start(self) -> int:
        """Where they begin in the new text."""
        return self.links[0].new

    @property
    def end(self) -> int:
        """Where they end in the new text."""
        return max(link.new_end for link in self.links)

    @property
    def kept(self) -> int:
        """How many characters are the same."""
        return sum(link.kept for link in self.links)

    @property
    def same(self) -> int:
        """How many of these are of words that are the same."""
        return sum(link.same for link in self.links)

    @property
    def first(self) -> Link | None:
        """The first link of both texts; None where these differ."""
        link = self.links[0]
        return link if link.old == min(other.old for other in self.links) else None

    @property
    def last(self) -> Link | None:
        """The last link of both texts; None where these differ."""
        link = self.links[-1]
        return link if link.old == max(other.old for other in self.links) else None


def find_largest(links: Iterable[Link], length: int) -> Cluster | None:
    """Give the largest cluster of the links of a quote that is so long."""
    groups: list[list[Link]] = []
    for link in sorted(links, key=attrgetter("new")):
        if groups and link.new - groups[-1][-1].new_end <= _REACH * length:
            groups[-1].append(link)
        else:
            groups.append([link])
    clusters = [Cluster(group) for group in groups]
    return _drop_strays(max(clusters, key=attrgetter("kept")), length) if clusters else None


def _drop_strays(cluster: Cluster, length: int) -> Cluster:
    links = list(cluster.links)
    few = _FEW * cluster.kept
    for step in (1, -1):
        ordered = links[::step]
        kept, cut, whole = 0, 0, ordered[0].whole
        for number in range(len(ordered) - 1):
            kept += ordered[number].kept
            if kept >= few:
                break
            if _measure(ordered[number], ordered[number + 1]) > max(_FAR * kept, min(length, _FAR * whole)):
                cut = number + 1
        links = ordered[cut:][::step]
    return Cluster(links)


def _measure(one: Link, other: Link) -> int:
    """Give how much further apart two links are in the new text than in the old."""
    return max(one.new, other.new) - min(one.new_end, other.new_end) - abs(_measure_old(one, other))


def _measure_old(one: Link, other: Link) -> int:
    return max(one.old, other.old) - min(one.old_end, other.old_end)
