"""Every window of the program but the main one: which there are, and how each comes to be shown."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import pressmark.ui
from pressmark.model import Image, SavedSearch
from pressmark.query import EVERYTHING
from pressmark.store.safety.salvage import Salvageable
from pressmark.store.snapshots.about import About, FileKind
from pressmark.store.snapshots.keeping import Snapshot
from pressmark.ui.about import AboutDialog
from pressmark.ui.annotations.formats import list_note_kinds
from pressmark.ui.application import Session
from pressmark.ui.article.larger import LargerImage
from pressmark.ui.guide.window import GuideWindow
from pressmark.ui.main_window import MainWindow
from pressmark.ui.posts.query_help import QueryHelp
from pressmark.ui.printing.format_dialog import FormatDialog
from pressmark.ui.printing.kinds import list_article_kinds, list_table_kinds
from pressmark.ui.printing.paper_dialog import PaperDialog
from pressmark.ui.safety.check_dialog import CheckDialog
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.safety.damage_dialog import DamageDialog
from pressmark.ui.safety.file_dialog import FileDialog
from pressmark.ui.safety.restore_dialog import RestoreDialog
from pressmark.ui.safety.working import WorkingDialog
from pressmark.ui.searches.save_dialog import SaveSearchDialog
from pressmark.ui.settings.dialog import SettingsDialog
from pressmark.ui.settings.site_dialog import SiteDialog
from pressmark.ui.shortcuts.sheet import ShortcutsSheet
from pressmark.ui.sites.add_dialog import AddSiteDialog
from pressmark.ui.sites.changes_dialog import ChangesDialog
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from pressmark.ui.sites.remove_images_dialog import RemoveImagesDialog
from pressmark.ui.sites.sign_in_dialog import SignInDialog
from pressmark.ui.system.crash_dialog import CrashDialog
from pressmark.ui.system.report_dialog import ReportDialog
from pressmark.ui.tables.window import TableWindow
from pressmark.ui.tags.dialog import TagsDialog
from pressmark.ui.typography.dialog import TypographyDialog
from tests.ui.windows import press, settle

_LONG = "A name of a site, a search or a person that is rather longer than one would think of at first"
_DAY = datetime(2026, 5, 2, 12, tzinfo=UTC)
_SEARCH = SavedSearch(0, "Cobalt in Chile", "cobalt country:chile")
_SNAPSHOT = Snapshot(Path("/library/snapshots/one"), "daily", _DAY, 31, 4, "0")


@dataclass(frozen=True)
class Bench:
    """What windows are opened on: a program with the sample archive, and a site that answers."""

    qtbot: QtBot
    session: Session
    url: str

    @property
    def window(self) -> MainWindow:
        return self.session.window

    def press(self, command: str) -> None:
        press(self.qtbot, self.session, command)

    def put_away(self, window: QWidget) -> None:
        """Close a window, and wait until it is; one that says what is being done closes itself."""
        window.close()
        self.qtbot.waitUntil(lambda: not isValid(window) or not window.isVisible())
        self.settle()

    def settle(self) -> None:
        settle(self.qtbot, self.session)


Maker = Callable[[Bench], QWidget]


def find_windows() -> set[type[QWidget]]:
    """The dialogs and menus that the program has a class for."""
    found: set[type[QWidget]] = set()
    for module in pkgutil.walk_packages(pressmark.ui.__path__, "pressmark.ui."):
        for held in vars(import_module(module.name)).values():
            own = isinstance(held, type) and issubclass(held, QDialog | QMenu)
            if own and held.__module__.startswith("pressmark."):
                found.add(held)
    return found


def _by_command(name: str, kind: type[QWidget]) -> Maker:
    """By a command of the window, after which it is there."""

    def make(bench: Bench) -> QWidget:
        bench.press(name)
        there = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())
        found = next(there, None)
        assert found is not None, f"the command {name} opens no {kind.__name__}"
        return found

    return make


def _add_site(bench: Bench) -> QWidget:
    bench.window.sites.add(bench.url)
    bench.settle()
    return cast("QWidget", bench.window.sites.dialog)


def _remove_images(bench: Bench) -> QWidget:
    site = bench.window.sites.sites()[0]
    session = bench.session
    made = RemoveImagesDialog(session.store, session.tasks, site, session.appearance, bench.window)
    bench.settle()
    return made


def _remove_site(bench: Bench) -> QWidget:
    site, icon = bench.window.sites.sites()[0], QPixmap(24, 24)
    icon.fill(Qt.GlobalColor.red)
    return RemoveSiteDialog(site, 12, Path("/library/backups"), icon, bench.window)


def _table(bench: Bench) -> QWidget:
    tables = bench.session.store.tables
    found = tables.read_rows(tables.read_ids(EVERYTHING))[0]
    made = bench.window.reader.windows.open_table(found.post_id, found.number)
    bench.settle()
    return made


def _tags(bench: Bench) -> QWidget:
    chosen, every = {1: ["copper", "prices"], 2: ["copper"]}, [("copper", 2), ("prices", 1), (_LONG, 0)]
    return TagsDialog(bench.session.appearance, 2, chosen, every, bench.window)


def _larger(bench: Bench) -> QWidget:
    picture = QImage(800, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    images = (Image("https://a.example/1.png", _LONG), Image("https://a.example/2.png", ""))
    made = LargerImage(images, lambda _, then: then(picture), bench.window)
    made.show_image(images[0].url)
    return made


def _paper(bench: Bench) -> QWidget:
    return PaperDialog(bench.window, bench.session.appearance, None, 1, True)


MAKERS: dict[type[QWidget], tuple[Maker, ...]] = {
    AboutDialog: (lambda bench: AboutDialog(bench.window),),
    AddSiteDialog: (_add_site,),
    ChangesDialog: (_by_command("changes", ChangesDialog),),
    CheckDialog: (lambda bench: CheckDialog(bench.window),),
    CrashDialog: (lambda bench: CrashDialog("Traceback\n  somewhere", bench.window),),
    DamageDialog: (
        lambda bench: DamageDialog(Salvageable(31, 4, False, _SNAPSHOT, 2), open_=True, parent=bench.window),
    ),
    FileDialog: (
        lambda bench: FileDialog(
            Path(f"/home/{_LONG}.zip"), About(FileKind.BACKUP, made=_DAY), Path("/library"), bench.window
        ),
    ),
    FormatDialog: (
        lambda bench: FormatDialog(
            bench.window, [*list_table_kinds(), *list_article_kinds(3)], "csv", notes=True
        ),
        lambda bench: FormatDialog(bench.window, list_note_kinds(), "", notes=False),
    ),
    GuideWindow: (_by_command("guide", GuideWindow),),
    LargerImage: (_larger,),
    PaperDialog: (_paper,),
    QueryHelp: (lambda bench: QueryHelp(bench.window),),
    ReportDialog: (lambda bench: ReportDialog(_LONG, _LONG, "Pressmark 1, Qt 6", bench.window),),
    RemoveImagesDialog: (_remove_images,),
    RemoveSiteDialog: (_remove_site,),
    RestoreDialog: (
        lambda bench: RestoreDialog([_SNAPSHOT], bench.window),
        lambda bench: RestoreDialog([], bench.window),
    ),
    SaveSearchDialog: (lambda bench: SaveSearchDialog(_SEARCH, [], bench.window),),
    SettingsDialog: (_by_command("settings", SettingsDialog),),
    ShortcutsSheet: (lambda bench: ShortcutsSheet(bench.window.actions_.keymap, None, bench.window),),
    SignInDialog: (_by_command("sign-in", SignInDialog),),
    SiteDialog: (_by_command("site-settings", SiteDialog),),
    TableWindow: (_table,),
    TagsDialog: (_tags,),
    TypographyDialog: (_by_command("typography", TypographyDialog),),
    WorkingDialog: (lambda bench: WorkingDialog(ClosedWork(_LONG, lambda _: None), bench.window),),
}
"""How each comes to be; of some there are several looks."""
