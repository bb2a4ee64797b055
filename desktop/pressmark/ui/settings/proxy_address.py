"""The field for the address of a proxy."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from pressmark.ui.appearance import Appearance
from pressmark.ui.error_words import say
from pressmark.ui.words import isolate, translate
from pressmark.wordpress import ProxySetupError, read_proxy_address


class ProxyAddress(QLineEdit):
    """Gives an address away only when it is one; else what was chosen before holds, and the field is marked.

    Attributes:
        fault: why what is written cannot be used; "" when it can.

    Signals:
        chosen(str): this address, "" for none.
        judged: `fault` may be another.
    """

    chosen = Signal(str)
    judged = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._kept = ""
        self.fault = ""
        self.setPlaceholderText("http://proxy.example.org:3128")
        self._sign = QAction(translate("words", "Cannot be used"), self)
        self._draw()
        appearance.changed.connect(self._draw)
        self.textEdited.connect(self._correct)
        self.editingFinished.connect(self._finish)

    def show_address(self, address: str) -> None:
        """Show what is chosen; what was written and is none stays, until something else is chosen."""
        if address != self._kept or not self.fault:
            self._kept = address
            if self.text() != address:
                self.setText(address)
            self._judge()

    def drop(self) -> None:
        """Show what is chosen again: nobody corrects what was written any more."""
        self.setText(self._kept)
        self._judge()

    def _finish(self) -> None:
        address = self.text().strip()
        new = address != self._kept and (not address or not _find_fault(address))
        if new:
            self._kept = address
        self._judge()
        if new:
            self.chosen.emit(address)

    def _correct(self) -> None:
        """While it is written the field does not complain, but it stops when there is no reason any more."""
        if self.fault and not _find_fault(self.text()):
            self._judge()

    def _judge(self) -> None:
        self.fault = _find_fault(self.text())
        written = self.text().strip()
        self._mark(bool(self.fault and written))
        if self.fault and self._kept and written != self._kept:
            still = translate("words", "Until then {address} is used.").format(address=isolate(self._kept))
            self.fault = f"{self.fault} {still}"
        self.judged.emit()

    def _mark(self, wrong: bool) -> None:
        if not wrong:
            self.removeAction(self._sign)
        elif self._sign not in self.actions():
            self.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)

    def _draw(self) -> None:
        self._sign.setIcon(self._appearance.icon("warning"))


def _find_fault(address: str) -> str:
    try:
        place = read_proxy_address(address)
    except ProxySetupError as error:
        return say(error.reason)
    if place.user:
        return translate("words", "Name and password belong in the fields below: here they could be read.")
    return ""
