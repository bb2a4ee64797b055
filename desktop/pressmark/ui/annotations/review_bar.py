"""The bar above an article for an annotation whose words changed or went: what was, what is, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from pressmark.model import Annotation, AnnotationState, Selector
from pressmark.ui.annotations.buttons import make_button
from pressmark.ui.annotations.candidates import Candidates
from pressmark.ui.annotations.note_line import NoteLine
from pressmark.ui.annotations.quote_box import QuoteBox, find_own
from pressmark.ui.annotations.quote_column import QuoteColumn
from pressmark.ui.annotations.review_acts import ReviewActs
from pressmark.ui.annotations.review_words import name_new, name_old, say_matter
from pressmark.ui.annotations.warning_sign import WarningSign
from pressmark.ui.appearance import Appearance

_NARROW = 60  # characters: below that the words stand below each other
_SHARE = 0.34  # of the height of its pane: of more the words are in fewer lines
_MOST_LINES = 4


class ReviewBar(QWidget):
    """Shows one annotation, and asks for what the person decides; decides and writes nothing itself.

    Attributes:
        acts: the buttons.
        next: goes to the next one that needs attention.

    Signals:
        accepted(str): the annotation belongs where it is now.
        kept(str): it is to stay on the version it was made on.
        replaced(str, Selector | None): it is to be put there; None for what is selected in the article.
        sought(str): one that stays on an old version is to be looked for in the current text again.
        version_asked(int): this version is to be shown: the one it was made on, or the current one.
        candidate_asked(int, int): this place of the text is to be seen, in code points.
        next_asked: the next one that needs attention is to be shown.
        closed: the bar is to be put away; the annotation waits on.
    """

    accepted = Signal(str)
    kept = Signal(str)
    replaced = Signal(str, object)
    sought = Signal(str)
    version_asked = Signal(int)
    candidate_asked = Signal(int, int)
    next_asked = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewBar")
        self._appearance = appearance
        self._id = ""
        self._version = 0
        self._sign = WarningSign(appearance)
        self._said = QLabel()
        self._said.setObjectName("reviewSaid")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setMinimumWidth(1)
        self._note = NoteLine()
        self.next = make_button(self.tr("&Next"))
        self.next.setProperty("link", True)
        self.next.setToolTip(self.tr("The next annotation that needs attention"))
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close; it waits until you have looked"))
        self._old = QuoteColumn(QuoteBox(appearance, old=True))
        self._new = QuoteColumn(QuoteBox(appearance, old=False))
        self._places = Candidates(appearance)
        self.acts = ReviewActs()
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def annotation(self) -> str:
        """The id of what is shown; "" for nothing."""
        return "" if self.isHidden() else self._id

    def show_annotation(
        self,
        annotation: Annotation,
        candidates: Sequence[Selector] = (),
        *,
        version: int = 0,
        current: int = 0,
        old: bool = False,
        own: bool = False,
    ) -> None:
        """Show an annotation; the bar hides for one whose words are as they were.

        Args:
            annotation: that is not on the whole article.
            candidates: places in the current text that may be meant, for one whose words are gone.
            version: the number of the version that it was made on, 0 where the library has not that.
            current: the number of the current version.
            old: an old version is shown.
            own: it has the words that the annotation was made on.
        """
        quote, place = annotation.quote, annotation.place
        if quote is None or (annotation.state is AnnotationState.ANCHORED and not annotation.kept):
            self.hide()
            return
        self._id, self._version = annotation.id, current if own else version
        kept = annotation.kept
        self._say(say_matter(annotation, own=own))
        self._note.show_note(annotation.note)
        self._sign.setVisible(annotation.needs_attention)
        moved = place is not None and not kept
        gone, come = find_own(quote.exact, place.exact) if place is not None and moved else ((), ())
        self._old.show_quote(name_old(version), quote, gone)
        # Words that stand in the text below are not said twice, unless beside what became of them.
        self._old.setVisible(moved or not own)
        self._new.setVisible(moved)
        if place is not None and moved:
            self._new.show_quote(name_new(current), place, come)
        self._places.setVisible(not (moved or kept or old))
        self._places.show_places(quote.exact, candidates)
        self.acts.name_versions(version, current, own=own)
        self._offer(moved=moved, kept=kept, made=version)
        self.show()
        self._arrange()

    def set_selection(self, selected: bool) -> None:
        """Words of the article are selected, or none are."""
        self.acts.put.setEnabled(selected)

    def set_waiting(self, count: int) -> None:
        """So many others need attention."""
        self.next.setVisible(count > 0)

    def words(self) -> str:
        """What the bar says first."""
        return self._said.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
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
        if event.type() is QEvent.Type.FontChange and hasattr(self, "acts"):
            self._colour()
            self._arrange()

    def event(self, event: QEvent) -> bool:
        """Know how high the pane is in which it stands."""
        pane = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and pane is not None:
            pane.installEventFilter(self)
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._keep_height()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The less height the pane has, the fewer lines has the bar."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget():
            self._arrange()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw the ground of a notice, and a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._appearance.colours.notice))
        painter.setPen(QColor(self._appearance.colours.line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line // 2)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._says = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._says.setSpacing(line // 2)
        self._says.addWidget(self._said)
        self._says.addWidget(self._note, 1)
        self._says.addStretch(0)
        head.addLayout(self._says, 1)
        for button in (self.next, self._close):
            button.setStyleSheet("padding: 0.1em 0.3em;")
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(line // 2)
        for part in (self._old, self._new, self._places):
            self._pair.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(line, line // 4, line // 2, line // 3)
        layout.setSpacing(line // 4)
        layout.addLayout(head)
        layout.addLayout(self._pair)
        layout.addWidget(self.acts)

    def _connect(self) -> None:
        acts = self.acts
        acts.accept.clicked.connect(lambda: self.accepted.emit(self._id))
        acts.keep.clicked.connect(lambda: self.kept.emit(self._id))
        acts.put.clicked.connect(lambda: self.replaced.emit(self._id, None))
        acts.seek.clicked.connect(lambda: self.sought.emit(self._id))
        acts.look.clicked.connect(lambda: self.version_asked.emit(self._version))
        acts.take.clicked.connect(self._take)
        self.next.clicked.connect(self.next_asked)
        self._close.clicked.connect(self.closed)
        self._places.looked_at.connect(lambda place: self.candidate_asked.emit(place.start, place.end))
        self._appearance.changed.connect(self._colour)
        self._colour()

    def _offer(self, *, moved: bool, kept: bool, made: int) -> None:
        acts = self.acts
        wanted = (
            (acts.accept, moved),
            (acts.take, self._places.place is not None and not self._places.isHidden()),
            (acts.keep, not kept),
            (acts.seek, kept),
            (acts.put, True),
            (acts.look, bool(made)),
        )
        acts.offer([button for button, offered in wanted if offered])
        self.setFocusProxy(acts.accept if moved else acts.seek if kept else acts.keep)

    def _take(self) -> None:
        if self._places.place is not None:
            self.replaced.emit(self._id, self._places.place)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self.setAccessibleName(words)

    def _arrange(self) -> None:
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _NARROW
        way = QBoxLayout.Direction
        self._pair.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._arrange_head()
        for column in (self._old, self._new):
            column.set_beside(not wide)
        self._keep_height()

    def _keep_height(self) -> None:
        """Have as many lines of the words as the pane has height for, and be no higher than these need."""
        if self.isHidden():
            return
        pane = self.parentWidget()
        room = pane.height() * _SHARE if pane is not None else 0
        for lines in range(_MOST_LINES, 0, -1):
            for part in (self._old, self._new, self._places):
                part.box.bound(lines)
                part.updateGeometry()
            height = self._measure()
            if height <= room:
                break
        self.setFixedHeight(height)

    def _measure(self) -> int:
        """The height that it needs at the width it has."""
        for layout in (self._says, self._pair, self._layout):
            # What is within a layout it does not ask again by itself.
            layout.invalidate()
        if self._layout.hasHeightForWidth():
            return self._layout.totalHeightForWidth(self.width())
        return self._layout.totalSizeHint().height()

    def _arrange_head(self) -> None:
        """Have the note behind what is said where half of the width is left for it, else below."""
        self._said.ensurePolished()
        short = self._said.fontMetrics().horizontalAdvance(self._said.text()) <= self.width() // 2
        way = QBoxLayout.Direction
        self._says.setDirection(way.LeftToRight if short else way.TopToBottom)
        self._said.setWordWrap(not short)

    def _colour(self) -> None:
        self._close.setIcon(self._appearance.icon("close"))
        size = self.fontMetrics().height()
        self._close.setIconSize(QSize(size, size))
        self._said.setStyleSheet(f"color: {self._appearance.colours.on_notice}; font-weight: 600;")
        self.update()
