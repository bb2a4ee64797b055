"""*What changed*: the syncs of the past, what each did, and the way to its articles."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from pressmark.model import ChangeKind, PostChange, SiteStatus, SyncFault
from pressmark.store.reports import save_report
from pressmark.ui.sites.changes_dialog import ChangesDialog
from pressmark.ui.sites.changes_model import PAGE
from tests.library import SmallLibrary, make_post
from tests.ui.changes import DONE, FAULTS, lines, listed, open_button, open_changes, report, said
from tests.ui.conftest import OpenWindow
from tests.ui.windows import settle


def test_a_sync_is_told_in_groups_and_what_touches_notes_comes_first(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    changes = [
        PostChange(ChangeKind.ADDED, 6),
        PostChange(ChangeKind.UPDATED, 5),
        PostChange(ChangeKind.UPDATED, 4, "", 2),
        PostChange(ChangeKind.RESTORED, 3),
        PostChange(ChangeKind.WITHDRAWN, 2),
        PostChange(ChangeKind.REMOVED, 1),
    ]
    done = replace(DONE, added=1, updated=2, restored=1, removed=2, withdrawn=1, seconds=12.3, requests=9)
    report(small, done, changes)
    small.store.close()
    session = open_window(small.store.folder)
    dialog = open_changes(qtbot, session)
    assert lines(dialog) == [
        "New  1",
        "  Article 6",
        "Edited  2 | 1 touches your highlights",
        "  Article 4 | 2 annotations",
        "  Article 5",
        "Back again  1",
        "  Article 3",
        "Withdrawn  1",
        "  Article 2",
        "Removed  1",
        "  Article 1",
    ]
    words = said(dialog)
    assert "1 new, 2 edited, 1 back again, 1 withdrawn, 1 removed" in "".join(words).casefold()
    assert "Reports 6 of 6" in words
    assert any("12 s" in text and "9 requests" in text for text in words)
    dialog.close()


def test_images_that_could_not_be_had_are_told_and_fail_nothing(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    note = SyncFault("image", "12 images could not be had: They are gone.", "", "They are asked for again.")
    report(small, replace(DONE, notes=(note,), totals=(("report", 30, 3),)))
    small.store.close()
    dialog = open_changes(qtbot, open_window(small.store.folder))
    assert lines(dialog) == ["Also", "  12 images could not be had: They are gone. They are asked for again."]
    assert "Reports 30 here, 3 on the site" in said(dialog)
    dialog.close()


def test_its_articles_open_in_the_window_by_enter_double_click_and_button(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    report(small, replace(DONE, added=3), [PostChange(ChangeKind.ADDED, number) for number in (1, 2, 3)])
    small.store.close()
    session = open_window(small.store.folder)
    dialog = open_changes(qtbot, session)
    shown = []
    tree = dialog.tree
    for act in ("enter", "double", "button"):
        if act == "enter":
            qtbot.keyClick(tree, Qt.Key.Key_Return)
        elif act == "double":
            index = tree.lines.index(1, 0, tree.lines.index(0, 0))
            qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
            qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
        else:
            qtbot.keyClick(tree, Qt.Key.Key_Down)
            qtbot.mouseClick(open_button(dialog), Qt.MouseButton.LeftButton)
        settle(qtbot, session)
        assert session.window.article.row is not None
        shown.append(session.window.article.row.title)
        assert session.window.posts.faces.view.current_post() == session.window.article.row.id
        assert dialog.isVisible()
    assert shown == ["Article 3", "Article 2", "Article 1"]
    # Enter on a group folds it.
    tree.setCurrentIndex(tree.lines.index(0, 0))
    assert not open_button(dialog).isEnabled()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(tree.lines.index(0, 0))
    dialog.close()


def test_a_long_group_is_shown_in_parts(qtbot: QtBot, library: Path, open_window: OpenWindow) -> None:
    made = SmallLibrary(library)
    ids = made.take(*(make_post(number, f"Article {number}") for number in range(1, 2 * PAGE + 11)))
    report(made, replace(DONE, updated=len(ids)), [PostChange(ChangeKind.UPDATED, one) for one in ids])
    made.store.close()
    session = open_window(library)
    dialog = open_changes(qtbot, session)
    tree = dialog.tree
    group = tree.lines.index(0, 0)
    for rest in (PAGE + 10, 10):
        assert lines(dialog)[-1] == f"  and {rest} more"
        tree.setCurrentIndex(tree.lines.index(tree.lines.rowCount(group) - 1, 0, group))
        assert not open_button(dialog).isEnabled()
        qtbot.keyClick(tree, Qt.Key.Key_Return)
        assert open_button(dialog).isEnabled()
    told = lines(dialog)
    assert len(told) == len(set(told)) == 1 + len(ids)
    dialog.close()


def test_what_failed_is_a_sentence_each_with_the_words_of_the_program_inside(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    report(small, replace(DONE, status=SiteStatus.PARTIAL, faults=FAULTS))
    small.store.close()
    session = open_window(small.store.folder)
    dialog = open_changes(qtbot, session)
    told = lines(dialog)
    assert told[0] == "Failed  3"
    assert told[1].endswith("It is tried again by later syncs. | 2 times")
    assert told[2] == "    Post 17 could not be read. https://metals.example/17"
    assert told[4].startswith("  A part of Metals Desk could not be read.")
    # A sentence that is longer than the line is wrapped, in a narrow window and with large type too.
    dialog.resize(dialog.minimumSizeHint())
    qtbot.waitUntil(lambda: dialog.tree.visualRect(failure(dialog)).height() > 2 * line(dialog))
    dialog.close()


class Desk(QObject):
    """Opens addresses for the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_the_address_of_what_failed_opens_in_the_browser(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    report(small, replace(DONE, status=SiteStatus.PARTIAL, faults=FAULTS))
    small.store.close()
    dialog = open_changes(qtbot, open_window(small.store.folder))
    desk = Desk()
    QDesktopServices.setUrlHandler("https", desk, "take")
    try:
        dialog.tree.expand(failure(dialog))
        dialog.tree.setCurrentIndex(dialog.tree.lines.index(1, 0, failure(dialog)))
        qtbot.mouseClick(open_button(dialog), Qt.MouseButton.LeftButton)
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert desk.opened == ["https://metals.example/23"] * 2
    dialog.close()


def failure(dialog: ChangesDialog) -> QModelIndex:
    return dialog.tree.lines.index(0, 0, dialog.tree.lines.index(0, 0))


def line(dialog: ChangesDialog) -> int:
    return dialog.tree.fontMetrics().height()


def test_until_when_a_site_asks_to_be_left_alone_is_said_of_its_latest_sync_only(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    busy = replace(DONE, status=SiteStatus.FAILED, faults=(SyncFault("busy", "Too often."),))
    report(small, busy)
    until = datetime(2031, 5, 12, 14, 30).astimezone()
    small.store.write(save_report(small.site.id, busy, not_before=until)).result()
    small.store.close()
    session = open_window(small.store.folder)
    dialog = open_changes(qtbot, session)
    assert "until 12 May 2031, 14:30" in lines(dialog)[1]
    dialog.syncs.choose(1)
    settle(qtbot, session)
    assert "for a while" in lines(dialog)[1]
    dialog.close()


def test_syncs_that_found_nothing_are_listed_on_demand(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    report(small, replace(DONE, added=6, first=True))
    report(small, DONE)
    report(small, replace(DONE, updated=1))
    report(small, DONE)
    report(small, DONE)
    small.store.close()
    session = open_window(small.store.folder)
    dialog = open_changes(qtbot, session)
    found = ["Nothing new", "1 edited", "First sync: 6 articles taken"]
    assert listed(dialog) == found
    assert "Nothing changed" in said(dialog)
    every = dialog.findChild(QCheckBox)
    assert isinstance(every, QCheckBox)
    every.click()
    assert listed(dialog) == ["Nothing new", "Nothing new", "1 edited", "Nothing new", found[2]]
    dialog.syncs.choose(4)
    settle(qtbot, session)
    assert any("not listed one by one" in text for text in said(dialog))
    dialog.syncs.choose(2)
    settle(qtbot, session)
    assert any("not known any more" in text for text in said(dialog))
    dialog.close()


def test_before_the_first_sync_it_says_what_will_be_there(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    session = open_window(library)
    dialog = open_changes(qtbot, session)
    assert "No sync yet" in said(dialog)
    assert not open_button(dialog).isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_sync_that_ends_while_it_is_open_comes_to_the_list(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    report(small, replace(DONE, added=6))
    small.store.close()
    session = open_window(small.store.folder)
    dialog = open_changes(qtbot, session)
    assert listed(dialog) == ["6 new"]
    session.store.write(save_report(1, replace(DONE, updated=2))).result()
    qtbot.waitUntil(lambda: listed(dialog) == ["2 edited", "6 new"])
    dialog.close()
    # What changed while it was closed is there when it opens again, with the latest chosen.
    session.store.write(save_report(1, replace(DONE, updated=3))).result()
    again = open_changes(qtbot, session)
    qtbot.waitUntil(lambda: listed(again) == ["3 edited", "2 edited", "6 new"])
    settle(qtbot, session)
    assert again.syncs.current() is not None
    assert again.syncs.current().report.updated == 3  # type: ignore[union-attr]
    again.close()
