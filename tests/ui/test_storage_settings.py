"""*Images and storage*: what takes room is said in numbers before it goes, and what goes comes back."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pressmark.model import ImageChoice
from pressmark.query import EVERYTHING
from pressmark.settings import Settings
from pressmark.store.marks import star
from pressmark.store.media import image_stored
from pressmark.store.site_choices import choose_for_site
from pressmark.store.storage import LibraryRoom, SiteRoom
from pressmark.ui.application import Session
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.settings.network import NetworkPage
from pressmark.ui.settings.storage import StoragePage, make_lines
from pressmark.ui.settings.sync import SyncPage
from pressmark.ui.sites.remove_images_dialog import RemoveImagesDialog
from tests.ui.accessible_tree import find_faults
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import find_overlaps, find_squeezed
from tests.ui.settings_pages import open_page
from tests.ui.windows import settle

MB = 1_000_000


def open_storage(qtbot: QtBot, session: Session) -> StoragePage:
    return open_page(qtbot, session, StoragePage)


def ask_removal(qtbot: QtBot, session: Session, page: StoragePage) -> RemoveImagesDialog:
    page.remove.click()
    settle(qtbot, session)
    dialog = session.window.sites.settings.storage.dialog
    assert dialog is not None
    return dialog


def test_the_lines_add_up_and_the_largest_is_first() -> None:
    small = SiteRoom(1, "Small", 3, text=2 * MB, versions=0, index=MB, images=0, files=0)
    large = SiteRoom(2, "Large", 9, text=5 * MB, versions=MB, index=3 * MB, images=40 * MB, files=7)
    room = LibraryRoom(
        (large, small), file=20 * MB, free=3 * MB, wal=MB, media=41 * MB, snapshots=0, backups=9 * MB
    )
    lines = make_lines(room)
    assert [(line.name, line.size // MB) for line in lines] == [
        ("Large", 49), ("Backups in the library’s folder", 9), ("All else in the library file", 6),
        ("Small", 3), ("Empty space in the library file", 3), ("Images that belong to no site", 1),
    ]  # fmt: skip
    assert sum(line.size for line in lines) == room.total
    assert [part.name for part in lines[0].parts] == [
        "Images", "Text of the articles", "Search index, about", "Former versions",
    ]  # fmt: skip


def test_what_takes_room_is_shown(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    page = open_storage(qtbot, session)
    table = page.table
    names = [
        item.text(0) for place in range(table.topLevelItemCount()) if (item := table.topLevelItem(place))
    ]
    assert "Lode & Ledger" in names
    assert names[-1] == "Together"
    (site,) = session.store.sites.read_all()
    assert table.site_id == site.id
    item = table.currentItem()
    item.setExpanded(True)
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == f"Lode & Ledger: {item.text(1)}"
    table.setCurrentItem(item.child(0))
    assert table.site_id == site.id
    assert page.remove.isEnabled()
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("The images of Lode & Ledger take ") for text in said), said
    assert not any("Choose a site" in text for text in said)
    assert not page.shrink.isEnabled()
    assert "Images take " in page.space.accessibleDescription()
    # What changes meanwhile is measured anew, and stays folded out.
    session.tasks.write(choose_for_site(site.id, images=ImageChoice.NONE))
    settle(qtbot, session)
    assert table.currentItem().isExpanded()


def test_the_folder_of_the_library_is_shown_from_the_root_on(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = open_storage(qtbot, open_window(Path("lib")))
    assert page.folder.text() == str(tmp_path / "lib")


def test_less_space_says_what_goes_and_takes_it_when_the_page_is_left(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    page = open_storage(qtbot, session)
    acts = session.window.sites.settings.storage
    before = session.store.media.count_bytes()
    page.preferences.change(image_space=1)
    assert " of them are removed " not in page.space.accessibleDescription()
    image = session.store.media.keep(b"x" * 2 * MB, "png")
    session.store.write(image_stored(1, image, 2 * MB)).result()
    page.come()
    settle(qtbot, session)
    assert " of them are removed when you leave this page." in page.space.accessibleDescription()
    assert session.store.media.count_bytes() > 2 * MB
    page.window().close()
    settle(qtbot, session)
    assert session.store.media.count_bytes() <= min(MB, before)
    acts.make_room()
    assert not session.tasks.busy


def test_images_are_removed_by_what_they_belong_to_and_come_back(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    store = session.store
    (site,) = store.sites.read_all()
    here = store.storage.count_images(site.id).here
    store.write(star(store.search.read_ids(EVERYTHING)[::2])).result()
    page = open_storage(qtbot, session)
    page.window().move(-900, -900)
    dialog = ask_removal(qtbot, session, page)
    # A title bar stands above it.
    assert dialog.x() >= 0
    assert dialog.y() > 0
    kept = dialog.count.text()
    dialog.dear.setChecked(True)
    settle(qtbot, session)
    assert dialog.count.text() != kept
    assert dialog.count.text().startswith(f"{here} images (")
    dialog.older.setCurrentIndex(dialog.older.findText("10 years"))
    settle(qtbot, session)
    assert dialog.count.text() == "No image of the site matches."
    assert not dialog.agree.isEnabled()
    dialog.older.setCurrentIndex(0)
    settle(qtbot, session)
    dialog.agree.click()
    settle(qtbot, session)
    assert session.window.sites.settings.storage.dialog is None
    assert store.storage.count_images(site.id).here == 0
    assert f"Removed {here} images" in session.window.status.text()
    qtbot.waitUntil(lambda: not page.remove.isEnabled())


def test_removing_that_is_stopped_ends_the_dialog(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    page = open_storage(qtbot, session)
    dialog = ask_removal(qtbot, session, page)
    dialog.agree.click()
    assert dialog.cancel.text() == "Stop"
    dialog.cancel.click()
    assert dialog.isVisible()
    settle(qtbot, session)
    assert session.window.sites.settings.storage.dialog is None


def test_the_file_is_made_smaller_while_no_window_has_it_open(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    page = open_storage(qtbot, session)
    asked: list[ClosedWork] = []
    session.window.sites.settings.storage.closed_work_asked.connect(asked.append)
    session.window.sites.settings.storage.shrink()
    assert page.isVisible()
    session.close()
    message = asked[0].do(Event())
    assert message is not None
    assert message.text.startswith("The library file takes ")


@pytest.mark.parametrize("kind", [SyncPage, StoragePage, NetworkPage])
def test_a_page_can_be_read_out_and_fits_with_large_letters(
    qtbot: QtBot,
    qapp: QApplication,
    filled: Path,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[SyncPage],
) -> None:
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(20)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: QFont(large))
    session = open_window(filled, Settings(sync_every=60))
    window = open_page(qtbot, session, kind).window()
    window.resize(960, 600)
    qtbot.waitUntil(lambda: window.width() == 960)
    found = [*find_squeezed(window), *find_overlaps(window), *find_faults(window)]
    qapp.setFont(usual)
    assert found == []
