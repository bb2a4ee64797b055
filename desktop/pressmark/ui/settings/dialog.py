"""The settings: a list of pages, the page chosen, and a search over all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.foot import Foot
from pressmark.ui.settings.letters import spread_letters
from pressmark.ui.settings.matching import find_hits, says_all
from pressmark.ui.settings.page import Page
from pressmark.ui.settings.page_area import PageArea
from pressmark.ui.settings.page_list import PageList
from pressmark.ui.settings.rows import SIDE

_WIDE, _HIGH = 140, 42  # letters and lines at which it opens, as far as the screen has room
_MARGINS = 80  # pixels of the screen that stay free


class SettingsDialog(QDialog):
    """Stands beside the window; every choice holds at once, and one made elsewhere is shown here too.

    Attributes:
        pages: all of them, by their names.
        search: the field above.
        list: the names of the pages.
        foot: resets a page and takes that back.
    """

    def __init__(
        self, pages: Sequence[Page], preferences: Preferences, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(False)
        self._appearance = appearance
        self._preferences = preferences
        self._place = QRect()
        self.pages = {page.name: page for page in pages}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setToolTip(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list = PageList(pages, appearance)
        for page in pages:
            # Until it has an area: what has no parent would outlive the dialog.
            page.hide()
            page.setParent(self)
        self._areas: dict[str, PageArea] = {}
        self._others = QTimer(self)
        self._others.timeout.connect(self._add_other)
        self._others.start()
        self._title = QLabel()
        self._title.setObjectName("viewTitle")
        self._nothing = QLabel()
        self._nothing.setObjectName("emptyText")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self.foot = Foot(preferences)
        self._lay_out()
        self._connect()
        self.open_page(next(iter(self.pages)))
        self._choose_size()

    @property
    def page(self) -> Page:
        """The page that is shown, or was last."""
        return self.pages[self.list.chosen]

    def open_page(self, name: str) -> None:
        """Show the page with this name; where there is none, the one shown stays."""
        if name in self.pages:
            self.search.clear()
            self.list.choose(name)
            self._show_page(name)

    def present(self) -> None:
        """Come to the front; where it was away, as it was left but with nothing sought.

        The focus is in the list of pages then: in a page, a key that was meant for the list would choose.
        """
        if not self.isVisible():
            self.search.clear()
            self.list.setFocus()
            if self._place.isValid():
                # X11 would put it lower by its title bar each time.
                self.setGeometry(self._place)
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show what was chosen while nobody looked."""
        super().showEvent(event)
        self._show_settings(self._preferences.settings)
        self.page.come()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Remember the place."""
        self._place = self.geometry()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape takes the search away before it takes the dialog away; Enter closes nothing."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go on from the search: to the list with Down, to the first hit with Enter."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                hit = self.page.show_hits(self.search.text())
                (hit or self.list).setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height()
        self._stack.addWidget(self._nothing)
        middle = QGridLayout()
        middle.setHorizontalSpacing(gap)
        middle.setVerticalSpacing(gap // 2)
        middle.setColumnStretch(1, 1)
        middle.setRowStretch(1, 1)
        middle.addWidget(self.search, 0, 0)
        middle.addWidget(self._title, 0, 1)
        middle.addWidget(self.list, 1, 0)
        middle.addWidget(self._stack, 1, 1)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._title.setFont(font)
        # In line with the words of the rows.
        self._title.setIndent(round(self.fontMetrics().averageCharWidth() * SIDE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(gap)
        layout.addLayout(middle, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list.chosen_changed.connect(self._show_page)
        self.foot.closed.connect(self.reject)
        self.foot.reset_asked.connect(lambda: self.foot.reset(self.page))
        self._preferences.changed.connect(self._follow)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._start_search)

    def _choose_size(self) -> None:
        metrics, room = self.fontMetrics(), self.screen().availableGeometry()
        wide = max(metrics.averageCharWidth() * _WIDE, self.minimumSizeHint().width())
        self.resize(
            min(wide, room.width() - _MARGINS), min(metrics.height() * _HIGH, room.height() - _MARGINS)
        )

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self, wanted: str) -> None:
        """Show only pages that say what is wanted, and mark where."""
        names = [name for name, page in self.pages.items() if _says(page, wanted)]
        self.list.show_only(names)
        self._nothing.setText(
            self.tr("No setting is called “{words}”.\nTry another word, or fewer.").format(
                words=wanted.strip()
            )
        )
        # Whoever types the name of a page wants that page.
        named = [name for name in names if says_all(self.pages[name].title, wanted)] or names
        if names:
            chosen = self.list.chosen if self.list.chosen in named else named[0]
            self.list.choose(chosen)
            self._show_page(chosen)
        else:
            self._title.clear()
            self._stack.setCurrentWidget(self._nothing)
            self.foot.show_page(None)

    def _show_page(self, name: str) -> None:
        page, area = self.pages[name], self._find_area(name)
        if self._stack.currentWidget() is not area:
            self._stack.setCurrentWidget(area)
            if self.isVisible():
                page.come()
        self._title.setText(page.title)
        self.foot.show_page(page)
        spread_letters(self.foot, page)
        hit = page.show_hits(self.search.text())
        if hit is not None:
            # Once the page has its size.
            QTimer.singleShot(0, area, lambda: area.show_part(hit))

    def _find_area(self, name: str) -> PageArea:
        """Where a page is seen; made when it is first shown, or soon after the first one."""
        area = self._areas.get(name)
        if area is None:
            area = self._areas[name] = PageArea(self.pages[name])
            self._stack.addWidget(area)
        return area

    def _add_other(self) -> None:
        """Add one page more, each in a turn of its own: the style sheet takes a while with its controls.

        All are wanted, though nobody may look at them: the widest says how wide the dialog is at least.
        """
        missing = self.pages.keys() - self._areas.keys()
        if missing:
            self._find_area(min(missing))
        if len(missing) <= 1:
            self._others.stop()

    def _follow(self, settings: Settings) -> None:
        if self.isVisible():
            self._show_settings(settings)

    def _show_settings(self, settings: Settings) -> None:
        for page in self.pages.values():
            page.show_settings(settings)
        if self._stack.currentWidget() is not self._nothing:
            self.foot.show_page(self.page)


def _says(page: Page, wanted: str) -> bool:
    """Whether a page says what is wanted; all say nothing."""
    return says_all(page.title, wanted) or bool(find_hits(page.keywords(), wanted, page.title))
