"""The tree of *What changed*."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QTransform
from PySide6.QtWidgets import QTreeView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.sites.changes_delegate import ChangesDelegate, line_height
from pressmark.ui.sites.changes_model import ChangesModel


class ChangesTree(QTreeView):
    """The groups of one sync; Enter or a double click opens a post or folds a group.

    Signals:
        post_meant(int): this post is to be opened.
        link_meant(str): this address is to be opened.
    """

    post_meant = Signal(int)
    link_meant = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("changesTree")
        self.setAccessibleName(self.tr("What this sync changed"))
        self.lines = ChangesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(ChangesDelegate(appearance, self))
        self.setHeaderHidden(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setIndentation(round(self.fontMetrics().height() * 1.1))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        appearance.changed.connect(self.viewport().update)
        self.activated.connect(self._act)

    @property
    def opens(self) -> bool:
        """The current line leads somewhere."""
        line = self.lines.line(self.currentIndex())
        return line is not None and bool(line.post_id or line.url)

    def open_current(self) -> None:
        """Open what the current line leads to."""
        line = self.lines.line(self.currentIndex())
        if line is not None and line.post_id:
            self.post_meant.emit(line.post_id)
        elif line is not None and line.url:
            self.link_meant.emit(line.url)

    def unfold(self) -> None:
        """Show what is inside of the groups."""
        for place in range(self.lines.rowCount()):
            group = self.lines.index(place, 0)
            self.expand(group)
        first = self.lines.index(0, 0)
        self.setCurrentIndex(self.lines.index(0, 0, first))

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow beside the first line of what can be folded; Qt would fill the room when it is chosen."""
        line = self.lines.line(index)
        if line is None or not line.lines:
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        size = round(self.fontMetrics().height() * 0.8)
        picture = draw_icon(name, self._appearance.colours.muted, size, self.devicePixelRatioF())
        left = rect.right() - (self.indentation() + size) // 2
        if self.isRightToLeft():
            left = rect.left() + (self.indentation() - size) // 2
            picture = picture if self.isExpanded(index) else picture.transformed(QTransform.fromScale(-1, 1))
        painter.drawPixmap(left, rect.top() + (line_height(self.fontMetrics()) - size) // 2 + 1, picture)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width wraps whole lines elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _show_more(self, index: QModelIndex) -> bool:
        group, place = index.parent(), index.row()
        if not self.lines.show_more(index):
            return False
        self.setCurrentIndex(self.lines.index(place, 0, group))
        return True

    def _act(self, index: QModelIndex) -> None:
        line = self.lines.line(index)
        if self._show_more(index):
            return
        if line is not None and line.lines:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.open_current()
