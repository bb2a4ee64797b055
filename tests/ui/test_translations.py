"""The window in other languages: all of it, alike in every placeholder, and from right to left."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from pressmark.ui.commands import COMMANDS, MENU_TITLES, Menu
from pressmark.ui.icons import turn_icon
from pressmark.ui.keymap import write_native
from pressmark.ui.translation import LANGUAGES, load_translators, name_language
from pressmark.ui.words import articles, join_facts, long_date, number, say_path, short_date
from tests.library import SmallLibrary
from tests.project_files import ROOT
from tests.ui.conftest import OpenWindow

_NOON = datetime(2026, 5, 27, 12, tzinfo=UTC)
_UI = ROOT / "desktop" / "pressmark" / "ui"
_MNEMONIC = re.compile(r"&([^&\s])")
_PARTS = re.compile(r"\{\w*\}|</?\w+>")
_LETTERS = re.compile(r"[^\W\d_]{2}")

Translation = tuple[str, str, tuple[str, ...]]
"""Context, English words, and what they are in another language: more than one for plural forms."""


def _read(language: str) -> list[Translation]:
    found: list[Translation] = []
    file = ROOT / "resources" / "i18n" / f"pressmark_{language}.ts"
    for context in ElementTree.parse(file).iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), tuple(forms)))
    return found


def test_the_files_are_made_of_the_sources_as_they_are() -> None:
    command = [sys.executable, ROOT / "packaging" / "translations", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", ["de", "he"])
def test_hardly_a_phrase_is_left_in_english(language: str) -> None:
    phrases = _read(language)
    left = [source for _, source, forms in phrases if not all(forms)]
    assert len(left) <= len(phrases) * 0.03, left


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_parts_and_edges(language: str) -> None:
    wrong = []
    for _, source, forms in _read(language):
        for place, form in enumerate(forms):
            # A single one may be a word: "an article". What is left of English is one letter.
            counted = place == 0 and len(forms) > 1
            same = set(_PARTS.findall(form)) == set(_PARTS.findall(source)) - {"{s}"}
            same = same and (counted or ("%n" in form) == ("%n" in source))
            edges = [
                (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :])
                for text in (form, source)
            ]
            same = same and edges[0] == edges[1] and form.endswith("…") == source.endswith("…")
            same = same and bool(_MNEMONIC.search(form)) == bool(_MNEMONIC.search(source))
            if form and not same:
                wrong.append((source, form))
    assert not wrong


def test_hebrew_that_begins_with_another_script_is_told_its_direction() -> None:
    forms = [form for _, _, forms in _read("he") for form in forms if re.search("[{\u05d0-\u05ea]", form)]
    assert not [form for form in forms if re.match("[{A-Za-z]", form)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_menu_has_a_letter_twice(language: str) -> None:
    known = {source: forms[0] for context, source, forms in _read(language) if context == "commands"}
    menus = {menu: [one.title for one in COMMANDS if one.menu is menu] for menu in Menu}
    for titles in (*menus.values(), list(MENU_TITLES.values())):
        shown = [known.get(title) or title for title in titles]
        letters = Counter(mark[1].lower() for title in shown if (mark := _MNEMONIC.search(title)))
        assert max(letters.values()) == 1, (shown, letters)


# Whatever is given to these is seen or heard.
_SAYERS = {
    *("setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle", "setLabelText"),
    *("setInformativeText", "setDetailedText", "setAccessibleName", "setAccessibleDescription", "setTabText"),
    *(
        "setPlaceholderText",
        "setSpecialValueText",
        "setSuffix",
        "setPrefix",
        "setHeaderLabels",
        "showMessage",
    ),
    *(
        "addAction",
        "addMenu",
        "addTab",
        "addItem",
        "addButton",
        "addRow",
        "QLabel",
        "QPushButton",
        "QCheckBox",
    ),
    *(
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QMenu",
        "QMessageBox",
        "QTreeWidgetItem",
        "Emptiness",
        "Message",
    ),
}
# The program's name, and what is typed into a field, as it is typed.
_SAME_EVERYWHERE = re.compile(r"Pressmark ?|https?://.*|example\.org, 10\.0\.0\.0/8")


def test_whatever_a_person_sees_can_be_translated() -> None:
    found = []
    for file in sorted(_UI.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and _name(call) in _SAYERS:
                said = [text for given in [*call.args, *call.keywords] for text in _literals(given)]
                found += [
                    f"{file.relative_to(_UI)}:{call.lineno}: {text}"
                    for text in said
                    if _LETTERS.search(text) and not _SAME_EVERYWHERE.fullmatch(text)
                ]
    assert not found


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literals(node: ast.AST) -> Iterator[str]:
    """The texts that an expression is made of, save those that are given to calls within it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not isinstance(node, ast.Call | ast.Lambda | ast.Compare | ast.Subscript):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def test_numbers_dates_and_plurals_are_those_of_the_language(speak: QApplication) -> None:
    load_translators(speak, "de")
    assert (articles(1), articles(12_345)) == ("1 Artikel", "12.345 Artikel")
    assert (long_date(_NOON), short_date(_NOON, _NOON)) == ("27. Mai 2026", "27. Mai")
    load_translators(speak, "he")
    assert (articles(1), articles(2), articles(12_345)) == ("מאמר אחד", "2 מאמרים", "12,345 מאמרים")
    assert long_date(_NOON) == "27 במאי 2026"
    load_translators(speak, "en")
    assert (articles(1), articles(2)) == ("1 article", "2 articles")
    assert [name_language(one) for one in LANGUAGES] == ["English", "Deutsch", "עברית"]


def test_buttons_of_qt_speak_the_language_too(speak: QApplication) -> None:
    said = []
    for language in ("he", "de", "en"):
        load_translators(speak, language)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        said.append(box.buttons()[0].text())
    assert said == ["ביטול", "Abbrechen", "Cancel"]


def test_a_language_without_a_translation_is_english_from_left_to_right(speak: QApplication) -> None:
    load_translators(speak, "ar")
    assert speak.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert "article" in articles(2)


def test_facts_keys_and_paths_keep_their_order_in_a_mirrored_window(speak: QApplication) -> None:
    assert join_facts(("one", "", "two")) == "one  ·  two"
    assert say_path("a/b") == str(Path("a/b"))
    keys = QKeySequence("Ctrl+A"), QKeySequence("Ctrl+B")
    assert write_native(keys, " or ") == "Ctrl+A or Ctrl+B"
    load_translators(speak, "he")
    # Qt's own words for Hebrew have a sign of direction before the letter.
    said = write_native(keys, " or ").replace("\u202a", "")
    assert said == "\u2068Ctrl+A\u2069 or \u2068Ctrl+B\u2069"
    assert join_facts(("one", "", "two"), " · ") == "one\u200f · \u200ftwo"
    assert say_path("a/b") == f"\u2066{Path('a/b')}\u2069"
    assert [turn_icon(name, mirrored=True) for name in ("back", "forward", "star")] == [
        "forward",
        "back",
        "star",
    ]


def test_the_window_is_mirrored(speak: QApplication, open_window: OpenWindow, small: SmallLibrary) -> None:
    load_translators(speak, "he")
    folder = small.store.folder
    small.store.close()
    window = open_window(folder).window
    panes = [window.sidebar, window.posts, window.reader.pane]
    places = [pane.mapTo(window, pane.rect().center()).x() for pane in panes]
    assert places == sorted(places, reverse=True)
    assert window.menuBar().actions()[0].text().replace("&", "") == "קובץ"
    assert number(1_234) == "1,234"
