"""*Text and colours*: every choice at once, by keyboard alone, at every size."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontDatabase
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings, Theme, Typography
from pressmark.ui.theme import load_theme
from pressmark.ui.typography.families import find_text_families
from tests.ui.conftest import OpenWindow
from tests.ui.typographies import NAME, SITE, Chooser, Dialog, choosing
from tests.ui.windows import open_article, press

Open = Callable[..., Dialog]


@pytest.fixture
def chooser(qtbot: QtBot, library: Path) -> Iterator[Chooser]:
    with choosing(qtbot, library, Settings()) as made:
        made.look.show_site(SITE, NAME, None)
        yield made


@pytest.fixture
def open_dialog(chooser: Chooser) -> Iterator[Open]:
    with ExitStack() as stack:

        def opener(theme: str = "light", scale: float = 1, mirrored: bool = False) -> Dialog:
            made = Dialog(chooser, theme=theme, scale=scale, mirrored=mirrored)
            stack.callback(made.close)
            return made

        yield opener


def test_each_part_chooses_what_it_says(qtbot: QtBot, chooser: Chooser, open_dialog: Open) -> None:
    box = open_dialog().box
    box.size_.field.setValue(125)
    box.column.slider.setValue(61)
    box.leading.slider.setValue(170)
    box.justified.click()
    box.dim.click()
    assert chooser.common == Typography("", 125, 61, 170, True)
    assert not chooser.preferences.settings.dim_images
    assert (box.size_.slider.value(), box.column.field.value(), box.leading.field.text()) == (
        125,
        61,
        "170 %",
    )
    font = box.preview.document.defaultFont().pixelSize()
    box.reset.click()
    assert chooser.common == Typography()
    assert (box.size_.value(), box.justified.isChecked(), box.reset.isEnabled()) == (100, False, False)
    assert box.preview.document.defaultFont().pixelSize() < font


def test_a_site_gets_its_own_by_a_tick_and_loses_it_by_another(chooser: Chooser, open_dialog: Open) -> None:
    box = open_dialog().box
    assert box.own.text() == "&For this site only: Metals && Minerals"
    box.own.click()
    box.size_.field.setValue(150)
    assert chooser.look.typography.size == 150
    assert chooser.common.size == 100
    box.own.click()
    assert box.size_.value() == 100
    assert chooser.kept[-1] == (SITE, None)
    chooser.look.show_site(0, "", None)
    assert not box.own.isEnabled()


def test_what_is_chosen_elsewhere_is_shown(chooser: Chooser, open_dialog: Open) -> None:
    dialog = open_dialog()
    chooser.look.show_site(SITE + 1, "Another", Typography("Garamond of Nowhere", 90, 50, 140, True))
    box = dialog.box
    assert box.own.isChecked()
    assert (box.size_.value(), box.column.value(), box.leading.value()) == (90, 50, 140)
    assert box.family.family() == box.family.currentText() == "Garamond of Nowhere"
    assert box.justified.isChecked()
    dialog.appearance.choose("sepia")
    assert box.themes.buttons[Theme.SEPIA].isChecked()
    assert chooser.kept == [], "to be shown is not to be chosen"


def test_the_keyboard_suffices(qtbot: QtBot, chooser: Chooser, open_dialog: Open) -> None:
    dialog = open_dialog("sepia")
    box = dialog.box
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.themes.buttons[Theme.SEPIA].setFocus()
    reached = []
    while (held := box.focusWidget()) is not None and held not in reached:
        reached.append(held)
        qtbot.keyClick(held, Qt.Key.Key_Tab)
    parts = (box.dim, box.family, box.size_.slider, box.size_.field, box.column.field, box.justified, box.own)
    assert {*parts, box.leading.slider} <= set(reached)
    qtbot.keyClick(box.themes.buttons[Theme.SEPIA], Qt.Key.Key_Right)
    assert dialog.appearance.theme.name == "dark"
    qtbot.keyClick(box.size_.slider, Qt.Key.Key_Right)
    assert chooser.common.size == 105
    box.size_.field.setFocus()
    box.size_.field.selectAll()
    qtbot.keyClicks(box.size_.field, "180")
    assert chooser.common.size == 180
    qtbot.keyClick(box.size_.field, Qt.Key.Key_Return)
    assert box.isVisible()
    qtbot.keyClick(box.size_.field, Qt.Key.Key_Escape)
    assert not box.isVisible()


@pytest.mark.parametrize(
    ("theme", "scale", "mirrored"),
    [("light", 1, False), ("sepia", 2, True), ("dark", 2, False), ("black", 1, True)],
)
def test_it_fits_and_everything_has_a_name(open_dialog: Open, theme: str, scale: int, mirrored: bool) -> None:
    box = open_dialog(theme, scale, mirrored).box
    assert box.height() <= box.screen().availableGeometry().height()
    for part in box.findChildren(QWidget):
        if not part.isVisible() or not isinstance(
            part, QAbstractButton | QLabel | QComboBox | QSlider | QSpinBox
        ):
            continue
        rect = QRect(part.mapTo(box, QPoint(0, 0)), part.size())
        assert rect.left() >= 0, part
        assert rect.right() <= box.width(), part
        assert part.width() >= part.minimumSizeHint().width(), part
        if isinstance(part, QSpinBox):
            shown = part.fontMetrics().horizontalAdvance(part.text())
            assert part.lineEdit().width() >= shown, part.text()
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name), part


def test_a_swatch_looks_like_its_theme(open_dialog: Open) -> None:
    dialog = open_dialog("dark")
    assert [button.text() for button in dialog.box.themes.buttons.values()] == [
        "System", "Light", "Sepia", "Dark", "Black", "High contrast", "High contrast, dark",
    ]  # fmt: skip
    for theme, names in (
        (Theme.SEPIA, ("sepia",)),
        (Theme.BLACK, ("black",)),
        (Theme.SYSTEM, ("light", "dark")),
    ):
        image = dialog.box.themes.buttons[theme].grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        for name in names:
            colours = load_theme(name).colours
            assert {colours.reader, colours.link} <= seen, theme


def test_the_preview_follows_the_theme_and_the_typography(chooser: Chooser, open_dialog: Open) -> None:
    dialog = open_dialog("light")
    preview = dialog.box.preview
    before = preview.grab().toImage()
    dialog.appearance.choose("black")
    image = preview.grab().toImage()
    assert image.pixelColor(image.width() // 2, 4).name() == load_theme("black").colours.reader
    chooser.look.choose(justified=True, leading=250)
    assert preview.grab().toImage() != image != before
    block = preview.document.firstBlock().blockFormat()
    assert block.alignment() == Qt.AlignmentFlag.AlignJustify
    assert block.lineHeight() > 150


def test_faces_for_text_are_offered_and_no_others(open_dialog: Open) -> None:
    families = find_text_families()
    known = {name.split(" [")[0] for name in QFontDatabase.families()}
    assert families
    assert set(families) <= known
    assert not {"Monospace", "DejaVu Sans Mono", "Standard Symbols PS", "D050000L", "Serif"} & set(families)
    box = open_dialog().box
    assert box.family.itemText(0) == "Best of this computer"
    assert [box.family.itemText(place) for place in range(1, box.family.count())] == families


def test_a_face_chosen_is_the_face_of_the_preview(chooser: Chooser, open_dialog: Open) -> None:
    box = open_dialog().box
    family = find_text_families()[0]
    box.family.setCurrentIndex(1)
    box.family.activated.emit(1)
    assert chooser.common.family == family
    assert box.preview.document.defaultFont().families()[0] == family


def test_the_window_has_one_dialog_and_the_menu_follows_it(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    window = session.window
    open_article(qtbot, session, "A passport for a battery")
    press(qtbot, session, "typography")
    acts = window._view_acts
    box = acts.typography
    assert box is not None
    assert box.isVisible()
    assert not box.isModal()
    box.themes.buttons[Theme.BLACK].click()
    assert window.actions_["theme-black"].isChecked()
    assert session.appearance.theme.name == "black"
    press(qtbot, session, "theme-sepia")
    assert box.themes.buttons[Theme.SEPIA].isChecked()
    before = window.article.view.document().defaultFont().pixelSize()
    press(qtbot, session, "text-larger")
    assert box.size_.value() == 110
    assert window.article.view.document().defaultFont().pixelSize() > before
    box.reject()
    press(qtbot, session, "typography")
    assert acts.typography is box
    assert box.isVisible()
    box.close()
