"""The timeline as a widget: seen, dragged over, walked along with keys, read out."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pressmark.model import BinUnit, Histogram
from pressmark.ui.appearance import Appearance
from pressmark.ui.timeline.layout import LINES, Layout, make_layout
from pressmark.ui.timeline.mark import Mark, Range, carry_over, put_mark
from pressmark.ui.timeline.picture import Look, Picture
from pressmark.ui.timeline.scale import Slot, find_covered, make_slots
from pressmark.ui.timeline.words import SEPARATOR, say_found, say_period
from pressmark.ui.words import articles, number, translate

_JITTER = 3  # pixels that the pointer may move within a click
_PAGE = 10  # bars
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -_PAGE, Qt.Key.Key_PageDown: _PAGE}
_WAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TAKE_AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_SET = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TimelineBar(QWidget):
    """A histogram over time, in which a range of days is chosen by whole bars.

    A range without an article is not chosen. What is being marked survives a histogram with the same bins,
    as a sync brings one.

    Signals:
        range_chosen(date | None, date | None): the first day of a range and the day after its last, None for
            an open end; both None: the range was taken away.
    """

    range_chosen = Signal(object, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineBar")
        self.setAccessibleName(self.tr("Articles by date"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._appearance = appearance
        self._histogram = Histogram(BinUnit.MONTH, ())
        self._slots: tuple[Slot, ...] = ()
        self._layout: Layout | None = None
        self._measured_for: tuple[object, ...] = ()
        self._range: tuple[date | None, date | None] = (None, None)
        self._mark = Mark()
        self._pressed_at: float | None = None
        self._hovered = -1
        self._offered = self._wanted = True
        appearance.changed.connect(self.update)
        self._tell()

    def show_histogram(self, histogram: Histogram) -> None:
        """Show these bars; the same ones again cost nothing."""
        if histogram == self._histogram:
            return
        slots = make_slots(histogram)
        self._mark = carry_over(self._mark, self._slots, slots)
        self._histogram, self._slots, self._layout, self._hovered = histogram, slots, None, -1
        self._tell()

    def show_range(self, after: date | None, before: date | None) -> None:
        """Show that the days from `after` on and before `before` are chosen; both None: no range is."""
        known, another = self._mark, (after, before) != self._range
        self._range = (after, before)
        chosen, mark = self._find_chosen(), self._mark
        if mark.done and chosen != mark.span:
            self._mark = mark = put_mark(mark.cursor)
        if another and chosen and not mark.underway and not chosen[0] <= mark.cursor <= chosen[1]:
            self._mark = put_mark(chosen[1])
        if another or self._mark is not known:
            self._tell()

    def appear(self, *, offered: bool | None = None, wanted: bool | None = None) -> None:
        """Be there if something can be shown and the person wants to see it; None: as it was."""
        self._offered = self._offered if offered is None else offered
        self._wanted = self._wanted if wanted is None else wanted
        self.setVisible(self._offered and self._wanted)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Some lines of text high."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 40, round(metrics.lineSpacing() * LINES))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high, and wide enough for a date."""
        return QSize(self.fontMetrics().averageCharWidth() * 14, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say what a bar is; keep the keys that do something here from the shortcuts of the window."""
        match event.type():
            case QEvent.Type.ToolTip if isinstance(event, QHelpEvent):
                self._show_tip(event)
                return True
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and self._find_act(event):
                event.accept()
                return True
            case QEvent.Type.Leave:
                self._hover(-1)
            case QEvent.Type.Hide:
                self._stop()
            case QEvent.Type.LayoutDirectionChange:
                self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw bars, dates, and what is chosen and marked."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._appearance.colours.list))
        picture = Picture(painter, self._measure(), self._appearance.colours)
        picture.draw(self._slots, self._make_look())
        if self.hasFocus():
            picture.draw_ring(QRectF(self.rect()), self._appearance.theme.frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to mark."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._slots:
            super().mousePressEvent(event)
            return
        self._pressed_at = event.position().x()
        place = self._find_slot(self._pressed_at)
        self._hovered = -1
        self._put(Mark(place, place, dragging=True))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Light up a bar, or mark up to it."""
        x = event.position().x()
        if not self._mark.dragging:
            self._hover(self._find_slot(x))
        elif self._pressed_at is None or abs(x - self._pressed_at) > _JITTER:
            self._pressed_at = None
            self._put(self._mark.extend(self._find_slot(x)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what was marked."""
        if event.button() is Qt.MouseButton.LeftButton and self._mark.dragging:
            self._choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the range away, which the first of the two clicks made."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._stop()
            self._clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk along the bars, mark, choose, take away."""
        act = self._find_act(event)
        if act:
            act()
        else:
            super().keyPressEvent(event)

    def _find_act(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here now; None for nothing."""
        key = event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if held and not shift:
            return None
        if key in _TAKE_AWAY and not shift:
            if key == Qt.Key.Key_Escape and self._mark.underway:
                return self._stop
            return self._clear if self._is_narrowed() else None
        if not self._slots or self._mark.dragging:
            return None
        if key in _SET and not shift:
            return self._choose
        goal = self._find_goal(key)
        if goal is None:
            return None
        return partial(self._put, self._mark.extend(goal) if shift else put_mark(goal))

    def _find_goal(self, key: int) -> int | None:
        """The slot that a key leads to; left and right are those of the screen."""
        last = len(self._slots) - 1
        if key in _ENDS:
            return 0 if key == Qt.Key.Key_Home else last
        steps = _PAGES.get(key, 0) or _WAYS.get(key, 0) * (-1 if self.isRightToLeft() else 1)
        return max(0, min(self._mark.cursor + steps, last)) if steps else None

    def _put(self, mark: Mark) -> None:
        self._mark = mark
        self._tell()

    def _stop(self) -> None:
        """Give up what is being marked."""
        self._pressed_at = None
        self._put(put_mark(self._mark.cursor))

    def _choose(self) -> None:
        mark = self._mark
        first, last = mark.span
        self._stop()
        if self._count(first, last):
            self._mark = Mark(mark.anchor, mark.cursor, done=True)
            self._set_range(self._slots[first].start, self._slots[last].end)

    def _clear(self) -> None:
        if self._is_narrowed():
            self._mark = put_mark(self._mark.cursor)
            self._set_range(None, None)

    def _set_range(self, after: date | None, before: date | None) -> None:
        self._range = (after, before)
        self._tell()
        self.range_chosen.emit(after, before)

    def _is_narrowed(self) -> bool:
        return self._range != (None, None)

    def _find_chosen(self) -> Range | None:
        return find_covered(self._slots, *self._range) if self._is_narrowed() else None

    def _find_slot(self, x: float) -> int:
        scale = self._measure().scale
        return scale.find(x) if scale else -1

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()

    def _measure(self) -> Layout:
        """Where everything is, measured anew when something about it is another."""
        about = (self.size(), self.devicePixelRatioF(), self.font(), self.isRightToLeft(), QLocale())
        if self._layout is None or about != self._measured_for:
            self._layout, self._measured_for = make_layout(self, self._histogram, self._slots), about
        return self._layout

    def _make_look(self) -> Look:
        mark = self._mark
        here = self.hasFocus() and not mark.dragging
        return Look(
            narrowed=self._is_narrowed(),
            chosen=self._find_chosen(),
            marked=mark.span if mark.underway else None,
            cursor=mark.cursor if here else -1,
            hovered=self._hovered,
            said=self._say_short() if here or mark.underway or not self._slots else (),
            about=mark.span if self._slots else None,
        )

    def _say_short(self) -> tuple[str, ...]:
        if not self._slots:
            undated = self._histogram.undated
            return (self._say_undated(), articles(undated)) if undated else ()
        first, last = self._mark.span
        period = say_period(self._slots[first].start, self._slots[last].end, short=True)
        count = self._count(first, last)
        return say_found(period, count), f"{period}{SEPARATOR}{number(count)}", period, number(count)

    def _say_undated(self) -> str:
        return translate("words", "{articles} without a date").format(
            articles=articles(self._histogram.undated)
        )

    def _count(self, first: int, last: int) -> int:
        return sum(slot.count for slot in self._slots[first : last + 1])

    def _tell(self) -> None:
        """Draw anew, and have a screen reader told what is marked or under the cursor.

        Qt sends `QAccessible.DescriptionChanged` where the words are others.
        """
        self.update()
        if not self._slots:
            undated = self._histogram.undated
            self.setAccessibleDescription(self._say_undated() if undated else self.tr("No articles"))
            return
        first, last = self._mark.span
        period = say_period(self._slots[first].start, self._slots[last].end)
        words = f"{period}, {articles(self._count(first, last))}"
        chosen = self._find_chosen()
        if chosen and chosen[0] <= first <= last <= chosen[1]:
            words = translate("words", "{what}, chosen").format(what=words)
        self.setAccessibleDescription(words)

    def _show_tip(self, event: QHelpEvent) -> None:
        place = self._find_slot(event.pos().x())
        if place < 0 or self._mark.dragging:
            QToolTip.hideText()
            event.ignore()
            return
        slot = self._slots[place]
        words = f"{say_period(slot.start, slot.end)}\n{articles(slot.count)}"
        column = self._measure().column(place, place).toAlignedRect()
        column.setBottom(self.height())
        QToolTip.showText(event.globalPos(), words, self, column)
