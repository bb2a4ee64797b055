"""The sites of the library, each with what can be chosen for it in a list."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from pressmark.model import Site
from pressmark.ui.settings.switch import Switch
from pressmark.ui.words import one_line, translate

_LONGEST = 50  # characters of a name


class SiteList(QWidget):
    """A check box and a button for each site.

    Signals:
        chosen(int, bool): this site is to be synced by itself, or not.
        asked(int): the settings of this site are wanted.
    """

    chosen = Signal(int, bool)
    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sites of this library"))
        self._sites: tuple[tuple[int, str], ...] = ()
        self.boxes: dict[int, QCheckBox] = {}
        self.buttons: dict[int, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        self._grid.setColumnStretch(0, 1)
        self.show_sites(())

    def show_sites(self, sites: Sequence[Site]) -> None:
        """Show these; the focus stays where it is while they are the same."""
        names = tuple((site.id, site.name or site.url) for site in sites)
        if names != self._sites or not self._grid.count():
            self._sites = names
            self._build()
        for site in sites:
            box = self.boxes[site.id]
            before = box.blockSignals(True)
            box.setChecked(site.automatic)
            box.blockSignals(before)

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes.clear()
        self.buttons.clear()
        if not self._sites:
            nothing = QLabel(self.tr("There is no site yet. Add one: Site, Add site."))
            nothing.setObjectName("fieldHint")
            nothing.setWordWrap(True)
            self._grid.addWidget(nothing, 0, 0)
        for row, (site_id, name) in enumerate(self._sites):
            short = one_line(name, _LONGEST)
            box = Switch(short.replace("&", "&&"))
            box.setToolTip(one_line(name, 1_000))
            box.toggled.connect(partial(self.chosen.emit, site_id))
            button = QPushButton(self.tr("Settings…"))
            button.setAutoDefault(False)
            button.setAccessibleName(translate("words", "Settings of {site}").format(site=short))
            button.clicked.connect(partial(self.asked.emit, site_id))
            self.boxes[site_id], self.buttons[site_id] = box, button
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(button, row, 1)
