"""*Settings of a site*: what of it is taken, when and as whom, and what is known of it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.model import Changes, ImageChoice, Site
from pressmark.store import Store
from pressmark.store.removal import want_again
from pressmark.store.site_choices import choose_for_site, choose_types
from pressmark.ui.appearance import Appearance
from pressmark.ui.error_words import say
from pressmark.ui.settings.buttons import Buttons
from pressmark.ui.settings.calm import Calm
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.rows import Rows
from pressmark.ui.settings.site_facts import SiteFacts, make_offer, read_facts, say_images, say_size
from pressmark.ui.settings.switch import Switch
from pressmark.ui.settings.sync import list_image_choices
from pressmark.ui.sites.tall import TallArea
from pressmark.ui.sites.type_list import TypeList
from pressmark.ui.sync_words import describe_report
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import ago, one_line

_LONGEST = 120  # characters of what a site says
_DEPENDS = Changes.SITES | Changes.MEDIA | Changes.POSTS


class SiteDialog(QDialog):
    """Every choice holds at once.

    Signals:
        sync_asked(Site): it is to be synced now.
        sign_in_asked(Site): the person wants to be known there, or as somebody else.
        sign_out_asked(Site): the person wants to be known no more.
        removal_asked(int): images of the site with this number are to be removed.
        typography_dropped(int): this site is to be set as all sites are.
    """

    sync_asked = Signal(object)
    sign_in_asked = Signal(object)
    sign_out_asked = Signal(object)
    removal_asked = Signal(int)
    typography_dropped = Signal(int)

    def __init__(
        self, store: Store, tasks: Tasks, site: Site, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings of the site"))
        self._store, self._tasks = store, tasks
        self._site = site
        self._facts: SiteFacts | None = None
        self._gone = self._changed = False
        self.images = OptionBox[ImageChoice](appearance, list_image_choices())
        self.again = QPushButton(self.tr("Take &removed images again"))
        self.remove = QPushButton(self.tr("Remove ima&ges…"))
        self.types = TypeList()
        self.types.setAccessibleName(self.tr("Post types"))
        self.automatic = Switch(self.tr("Sync &automatically"))
        self.as_all = QPushButton(self.tr("&Use that of all sites"))
        self.sign_in, self.sign_out = QPushButton(), QPushButton(self.tr("Sign &out"))
        self.sync_now = QPushButton(self.tr("Sync &now"))
        self.rows = Rows(appearance)
        self._lay_out()
        self._connect()
        self._show_site(site)
        self._read()

    def done(self, result: int) -> None:
        """Show nothing any more."""
        self._gone = True
        super().done(result)

    def _lay_out(self) -> None:
        rows = self.rows
        self._address, self._api, self._last, self._size = (_make_fact() for _ in range(4))
        rows.heading(self.tr("What is taken"))
        self._types_row = rows.add(self.tr("Post &types"), self.types, " ")
        self.types.setMinimumHeight(round(self.fontMetrics().height() * 6.5))
        self._images_row = rows.add(self.tr("I&mages"), self.images, " ")
        rows.add("", Buttons(self.remove, self.again))
        rows.heading(self.tr("Sync"))
        rows.add_switch(
            self.automatic,
            self.tr("At start and by the clock. “Sync all” includes it in any case."),
            self.tr("Sync"),
        )
        self._last_row = rows.add(self.tr("Last sync"), self._last, " ")
        rows.add("", Buttons(self.sync_now))
        rows.heading(self.tr("Reading"))
        self._typography_row = rows.add(self.tr("Typography"), Buttons(self.as_all), " ")
        self._signed_row = rows.add(self.tr("Read as"), Buttons(self.sign_in, self.sign_out), " ")
        rows.heading(self.tr("The site"))
        rows.add(self.tr("Address"), self._address)
        rows.add(self.tr("Its REST API"), self._api)
        rows.add(self.tr("In this library"), self._size)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._put_together()

    def _put_together(self) -> None:
        self._title = QLabel()
        self._title.setObjectName("viewTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setAlignment(_find_side(self))
        self._title.setIndent(round(self.fontMetrics().averageCharWidth() * 1.5))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(buttons)
        gap = self.fontMetrics().height()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(gap // 2)
        layout.addWidget(self._title)
        layout.addWidget(TallArea(self.rows), 1)
        layout.addLayout(foot)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.sizeHint().height())

    def _connect(self) -> None:
        site_id = self._site.id
        self.types.ticked.connect(self._choose_types)
        self.images.currentIndexChanged.connect(
            lambda _: self._tasks.write(choose_for_site(site_id, images=self.images.option()))
        )
        self.automatic.toggled.connect(lambda on: self._tasks.write(choose_for_site(site_id, automatic=on)))
        self.remove.clicked.connect(lambda: self.removal_asked.emit(site_id))
        self.again.clicked.connect(self._take_again)
        self.as_all.clicked.connect(self._drop_typography)
        self.sign_in.clicked.connect(lambda: self.sign_in_asked.emit(self._site))
        self.sign_out.clicked.connect(lambda: self.sign_out_asked.emit(self._site))
        self.sync_now.clicked.connect(lambda: self.sync_asked.emit(self._site))
        self._calm = Calm(self._read, self)
        self._tasks.changed.connect(self._follow)

    def _follow(self, changes: Changes) -> None:
        if changes & _DEPENDS and not self._gone:
            self._calm.ask()

    def _read(self) -> None:
        if self._gone:
            return
        site_id = self._site.id
        # A site that was removed meanwhile has no settings.
        self._tasks.run_latest(
            "site-facts", lambda: read_facts(self._store, site_id), self._show, lambda _: self.reject()
        )

    def _show(self, facts: SiteFacts) -> None:
        if self._gone:
            return
        anew = self._facts is None or self._facts.types != facts.types
        self._facts = facts
        if anew:
            before = self.types.blockSignals(True)
            self.types.show_offer(make_offer(facts), facts.site.types)
            self.types.blockSignals(before)
        self._show_site(facts.site)
        self._say_types(self.types.chosen())
        self._images_row.say_hint(say_images(facts.images, facts.site.images))
        self.remove.setEnabled(facts.images.here > 0)
        self.again.setVisible(facts.removed > 0)
        own = facts.typography is not None
        self.as_all.setEnabled(own)
        alike, apart = self.tr("The same as for all sites."), self.tr("This site has its own.")
        self._typography_row.say_hint(apart if own else alike)
        self._size.setText(say_size(facts))
        self._say_last(facts)

    def _show_site(self, site: Site) -> None:
        self._site = site
        self._title.setText(one_line(site.name, _LONGEST))
        self._address.setText(one_line(site.url, _LONGEST * 4))
        self._api.setText(one_line(site.api, _LONGEST * 4))
        for box in (self.images, self.automatic):
            box.blockSignals(True)
        self.images.show_option(site.images)
        self.automatic.setChecked(site.automatic)
        for box in (self.images, self.automatic):
            box.blockSignals(False)
        self.sign_in.setText(self.tr("Sign &in as somebody else…") if site.user else self.tr("Sign &in…"))
        self.sign_out.setVisible(bool(site.user))
        stranger = self.tr("You are not signed in: only what is public is taken.")
        self._signed_row.say_hint(one_line(site.user, _LONGEST) if site.user else stranger)

    def _say_last(self, facts: SiteFacts) -> None:
        synced, report = facts.site.synced, facts.report
        when = ago(synced, datetime.now(UTC)) if synced is not None else self.tr("Never")
        self._last.setText(when)
        said = [describe_report(report, one_line(facts.site.name, _LONGEST))] if report is not None else []
        said += [one_line(say(facts.site.message), _LONGEST * 4)] if facts.site.message else []
        self._last_row.say_hint("\n".join(said))

    def _choose_types(self) -> None:
        """Have the next sync take what is ticked; of no type at all nothing would be left to sync."""
        chosen = self.types.chosen()
        self._changed = True
        if chosen:
            self._tasks.write(choose_types(self._site.id, chosen))
        self._say_types(chosen)

    def _say_types(self, chosen: Sequence[str]) -> None:
        if not chosen:
            self._types_row.say_hint(
                self.tr("Choose at least one. Until then, the last choice stays in effect.")
            )
        elif self._changed:
            self._types_row.say_hint(
                self.tr("Takes effect with the next sync. Articles that are here already stay.")
            )
        else:
            self._types_row.say_hint(self.tr("Articles of a type that you no longer take stay here."))

    def _take_again(self) -> None:
        self._tasks.write(want_again(self._site.id), then=lambda _: self.sync_asked.emit(self._site))

    def _drop_typography(self) -> None:
        self.typography_dropped.emit(self._site.id)
        self.as_all.setEnabled(False)
        self._typography_row.say_hint(self.tr("The same as for all sites."))


def _find_side(widget: QWidget) -> Qt.AlignmentFlag:
    """Where lines begin; Qt would begin what a site says where its own script does."""
    side = Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _make_fact() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
