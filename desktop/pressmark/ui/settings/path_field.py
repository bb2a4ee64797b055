"""A folder that can be chosen: its path, shown whole, and buttons."""

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressmark.ui.settings.buttons import Buttons


class PathField(QWidget):
    """Shows a path, which is read only: a folder that is typed would be made or missed by a slip.

    Signals:
        choose_asked: another folder is to be asked for.
        cleared: the usual one is wanted again.
    """

    choose_asked = Signal()
    cleared = Signal()

    def __init__(self, choose: str, usual: str) -> None:
        """Show no path yet; `choose` is on the button, `usual` is what "" stands for."""
        super().__init__()
        self._usual = usual
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.choose = QPushButton(choose)
        self.clear = QPushButton(usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height() // 3)
        layout.addWidget(self.line)
        layout.addWidget(Buttons(self.choose, self.clear))
        self.setFocusProxy(self.line)
        self.choose.clicked.connect(self.choose_asked)
        self.clear.clicked.connect(self.cleared)
        self.show_path("")

    def show_path(self, path: str) -> None:
        """Show a folder; "" for the usual one."""
        shown = QDir.toNativeSeparators(path) if path else self._usual
        self.line.setText(shown)
        self.line.setCursorPosition(0)
        self.line.setToolTip(shown)
        self.clear.setVisible(bool(path))

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name the line, which has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
