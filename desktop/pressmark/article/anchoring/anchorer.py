"""Quotes of one version of a text, found in another through the difference of both."""

from functools import cached_property
from typing import TypeAlias

from pressmark.article.anchoring.clusters import Cluster, find_largest
from pressmark.article.anchoring.edges import count_ends, is_likely, take_share
from pressmark.article.anchoring.found import NOWHERE, Found
from pressmark.article.anchoring.graphemes import fit
from pressmark.article.anchoring.link import Link, count_ink
from pressmark.article.anchoring.links import Links
from pressmark.article.anchoring.numbers import has_changed_number
from pressmark.article.anchoring.quoting import describe
from pressmark.article.difference import compare
from pressmark.model.annotation import AnnotationState

_SURE, _LEAST = 0.75, 0.5
# Words that are fewer characters are everywhere.
SHORT = 20
# So few are part of any sentence: they are known by the words beside them.
_TINY, _BESIDE = 6, 12
# Of words that are half gone: the share that is kept, that of what is there now, and that of their context.
_EVIDENCE, _SHORT_EVIDENCE = 1.7, 1.9
_AROUND, _NEAR = 100, 32
_LEAST_CONTEXT = 0.4
_VICINITY = 300

Span: TypeAlias = tuple[int, int]


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
        cluster = self._keep_sentence(cluster)
        place = fit(self._new, *self._reach(cluster, start, end))
        if place is None:
            return NOWHERE
        return self._judge(cluster, (start, end), place)

    def find_free(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the parts of the new text that are no words of the old, but for those of one part of it."""
        return self._links.find_free(start, end)

    def find_instead(self, start: int, end: int) -> tuple[int, int] | None:
        """Give what came where a part of the old text stood; None where nothing did, or far too much."""
        span = self._links.find_between(start, end)
        return span if span and is_likely(end - start, span[1] - span[0]) else None

    @cached_property
    def _links(self) -> Links:
        return Links(self._old, self._new, compare(self._old, self._new, for_places=True))

    def _keep_sentence(self, cluster: Cluster) -> Cluster:
        """Leave out words at an edge that are only alike and of another sentence than the rest."""
        links = list(cluster.links)
        while len(links) > 1 and not links[0].same and self._is_apart(links[0], links[1]):
            del links[0]
        while len(links) > 1 and not links[-1].same and self._is_apart(links[-2], links[-1]):
            del links[-1]
        return Cluster(links)

    def _is_apart(self, one: Link, other: Link) -> bool:
        """Tell whether a sentence that was one ends between two links."""
        old, new = self._old[one.old_end : other.old], self._new[one.new_end : other.new]
        return count_ends(new) > count_ends(old)

    def _reach(self, cluster: Cluster, start: int, end: int) -> tuple[int, int]:
        """Give where a quote is in the new text, with what came instead of its first and last words."""
        new, new_end = cluster.start, cluster.end
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

    def _judge(self, cluster: Cluster, old: Span, new: Span) -> Found:
        """Tell what became of a quote by how much of it is kept, and how much came in between."""
        before, after = count_ink(self._old[slice(*old)]), count_ink(self._new[slice(*new)])
        kept = cluster.kept
        keep = min(kept / before, 1.0)
        likeness = 2 * kept / (before + after)
        is_there = keep >= _SURE and likeness >= _LEAST
        is_short = old[1] - old[0] < SHORT
        # What is around words is found last, and only where it decides: it takes longest.
        if is_there and (not is_short or self._measure_context(old, new, _NEAR) >= _LEAST_CONTEXT):
            is_sure = cluster.same >= _SURE * before and not self._has_changed(cluster, old, new)
            state = AnnotationState.ANCHORED if is_sure else AnnotationState.MOVED
            return Found(state, describe(self._new, *new), keep)
        around, least = (_NEAR, _SHORT_EVIDENCE) if is_short else (_AROUND, _EVIDENCE)
        if keep >= _SURE or (
            keep >= _LEAST <= likeness and keep + likeness + self._measure_context(old, new, around) >= least
        ):
            return Found(AnnotationState.MOVED, describe(self._new, *new), keep)
        return Found(AnnotationState.ORPHANED, None, keep)

    def _has_changed(self, cluster: Cluster, old: Span, new: Span) -> bool:
        """Tell whether what is said has changed though most words have not, or others may be meant."""
        quote = self._old[slice(*old)]
        if len(quote) < SHORT and (new[0] < cluster.start or new[1] > cluster.end):
            return True
        if len(quote) <= _TINY and min(self._measure_sides(old, new, _BESIDE)) < _LEAST:
            return True
        if cluster.same < count_ink(quote) and has_changed_number(quote, self._new[slice(*new)]):
            return True
        return self._links.is_doubtful(*old)

    def _measure_context(self, old: Span, new: Span, around: int) -> float:
        """Give the share of what is around a quote that is around its new place too, 0.0 to 1.0."""
        return sum(self._measure_sides(old, new, around)) / 2

    def _measure_sides(self, old: Span, new: Span, around: int) -> tuple[float, float]:
        before = self._measure_kept(max(old[0] - around, 0), old[0], new)
        return before, self._measure_kept(old[1], min(old[1] + around, len(self._old)), new)

    def _measure_kept(self, start: int, end: int, new: Span) -> float:
        """Give the share of a part of the old text that is near a place of the new one."""
        there = count_ink(self._old[start:end])
        nearest, farthest = new[0] - _VICINITY, new[1] + _VICINITY
        if not there:
            return 1.0
        kept = sum(link.kept for link in self._links.read(start, end) if nearest <= link.new <= farthest)
        return min(kept / there, 1.0)
