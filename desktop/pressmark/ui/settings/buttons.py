"""Buttons beside each other, below each other where it is narrow."""

from PySide6.QtWidgets import QPushButton, QWidget

from pressmark.ui.flow import FlowLayout


class Buttons(QWidget):
    """Some buttons as one control; the first has the focus of all."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        layout = FlowLayout(self, self.fontMetrics().averageCharWidth())
        for button in buttons:
            layout.addWidget(button)
        self.setFocusProxy(buttons[0])
