"""The sidebar: names have room in it."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressmark.ui.pane_room import INSPECTOR
from pressmark.ui.panes import Panes
from pressmark.ui.sidebar.places import Places
from tests.ui.sidebars import make_rows, show_tree


def test_names_three_levels_deep_have_room_at_first(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows())
    panes = Panes(*(QWidget() for _ in range(4)), fresh=True)
    qtbot.addWidget(panes)
    panes.resize(1280, 600)
    panes.want(INSPECTOR, wanted=False)
    panes.show()
    wide = panes.sizes()[0] - tree.verticalScrollBar().sizeHint().width()
    place = Places.in_view(tree, QRect(0, 0, wide, 20), 3)
    advance = tree.fontMetrics().horizontalAdvance
    assert advance("Dysprosium & terbium") <= place.text(advance("88")).width()
