"""*Images and storage*: what takes room, and what can be done about it."""

from collections.abc import Iterable

from PySide6.QtCore import QDir
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from pressmark.model import Changes
from pressmark.settings import Settings
from pressmark.store.storage import LibraryRoom, SiteRoom
from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.buttons import Buttons
from pressmark.ui.settings.calm import Calm
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.room_table import RoomLine, RoomTable
from pressmark.ui.sizes import MEGABYTE, say_bytes
from pressmark.ui.storage_acts import StorageActs
from pressmark.ui.words import isolate, translate

_FIELDS = ("image_space",)
_MEGABYTES = (0, 250, 1_000, 5_000, 20_000)
_WORTH = 1_000_000  # bytes that are worth making the file smaller for
_DEPENDS = Changes.MEDIA | Changes.SITES | Changes.POSTS


class StoragePage(Page):
    """Measures when it is looked at. Less space for images takes them away when the page is left."""

    def __init__(self, preferences: Preferences, appearance: Appearance, acts: StorageActs) -> None:
        name = PageName("storage", translate("words", "Images and storage"), "image")
        super().__init__(name, preferences, appearance, _FIELDS)
        self._acts = acts
        self._room: LibraryRoom | None = None
        self.space = ChoiceBox(appearance, _MEGABYTES, preferences.settings.image_space, _say_space)
        self.table = RoomTable(appearance)
        self.remove = QPushButton(self.tr("Remove &images…"))
        self.shrink = QPushButton(self.tr("&Make the file smaller…"))
        self.folder = QLineEdit(QDir.toNativeSeparators(str(acts.folder)))
        self.folder.setReadOnly(True)
        self.folder.setCursorPosition(0)
        self.open_folder = QPushButton(self.tr("Open &folder"))
        self._lay_out()
        self.tie_choice(self.space, "image_space")
        self.tie(self._say_space)
        self.table.site_chosen.connect(lambda _: self._show_what_can_be_done())
        self.remove.clicked.connect(lambda: acts.ask_removal(self.table.site_id, self.window()))
        self.shrink.clicked.connect(acts.shrink)
        self.open_folder.clicked.connect(acts.open_folder)
        self._calm = Calm(self._measure, self)
        acts.changed.connect(self._follow)

    def come(self) -> None:
        """Measure what there is."""
        self._acts.measure(self._show_room)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What was chosen holds now: on the way to another choice a smaller one may be passed."""
        self._acts.make_room()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        rows = self.rows
        rows.heading(self.tr("Images"))
        self._space_row = rows.add(self.tr("&Space for images"), self.space, " ")
        rows.heading(self.tr("What takes up space"))
        rows.add_whole(self.table, more=(self.tr("Bytes of each site"),))
        self._acts_row = rows.add_whole(Buttons(self.remove, self.shrink), " ", more=(self.remove.text(),))
        rows.heading(self.tr("Library"))
        rows.add(self.tr("Its folder"), self.folder)
        rows.add("", Buttons(self.open_folder))
        self._show_what_can_be_done()

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes & _DEPENDS:
            self._calm.ask()

    def _measure(self) -> None:
        if self.isVisible():
            self.come()

    def _show_room(self, room: LibraryRoom) -> None:
        self._room = room
        self.table.show_lines(make_lines(room), room.total)
        self._say_space(self.preferences.settings)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        room, chosen = self._room, self.table.site_id
        site = next((one for one in room.sites if one.site_id == chosen), None) if room is not None else None
        self.remove.setEnabled(site is not None and site.files > 0)
        free = room.free if room is not None else 0
        self.shrink.setEnabled(free >= _WORTH)
        said = [self._say_images(site)]
        if free >= _WORTH:
            words = self.tr("{size} of the library file are empty.")
            said.append(words.format(size=say_bytes(free)))
        self._acts_row.say_hint(" ".join(said))

    def _say_images(self, site: SiteRoom | None) -> str:
        if site is None:
            return self.tr("Choose a site above to remove its images.")
        if not site.files:
            return self.tr("{site} has no images in the library.").format(site=isolate(site.name))
        words = self.tr("The images of {site} take {size}.")
        return words.format(site=isolate(site.name), size=say_bytes(site.images))

    def _say_space(self, settings: Settings) -> None:
        """In numbers what a smaller space would take away, before it does."""
        said = [self.tr("When it is full, images of the oldest articles are removed. Text is always kept.")]
        if self._room is not None:
            taken, space = self._room.media, settings.image_space * MEGABYTE
            said.append(self.tr("Images take {size} now.").format(size=say_bytes(taken)))
            if space and taken > space:
                words = self.tr("{size} of them are removed when you leave this page.")
                said.append(words.format(size=say_bytes(taken - space)))
        self._space_row.say_hint(" ".join(said))


def make_lines(room: LibraryRoom) -> list[RoomLine]:
    """What takes room, the largest first: the sites, and what is of no site."""
    lines = [_make_site_line(site) for site in room.sites]
    of_sites = sum(site.total - site.images for site in room.sites)
    others = (
        (translate("words", "All else in the library file"), room.file + room.wal - room.free - of_sites),
        (translate("words", "Empty space in the library file"), room.free),
        (
            translate("words", "Images that belong to no site"),
            room.media - sum(site.images for site in room.sites),
        ),
        (translate("words", "Snapshots"), room.snapshots),
        (translate("words", "Backups in the library’s folder"), room.backups),
    )
    lines += [RoomLine(name, size) for name, size in others if size > 0]
    return _sorted(lines)


def _make_site_line(site: SiteRoom) -> RoomLine:
    parts = (
        RoomLine(translate("words", "Images"), site.images),
        RoomLine(translate("words", "Text of the articles"), site.text),
        RoomLine(translate("words", "Former versions"), site.versions),
        RoomLine(translate("words", "Search index, about"), site.index),
    )
    return RoomLine(site.name, site.total, site.site_id, tuple(_sorted(part for part in parts if part.size)))


def _sorted(lines: Iterable[RoomLine]) -> list[RoomLine]:
    return sorted(lines, key=lambda line: -line.size)


def _say_space(megabytes: int) -> str:
    return say_bytes(megabytes * MEGABYTE) if megabytes else translate("words", "No limit")
