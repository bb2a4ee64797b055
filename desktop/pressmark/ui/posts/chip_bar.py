"""The present filter as chips that can be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.flow import FlowLayout
from pressmark.ui.posts.chips import Chip
from pressmark.ui.words import one_line, translate

_MOST, _ROWS = 12, 2
_MOST_LISTED, _LONGEST_LISTED = 60, 80
_WIDEST, _NARROWEST = 64, 8  # average characters of a chip
_GAP = 6


class ChipBar(QWidget):
    """At most two rows of chips, the further ones in a menu; gone when there is none.

    Signals:
        removed(Chip): the chip was pressed.
        left: the chip that had the focus was the last one.
    """

    removed = Signal(object)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chipBar")
        self._appearance = appearance
        self._chips: tuple[Chip, ...] = ()
        self._buttons: list[ChipButton] = []
        self._before: QWidget | None = None
        self._menu = QMenu(self)
        self._more = ChipButton("", self)
        self._more.clicked.connect(self._open_menu)
        self._more.hide()
        self._flow = FlowLayout(self, _GAP)
        appearance.changed.connect(self._make_chips)
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self._make_chips()

    def follow(self, widget: QWidget) -> None:
        """Come behind this in the order of the Tab key."""
        self._before = widget

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many as there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _make_chips(self) -> None:
        former = self._buttons
        held = next((place for place, one in enumerate(former) if one.hasFocus()), -1)
        left = held >= 0 or self._more.hasFocus()
        self._buttons = [self._make_button(chip) for chip in self._chips[:_MOST]]
        self.setVisible(bool(self._chips))
        self._arrange()
        self._order_tabs()
        if left:
            self._move_focus(held)
        # Only now, since Qt hands the focus of what is hidden to any other widget.
        for button in former:
            button.hide()
            button.deleteLater()

    def _make_button(self, chip: Chip) -> "ChipButton":
        button = ChipButton(chip.label, self)
        button.setProperty("part", True)
        button.setProperty("excluded", chip.excluded)
        colours = self._appearance.colours
        button.setIcon(
            self._appearance.icon("close", colours.text if chip.excluded else colours.on_selection)
        )
        size = round(self.fontMetrics().height() * 0.75)
        button.setIconSize(QSize(size, size))
        button.setToolTip(chip.tip)
        button.setAccessibleName(chip.tip)
        button.clicked.connect(lambda: self.removed.emit(chip))
        return button

    def _arrange(self) -> None:
        """Lay out the chips that two rows hold, and the button for the others."""
        fitting = self._count_fitting()
        while self._flow.takeAt(0) is not None:
            pass
        for place, button in enumerate(self._buttons):
            if place < fitting:
                self._flow.addWidget(button)
            button.setVisible(place < fitting)
        others = self._chips[fitting:]
        if others:
            self._offer(others)
            self._flow.addWidget(self._more)
        self._more.setVisible(bool(others))
        self._flow.invalidate()
        self.updateGeometry()

    def _count_fitting(self) -> int:
        room = self.contentsRect().width()
        widths = [button.sizeHint().width() for button in self._buttons]
        if len(widths) == len(self._chips) and _count_rows(widths, room) <= _ROWS:
            return len(widths)
        self._name_more(len(self._chips))
        more = self._more.sizeHint().width()
        fits = (n for n in range(len(widths), 0, -1) if _count_rows([*widths[:n], more], room) <= _ROWS)
        return next(fits, min(1, len(widths)))

    def _name_more(self, count: int) -> None:
        self._more.setText(translate("words", "and %n more", "", count))

    def _offer(self, others: Sequence[Chip]) -> None:
        self._name_more(len(others))
        said = translate("words", "%n more part(s) of the filter", "", len(others))
        self._more.setAccessibleName(said)
        self._more.setToolTip(said)
        self._menu.clear()
        for chip in others[:_MOST_LISTED]:
            action = QAction(one_line(chip.label, _LONGEST_LISTED).replace("&", "&&"), self._menu)
            action.setToolTip(chip.tip)
            action.setIcon(self._appearance.icon("close"))
            action.triggered.connect(lambda _checked=False, chip=chip: self.removed.emit(chip))
            self._menu.addAction(action)
        if len(others) > _MOST_LISTED:
            rest = self._menu.addAction(translate("words", "and %n more", "", len(others) - _MOST_LISTED))
            rest.setEnabled(False)
        self._menu.setToolTipsVisible(True)

    def _open_menu(self) -> None:
        corner = self._more.rect().bottomRight() if self.isRightToLeft() else self._more.rect().bottomLeft()
        self._menu.popup(self._more.mapToGlobal(corner))

    def _order_tabs(self) -> None:
        before = self._before
        for one in (*self._buttons, self._more):
            if before is not None:
                QWidget.setTabOrder(before, one)
            before = one

    def _move_focus(self, place: int) -> None:
        """From a chip that is gone to the next one, else to the one before."""
        shown = [one for one in (*self._buttons, self._more) if not one.isHidden()]
        if shown:
            shown[min(place, len(shown) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()


class ChipButton(QPushButton):
    """Words that are cut where there is no room; the cross stands behind them.

    Delete takes it away, as Enter and Space do.
    """

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self.setProperty("chip", True)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # A click takes it away, and would take the focus away with it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words, within reason."""
        hint = super().sizeHint()
        return QSize(min(self._whole(), self.fontMetrics().averageCharWidth() * _WIDEST), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters."""
        hint = super().sizeHint()
        return QSize(min(self._whole(), self.fontMetrics().averageCharWidth() * _NARROWEST), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See `QPushButton.keyPressEvent`."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.property("part"):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw the words, and the cross behind them at the middle of the letters: no style has it there."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, icon, option.text, option.icon = self.text(), self.icon(), "", QIcon()
        painter, style = QPainter(self), self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        place = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        size = 0 if icon.isNull() else option.iconSize.width()
        room = place.adjusted(0, 0, -(size + self._gap()) if size else 0, 0)
        metrics, shown = self.fontMetrics(), Qt.TextFlag.TextShowMnemonic
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width(), shown)
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        flags = Qt.AlignmentFlag.AlignCenter | shown
        painter.drawText(QStyle.visualRect(option.direction, place, room), int(flags), text)
        # To the eye the middle of a word is between those of its small letters and of its capitals.
        letters = round((metrics.xHeight() + metrics.capHeight()) / 4)
        middle = place.top() + (place.height() - metrics.height()) // 2 + metrics.ascent() - letters
        cross = QRect(place.right() + 1 - size, middle - size // 2, size, size)
        icon.paint(painter, QStyle.visualRect(option.direction, place, cross))
        painter.end()

    def _gap(self) -> int:
        return self.fontMetrics().averageCharWidth()

    def _whole(self) -> int:
        """The width in which nothing is cut."""
        return super().sizeHint().width() + (0 if self.icon().isNull() else self._gap())


def _count_rows(widths: Sequence[int], room: int) -> int:
    """How many rows a `FlowLayout` makes of widgets of these widths."""
    rows, left = 1, room
    for width in widths:
        if left < room and min(width, room) > left:
            rows, left = rows + 1, room
        left -= min(width, room) + _GAP
    return rows
