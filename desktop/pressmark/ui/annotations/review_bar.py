"""The bar above an article for an annotation whose words changed or went: what was, what is, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pressmark.model import Annotation, AnnotationState, Selector
from pressmark.ui.annotations.candidates import Candidates
from pressmark.ui.annotations.quote_box import QuoteBox, find_own
from pressmark.ui.annotations.review_acts import ReviewActs
from pressmark.ui.annotations.words import describe_state
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import draw_warning
from pressmark.ui.words import number, translate

_NARROW = 60  # characters: below that the words stand below each other
_SIGN = 1.15  # lines


class ReviewBar(QWidget):
    """Shows one annotation, and asks for what the person decides; decides and writes nothing itself.

    Attributes:
        acts: the buttons.

    Signals:
        accepted(str): the annotation belongs where it is now.
        kept(str): it is to stay on the version it was made on.
        replaced(str, Selector | None): it is to be put there; None for what is selected in the article.
        sought(str): one that stays on an old version is to be looked for in the current text again.
        version_asked(int): the version it was made on is to be shown.
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
        self._sign = _Sign(appearance)
        self._said = QLabel()
        self._said.setObjectName("reviewSaid")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close; it waits until you have looked"))
        self._old = _Column(QuoteBox(appearance, old=True))
        self._new = _Column(QuoteBox(appearance, old=False))
        self._places = Candidates()
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
    ) -> None:
        """Show an annotation; the bar hides for one whose words are as they were.

        Args:
            annotation: that is not on the whole article.
            candidates: places in the current text that may be meant, for one whose words are gone.
            version: the number of the version that it was made on, 0 where the library has not that.
            current: the number of the current version.
        """
        quote, place = annotation.quote, annotation.place
        if quote is None or (annotation.state is AnnotationState.ANCHORED and not annotation.kept):
            self.hide()
            return
        self._id, self._version = annotation.id, version
        self._say(describe_state(annotation))
        self._sign.setVisible(annotation.needs_attention)
        moved = place is not None and not annotation.kept
        gone, come = find_own(quote.exact, place.exact) if place is not None and moved else ((), ())
        self._old.show_quote(_name_old(version), quote, gone)
        self._new.setVisible(moved)
        if place is not None and moved:
            self._new.show_quote(_name_new(current), place, come)
        self._places.setVisible(not moved and not annotation.kept)
        self._places.show_places(candidates)
        self.acts.show_acts(moved=moved, kept=annotation.kept, version=version)
        self.setFocusProxy(
            self.acts.accept if moved else self.acts.seek if annotation.kept else self.acts.keep
        )
        self.show()
        self._arrange()

    def set_selection(self, selected: bool) -> None:
        """Words of the article are selected, or none are."""
        self.acts.put.setEnabled(selected)

    def set_waiting(self, count: int) -> None:
        """So many others need attention."""
        self.acts.show_more(count > 0)

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
        head.addWidget(self._sign)
        head.addWidget(self._said, 1)
        head.addWidget(self._close)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(line // 2)
        for part in (self._old, self._new, self._places):
            self._pair.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(line, line // 3, line // 2, line // 2)
        layout.setSpacing(line // 3)
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
        acts.next.clicked.connect(self.next_asked)
        self._close.clicked.connect(self.closed)
        self._places.looked_at.connect(lambda place: self.candidate_asked.emit(place.start, place.end))
        self._places.taken.connect(lambda place: self.replaced.emit(self._id, place))
        self._appearance.changed.connect(self._colour)
        self._colour()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self.setAccessibleName(words)

    def _arrange(self) -> None:
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _NARROW
        way = QBoxLayout.Direction
        self._pair.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _colour(self) -> None:
        self._close.setIcon(self._appearance.icon("close"))
        size = self.fontMetrics().height()
        self._close.setIconSize(QSize(size, size))
        self._said.setStyleSheet(f"color: {self._appearance.colours.on_notice}; font-weight: 600;")
        self.update()


class _Column(QWidget):
    """Words below the name of their version."""

    def __init__(self, box: QuoteBox) -> None:
        super().__init__()
        self._name = QLabel()
        self._name.setObjectName("hint")
        self._name.setWordWrap(True)
        self.box = box
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height() // 6)
        layout.addWidget(self._name)
        layout.addWidget(box)

    def show_quote(self, name: str, quote: Selector, own: Sequence[tuple[int, int]]) -> None:
        self._name.setText(name)
        self.box.show_quote(quote, own)
        self.box.setAccessibleName(name)


class _Sign(QWidget):
    """The sign of what a person is to look at."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        side = round(self.fontMetrics().height() * _SIGN)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_warning(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), colours.notice, colours.ink)
        painter.end()


def _name_old(version: int) -> str:
    if not version:
        return translate("words", "Your words, of a version that is not here")
    return translate("words", "Your words, version {number}").format(number=number(version))


def _name_new(version: int) -> str:
    return translate("words", "Now, version {number}").format(number=number(version))
