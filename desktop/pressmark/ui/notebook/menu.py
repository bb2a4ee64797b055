"""The menus of the notebook."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from pressmark.model import NoteRow
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import make_swatch
from pressmark.ui.keymap import Keymap
from pressmark.ui.notebook.deeds import CHOICES, COLORS, Deed
from pressmark.ui.words import translate

Do = Callable[[Deed], object]


def make_note_menu(
    owner: QWidget,
    appearance: Appearance,
    note: NoteRow,
    chosen: tuple[int, Sequence[Deed]],
    do: Do,
    keymap: Keymap | None = None,
) -> QMenu:
    """What can be done with the annotations that are chosen.

    Args:
        owner: the list.
        appearance: colours are shown.
        note: the current one.
        chosen: how many are, without those that wait for their article; what can be said of those that
            are to be checked.
        do: does it.
        keymap: the keys of commands; None for the usual ones.
    """
    menu = QMenu(owner)
    count, decisions = chosen
    if note.annotation.post_id:
        _add(menu, Deed.OPEN, do, keymap)
        if count == 1:
            _add(menu, Deed.EDIT, do, keymap)
    if count:
        menu.addSeparator()
        for deed in decisions:
            _add(menu, deed, do, keymap)
        menu.addSeparator()
        menu.addMenu(make_colour_menu(menu, appearance, do, keymap))
        _add(menu, Deed.TAGS, do, keymap)
    menu.addSeparator()
    _add(menu, Deed.COPY, do, keymap)
    _add(menu, Deed.COPY_MARKDOWN, do, keymap)
    if count:
        _add(menu, Deed.EXPORT, do, keymap)
        menu.addSeparator()
        _add(menu, Deed.DELETE, do, keymap)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def make_colour_menu(owner: QWidget, appearance: Appearance, do: Do, keymap: Keymap | None = None) -> QMenu:
    """The five colours."""
    menu = QMenu(translate("words", "Co&lour"), owner)
    for deed, color in COLORS.items():
        _add(menu, deed, do, keymap).setIcon(make_swatch(color, appearance.colours))
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


def _add(menu: QMenu, deed: Deed, do: Do, keymap: Keymap | None) -> QAction:
    choice = CHOICES[deed]
    key = choice.shown_key(keymap)
    action = menu.addAction(translate("words", choice.title) + (f"\t{key}" if key else ""))
    action.setToolTip(translate("words", choice.tip) if choice.tip else "")
    action.triggered.connect(lambda: do(deed))
    return action
