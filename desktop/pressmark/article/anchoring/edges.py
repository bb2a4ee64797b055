"""How much of what came belongs to a quote whose first or last words were replaced."""

import re

from pressmark.article.difference.tokens import is_word, read_tokens

# So much longer than the words that it stands for may be what came instead.
_TIMES, _MORE = 3, 40
_NEAR = 15
# No point within a number or a name of the net.
_ENDS = re.compile(r"[!?…。！？।؟]+|\.(?!\w)|(?<!\w)\.")


def take_share(gone: str, come: str, inside: int) -> int:
    """Give how many characters of what came belong to a quote.

    Args:
        gone: what went beside the words that are left; both read away from these.
        come: what came instead.
        inside: how many characters of `gone` belong to the quote.
    """
    if not gone[:inside].strip() or not come.strip():
        return 0
    if _ENDS.search(come) and _count_words(come) > _count_words(gone):
        come = _end_sentence(gone[:inside], come)
    share = _cut(gone, come, inside) if gone[inside:].strip() else len(come)
    return share if is_likely(inside, share) else 0


def _end_sentence(inside: str, come: str) -> str:
    """Leave out of what came the sentences beyond the one that the words are in, but for as many as went.

    Both are read away from the words that are left, so that the end of another sentence may come first.
    """
    allowed = count_ends(inside)
    for number, end in enumerate(_ENDS.finditer(come)):
        if number == allowed:
            return come[: end.start()]
    return come


def count_ends(text: str) -> int:
    """Count the ends of sentences."""
    return len(_ENDS.findall(text))


def _count_words(text: str) -> int:
    return sum(map(is_word, read_tokens(text).words))


def is_likely(gone: int, come: int) -> bool:
    """Tell whether so many characters may have come instead of those that went."""
    return come <= _TIMES * gone + _MORE


def _cut(gone: str, come: str, inside: int) -> int:
    """Find the edge of a quote in what came, in proportion: at a line's end where it was at one."""
    goal = round(inside * len(come) / len(gone))
    sign = "\n" if "\n" in gone[inside - 1 : inside + 1] and "\n" in come else " "
    around = [come.rfind(sign, 0, goal + 1), come.find(sign, goal), 0, len(come)]
    nearest = min((place for place in around if place >= 0), key=lambda place: abs(place - goal))
    return nearest if sign == "\n" or abs(nearest - goal) <= _NEAR else goal
