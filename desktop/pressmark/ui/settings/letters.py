"""The letters that lead to controls with Alt: each stands for one thing, whatever the language."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_MARK, _PLAIN = "&", "\0"


def find_lettered(part: QWidget) -> Iterator[QLabel | QAbstractButton]:
    """The labels and buttons of a part that have a letter, in the order in which they were made."""
    for widget in part.findChildren(QWidget):
        leads = isinstance(widget, QLabel) and widget.buddy() is not None
        if (leads or isinstance(widget, QAbstractButton)) and find_letter(widget.text()):  # type: ignore[attr-defined]
            yield widget  # type: ignore[misc]


def find_letter(words: str) -> str:
    """The letter that is marked, as a capital; "" for none."""
    _, mark, after = words.replace("&&", _PLAIN).partition(_MARK)
    return after[:1].upper() if mark else ""


def spread_letters(fixed: QWidget, changing: QWidget) -> None:
    """Give what is in `changing` letters that nothing in `fixed` has, and each its own.

    Who asks for a free letter keeps it. Where none of its letters is free, a control is left without.
    """
    held = {find_letter(widget.text()) for widget in find_lettered(fixed)}
    moved = []
    for widget in find_lettered(changing):
        letter = find_letter(widget.text())
        if letter in held:
            moved.append(widget)
        held.add(letter)
    for widget in moved:
        words = move_letter(widget.text(), held)
        widget.setText(words)
        held.add(find_letter(words))


def move_letter(words: str, held: Iterable[str]) -> str:
    """Words with another letter marked, one that a word begins with where it can be; not one of `held`."""
    taken = set(held)
    bare = words.replace("&&", _PLAIN).replace(_MARK, "")
    free = [at for at, sign in enumerate(bare) if sign.isalpha() and sign.upper() not in taken]
    first = [at for at in free if not at or bare[at - 1].isspace()]
    for at in (*first, *free)[:1]:
        bare = f"{bare[:at]}{_MARK}{bare[at:]}"
    return bare.replace(_PLAIN, "&&")
