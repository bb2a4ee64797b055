"""A check box whose words go on below where there is no room for all of them on one line."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget


class Switch(QCheckBox):
    """Its words are its own: they are clicked and said with it, and their key is heard."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Words take more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """What all lines take."""
        further = len(self.lines(width)) - 1
        return self.sizeHint().height() + further * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the longest word."""
        longest = max((self._measure(word) for word in self.text().split(" ")), default=0)
        return QSize(self._before() + longest, self.sizeHint().height())

    def lines(self, width: int) -> list[str]:
        """The words as they are broken in such a width."""
        room, lines = width - self._before(), [""]
        for word in self.text().split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if lines[-1] and self._measure(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """All lines can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw it as every check box, on as many lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self.lines(self.width()))
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        painter.end()

    def _before(self) -> int:
        """The width of the box and of the gap behind it."""
        return self.sizeHint().width() - self._measure(self.text())

    def _measure(self, words: str) -> int:
        plain = words.replace("&&", "\0").replace("&", "").replace("\0", "&")
        return self.fontMetrics().horizontalAdvance(plain)
