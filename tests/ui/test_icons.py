"""Icons are drawn in the sizes that they are asked for, in the colour of what they stand on."""

import gc

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from pressmark.ui.icons import draw_icon, make_icon

INK, FAINT = "#204060", "#c08040"


def colours(picture: QImage) -> set[str]:
    """Those of its opaque pixels."""
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    found = (picture.pixelColor(x, y) for x, y in places)
    return {colour.name() for colour in found if colour.alpha() == 255}


@pytest.mark.parametrize("size", [16, 24, 41, 200])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_are_asked_for(qapp: object, size: int, ratio: float) -> None:
    picture = make_icon("star", INK, FAINT).pixmap(QSize(size, size), ratio)
    assert picture.size() == QSize(round(size * ratio), round(size * ratio))
    assert picture.deviceIndependentSize().toSize() == QSize(size, size)


@pytest.mark.parametrize(("mode", "ink"), [(QIcon.Mode.Normal, INK), (QIcon.Mode.Disabled, FAINT)])
def test_an_icon_that_does_nothing_now_is_faint(qapp: object, mode: QIcon.Mode, ink: str) -> None:
    assert colours(make_icon("star", INK, FAINT).pixmap(QSize(64, 64), mode).toImage()) == {ink}


def test_a_copy_outlives_its_first(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icon = QIcon(make_icon.__wrapped__("star", INK, FAINT))
    icon.addPixmap(draw_icon("star", INK, 16))
    button.setIcon(icon)
    del icon
    gc.collect()
    button.setEnabled(False)
    assert not button.grab().isNull()
    assert FAINT in colours(button.icon().pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage())


def test_an_icon_is_painted_where_it_has_to_be(qapp: object) -> None:
    ground = QImage(64, 64, QImage.Format.Format_ARGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    make_icon("star", INK, FAINT).paint(painter, QRect(32, 32, 32, 32))
    painter.end()
    assert colours(ground.copy(0, 0, 32, 64)) == {"#ffffff"}
    assert INK in colours(ground.copy(32, 32, 32, 32))
