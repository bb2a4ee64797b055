"""A sentence across the window when something went wrong: it asks for nothing and goes when told to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.ui.announcing import announce
from pressmark.ui.appearance import Appearance
from pressmark.ui.message import Message

_MOST_LINES = 8


class MessageBar(QWidget):
    """Shows one message at a time, the newest.

    Signals:
        closed: the message was put away.
        acted: the button that leads further was pressed.
    """

    closed = Signal()
    acted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._act = _make_link()
        self._offered: list[QPushButton] = []
        self._more = _make_link()
        self._more.setText(self.tr("Details"))
        self._more.setCheckable(True)
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close message"))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        row = self._row = QHBoxLayout()
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(self._more)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addLayout(row)
        layout.addWidget(self._details)
        self._act.clicked.connect(self.acted)
        self._more.toggled.connect(self._details.setVisible)
        self._close.clicked.connect(self.dismiss)
        appearance.changed.connect(self._colour)
        self._colour()
        self.hide()

    def show_message(self, message: Message, kind: str = "fault", act: str = "") -> None:
        """Show a message, ``fault`` or ``notice``; `act` are the words of a button that leads further."""
        self._take_back()
        self._show_kind(kind)
        self._text.setText(message.text)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self._details.setPlainText(message.details)
        lines = min(_MOST_LINES, message.details.count("\n") + 1)
        self._details.setFixedHeight(round(self.fontMetrics().lineSpacing() * (lines + 1)))
        self._more.setVisible(bool(message.details))
        self._more.setChecked(False)
        self._details.hide()
        self.show()
        announce(self, message.text, urgent=kind == "fault")

    def offer(
        self, message: Message, acts: Sequence[tuple[str, Callable[[], object]]], kind: str = "notice"
    ) -> None:
        """Show a message with buttons of its own, each with what it does; the message stays."""
        self.show_message(message, kind)
        for words, do in acts:
            button = _make_link()
            button.setText(words)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._row.insertWidget(self._row.indexOf(self._more), button)
            button.show()
            self._offered.append(button)

    def text(self) -> str:
        """What is said; "" when nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Put the message away."""
        self.hide()
        self.closed.emit()

    def _show_kind(self, kind: str) -> None:
        """Qt colours a widget by a property of the one around it as that was when it was first seen."""
        if self.property("kind") == kind:
            return
        self.setProperty("kind", kind)
        for widget in (self, *self.findChildren(QWidget)):
            self.style().unpolish(widget)
            self.style().polish(widget)

    def _take_back(self) -> None:
        for button in self._offered:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered.clear()

    def _colour(self) -> None:
        self._close.setIcon(self._appearance.icon("close"))


def _make_link() -> QPushButton:
    button = QPushButton()
    button.setProperty("link", True)
    button.setAutoDefault(True)
    return button
