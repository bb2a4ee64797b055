"""The guide is within the program: its pages, the way between them, what is found."""

import re
import runpy

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.guide.pages import CONTENTS, make_anchor, read_pages
from pressmark.ui.guide.window import GuideWindow
from tests.project_files import ROOT


@pytest.fixture
def guide(qtbot: QtBot, appearance: Appearance) -> GuideWindow:
    window = GuideWindow(appearance)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def list_shown(guide: GuideWindow) -> list[str]:
    items = [guide.list.item(place) for place in range(guide.list.count())]
    return [item.data(Qt.ItemDataRole.UserRole) for item in items if not item.isHidden()]


def test_the_pages_are_those_of_the_documents() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "make_guide.py"))
    here = {file.name: file.read_text("utf-8") for file in script["GUIDE"].glob("*.md")}
    assert here == script["make_pages"](), "packaging/make_guide.py makes them anew"
    assert {page.name for page in read_pages()} == set(here)


def test_every_link_leads_to_a_page_and_a_heading_of_the_guide_or_to_the_web() -> None:
    pages = {page.name: page for page in read_pages()}
    anchors = {
        name: {make_anchor(title) for title in re.findall(r"^#+ (.+)$", page.text, re.MULTILINE)}
        for name, page in pages.items()
    }
    for page in pages.values():
        for link in re.findall(r"\]\((?!https?:)([^)]*)\)", page.text):
            name, _, anchor = link.partition("#")
            assert (name or page.name) in pages
            assert not anchor or anchor in anchors[name or page.name], (page.name, link)
        assert "<" not in re.sub(r"(?s)`.*?`|^    .*?$", "", page.text, flags=re.MULTILINE)


def test_every_page_can_be_shown_and_the_list_says_which(guide: GuideWindow) -> None:
    for page in read_pages():
        guide.open_page(page.name)
        assert guide.sheet.toPlainText().startswith(page.text.partition("\n")[0].removeprefix("# "))
        assert guide.list.currentItem().text() == page.title
        assert guide.sheet.accessibleName() == page.title


def test_a_link_leads_to_its_heading_and_back_and_forward_again(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.sheet.anchorClicked.emit(QUrl("annotations.md#the-notebook"))
    assert guide.shown == "annotations.md"
    assert guide.sheet.textCursor().block().text() == "The notebook"
    place = guide.sheet.place
    assert place > 0
    qtbot.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (guide.shown, guide.back.isEnabled(), guide.forward.isEnabled()) == (CONTENTS, False, True)
    guide.forward.click()
    assert (guide.shown, guide.sheet.place) == ("annotations.md", place)
    guide.list.setCurrentRow(1)
    assert (guide.shown, guide.forward.isEnabled()) == ("first-steps.md", False)


class Browser(QObject):
    """Stands for the browser of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.asked.append(url.toString())


def test_a_link_to_the_web_goes_to_the_browser(guide: GuideWindow) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")
    guide.sheet.anchorClicked.emit(QUrl("https://flathub.org/setup"))
    QDesktopServices.unsetUrlHandler("https")
    assert browser.asked == ["https://flathub.org/setup"]
    assert guide.shown == CONTENTS


def test_a_search_leaves_the_pages_with_all_words_and_walks_through_them(
    guide: GuideWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(guide.field, "Snapshot Wavy")
    assert list_shown(guide) == ["annotations.md"]
    assert guide.shown == "annotations.md"
    marked = [one.cursor.selectedText().lower() for one in guide.sheet.extraSelections()]  # type: ignore[attr-defined]
    assert set(marked) == {"snapshot", "wavy"}
    places = []
    for _ in range(len(marked) + 1):
        qtbot.keyClick(guide.field, Qt.Key.Key_Return)
        places.append(guide.sheet.textCursor().selectionStart())
    assert places[:-1] == sorted(set(places))
    assert places[-1] == places[0]
    assert guide.isVisible()
    qtbot.keyClick(guide.field, Qt.Key.Key_Down)
    qtbot.waitUntil(guide.list.hasFocus)


def test_words_that_no_page_has_are_told(guide: GuideWindow) -> None:
    guide.field.setText("xylophone")
    assert list_shown(guide) == []
    assert guide.findChild(type(guide._nothing), "hint").isVisible()
    guide.field.clear()
    assert len(list_shown(guide)) == len(read_pages())


def test_another_theme_keeps_the_place(guide: GuideWindow, appearance: Appearance) -> None:
    guide.open_page("library.md", "what-you-wrote")
    place = guide.sheet.place
    appearance.choose("dark")
    assert (guide.shown, guide.sheet.place) == ("library.md", place)
