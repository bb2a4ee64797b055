"""Which panes are seen where the window has no room for all of them."""

from collections.abc import Mapping, Sequence

SIDEBAR, POSTS, ARTICLE, INSPECTOR = range(4)
"""The panes, by their places from the side where reading begins."""

# In average letters: what can still be used.
LEAST = {SIDEBAR: 30, POSTS: 42, ARTICLE: 52, INSPECTOR: 30}
SHRUNK = 0.95
"""The part of that to which all of them may shrink before one has to go."""

# Who was asked for last stays, and what is used along with it.
_ALONG: Mapping[int, Sequence[int]] = {
    SIDEBAR: (SIDEBAR, POSTS, ARTICLE, INSPECTOR),
    POSTS: (POSTS, ARTICLE, INSPECTOR, SIDEBAR),
    ARTICLE: (ARTICLE, POSTS, INSPECTOR, SIDEBAR),
    INSPECTOR: (INSPECTOR, ARTICLE, POSTS, SIDEBAR),
}

# Of no use without the other, unless the person hid that.
_SERVES = {SIDEBAR: POSTS, INSPECTOR: ARTICLE}


def find_room(wanted: Sequence[int], latest: int, letters: float, *, stacked: bool) -> frozenset[int]:
    """The panes among those wanted that are seen in so many letters of width; at least one.

    Args:
        wanted: those that the person did not hide.
        latest: the one that was asked for last.
        letters: the width of all.
        stacked: the list lies above its article, so both are seen or none.
    """
    seen: set[int] = set()
    for pane in _ALONG[latest]:
        served = _SERVES.get(pane, pane)
        useless = bool(seen) and served != pane and served in wanted and served not in seen
        if pane not in wanted or pane in seen or useless:
            continue
        together = {pane, *({POSTS, ARTICLE} & set(wanted) if stacked and pane in (POSTS, ARTICLE) else ())}
        if not seen or least_width(seen | together, stacked=stacked) * SHRUNK <= letters:
            seen |= together
    return frozenset(seen)


def least_width(panes: set[int] | frozenset[int], *, stacked: bool) -> int:
    """The letters that panes need beside each other."""
    beside = min(LEAST[POSTS], LEAST[ARTICLE]) if stacked and {POSTS, ARTICLE} <= panes else 0
    return sum(LEAST[pane] for pane in panes) - beside
