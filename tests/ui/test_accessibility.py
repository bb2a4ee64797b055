"""What a screen reader meets in every window: names, roles, no two things by one name."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.sample.site import SampleSite
from pressmark.ui.message import Message
from pressmark.ui.settings.dialog import SettingsDialog
from tests.ui.accessible_tree import find_faults
from tests.ui.conftest import OpenWindow
from tests.ui.every_dialog import MAKERS, Bench, find_windows
from tests.ui.mills import FIRST, SECOND, THIRD, build_mill, change, key, read, select
from tests.ui.windows import click_row, open_article, press, settle, titles, type_in


@pytest.fixture
def bench(qtbot: QtBot, filled: Path, sample: SampleSite, open_window: OpenWindow) -> Bench:
    session = open_window(filled)
    return Bench(qtbot, session, sample.url)


def test_what_is_wrong_with_a_control_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    window.setWindowTitle("A window")
    qtbot.addWidget(window)
    picture, nameless, signs, other = QLabel(), QLineEdit(), QToolButton(), QPushButton("&Save as…")
    picture.setPixmap(QPixmap(8, 8))
    signs.setText("»")
    other.setAccessibleName("Write a file")
    label, buddy = QLabel("&Name"), QLineEdit()
    label.setBuddy(buddy)
    buddy.setAccessibleName("Title")
    layout = QVBoxLayout(window)
    twins = (QPushButton("More"), QPushButton("More"))
    for one in (picture, nameless, signs, other, label, buddy, *twins):
        layout.addWidget(one)
    window.show()
    found = find_faults(window)
    assert [words.split(":")[0] for words in found] == [
        "2 times 'More' in Client QWidget# 'A window' in QApplication",
        "no name", "no name", "only signs", "seen as '&Save as…'", "seen as '&Name'",
    ]  # fmt: skip
    for twin in twins:
        twin.hide()
    nameless.setAccessibleName("Address")
    picture.setAccessibleName("A square")
    other.setAccessibleName("Save as a file: save as")
    buddy.setAccessibleName("")
    signs.setAccessibleName("Further")
    assert find_faults(window) == []


def test_all_of_the_window_can_be_read_out(bench: Bench) -> None:
    qtbot, session, window = bench.qtbot, bench.session, bench.window
    found: dict[str, list[str]] = {"list": find_faults(window)}
    press(qtbot, session, "cards")
    found["cards"] = find_faults(window)
    open_article(qtbot, session, titles(session)[0])
    press(qtbot, session, "find", "inspector", "select-all")
    window.messages.show_message(Message("Something happened.", "In detail."), "notice", "Look")
    found["article"] = find_faults(window)
    for view in ("tables", "notebook"):
        click_row(qtbot, session, f"view:{view}")
        found[view] = find_faults(window)
    type_in(qtbot, session, "nothingis like:this")
    found["empty"] = find_faults(window)
    press(qtbot, session, "palette")
    found["palette"] = find_faults(window)
    window.keys.palette.leave()
    for menu in window.menuBar().findChildren(QMenu):
        menu.popup(window.pos())
        found[f"menu {menu.title()}"] = find_faults(menu)
        menu.close()
    assert_whole(found)


def test_what_is_written_on_articles_can_be_read_out(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    session = open_window(build_mill(library))
    window = session.window
    open_article(qtbot, session, "The mill")
    found: dict[str, list[str]] = {}
    select(session, SECOND)
    found["selection"] = find_faults(window)
    key(qtbot, session, Qt.Key.Key_1)
    key(qtbot, session, Qt.Key.Key_A)
    assert window.reader.editor.isVisible()
    found["editor"] = find_faults(window)
    window.annotating.flush()
    change(qtbot, session, 1, "The mill", FIRST, THIRD)
    window.annotating.choose(read(session)[0].id)
    assert window.reader.review.isVisible()
    found["review"] = find_faults(window)
    for view in ("notebook", "attention"):
        click_row(qtbot, session, f"view:{view}")
        found[view] = find_faults(window)
    assert_whole(found)


def test_the_first_window_can_be_read_out(qtbot: QtBot, library: Path, open_window: OpenWindow) -> None:
    assert find_faults(open_window(library).window) == []


def test_all_of_every_dialog_can_be_read_out(bench: Bench) -> None:
    missing = find_windows() - MAKERS.keys()
    assert not missing, f"tests/ui/every_dialog.py does not say how these are made: {missing}"
    found: dict[str, list[str]] = {}
    for kind, makers in MAKERS.items():
        for make in makers:
            window = make(bench)
            window.show()
            settle(bench.qtbot, bench.session)
            for page in window.pages if isinstance(window, SettingsDialog) else [""]:
                if isinstance(window, SettingsDialog):
                    window.open_page(page)
                    settle(bench.qtbot, bench.session)
                found.setdefault(f"{kind.__name__} {page}", []).extend(find_faults(window))
            bench.put_away(window)
    assert_whole(found)


def assert_whole(found: dict[str, list[str]]) -> None:
    """Nothing is wrong anywhere; what is, is said in full."""
    said = [f"{where}: {fault}" for where, faults in found.items() for fault in faults]
    assert not said, "\n".join(said)
