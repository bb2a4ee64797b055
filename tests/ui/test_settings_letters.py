"""Letters with Alt in the settings: one for each thing, all of them heard, in every language."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.ui.settings.letters import find_letter, find_lettered, move_letter, spread_letters
from pressmark.ui.translation import LANGUAGES, load_translators
from tests.ui.conftest import OpenWindow
from tests.ui.settings_windows import fill_recent, open_settings


def test_a_letter_moves_to_the_beginning_of_a_word_then_within_else_goes() -> None:
    assert move_letter("&Requests at once", "R") == "Requests &at once"
    assert move_letter("&Red && r", "R") == "R&ed && r"
    assert move_letter("&Ab 12", "AB") == "Ab 12"
    assert (find_letter("Q && &a"), find_letter("Q && A"), find_letter("")) == ("A", "", "")


def test_who_has_a_letter_alone_keeps_it(qtbot: QtBot) -> None:
    fixed, changing = QWidget(), QWidget()
    for part, titles in ((fixed, ["&Reset"]), (changing, ["&Restore", "&Edit", "&East", "Plain"])):
        qtbot.addWidget(part)
        layout = QVBoxLayout(part)
        for title in titles:
            layout.addWidget(QPushButton(title))
    label = QLabel("&Rows", changing)
    assert label not in find_lettered(changing)
    label.setBuddy(QLineEdit(changing))
    for _ in range(2):
        spread_letters(fixed, changing)
        letters = [button.text() for button in changing.findChildren(QPushButton)]
        assert letters == ["Re&store", "&Edit", "E&ast", "Plain"]
        assert label.text() == "R&ows"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_of_each_page_leads_to_one_thing(
    qtbot: QtBot, speak: QApplication, library: Path, open_window: OpenWindow, language: str
) -> None:
    fill_recent(library)
    chosen = Settings(read_after=None, language=language)
    session = open_window(library, chosen)
    load_translators(speak, language)
    dialog = open_settings(qtbot, session)
    fixed = [widget.text() for widget in find_lettered(dialog.foot)]
    assert len(fixed) == 2
    for name, page in dialog.pages.items():
        dialog.open_page(name)
        held = [*find_lettered(dialog.foot), *find_lettered(page)]
        count = Counter(find_letter(widget.text()) for widget in held)
        assert max(count.values()) == 1, (name, [widget.text() for widget in held])
        assert [widget.text() for widget in held[:2]] == fixed
        for widget in held:
            buddy = widget.buddy() if isinstance(widget, QLabel) else widget
            assert buddy.focusPolicy() != Qt.FocusPolicy.NoFocus, widget.text()
