"""The cells of the table of keys: drawn, and written in."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.shortcuts.key_field import ShortcutEdit
from pressmark.ui.shortcuts.table_model import FIRST, RESET, KeysModel, Line
from pressmark.ui.theme import Colours
from pressmark.ui.words import translate

_Index = QModelIndex | QPersistentModelIndex
_STROKES = 2


class KeyDelegate(QStyledItemDelegate):
    """Draws cells, and has keys written in them; tells these, whoever shows the table decides.

    Signals:
        written(QModelIndex, QKeySequence): these were pressed; none to have none.
    """

    written = Signal(QModelIndex, QKeySequence)

    def __init__(self, appearance: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: _Index,  # noqa: ARG002
    ) -> QWidget:
        """A field that takes keys; it is done when the keys rest, too."""
        field = ShortcutEdit(parent)
        field.setObjectName("keysEditor")
        field.setMaximumSequenceLength(_STROKES)
        field.setClearButtonEnabled(False)
        field.setAccessibleName(translate("words", "Press the new keys; Enter takes them, Escape leaves"))
        field.editingFinished.connect(lambda: self._finish(field))
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802
        """Begin with nothing: what is pressed is all."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:  # noqa: N802
        """Tell what was pressed, if anything was."""
        if isinstance(editor, ShortcutEdit) and (not editor.keySequence().isEmpty() or editor.cleared):
            self.written.emit(model.index(index.row(), index.column()), editor.keySequence())

    def updateEditorGeometry(  # noqa: N802
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: _Index,  # noqa: ARG002
    ) -> None:
        """As large as the cell."""
        editor.setGeometry(option.rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Headings stand out, and so does what is changed; the current cell has a frame."""
        model = index.model()
        line = model.line(index) if isinstance(model, KeysModel) else None
        if line is None:
            return
        colours, gap = self._appearance.colours, option.fontMetrics.height() // 2
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus()
            painter.fillRect(option.rect, QColor(colours.selection if active else colours.selection_idle))
            if active:
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        font = QFont(option.font)
        font.setBold(not line.name or (line.changed and index.column() != RESET))
        painter.setFont(font)
        room = option.rect.adjusted(gap, 0, -gap, 0)
        if line.faulty and index.column() == FIRST:
            size = option.fontMetrics.height()
            sign = QRect(room.left(), room.center().y() - size // 2, size, size)
            picture = draw_icon("warning", colours.on_fault, size, painter.device().devicePixelRatioF())
            painter.drawPixmap(QStyle.visualRect(option.direction, option.rect, sign).topLeft(), picture)
            room.setLeft(room.left() + size + gap)
        painter.setPen(QColor(_choose_colour(colours, line, index.column())))
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        flags = QStyle.visualAlignment(option.direction, side) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QStyle.visualRect(option.direction, option.rect, room), int(flags), text)
        painter.restore()

    def _finish(self, field: ShortcutEdit) -> None:
        """The keys rest. A field that loses the focus says so too, when the view is done with it already."""
        if field.hasFocus():
            self.commitData.emit(field)
            self.closeEditor.emit(field, QStyledItemDelegate.EndEditHint.NoHint)


def _choose_colour(colours: Colours, line: Line, column: int) -> str:
    if not line.name:
        return colours.muted
    return colours.link if column == RESET else colours.text
