"""The palette: a field over the window, and below it whatever fits what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.palette.items import Offer, PaletteItem, Source, rank
from pressmark.ui.palette.list import OfferDelegate, OfferModel, say_offer
from pressmark.ui.words import number, translate

_Key = Qt.Key
_WIDEST, _ROWS = 84, 12  # letters, rows
_MOST_RECENT = 20
_ENTERS = (_Key.Key_Return, _Key.Key_Enter)


class Palette(QFrame):
    """Lies over its window; whoever chooses something there is back where the keys were before it is done.

    Args:
        sources: give what can be done, each time it opens.

    Attributes:
        recent: the keys of what was done last, the latest first.
        field: what is typed.
    """

    def __init__(self, sources: Sequence[Source], appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find a command"))
        self._sources = sources
        self._appearance = appearance
        self._items: list[PaletteItem] = []
        self._held: QWidget | None = None
        self.recent: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a command, a saved search or a site"))
        self.field.setAccessibleName(self.tr("Find a command, a saved search or a site"))
        self._nothing = QLabel(self.tr("No command has these letters in this order"))
        self._nothing.setObjectName("hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._model = OfferModel(self)
        self._list = self._make_list()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        appearance.changed.connect(self.update)
        self.hide()

    @property
    def offers(self) -> Sequence[Offer]:
        """What it offers, the best first."""
        return self._model.offers

    @property
    def chosen(self) -> Offer | None:
        """What Enter would do."""
        row = self._list.currentIndex().row()
        return self._model.offers[row] if 0 <= row < len(self._model.offers) else None

    def open(self) -> None:
        """Show everything; once more puts it away."""
        if not self.isHidden():
            self.leave()
            return
        self._held = self.window().focusWidget()
        self._items = [item for source in self._sources for item in source()]
        self.field.clear()
        self._find("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Put it away; the keys are where they were."""
        held, self._held = self._held, None
        had = self.isAncestorOf(self.window().focusWidget() or self.window())
        if had and held is not None and held.isVisible():
            held.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def take(self) -> None:
        """Do what is chosen, once the palette is away; what cannot be done now leaves it open."""
        offer = self.chosen
        if offer is None or not offer.item.enabled:
            return
        kept = (key for key in self.recent if key != offer.item.key)
        self.recent = (offer.item.key, *kept)[:_MOST_RECENT]
        self.leave()
        offer.item.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys of the list, before the field hears them; a window that changes its size."""
        if watched is not self.field:
            if event.type() is QEvent.Type.Resize and not self.isHidden():
                self._place()
            return False
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            # Who opens the field's own menu, or another window, comes back.
            if event.reason() not in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            ):
                self.leave()
            return False
        if not isinstance(event, QKeyEvent) or not self._wants(event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._hear(event)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw ground and frame."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line_strong)))
        painter.setBrush(QColor(colours.raised))
        round_ = self.fontMetrics().height() / 2
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), round_, round_)
        painter.end()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("paletteList")
        view.setAccessibleName(self.tr("Commands"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        view.setModel(self._model)
        view.setItemDelegate(OfferDelegate(self._appearance, view))
        view.clicked.connect(self._take_clicked)
        view.selectionModel().currentChanged.connect(lambda index: self._tell(index))
        return view

    def _find(self, typed: str) -> None:
        self._model.show(rank(self._items, typed, self.recent))
        found = len(self._model.offers)
        self._list.setVisible(found > 0)
        self._nothing.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()
        else:
            self.field.setAccessibleDescription(self._nothing.text())
        if not self.isHidden():
            self._place()

    def _tell(self, index: QModelIndex) -> None:
        """A screen reader stays in the field; what is chosen below is its description."""
        offer = self.chosen
        if index.isValid() and offer is not None:
            place = translate("words", "{place} of {count}")
            said = place.format(place=number(index.row() + 1), count=number(len(self.offers)))
            self.field.setAccessibleDescription(f"{say_offer(offer)}, {said}")

    def _wants(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == _Key.Key_Backtab:
            return True
        return held == Qt.KeyboardModifier.NoModifier and (
            event.key() in (*_ENTERS, _Key.Key_Escape, _Key.Key_Tab)
            or self._find_row(event.key()) is not None
        )

    def _hear(self, event: QKeyEvent) -> None:
        row = self._find_row(event.key())
        if event.key() in _ENTERS:
            self.take()
        elif event.key() == _Key.Key_Escape:
            self.leave()
        elif row is not None and self._model.offers:
            self._list.setCurrentIndex(self._model.index(row))
            self._list.scrollTo(self._model.index(row))

    def _find_row(self, key: int) -> int | None:
        """The row that a key leads to; up and down go round."""
        count, now = len(self._model.offers), self._list.currentIndex().row()
        steps = {_Key.Key_Up: now - 1, _Key.Key_Down: now + 1}
        ends = {
            _Key.Key_PageUp: max(0, now - _ROWS + 1), _Key.Key_PageDown: min(count - 1, now + _ROWS - 1),
            _Key.Key_Home: 0, _Key.Key_End: count - 1,
        }  # fmt: skip
        if key in steps:
            return steps[_Key(key)] % max(count, 1)
        return ends.get(_Key(key)) if key in ends else None

    def _take_clicked(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        self.take()

    def _place(self) -> None:
        """In the middle, below the upper edge; as high as what it offers, as far as there is room."""
        window, letter = self.window(), self.fontMetrics().averageCharWidth()
        gap = self.fontMetrics().height() // 2
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(gap, gap, gap, gap)
            layout.setSpacing(gap)
        width = min(letter * _WIDEST, window.width() - 2 * gap)
        top = max(gap, window.height() // 10)
        self.field.setFixedHeight(self.field.sizeHint().height())
        row = self._list.sizeHintForRow(0) if self.offers else self._nothing.sizeHint().height() * 3
        rows = min(len(self.offers), _ROWS) or 1
        height = self.field.sizeHint().height() + rows * max(row, 1) + 3 * gap
        height = min(height, window.height() - top - gap)
        self.setGeometry((window.width() - width) // 2, top, width, height)
