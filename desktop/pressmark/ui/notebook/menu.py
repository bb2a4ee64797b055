"""The menus of the notebook."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from pressmark.model import NoteRow
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import make_swatch
from pressmark.ui.notebook.deeds import CHOICES, COLORS, Deed
from pressmark.ui.words import translate

Do = Callable[[Deed], object]


def make_note_menu(
    owner: QWidget,
    appearance: Appearance,
    note: NoteRow,
    chosen: tuple[int, Sequence[Deed]],
    do: Do,
) -> QMenu:
    """What can be done with the annotations that are chosen.

    Args:
        owner: the list.
        appearance: colours are shown.
        note: the current one.
        chosen: how many are, without those that wait for their article; what can be said of those that
            are to be checked.
        do: does it.
    """
    menu = QMenu(owner)
    count, decisions = chosen
    if note.annotation.post_id:
        _add(menu, Deed.OPEN, do)
        if count == 1:
            _add(menu, Deed.EDIT, do)
    if count:
        menu.addSeparator()
        for deed in decisions:
            _add(menu, deed, do)
        menu.addSeparator()
        menu.addMenu(make_colour_menu(menu, appearance, do))
        _add(menu, Deed.TAGS, do)
    menu.addSeparator()
    _add(menu, Deed.COPY, do)
    _add(menu, Deed.COPY_MARKDOWN, do)
    if count:
        _add(menu, Deed.EXPORT, do)
        menu.addSeparator()
        _add(menu, Deed.DELETE, do)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def make_colour_menu(owner: QWidget, appearance: Appearance, do: Do) -> QMenu:
    """The five colours."""
    menu = QMenu(translate("words", "Co&lour"), owner)
    for deed, color in COLORS.items():
        _add(menu, deed, do).setIcon(make_swatch(color, appearance.colours))
    return menu


def make_heading_menu(
    owner: QWidget, *, folded: bool, fold: Callable[[], object], fold_all: Callable[[bool], object]
) -> QMenu:
    """What can be done with a heading."""
    menu = QMenu(owner)
    menu.addAction(translate("words", "Un&fold") if folded else translate("words", "&Fold"), fold)
    menu.addSeparator()
    menu.addAction(translate("words", "Fold &all"), partial(fold_all, True))
    menu.addAction(translate("words", "&Unfold all"), partial(fold_all, False))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, deed: Deed, do: Do) -> QAction:
    choice = CHOICES[deed]
    key = choice.shown_key()
    action = menu.addAction(translate("words", choice.title) + (f"\t{key}" if key else ""))
    action.setToolTip(translate("words", choice.tip) if choice.tip else "")
    action.triggered.connect(lambda: do(deed))
    return action
