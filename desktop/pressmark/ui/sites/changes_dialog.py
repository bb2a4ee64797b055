"""*What changed*: the syncs of the last 90 days, and what each did; beside the window, not in its way."""

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from pressmark.model import Changes, PostChange
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.sites.changes_contents import (
    Sync,
    build_lines,
    choose_syncs,
    describe_sync,
    explain_no_lines,
)
from pressmark.ui.sites.changes_tree import ChangesTree
from pressmark.ui.sites.sync_list import SyncList
from pressmark.ui.sync_words import describe_kept, describe_totals
from pressmark.ui.tasks import Tasks

_MOST = 1000  # syncs that are read
Past = tuple[tuple[Sync, ...], dict[str, str]]


def read_past(store: Store) -> Past:
    """The last syncs, the latest first, and the names of post types by their slugs."""
    sites = {site.id: site for site in store.sites.read_all()}
    # Many that found nothing must not push out those that did.
    both = (*store.reports.read_recent(_MOST), *store.reports.read_recent(_MOST, quiet=False))
    kept = [one for _, one in sorted({one.id: one for one in both}.items(), reverse=True)]
    newest: set[int] = set()
    syncs = []
    for one in kept:
        site = sites.get(one.site_id)
        # What a site asks for now says nothing of its earlier syncs.
        until = site.not_before if site is not None and one.site_id not in newest else None
        newest.add(one.site_id)
        syncs.append(Sync(one, site.name if site is not None else one.report.site, until))
    return tuple(syncs), store.sites.read_type_names()


class ChangesDialog(QDialog):
    """Syncs to the left, what the chosen one did to the right.

    Signals:
        post_asked(int): show this article in the main window.
    """

    post_asked = Signal(int)

    def __init__(self, store: Store, tasks: Tasks, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("changesDialog")
        self.setWindowTitle(self.tr("What changed"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._store = store
        self._tasks = tasks
        self._past: Past = ((), {})
        self._latest_wanted = False
        self.syncs = SyncList(appearance)
        self.tree = ChangesTree(appearance)
        self._empty = EmptyPage(appearance, "sync")
        self._every = QCheckBox(self.tr("Also syncs that found &nothing"))
        self._open = QPushButton(self.tr("&Open"))
        self._lay_out()
        self.syncs.chosen.connect(self._ask)
        self.tree.post_meant.connect(self.post_asked)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.tree.link_meant.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self._open.clicked.connect(self.tree.open_current)
        self._every.toggled.connect(self._list)
        tasks.changed.connect(self._follow)
        self._enable()

    def show_latest(self) -> None:
        """Show the latest sync, in front."""
        self._latest_wanted = True
        self._read()
        self.show()
        self.raise_()
        self.activateWindow()

    def _lay_out(self) -> None:
        wide = self.fontMetrics().averageCharWidth()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for part, least, stretch in ((self._make_left(), 26, 0), (self._make_right(), 40, 1)):
            part.setMinimumWidth(wide * least)
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setSizes([wide * 46, wide * 90])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._make_foot())
        room = self.screen().availableSize()
        high = self.fontMetrics().height() * 42
        self.resize(min(wide * 136, room.width() - 80), min(high, room.height() - 80))

    def _make_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.syncs, 1)
        return left

    def _make_right(self) -> QWidget:
        self._title = QLabel()
        self._title.setObjectName("viewTitle")
        self._when, self._what, self._totals = QLabel(), QLabel(), QLabel()
        for label in (self._when, self._totals):
            label.setObjectName("hint")
        for label in (self._title, self._when, self._what, self._totals):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        # A name of another script stands where the lines below it do.
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(20, 16, 20, 12)
        head.setSpacing(4)
        for label in (self._title, self._when, self._what, self._totals):
            head.addWidget(label)
        right = QWidget()
        right.setObjectName("changesRight")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)
        return right

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("changesFoot")
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.close)
        # Enter opens the line it is on; a default button would take it.
        for button in (self._open, close):
            button.setAutoDefault(False)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self._every)
        row.addStretch(1)
        row.addWidget(self._open)
        row.addWidget(close)
        return foot

    def _follow(self, changes: Changes) -> None:
        if changes & Changes.REPORTS and self.isVisible():
            self._read()

    def _read(self) -> None:
        self._tasks.run_latest("syncs", partial(read_past, self._store), self._show_past)

    def _show_past(self, past: Past) -> None:
        self._past = past
        self._list()
        if self._latest_wanted:
            self._latest_wanted = False
            self.syncs.choose(0)

    def _list(self) -> None:
        syncs = choose_syncs(self._past[0], self._every.isChecked())
        self.syncs.show_syncs(syncs)
        self._head.setVisible(bool(syncs))
        self._every.setEnabled(bool(syncs))
        if not syncs:
            self._say_empty(
                Emptiness(
                    self.tr("No sync yet"),
                    self.tr("What a sync finds new, edited or removed is listed here for 90 days."),
                )
            )

    def _ask(self, sync: Sync) -> None:
        report = sync.report
        self._title.setText(sync.name)
        self._when.setText(describe_sync(sync))
        self._what.setText(describe_kept(report))
        totals = describe_totals(report, self._past[1])
        self._totals.setText(totals)
        self._totals.setVisible(bool(totals))
        work = partial(self._store.reports.read_changes, sync.kept.id)
        self._tasks.run_latest("changes", work, partial(self._show_changes, sync))

    def _show_changes(self, sync: Sync, changes: tuple[PostChange, ...]) -> None:
        lines = build_lines(sync, changes)
        self.tree.lines.set_lines(lines)
        if lines:
            self._pages.setCurrentWidget(self.tree)
            self.tree.unfold()
        else:
            self._say_empty(explain_no_lines(sync.report))
        self._enable()

    def _say_empty(self, why: Emptiness) -> None:
        self._empty.say(why)
        self._pages.setCurrentWidget(self._empty)

    def _enable(self) -> None:
        shown = self._pages.currentWidget() is self.tree
        self._open.setEnabled(shown and self.tree.opens)
