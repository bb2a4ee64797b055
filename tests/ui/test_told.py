"""What is said before there is a window."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from pressmark.ui.message import Message
from pressmark.ui.safety.working import tell


@pytest.mark.parametrize(("last", "words"), [(False, "&Go on"), (True, "&Quit")])
def test_the_button_says_what_comes_next(qapp: QApplication, last: bool, words: str) -> None:
    seen: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (button,) = box.buttons()
        seen.append(button.text())
        button.click()

    QTimer.singleShot(0, press)
    tell(Message("The library cannot be opened."), QMessageBox.Icon.Critical, last=last)
    assert seen == [words]
