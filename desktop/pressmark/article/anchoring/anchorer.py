"""Quotes of one version of a text, found in another through the difference of both."""

from functools import cached_property

from pressmark.article.anchoring.clusters import Cluster, find_largest
from pressmark.article.anchoring.edges import is_likely, take_share
from pressmark.article.anchoring.found import NOWHERE, Found
from pressmark.article.anchoring.graphemes import fit
from pressmark.article.anchoring.link import Link, count_ink
from pressmark.article.anchoring.links import Links
from pressmark.article.anchoring.quoting import describe
from pressmark.article.difference import compare
from pressmark.model.annotation import AnnotationState

_SURE, _LEAST = 0.75, 0.5
# Words that are fewer characters are everywhere.
SHORT = 20
# Of words that are half gone: the share that is kept, that of what is there now, and that of their context.
_EVIDENCE, _SHORT_EVIDENCE = 1.7, 1.9
_AROUND, _NEAR = 100, 32
_LEAST_CONTEXT = 0.4
_VICINITY = 300


class Anchorer:
    """Finds quotes of an old text in a new one; their difference is found once, when it is first needed."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new

    def place(self, start: int, end: int) -> Found:
        """Find where a part of the old text is in the new one; places are code points."""
        span = fit(self._old, start, end)
        if span is None:
            return NOWHERE
        if self._old == self._new:
            return Found(AnnotationState.ANCHORED, describe(self._new, *span), 1.0)
        start, end = span
        cluster = find_largest(self._links.read(start, end), end - start)
        if cluster is None:
            return NOWHERE
        place = fit(self._new, *self._reach(cluster, start, end))
        return self._judge(cluster.kept, (start, end), place) if place else NOWHERE

    def find_free(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the parts of the new text that are no words of the old, but for those of one part of it."""
        return self._links.find_free(start, end)

    def find_instead(self, start: int, end: int) -> tuple[int, int] | None:
        """Give what came where a part of the old text stood; None where nothing did, or far too much."""
        span = self._links.find_between(start, end)
        return span if span and is_likely(end - start, span[1] - span[0]) else None

    @cached_property
    def _links(self) -> Links:
        return Links(self._old, self._new, compare(self._old, self._new))

    def _reach(self, cluster: Cluster, start: int, end: int) -> tuple[int, int]:
        """Give where a quote is in the new text, with what came instead of its first and last words."""
        new, new_end = cluster.links[0].new, max(link.new_end for link in cluster.links)
        if cluster.first:
            new -= self._widen(cluster.first, -1, cluster.first.old - start)
        if cluster.last:
            new_end += self._widen(cluster.last, 1, end - cluster.last.old_end)
        return new, new_end

    def _widen(self, link: Link, step: int, inside: int) -> int:
        """Give how many characters beside a link came instead of `inside` characters of the quote."""
        if inside <= 0:
            return 0
        gap = self._links.find_gap(link, step)
        gone, come = self._old[gap.old : gap.old_end], self._new[gap.new : gap.new_end]
        return take_share(gone[::step], come[::step], min(inside, len(gone)))

    def _judge(self, kept: int, old: tuple[int, int], new: tuple[int, int]) -> Found:
        """Tell what became of a quote by how much of it is kept, and how much came in between."""
        before, after = count_ink(self._old[slice(*old)]), count_ink(self._new[slice(*new)])
        keep = min(kept / before, 1.0)
        likeness = 2 * kept / (before + after)
        is_short = old[1] - old[0] < SHORT
        context = self._measure_context(old, new, _NEAR if is_short else _AROUND)
        evidence = keep + likeness + context
        if keep >= _SURE and likeness >= _LEAST and context >= (_LEAST_CONTEXT if is_short else 0):
            return Found(AnnotationState.ANCHORED, describe(self._new, *new), keep)
        if keep >= _SURE or (
            keep >= _LEAST <= likeness and evidence >= (_SHORT_EVIDENCE if is_short else _EVIDENCE)
        ):
            return Found(AnnotationState.MOVED, describe(self._new, *new), keep)
        return Found(AnnotationState.ORPHANED, None, keep)

    def _measure_context(self, old: tuple[int, int], new: tuple[int, int], around: int) -> float:
        """Give the share of what is around a quote that is around its new place too, 0.0 to 1.0."""
        sides = ((max(old[0] - around, 0), old[0]), (old[1], min(old[1] + around, len(self._old))))
        nearest, farthest = new[0] - _VICINITY, new[1] + _VICINITY
        shares = []
        for start, end in sides:
            there = count_ink(self._old[start:end])
            kept = sum(link.kept for link in self._links.read(start, end) if nearest <= link.new <= farthest)
            shares.append(min(kept / there, 1.0) if there else 1.0)
        return sum(shares) / len(shares)
