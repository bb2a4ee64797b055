"""How a row of the sidebar is drawn, and how a saved search or a tag gets another name."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from pressmark.query import State
from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.model import DEPTH_ROLE, ROW_ROLE, SidebarModel
from pressmark.ui.sidebar.places import Places
from pressmark.ui.sidebar.rows import LIBRARY, SEARCHES, Kind, Mood, Row
from pressmark.ui.sidebar.saying import LONGEST_NAME
from pressmark.ui.sidebar.signs import draw_arrow, draw_box, draw_row_icon, draw_sign, find_mark
from pressmark.ui.words import number, translate

_Index = QModelIndex | QPersistentModelIndex
_HEADING_SCALE, _COUNT_SCALE = 0.84, 0.92
_PILL = 1.2  # of the height of a number, the ground of one that matters


@dataclass(frozen=True, slots=True)
class _Look:
    """How one row is drawn now."""

    row: Row
    places: Places
    chosen: bool
    excluded: bool
    hovered: bool
    boxed: bool
    check: Qt.CheckState

    @property
    def dimmed(self) -> bool:
        return self.row.count == 0 and self.row.kind in (Kind.TERM, Kind.TAG)

    @property
    def urgent(self) -> bool:
        return _is_urgent(self.row)


class SidebarDelegate(QStyledItemDelegate):
    """Headings in spaced capitals, rows with tick box or icon and with number."""

    def __init__(self, appearance: Appearance, view: QTreeView, model: SidebarModel) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802
        """All rows are of one height."""
        return QSize(0, round(option.fontMetrics.height() * 1.8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row) or row.kind is Kind.FILTER:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A name runs as its own letters do, whichever way the window is laid out.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if row.kind is Kind.HEADING:
            self._paint_heading(painter, option, index, row)
        elif row.kind is Kind.NOTE:
            self._paint_note(painter, option, index)
        else:
            self._paint_row(painter, option, index, self._look(option, index, row))
        self._paint_focus(painter, option, index)
        painter.restore()

    def helpEvent(  # noqa: N802
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """The tip of a row; one that is only the title comes only where that is cut off."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Row) and not row.tip and row.kind is not Kind.HEADING:
            look = self._look(option, index, row)
            place = look.places.text(self._measure_count(option, row))
            if QFontMetrics(_row_font(option.font, look)).horizontalAdvance(row.title) <= place.width():
                QToolTip.hideText()
                return True
        return super().helpEvent(event, view, option, index)

    def editorEvent(  # noqa: N802
        self,
        event: QEvent,  # noqa: ARG002
        model: QAbstractItemModel,  # noqa: ARG002
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: _Index,  # noqa: ARG002
    ) -> bool:
        """Leave a click on the tick box to the view."""
        return False

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: _Index,
    ) -> QWidget:
        """A line to write the name of a saved search or a tag in."""
        edit = QLineEdit(parent)
        edit.setMaxLength(LONGEST_NAME)
        edit.setStyleSheet("padding: 0 0.3em; border-radius: 0.3em;")
        tag = isinstance(row := index.data(ROW_ROLE), Row) and row.kind is Kind.TAG
        name = (
            translate("words", "Name of the tag {name}")
            if tag
            else translate("words", "Name of the search {name}")
        )
        edit.setAccessibleName(name.format(name=index.data()))
        return edit

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802
        """The name as it is, unless the person has begun to write: numbers change meanwhile."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802
        """Over the name and the number; a widget that lies in the row by itself has all of it."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row) or row.kind not in (Kind.SEARCH, Kind.TAG):
            editor.setGeometry(option.rect)
            return
        places = Places.in_view(self._view, option.rect, int(index.data(DEPTH_ROLE)))
        editor.setGeometry(places.text().adjusted(-places.unit // 2, 1, places.unit // 2, -1))

    def _look(self, option: QStyleOptionViewItem, index: _Index, row: Row) -> _Look:
        marks = self._model.marks
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        current = self._view.hasFocus() and self._view.currentIndex() == index
        return _Look(
            row,
            Places.in_view(self._view, option.rect, int(index.data(DEPTH_ROLE))),
            row.mark in marks.chosen,
            row.mark in marks.excluded,
            hovered,
            bool(row.facet) and (hovered or current or self._model.is_marked(row.facet)),
            self._model.check(index),
        )

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Row
    ) -> None:
        colours = self._appearance.colours
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * _HEADING_SCALE)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        painter.setFont(font)
        opened = self._view.isExpanded(index)
        held = not opened and self._model.check(index) is Qt.CheckState.PartiallyChecked
        painter.setPen(QColor(colours.accent if held else colours.muted))
        places = Places.in_view(self._view, option.rect, 0)
        rect = places.heading(3 * places.unit if row.key == SEARCHES else 0)
        title = f"{row.title.upper()} •" if held else row.title.upper()
        text = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, places.align(start=True) | Qt.AlignmentFlag.AlignBottom, text)
        if row.children and row.key != LIBRARY:
            size = round(option.fontMetrics.height() * 0.72)
            place = places.beside_heading(size)
            draw_arrow(painter, colours, place, size, opened=opened, mirrored=places.mirrored)

    def _paint_note(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        places = Places.in_view(self._view, option.rect, int(index.data(DEPTH_ROLE)))
        painter.setPen(QColor(self._appearance.colours.muted))
        rect = option.rect.adjusted(2 * places.unit, 0, -2 * places.unit, 0)
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, places.align(start=True) | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, look: _Look) -> None:
        colours, places, row = self._appearance.colours, look.places, look.row
        high = option.fontMetrics.height()
        if look.chosen or look.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if look.chosen else colours.hover))
            painter.drawRoundedRect(places.ground(), places.unit * 0.7, places.unit * 0.7)
        if look.boxed:
            draw_box(painter, colours, places.box(), round(high * 0.78), look.check, excluded=look.excluded)
        elif row.icon:
            usual = colours.ink if look.urgent else colours.muted
            colour = colours.accent if look.chosen else usual
            draw_row_icon(painter, colours, row, places.box(), round(high * 1.05), colour)
        if row.children:
            opened = self._view.isExpanded(index)
            place, size = places.fold(row.kind), round(high * 0.72)
            draw_arrow(painter, colours, place, size, opened=opened, mirrored=places.mirrored)
        taken = self._paint_end(painter, option, look)
        colour = colours.muted if look.excluded else colours.faint if look.dimmed else colours.text
        painter.setPen(QColor(colours.on_selection if look.chosen else colour))
        painter.setFont(_row_font(option.font, look))
        rect = places.text(taken)
        text = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, places.align(start=True) | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_end(self, painter: QPainter, option: QStyleOptionViewItem, look: _Look) -> int:
        """The number, or the dots of a site under the pointer, and its mark; gives the width taken."""
        colours, places, row = self._appearance.colours, look.places, look.row
        high = option.fontMetrics.height()
        if look.hovered and row.kind is Kind.SITE:
            taken = round(high * 1.05)
            draw_sign(painter, "more", colours.text, taken, _corner(places.at_end(taken), taken))
        else:
            taken = self._paint_count(painter, option, look)
        mark = find_mark(row, boxed=look.boxed)
        if mark:
            size, gap = round(high * 0.95), places.unit // 2 if taken else 0
            bad = row.mood in (Mood.BAD, Mood.LOCKED)
            colour = colours.ink if bad else colours.star if row.mood is Mood.HALF else colours.muted
            draw_sign(painter, mark, colour, size, _corner(places.at_end(size, taken + gap), size))
            taken += size + gap
        return taken

    def _paint_count(self, painter: QPainter, option: QStyleOptionViewItem, look: _Look) -> int:
        """The number; what waits for the person has a ground of its own. Gives the width taken."""
        colours, places, row = self._appearance.colours, look.places, look.row
        font = _count_font(option.font)
        painter.setFont(font)
        taken, align = self._measure_count(option, row), places.align(start=False)
        place, colour = places.at_end(taken), colours.on_selection if look.chosen else colours.muted
        if look.urgent:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            high = QFontMetrics(font).height() * _PILL
            pill = QRectF(place.left(), place.center().y() + 1 - high / 2, taken, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ink))
            painter.drawRoundedRect(pill, high / 2, high / 2)
            align, colour = Qt.AlignmentFlag.AlignHCenter, colours.on_accent
        painter.setPen(QColor(colour))
        words = number(row.count) if row.count else ""
        painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, words)
        return taken

    def _measure_count(self, option: QStyleOptionViewItem, row: Row) -> int:
        font, urgent = _count_font(option.font), _is_urgent(row)
        font.setWeight(QFont.Weight.DemiBold if urgent else font.weight())
        metrics = QFontMetrics(font)
        text = number(row.count) if row.count else ""
        return metrics.horizontalAdvance(text) + (metrics.height() if urgent else 0)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            places = Places.in_view(self._view, option.rect, int(index.data(DEPTH_ROLE)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._appearance.colours.accent), self._appearance.theme.frame))
            rect = places.ground().adjusted(0, 0, 0, -1)
            painter.drawRoundedRect(rect, places.unit * 0.7, places.unit * 0.7)


def _is_urgent(row: Row) -> bool:
    """It counts what waits for the person."""
    return row.value is State.ATTENTION and bool(row.count)


def _corner(place: QRect, size: int) -> QPoint:
    point = place.topLeft()
    point.setY(place.center().y() - size // 2 + 1)
    return point


def _row_font(base: QFont, look: _Look) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold if look.chosen else QFont.Weight.Normal)
    font.setStrikeOut(look.excluded)
    return font


def _count_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(font.pointSizeF() * _COUNT_SCALE)
    return font
