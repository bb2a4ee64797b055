"""What a menu offers on selected words and on highlights; the view tells what was asked for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from pressmark.model import Color
from pressmark.ui.article.annotated import AnnotatedSheet
from pressmark.ui.article.highlights import make_swatch, name_color
from pressmark.ui.theme import Colours
from pressmark.ui.words import translate


def add_passage(menu: QMenu, view: AnnotatedSheet) -> None:
    """Offer to highlight what is selected, and to write a note on it."""
    colours = menu.addMenu(translate("words", "Highlight"))
    _add_colours(colours, view.colours, view.highlight_asked.emit)
    _add(menu, translate("words", "Note…"), view.note_asked.emit)
    menu.addSeparator()


def add_highlight(menu: QMenu, view: AnnotatedSheet, name: str) -> None:
    """Offer what can be done with the highlight that has this id."""
    one = view.highlighting.find(name)
    if one is None:
        return
    _add(menu, translate("words", "Edit note…"), lambda: view.highlight_opened.emit(name))
    colours = menu.addMenu(translate("words", "Colour"))
    chosen = _add_colours(colours, view.colours, lambda color: view.recolour_asked.emit(name, color))
    if one.color in chosen:
        chosen[one.color].setCheckable(True)
        chosen[one.color].setChecked(True)
    _add(menu, translate("words", "Delete highlight"), lambda: view.delete_asked.emit(name))
    if not one.is_whole:
        quote = view.text[one.start : one.end]
        _add(menu, translate("words", "Copy quote"), lambda: QGuiApplication.clipboard().setText(quote))
    menu.addSeparator()


def _add_colours(menu: QMenu, colours: Colours, act: Callable[[str], object]) -> dict[str, QAction]:
    made = {}
    for color in Color:
        name = color.value
        made[name] = _add(menu, name_color(name), partial(act, name))
        made[name].setIcon(make_swatch(name, colours))
    return made


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: act())
    return action
