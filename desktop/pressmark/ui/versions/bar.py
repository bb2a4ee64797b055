"""The bar above an article that the site has changed: what changed since when, and the way to see it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from pressmark.model import Revision
from pressmark.reading.versions import Comparison
from pressmark.ui.appearance import Appearance
from pressmark.ui.flow import FlowLayout
from pressmark.ui.versions.comparing import ComparingRow
from pressmark.ui.versions.legend import LegendMark
from pressmark.ui.versions.words import name_version, say_counts, say_current, say_former, say_rest

_GAP = 6  # pixels


class VersionBar(QWidget):
    """Shown where an article has more than one version; holds no library and loads nothing itself.

    Signals:
        comparison_asked(int, int): the changes from one version to another are to be shown, by their numbers.
        version_asked(int): a version is to be read as it was; the current one has its number too.
        closed: the comparison, or the version, is to be left for the current article.
        change_asked(int): the article is to be scrolled to a change, counted from 0.
    """

    comparison_asked = Signal(int, int)
    version_asked = Signal(int)
    closed = Signal()
    change_asked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versionBar")
        self._appearance = appearance
        self._versions: tuple[Revision, ...] = ()
        self._pair = (0, 0)
        self._said = QLabel()
        self._said.setObjectName("versionsSaid")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._show = QPushButton(self.tr("Show changes"))
        self._show.setAutoDefault(True)
        self._read = QToolButton()
        self._read.setText(self.tr("Read another version"))
        self._read.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._read.setMenu(QMenu(self._read))
        self._close = QToolButton()
        self._close.setObjectName("leaveVersion")
        self.comparing = ComparingRow(appearance)
        self._acts = QWidget()
        self._marks = QWidget()
        self._legend = FlowLayout(self._marks, _GAP)
        self._grid = QGridLayout(self)
        self._lay_out()
        self._show.clicked.connect(lambda: self.comparison_asked.emit(*self._pair))
        self._close.clicked.connect(self.closed)
        self.comparing.pair_chosen.connect(self.comparison_asked)
        self.comparing.change_asked.connect(self.change_asked)
        appearance.changed.connect(self._colour)
        self._colour()
        self.hide()

    def show_versions(self, versions: Sequence[Revision], shown: int, since_read: int = 0) -> None:
        """Say what changed; the bar hides where there is one version only.

        Args:
            versions: oldest first, the last is current.
            shown: the number of the version that the article is.
            since_read: the number of the version that the person has read, 0 for none.
        """
        self._versions = tuple(versions)
        self.setVisible(len(versions) > 1)
        if len(versions) < 2:
            return
        last, before = versions[-1], versions[-2]
        own = next((one for one in versions if one.number == shown), last)
        if own.current or own is last:
            unseen = 0 < since_read < last.number
            self._pair = (since_read if unseen else before.number), last.number
            said, urgent = say_current(versions, since_read), unseen
        else:
            self._pair = own.number, last.number
            said, urgent = say_former(own, versions), True
        self._show.setVisible(True)
        self._show_counts(())
        self.comparing.hide()
        self._say(said, urgent=urgent)
        self._set_close("" if own is last else self.tr("Back to the current version"))
        self._fill_menu(own.number)

    def show_comparison(self, comparison: Comparison) -> None:
        """Say what differs between two versions, while the article shows the new one with marks."""
        self._versions = comparison.reading.versions
        self._pair = comparison.old.number, comparison.new.number
        self.show()
        self._show.setVisible(False)
        self._show_counts(say_counts(comparison))
        self.comparing.show_pair(self._versions, self._pair, comparison.marked.changes)
        self._say(say_rest(comparison), urgent=False)
        self._set_close(self.tr("Hide changes"))
        # None of them is shown as it was.
        self._fill_menu(0)

    def words(self) -> str:
        """What the bar says."""
        return " · ".join([*(mark.word for mark in self._counts()), *filter(None, (self._said.text(),))])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves what can be left."""
        if event.key() == Qt.Key.Key_Escape and not self._close.isHidden():
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give everything its place."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_grid"):
            self._colour()
            self._arrange()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground of a notice, and a line below."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.notice))
        painter.setPen(QColor(colours.line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._show)
        row.addWidget(self._read)
        row.addStretch(1)
        side = self.fontMetrics().averageCharWidth() * 2
        self._grid.setContentsMargins(side, side // 2, side, side // 2)
        self._grid.addWidget(self._close, 0, 4, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.comparing, 3, 0, 1, 5)
        self._grid.addWidget(self.comparing.steps, 0, 3)
        self._grid.setColumnStretch(1, 1)
        self._arrange()

    def _counts(self) -> list[LegendMark]:
        marks = (self._legend.itemAt(place) for place in range(self._legend.count()))
        return [mark for each in marks if each and isinstance(mark := each.widget(), LegendMark)]

    def _show_counts(self, counts: Sequence[tuple[str, str]]) -> None:
        self._legend.clear()
        for kind, words in counts:
            self._legend.addWidget(LegendMark(self._appearance, kind, words))
        self._marks.setVisible(bool(counts))

    def _arrange(self) -> None:
        """Set numbers, sentence and buttons side by side where they have room, else below each other."""
        metrics = self._said.fontMetrics()
        counts = sum(mark.sizeHint().width() + _GAP for mark in self._counts())
        said = metrics.horizontalAdvance(self._said.text())
        acts = self._acts.sizeHint().width()
        comparing = not self.comparing.isHidden()
        steps = self.comparing.steps.sizeHint().width() if comparing else 0
        room = self.width() - self._close.sizeHint().width() - steps - metrics.averageCharWidth() * 8
        beside = counts + (0 if counts else said) + acts <= room
        together = counts + said + acts <= room
        self._said.setVisible(bool(said))
        self._marks.setMinimumWidth(counts if beside else 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._marks, 0, 0, 1, 1 if together else 2 if beside else 3, middle)
        if together or not counts:
            self._grid.addWidget(self._said, 0, 1 if counts else 0, 1, 1 if counts else 2)
        else:
            self._grid.addWidget(self._said, 1, 0, 1, 5)
        if beside:
            self._grid.addWidget(self._acts, 0, 2)
        else:
            self._grid.addWidget(self._acts, 2, 0, 1, 5)
        # Another version can be chosen once the changes are left: what they need room for comes first.
        self._acts.setVisible(beside or not comparing)

    def _say(self, words: str, *, urgent: bool) -> None:
        font = self.font()
        font.setBold(urgent)
        self._said.setFont(font)
        self._said.setText(words)
        self._show.setProperty("primary", urgent)
        self._show.style().unpolish(self._show)
        self._show.style().polish(self._show)
        self._arrange()

    def _set_close(self, words: str) -> None:
        self._close.setVisible(bool(words))
        self._close.setToolTip(words)
        self._close.setAccessibleName(words)

    def _fill_menu(self, shown: int) -> None:
        menu = self._read.menu()
        menu.clear()
        for version in reversed(self._versions):
            act = menu.addAction(name_version(version))
            act.setCheckable(True)
            act.setChecked(version.number == shown)
            act.triggered.connect(lambda _=False, number=version.number: self.version_asked.emit(number))

    def _colour(self) -> None:
        self._close.setIcon(self._appearance.icon("close"))
        size = self.fontMetrics().height()
        self._close.setIconSize(QSize(size, size))
        self._said.setStyleSheet(f"color: {self._appearance.colours.on_notice}")
        self.update()
