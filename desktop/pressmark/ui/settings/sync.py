"""*Sync*: when sites are synced by themselves, which of them, and what new ones take."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from pressmark.model import Changes, ImageChoice
from pressmark.store import Store
from pressmark.store.site_choices import choose_for_site
from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.schedule import Schedule
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.site_list import SiteList
from pressmark.ui.settings.switch import Switch
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import ago, short_moment, translate

_FIELDS = ("sync_at_start", "sync_every", "images")
_MINUTES = (0, 15, 30, 60, 180, 720, 1440)


class SyncPage(Page):
    """What holds for all sites, and the way to what holds for one.

    Signals:
        site_asked(int): the settings of this site are wanted.
    """

    site_asked = Signal(int)

    def __init__(
        self,
        preferences: Preferences,
        appearance: Appearance,
        library: tuple[Store, Tasks],
        schedule: Schedule,
    ) -> None:
        name = PageName("sync", translate("words", "Sync"), "sync")
        super().__init__(name, preferences, appearance, _FIELDS)
        self._store, self._tasks = library
        self._schedule = schedule
        self.at_start = Switch(self.tr("Sync when Pressmark &starts"))
        self.every = ChoiceBox(appearance, _MINUTES, preferences.settings.sync_every, say_minutes)
        self.when = QLabel()
        self.when.setWordWrap(True)
        self.images = OptionBox(appearance, list_image_choices())
        self.sites = SiteList()
        self._lay_out()
        self.tie_switch(self.at_start, "sync_at_start")
        self.tie_choice(self.every, "sync_every")
        self.tie_option(self.images, "images")
        self.sites.asked.connect(self.site_asked)
        self.sites.chosen.connect(lambda site, on: self._tasks.write(choose_for_site(site, automatic=on)))
        schedule.planned.connect(self._say_when)
        self._tasks.changed.connect(self._follow)

    def come(self) -> None:
        """Read which sites there are, and say what the clock says."""
        self._say_when()
        self._tasks.run_latest("settings-sites", self._store.sites.read_all, self.sites.show_sites)

    def _lay_out(self) -> None:
        rows = self.rows
        rows.heading(self.tr("Automatic sync"))
        rows.add_switch(self.at_start, label=self.tr("At start"))
        hint = self.tr(
            "While Pressmark runs. If the computer was asleep at the time, it syncs once when it wakes up."
        )
        rows.add(self.tr("Sync &every"), self.every, hint)
        rows.add(self.tr("Last and next"), self.when)
        rows.heading(self.tr("New sites"))
        rows.add(self.tr("&Images"), self.images, self.tr("What “Add site” suggests."))
        rows.heading(self.tr("Sites synced automatically"))
        rows.add_whole(self.sites, more=(self.tr("Settings of a site"),))

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes & Changes.SITES:
            self.come()

    def _say_when(self) -> None:
        now = datetime.now(UTC)
        last, due = self._schedule.last, self._schedule.next
        since = self.tr("No automatic sync since Pressmark started.")
        self.when.setText(
            " ".join(
                (
                    self.tr("Last: {when}.").format(when=ago(last, now)) if last else since,
                    self.tr("Next: {when}.").format(when=short_moment(due, now))
                    if due
                    else self.tr("No further one is planned."),
                )
            )
        )


def list_image_choices() -> list[tuple[ImageChoice, str]]:
    """The images that can be taken from a site, in words."""
    return [
        (ImageChoice.ALL, translate("words", "All images")),
        (ImageChoice.FEATURED, translate("words", "Featured images only")),
        (ImageChoice.NONE, translate("words", "No images")),
    ]


def say_minutes(minutes: int) -> str:
    """A time between two syncs; 0 is never."""
    if not minutes:
        return translate("words", "Never")
    if minutes % 60:
        return translate("words", "%n minute(s)", "", minutes)
    return translate("words", "%n hour(s)", "", minutes // 60)
