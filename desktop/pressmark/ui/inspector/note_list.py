"""The list of annotations of the inspector: what can be done with those that are selected."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from pressmark.model import Annotation, Color
from pressmark.ui.annotations.words import name_color
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import make_swatch
from pressmark.ui.inspector.row_list import RowList
from pressmark.ui.inspector.rows import Row, Target, ToNote
from pressmark.ui.keymap import Keymap, read_keymap, read_pressed
from pressmark.ui.words import translate

_OVERRIDE = QEvent.Type.ShortcutOverride


class NoteList(RowList):
    """Shows annotations.

    A click and the arrow keys go to one; a double click, Enter and the menu ask for it to be written; keys of
    colours colour what is selected.

    Signals:
        recolour_asked(tuple[str, ...], str): these annotations are to have this colour.
        delete_asked(tuple[str, ...]): these are to go.
        accept_asked(tuple[str, ...]): these belong where they are now.
        keep_asked(tuple[str, ...]): these are to stay on the version they were made on.
        seek_asked(tuple[str, ...]): these stayed there, and are to be looked for again.
    """

    recolour_asked = Signal(object, str)
    delete_asked = Signal(object)
    accept_asked = Signal(object)
    keep_asked = Signal(object)
    seek_asked = Signal(object)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, parent)
        self._known: dict[str, Annotation] = {}
        self._keymap = read_keymap({})
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def follow_keys(self, keymap: Keymap) -> None:
        """Hear the keys that commands have now."""
        self._keymap = keymap

    def know(self, annotations: tuple[Annotation, ...]) -> None:
        """These are what the rows stand for."""
        self._known = {one.id: one for one in annotations}

    def chosen_ids(self) -> tuple[str, ...]:
        """The annotations that are selected; where none is, the one that has the keys."""
        row = self.current()
        targets = self.selected() or ((row.target,) if row is not None else ())
        return _list_ids(targets)

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are not for the window."""
        if isinstance(event, QKeyEvent) and event.type() is _OVERRIDE and self._find_color(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete deletes what is selected, a number colours it; an arrow goes to the passage."""
        color, before = self._find_color(event), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self._delete()
        elif color is not None:
            if ids := self.chosen_ids():
                self._recolour(ids, color)
        else:
            super().keyPressEvent(event)
            row, moved = self.current(), self.currentIndex() != before
            if moved and row is not None and row.target is not None and _is_plain(event):
                self.chosen.emit(row.target)

    def _fill_menu(self, menu: QMenu, row: Row) -> None:
        own, chosen = _list_ids((row.target,)), self.chosen_ids()
        # A menu is about what it was opened on.
        ids = chosen if set(own) <= set(chosen) else own
        edit = menu.addAction(translate("words", "&Edit note…"))
        edit.triggered.connect(lambda: self.opened.emit(row.target))
        self._add_colors(menu, ids)
        delete = menu.addAction(translate("words", "&Delete"))
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.triggered.connect(lambda: self.delete_asked.emit(ids))
        menu.addSeparator()
        self._add_decisions(menu, ids)
        super()._fill_menu(menu, row)

    def _add_colors(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        within = menu.addMenu(translate("words", "C&olour"))
        has = {self._known[one].color for one in ids if one in self._known}
        for color in Color:
            act = within.addAction(make_swatch(color, self._appearance.colours), name_color(color))
            act.setCheckable(True)
            act.setChecked(has == {color.value})
            act.triggered.connect(partial(self._recolour, ids, color.value))

    def _add_decisions(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        known = [self._known[one] for one in ids if one in self._known]
        moved = tuple(one.id for one in known if one.needs_attention and one.place is not None)
        urgent = tuple(one.id for one in known if one.needs_attention)
        kept = tuple(one.id for one in known if one.kept)
        acts: list[QAction] = []
        for words, some, signal in (
            (translate("words", "It is &where it belongs"), moved, self.accept_asked),
            (translate("words", "&Keep on the old version"), urgent, self.keep_asked),
            (translate("words", "Look for it a&gain"), kept, self.seek_asked),
        ):
            if some:
                act = menu.addAction(words)
                act.triggered.connect(lambda _=False, some=some, signal=signal: signal.emit(some))
                acts.append(act)
        if acts:
            menu.addSeparator()

    def _find_color(self, event: QKeyEvent) -> str | None:
        """The colour that a key gives."""
        pressed = read_pressed(event)
        named = ((color.value, self._keymap.heard(f"color-{color}")) for color in Color)
        return next((color for color, keys in named if pressed in keys), None)

    def _recolour(self, ids: tuple[str, ...], color: str) -> None:
        self.recolour_asked.emit(ids, color)

    def _delete(self) -> None:
        ids = self.chosen_ids()
        if ids:
            self.delete_asked.emit(ids)


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier


def _list_ids(targets: Iterable[Target | None]) -> tuple[str, ...]:
    return tuple(one.id for one in targets if isinstance(one, ToNote))
