"""What an empty library shows: an address to begin with, or the sample."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.ui.icons import draw_icon

_WIDE = 88  # letters of the card


class WelcomePage(QWidget):
    """The first thing a person sees.

    Signals:
        address_given(str): look at this site.
        sample_asked: show the sample archive.
        restore_asked: bring a backup back.
    """

    address_given = Signal(str)
    sample_asked = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = ""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.addStretch(2)
        layout.addWidget(self._make_card(), 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        # Where letters are large and the screen is small, it scrolls.
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(page)
        for ground in (area.viewport(), page):
            ground.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def start(self) -> None:
        """Be ready to type."""
        self._field.setFocus()

    def propose(self, address: str) -> bool:
        """Have the field show an address that came from outside; the person decides whether it is asked.

        Gives False, and changes nothing, where the person has typed another.
        """
        if self._field.text() not in ("", self._proposed):
            return False
        self._proposed = address
        self._field.setText(address)
        self._field.setCursorPosition(0)  # where a long address says whose it is
        self._field.setFocus()
        return True

    def _make_card(self) -> QWidget:
        card = _Card()
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(48, 40, 48, 32)
        layout.setSpacing(8)
        layout.addWidget(self._make_picture())
        layout.addSpacing(8)
        layout.addWidget(_centred("Pressmark", 1.9, bold=True))
        line = _centred(self.tr("Read the whole archive of any WordPress site, offline, and keep it."), 1.05)
        line.setObjectName("emptyText")
        layout.addWidget(line)
        layout.addSpacing(24)
        layout.addWidget(self._make_label())
        layout.addLayout(self._make_field())
        layout.addSpacing(16)
        layout.addWidget(self._make_sample(), 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._make_restore(), 0, Qt.AlignmentFlag.AlignCenter)
        return card

    def _make_picture(self) -> QLabel:
        picture = QLabel()
        picture.setAccessibleName("Pressmark")
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        size = round(self.fontMetrics().height() * 5)
        picture.setFixedHeight(size)
        picture.setPixmap(draw_icon("pressmark", "", size, self.devicePixelRatioF()))
        return picture

    def _make_label(self) -> QLabel:
        self._label = QLabel(self.tr("&Address of a site"))
        return self._label

    def _make_field(self) -> QHBoxLayout:
        self._field = QLineEdit()
        self._field.setPlaceholderText("https://example.org")
        self._field.setAccessibleName(self.tr("Address of a site"))
        self._field.returnPressed.connect(self._give)
        self._label.setBuddy(self._field)
        find = QPushButton(self.tr("Find"))
        find.setProperty("primary", True)
        find.setAutoDefault(True)
        find.clicked.connect(self._give)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(find)
        return row

    def _make_sample(self) -> QPushButton:
        self._sample = _make_link(self.tr("Try the sample archive — built in, needs no network"))
        self._sample.clicked.connect(self.sample_asked)
        return self._sample

    def _make_restore(self) -> QPushButton:
        restore = _make_link(self.tr("Restore a backup…"))
        restore.clicked.connect(self.restore_asked)
        return restore

    def _give(self) -> None:
        if self._field.text().strip():
            self.address_given.emit(self._field.text().strip())


class _Card(QFrame):
    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it looks well, if there is room."""
        return super().sizeHint().expandedTo(QSize(self.fontMetrics().averageCharWidth() * _WIDE, 0))


def _make_link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("link", True)
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    link.setAutoDefault(True)
    return link


def _centred(text: str, scale: float, *, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    label.setFont(font)
    return label
