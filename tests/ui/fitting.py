"""What is cut off, lies over something else or does not fit the screen."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

_SLACK = 2  # pixels that a letter may be wider than it was measured


def find_squeezed(window: QWidget) -> list[str]:
    """Words that have less room than they need, unless a tip says them in full."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.visibleRegion().isEmpty():
            continue
        if isinstance(one, QLabel) and one.text() and not _is_told(one):
            found += _measure_label(one)
        elif isinstance(one, QAbstractButton | QComboBox) and not _is_told(one) and not _is_qts_own(one):
            found += _measure_control(one)
    return found


def find_overlaps(window: QWidget) -> list[str]:
    """Siblings in a layout that lie over each other."""
    found = []
    for parent in (window, *window.findChildren(QWidget)):
        layout = parent.layout()
        if layout is None or not parent.isVisible():
            continue
        held = (layout.itemAt(place) for place in range(layout.count()))
        widgets = [item.widget() for item in held if item is not None and item.widget() is not None]
        seen = [one for one in widgets if one.isVisible() and not one.geometry().isEmpty()]
        for one, other in combinations(seen, 2):
            shared = one.geometry().intersected(other.geometry())
            if (
                shared.width() > _SLACK
                and shared.height() > _SLACK
                and type(layout).__name__ != "QStackedLayout"
            ):
                found.append(f"{name(one)} and {name(other)} share {shared.size().toTuple()}")
    return found


def find_outside(window: QWidget, room: QSize) -> list[str]:
    """A window that no screen of this size can hold."""
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    if isinstance(window, QMessageBox):
        least = window.size()  # it chooses that itself, and keeps it
    too_large = least.width() > room.width() or least.height() > room.height()
    return [f"{name(window)} needs {least.toTuple()} of {room.toTuple()}"] if too_large else []


def name(widget: QWidget) -> str:
    """What it is, for who reads a failed test."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__}#{widget.objectName()} {text[:40]!r}"


def _is_told(widget: QWidget) -> bool:
    return bool(widget.toolTip())


def _is_qts_own(one: QWidget) -> bool:
    """The button that clears a field is no higher than Qt makes it."""
    return isinstance(one.parentWidget(), QLineEdit)


def _measure_label(label: QLabel) -> list[str]:
    room = label.contentsRect().size()
    if label.wordWrap():
        asked = label.fontMetrics().boundingRect(
            QRect(QPoint(0, 0), QSize(room.width(), 100_000)), Qt.TextFlag.TextWordWrap, label.text()
        )
        needed = QSize(0, asked.height())
    else:
        needed = label.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, label.text())
    if label.textFormat() is Qt.TextFormat.RichText or "<" in label.text():
        return []
    short = needed.width() > room.width() + _SLACK or needed.height() > room.height() + _SLACK
    return [f"{name(label)} has {room.toTuple()}, needs {needed.toTuple()}"] if short else []


def _measure_control(one: QAbstractButton | QComboBox) -> list[str]:
    words = isinstance(one, QPushButton | QCheckBox | QRadioButton)
    needed, room = one.sizeHint(), one.size()
    if one.hasHeightForWidth():
        needed = QSize(one.minimumSizeHint().width(), one.heightForWidth(room.width()))
    if isinstance(one, QComboBox):
        words, needed, room = True, *_measure_chosen(one)
    if isinstance(one, QToolButton) and not one.icon().isNull() and not _is_further(one):
        words = True  # Qt draws an icon smaller where there is no room
    high = needed.height() > room.height() + _SLACK
    wide = words and needed.width() > room.width() + _SLACK
    return [f"{name(one)} has {room.toTuple()}, needs {needed.toTuple()}"] if wide or high else []


def _measure_chosen(box: QComboBox) -> tuple[QSize, QSize]:
    """What the chosen words of a box need, and the room that they have."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    room = box.style().subControlRect(*parts).size()
    wide = box.fontMetrics().horizontalAdvance(box.currentText())
    return QSize(wide, box.sizeHint().height()), QSize(room.width(), box.height())


def find_lost_menus(bar: QMenuBar) -> list[str]:
    """Menus that have no room, where no button that can be seen leads to them."""
    lost = [one.text() for one in bar.actions() if not bar.rect().contains(bar.actionGeometry(one))]
    further = bar.findChild(QToolButton, "qt_menubar_ext_button")
    picture = further.grab().toImage() if further is not None and further.isVisible() else None
    if picture is not None:
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        if len({picture.pixel(x, y) for x, y in places}) > 2:  # a line around it has one colour
            return []
    return lost


def _is_further(one: QToolButton) -> bool:
    return one.objectName() == "qt_menubar_ext_button"
