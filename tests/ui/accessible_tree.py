"""What a screen reader meets in a window, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollBar, QToolButton, QWidget
from shiboken6 import isValid

_Role = QAccessible.Role
_LABEL = QAccessible.RelationFlag.Label
# What can be used, and so has to have a name.
ACTING = frozenset({
    _Role.Button, _Role.PushButton, _Role.ButtonMenu, _Role.ButtonDropDown, _Role.CheckBox,
    _Role.RadioButton, _Role.EditableText, _Role.ComboBox, _Role.SpinBox, _Role.Slider, _Role.Link,
    _Role.PageTab, _Role.MenuItem, _Role.Table, _Role.Tree, _Role.List, _Role.ListItem, _Role.TreeItem,
    _Role.ColumnHeader, _Role.ProgressBar, _Role.Document, _Role.Dialog, _Role.AlertMessage,
    _Role.Window, _Role.HotkeyField, _Role.Graphic,
})  # fmt: skip
_PRESSED = frozenset({
    _Role.Button, _Role.PushButton, _Role.ButtonMenu, _Role.CheckBox, _Role.RadioButton, _Role.EditableText,
    _Role.ComboBox, _Role.SpinBox, _Role.Slider, _Role.Link, _Role.PageTab, _Role.MenuItem,
})  # fmt: skip
_VIEWS = frozenset({_Role.Table, _Role.Tree, _Role.List})
_MOST_ROWS = 80
_DEEPEST = 40


def walk(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """What is in a window, from the outside in; of a long list its beginning."""
    yield from _walk(QAccessible.queryAccessibleInterface(widget), 0)


def find_faults(widget: QWidget) -> list[str]:
    """What a screen reader could not say, or would say wrongly; nothing where all is well."""
    found: list[str] = []
    for one in walk(widget):
        found += _find_own_faults(one)
        if one.role() not in _VIEWS:
            found += _find_twins(one)
    return found


def name_of(one: QAccessibleInterface) -> str:
    """Its name, as a screen reader has it; of a box to choose from Qt gives, on Linux, what is chosen."""
    held = one.object()
    if isinstance(held, QComboBox):
        labels = (other for other, _ in one.relations(_LABEL))
        return held.accessibleName() or " ".join(label.text(QAccessible.Text.Name) for label in labels)
    return one.text(QAccessible.Text.Name)


def describe(one: QAccessibleInterface) -> str:
    """What it is, for who reads a failed test."""
    held = one.object()
    kind = type(held).__name__ if held is not None else ""
    named = held.objectName() if held is not None else ""
    above = one.parent().object() if one.parent() is not None else None
    return f"{one.role().name} {kind}#{named} {name_of(one)!r} in {type(above).__name__}"


def _walk(one: QAccessibleInterface, depth: int) -> Iterator[QAccessibleInterface]:
    if one is None or not one.isValid() or depth > _DEEPEST or _is_hidden(one):
        return
    yield one
    many = one.role() in _VIEWS
    for place in range(min(one.childCount(), _MOST_ROWS) if many else one.childCount()):
        yield from _walk(one.child(place), depth + 1)


def _is_hidden(one: QAccessibleInterface) -> bool:
    held = one.object()
    if isinstance(held, QWidget):
        return not isValid(held) or not held.isVisible()
    return bool(one.state().invisible) and one.role() is not _Role.MenuItem  # type: ignore[attr-defined]


def _find_own_faults(one: QAccessibleInterface) -> list[str]:
    held, name, found = one.object(), name_of(one), []
    takes_focus = isinstance(held, QWidget) and _takes_focus(held)
    if (one.role() in ACTING or takes_focus) and not name.strip() and not _is_further(one):
        found.extend([] if _is_decoration(one) else [f"no name: {describe(one)}"])
    elif one.role() in _PRESSED and not any(letter.isalnum() for letter in name):
        found.append(f"only signs: {describe(one)}")
    seen = _read_seen(held)
    if seen and _bare(seen) not in _bare(name):
        found.append(f"seen as {seen!r}: {describe(one)}")
    return found


def _is_decoration(one: QAccessibleInterface) -> bool:
    """The sign of Qt's message box says what its role says, and is no part of the program."""
    return one.object() is not None and one.object().objectName() == "qt_msgboxex_icon_label"


def _is_further(one: QAccessibleInterface) -> bool:
    """It is a cell beside the first of its row, which says what the row is."""
    cell = one.tableCellInterface()
    return cell is not None and cell.columnIndex() > 0


def _takes_focus(widget: QWidget) -> bool:
    """Keys can be given to it; what passes the focus on is no place of its own."""
    passes = widget.focusProxy() is not None or isinstance(widget, QScrollBar)
    return not passes and bool(widget.focusPolicy().value & 1)


def _find_twins(one: QAccessibleInterface) -> list[str]:
    """Siblings of one kind by one name, which nobody could tell apart."""
    children = (one.child(place) for place in range(one.childCount()))
    there = [child for child in children if child is not None and child.isValid() and not _is_hidden(child)]
    names = Counter((child.role(), name_of(child)) for child in there if child.role() in _PRESSED)
    return [f"{count} times {name!r} in {describe(one)}" for (_, name), count in names.items() if count > 1]


def _read_seen(held: object) -> str:
    """The words that are seen on a button, or beside a field."""
    if isinstance(held, QToolButton) and "Only" in held.toolButtonStyle().name and not held.icon().isNull():
        return held.text() if held.toolButtonStyle().name == "ToolButtonTextOnly" else ""
    if isinstance(held, QAbstractButton):
        return held.text()
    if isinstance(held, QWidget) and held.window() is not held:
        labels = held.window().findChildren(QLabel)
        return next((one.text() for one in labels if one.buddy() is held and "&" in one.text()), "")
    return ""


def _bare(words: str) -> str:
    """Words as they are said: without keys to press, dots and signs at the ends, in small letters."""
    plain = re.sub(r"&(.)", r"\1", words)
    return " ".join(re.sub(r"[^\w\s']", " ", plain.replace("…", " ")).lower().split())
