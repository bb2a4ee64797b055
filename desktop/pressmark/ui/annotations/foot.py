"""The lower end of the panel of a note: colours, what is to be said, buttons."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from pressmark.ui.annotations.buttons import Buttons, make_button
from pressmark.ui.annotations.swatches import ColorRow
from pressmark.ui.appearance import Appearance

_WIDEST = 14  # of what is said beside the buttons, in lines of text


class Foot(QWidget):
    """Shows colours and buttons, beside each other or below.

    Attributes:
        colors: the colours to choose from.
        save: the button that saves.

    Signals:
        saved: the button was pressed.
        cancelled: likewise.
        deleted: likewise.
        answered(bool): what was typed is to be given up, or not.
    """

    saved = Signal()
    cancelled = Signal()
    deleted = Signal()
    answered = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colors = ColorRow(appearance)
        self._words, self._matters = "", False
        self._state = QLabel()
        self._state.setObjectName("noteState")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        self._delete = make_button(self.tr("&Delete"), self.deleted.emit)
        cancel = make_button(self.tr("Cancel"), self.cancelled.emit)
        self.save = make_button(self.tr("&Save"), self.saved.emit)
        self.save.setProperty("primary", True)
        self.save.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self._question = _Question()
        self._question.answered.connect(self.answered)
        self._buttons = Buttons((self._delete, cancel, self.save))
        self._usual = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._usual)
        self._always = (cancel, self.save)
        self._lay_out()

    @property
    def asking(self) -> bool:
        """The question stands there."""
        return not self._question.isHidden()

    def offer_delete(self, offered: bool) -> None:
        """Have a button that deletes, or none."""
        self._buttons.offer((self._delete, *self._always) if offered else self._always)
        self._arrange()

    def say(self, words: str, *, fault: bool = False, matters: bool = True) -> None:
        """Say how it stands with the note; what does not matter is only said where there is room."""
        self._words, self._matters = words, matters
        self._state.setProperty("fault", fault)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._arrange()

    def words(self) -> str:
        """What is said."""
        return self._words

    def ask(self) -> None:
        """Ask whether what was typed is to be given up; the answer that loses nothing has the focus."""
        self._usual.hide()
        self._question.ask()

    def stop_asking(self) -> None:
        """Show the buttons again."""
        self._question.hide()
        self._usual.show()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the widest part: what stands beside each other need not."""
        widths = [one.minimumSizeHint().width() for one in (self.colors, self._delete, *self._always)]
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the buttons below the colours where there is no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height() // 3
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(self.colors)
        self._row.addWidget(self._state, 1)
        self._row.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._usual)
        layout.addWidget(self._question)

    def _arrange(self) -> None:
        gap = self._row.spacing()
        buttons = self._buttons.measure()
        room = self.width() - self.colors.sizeHint().width() - buttons - 3 * gap
        said = self._state.fontMetrics().horizontalAdvance(self._words)
        needed = min(said, self.fontMetrics().height() * _WIDEST) if self._matters else 0
        wide = needed <= room
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._buttons.setMinimumWidth(buttons if wide else 0)
        self._state.setText(self._words if self._matters or (wide and said <= room) else "")
        # Beside the colours it keeps the buttons at the other end, even where it says nothing.
        self._state.setVisible(wide or bool(self._state.text()))


class _Question(QWidget):
    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        words = QLabel(self.tr("Discard what you wrote?"))
        discard = make_button(self.tr("D&iscard"), lambda: self.answered.emit(True))
        self._keep = make_button(self.tr("&Keep writing"), lambda: self.answered.emit(False))
        self._keep.setAccessibleDescription(words.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 3)
        column.addWidget(words)
        column.addWidget(Buttons((discard, self._keep)))
        self.hide()

    def ask(self) -> None:
        self.show()
        self._keep.setFocus()
