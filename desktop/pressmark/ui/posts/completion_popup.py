"""The list below the search field: draws its rows, and never has the focus."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.query.completion import Proposal
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.completion_words import describe_proposal, make_tip

_Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 1.7  # lines of text
_HINT_SHARE = 0.45
_NARROWEST, _WIDEST = 36, 72  # average characters


class RowKind(Enum):
    """What a row is for."""

    PROPOSAL = auto()
    NOTE = auto()
    HELP = auto()


@dataclass(frozen=True, slots=True)
class PopupRow:
    """A row: something to accept, a remark, or the way to the help."""

    kind: RowKind
    label: str
    hint: str = ""
    proposal: Proposal | None = None

    @classmethod
    def of(cls, proposal: Proposal) -> "PopupRow":
        """The row for a proposal."""
        return cls(RowKind.PROPOSAL, proposal.label, describe_proposal(proposal), proposal)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.label, self.hint)))


class _RowModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[PopupRow, ...] = ()

    def show(self, rows: Sequence[PopupRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return make_tip([row.spoken])
            case _:
                return row if role == _ROW_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()].kind is RowKind.NOTE:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _RowDelegate(QStyledItemDelegate):
    """Draws the label and, at the other end, the hint; a remark on as many lines as `width` leaves it."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        row = index.data(_ROW_ROLE)
        metrics = option.fontMetrics
        width = metrics.horizontalAdvance(row.label) + metrics.horizontalAdvance(row.hint)
        height = round(metrics.height() * _ROW_HEIGHT)
        if row.kind is RowKind.NOTE and self.width:
            room = QRect(0, 0, self.width - 2 * self._gap(option), 0)
            lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.label).height()
            height = max(height, lines + height - metrics.height())
        return QSize(width + 5 * self._gap(option), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_ROW_ROLE)
        painter.save()
        # Names keep their own direction.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        ink, muted = self._paint_ground(painter, option, row.kind)
        metrics, gap = option.fontMetrics, self._gap(option)
        inner = option.rect.adjusted(gap, 0, -gap, 0)
        if row.kind is RowKind.NOTE:
            inner.setRight(inner.left() + self.width - 2 * gap)
        label, hint = (metrics.horizontalAdvance(text) + gap // 2 for text in (row.label, row.hint))
        # Where both do not fit, the name has more of the room.
        least = round(inner.width() * _HINT_SHARE)
        width = min(hint, max(least, inner.width() - label - gap)) if row.hint else -gap
        place = QRect(inner.right() + 1 - width, inner.top(), width, inner.height())
        self._paint_text(painter, option, inner.adjusted(0, 0, -(width + gap), 0), row.label, ink)
        if row.hint:
            self._paint_text(painter, option, place, row.hint, muted, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def _gap(self, option: QStyleOptionViewItem) -> int:
        return round(option.fontMetrics.averageCharWidth() * 1.5)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, kind: RowKind
    ) -> tuple[str, str]:
        """Draw what lies below the text; the answer is the colours of label and hint."""
        colours = self._appearance.colours
        if kind is not RowKind.PROPOSAL:
            painter.setPen(QPen(QColor(colours.line)))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
            return colours.on_selection, colours.on_selection
        if kind is RowKind.NOTE:
            return colours.muted, colours.muted
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        return colours.link if kind is RowKind.HELP else colours.text, colours.muted

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setPen(QColor(colour))
        where = QStyle.visualRect(option.direction, option.rect, place)
        flags = QStyle.visualAlignment(option.direction, side) | Qt.AlignmentFlag.AlignVCenter
        flags |= Qt.AlignmentFlag.AlignAbsolute
        if option.rect.height() > round(option.fontMetrics.height() * _ROW_HEIGHT):
            painter.drawText(where, int(flags) | Qt.TextFlag.TextWordWrap, text)
            return
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, int(flags) | Qt.TextFlag.TextSingleLine, shown)


class CompletionPopup(QFrame):
    """Lies over the window it belongs to, at a field; a window of its own could take the keys.

    Signals:
        taken(PopupRow): a row was clicked.
    """

    taken = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("completionPopup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance = appearance
        self._list = QListView()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Suggestions for the search"))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAutoFillBackground(False)
        self._list.viewport().setAutoFillBackground(False)
        self._model = _RowModel(self)
        self._list.setModel(self._model)
        self._delegate = _RowDelegate(appearance, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 4)
        layout.addWidget(self._list)
        appearance.changed.connect(self.update)
        self.hide()

    @property
    def rows(self) -> tuple[PopupRow, ...]:
        """What it shows."""
        return self._model.rows if self.isVisible() else ()

    @property
    def chosen(self) -> PopupRow | None:
        """The row that was chosen with the arrows."""
        indexes = self._list.selectedIndexes() if self.isVisible() else []
        return self._model.rows[indexes[0].row()] if indexes else None

    def show_rows(self, rows: Sequence[PopupRow], field: QWidget) -> None:
        """Show these below the field, none of them chosen."""
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setFont(field.font())
        # With a style sheet Qt hands a font down only from the program.
        self._list.setFont(field.font())
        self.setLayoutDirection(field.layoutDirection())
        if tuple(rows) != self._model.rows:
            self._model.show(rows)
        self._list.clearSelection()
        self._list.setCurrentIndex(QModelIndex())
        self._list.scrollToTop()
        self.setGeometry(self._find_place(window, field))
        self.show()
        self.raise_()

    def move_choice(self, step: int) -> None:
        """Choose the row so many further; beyond the ends none is chosen, and one more comes in again."""
        ways = [place for place, row in enumerate(self._model.rows) if row.kind is not RowKind.NOTE]
        chosen = self._list.selectedIndexes()
        now = ways.index(chosen[0].row()) if chosen else -1
        new = now + step if chosen else (0 if step > 0 else len(ways) - 1)
        if abs(step) > 1:
            new = max(0, min(new, len(ways) - 1))
        if 0 <= new < len(ways):
            self._list.setCurrentIndex(self._model.index(ways[new]))
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())

    def row_rect(self, place: int) -> QRect:
        """Where a row is, in the coordinates of `viewport`."""
        return self._list.visualRect(self._model.index(place))

    @property
    def viewport(self) -> QWidget:
        """What the rows are drawn on."""
        return self._list.viewport()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw ground and frame."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours.line_strong)))
        painter.setBrush(QColor(colours.raised))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _find_place(self, window: QWidget, field: QWidget) -> QRect:
        inner = self.layout().contentsMargins()  # type: ignore[union-attr]
        frame = QSize(inner.left() + inner.right(), inner.top() + inner.bottom())
        unit = self.fontMetrics().averageCharWidth()
        bar = self._list.verticalScrollBar().sizeHint().width()
        wanted = self._list.sizeHintForColumn(0) + frame.width() + bar
        width = min(max(field.width(), unit * _NARROWEST, wanted), unit * _WIDEST, window.width())
        self._delegate.width = width - frame.width() - bar
        self._list.doItemsLayout()
        height = sum(map(self._list.sizeHintForRow, range(len(self._model.rows)))) + frame.height()
        below = field.mapTo(window, QPoint(0, field.height() + 2))
        left = below.x()
        if field.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left += field.width() - width
        left = max(0, min(left, window.width() - width))
        return QRect(left, below.y(), width, min(height, max(window.height() - below.y() - 2, 0)))

    def _take(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if row.kind is not RowKind.NOTE:
            self.taken.emit(row)
