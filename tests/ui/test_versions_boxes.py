"""Which versions are compared is said in full where there is room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.reading.versions import Comparison, read_comparison
from pressmark.ui.appearance import Appearance
from pressmark.ui.versions.bar import VersionBar
from tests.library import SmallLibrary, make_post
from tests.ui.timelines import lend_appearance


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_appearance(qapp)


@pytest.fixture
def comparison(tmp_path: Path) -> Iterator[Comparison]:
    small = SmallLibrary(tmp_path / "library")
    (post_id,) = small.take(make_post(1, "Prices", "<p>Prices rose by 4 per cent.</p>"))
    small.take(make_post(1, "Prices", "<p>Prices rose by 7 per cent.</p>"))
    yield read_comparison(small.store, post_id, 1, 2)
    small.store.close()


def test_versions_are_named_in_full_or_end_in_dots(
    qtbot: QtBot, appearance: Appearance, comparison: Comparison
) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    layout = QVBoxLayout(pane)
    bar = VersionBar(appearance)
    layout.addWidget(bar)
    layout.addStretch(1)
    # Shorter names were in the boxes before.
    bar.comparing.old.addItem("1", 1)
    bar.comparing.new.addItem("2", 2)
    pane.resize(600, 900)
    pane.show()
    same = Comparison(comparison.reading, comparison.marked, comparison.new, comparison.new)
    bar.show_comparison(same)
    boxes = (bar.comparing.old, bar.comparing.new)
    wanted = max(box.sizeHint().width() for box in boxes)
    qtbot.waitUntil(lambda: bar.comparing.height() < 2 * boxes[0].height())
    assert max(box.width() for box in boxes) < wanted
    assert all(say(box).endswith("…") for box in boxes)
    # Two rows, at the usual width of the window.
    assert bar.height() < 4 * boxes[0].height()
    pane.resize(1400, 900)
    qtbot.waitUntil(lambda: all(box.width() == wanted for box in boxes))
    assert [say(box) for box in boxes] == [box.currentText() for box in boxes]


def say(box: QComboBox) -> str:
    """What a box shows of what is chosen."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return str(option.currentText)
