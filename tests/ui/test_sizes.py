"""How bytes are said: so that what is shown adds up, and on one line."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from pressmark.ui.sizes import say_bytes


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (450_000, "450 kB"),
        (1_340_000, "1.3 MB"),
        (250_000_000, "250 MB"),
        (5_000_000_000, "5 GB"),
        (5_040_000_000, "5.0 GB"),
    ],
)
def test_bytes_are_said_so_that_they_add_up(size: int, said: str) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert say_bytes(size) == said.replace(" ", "\u00a0")


def test_a_unit_stays_behind_its_number_in_a_mirrored_window(qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    said = say_bytes(476_000)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert said == "\u2068476\u00a0kB\u2069"
