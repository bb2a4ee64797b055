"""An image of the article in a window of its own: fitted or as large as it is, near or far, and the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from pressmark.model import Image
from pressmark.ui.words import translate

_STEP, _LARGEST, _SMALLEST = 1.25, 16.0, 0.02
_NOTCH = 120
_SHARE = 0.8  # of the screen


class ImageArea(QWidget):
    """Paints one image, moved and enlarged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._words = ""
        self._scale = 0.0  # 0.0 for fitted
        self._centre = QPointF(0.5, 0.5)
        self._held: QPoint | None = None
        self.setMinimumSize(self.fontMetrics().height() * 12, self.fontMetrics().height() * 8)

    def show_image(self, image: QImage | str) -> None:
        """Show an image, fitted; or words where there is none."""
        self._image = QImage() if isinstance(image, str) else image
        self._words = image if isinstance(image, str) else ""
        self.zoom_to(0.0)

    @property
    def scale(self) -> float:
        """Pixels of the screen to a pixel of the image."""
        return self._scale or self._fitted()

    def zoom_to(self, scale: float) -> None:
        """Show it at a scale; 0.0 fits it into the window."""
        self._scale = min(_LARGEST, max(_SMALLEST, scale)) if scale else 0.0
        if not scale:
            self._centre = QPointF(0.5, 0.5)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the image, or the words."""
        painter = QPainter(self)
        if self._image.isNull():
            painter.drawText(
                self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words
            )
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale < 2)
        painter.drawImage(self._box(), self._image)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of it."""
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move it along."""
        if self._held is None or self._image.isNull():
            return
        moved, self._held = event.position().toPoint() - self._held, event.position().toPoint()
        self.move_by(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002
        """Let it go."""
        self._held = None

    def move_by(self, x: float, y: float) -> None:
        """Move what is larger than the window, in logical pixels."""
        box = self._box()
        across = x / box.width() if box.width() > self.width() else 0.0
        down = y / box.height() if box.height() > self.height() else 0.0
        self._centre = QPointF(
            min(1.0, max(0.0, self._centre.x() - across)), min(1.0, max(0.0, self._centre.y() - down))
        )
        self.update()

    def _fitted(self) -> float:
        if self._image.isNull():
            return 1.0
        ratio = self.devicePixelRatioF()
        return min(
            1.0, self.width() * ratio / self._image.width(), self.height() * ratio / self._image.height()
        )

    def _box(self) -> QRectF:
        scale = self.scale / self.devicePixelRatioF()
        size = self._image.size().toSizeF() * scale
        left = self.width() / 2 - size.width() * self._centre.x()
        top = self.height() / 2 - size.height() * self._centre.y()
        return QRectF(QPointF(left, top), size)


class LargerImage(QWidget):
    """The window.

    Args:
        images: of the article, in their order.
        read: reads an image in a worker and gives it, or words why that cannot be.
        parent: the window it belongs to.

    Signals:
        closed: it is no more; nothing may be asked of it.
    """

    closed = Signal()

    def __init__(
        self,
        images: Sequence[Image],
        read: Callable[[str, Callable[[QImage | str], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._images = images
        self._read = read
        self._at = 0
        self._turned = 0
        self._is_closed = False
        self.area = ImageArea()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        self._buttons = {
            name: self._make_button(words, do)
            for name, words, do in (
                ("previous", translate("words", "Previous image"), lambda: self.step(-1)),
                ("next", translate("words", "Next image"), lambda: self.step(1)),
                ("fit", translate("words", "Fit"), lambda: self.area.zoom_to(0.0)),
                ("whole", translate("words", "100 %"), lambda: self.area.zoom_to(1.0)),
            )
        }
        for button in self._buttons.values():
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.area, 1)
        layout.addLayout(row)
        self.resize(_choose_size(self))

    def show_image(self, url: str) -> None:
        """Show the image with this address."""
        self._at = next((at for at, image in enumerate(self._images) if image.url == url), 0)
        self._is_closed = False
        self.show()
        self.activateWindow()
        self._show()

    def step(self, step: int) -> None:
        """Show the next image of the article, or one before; nothing comes after the last."""
        at = self._at + step
        if 0 <= at < len(self._images):
            self._at = at
            self._show()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Say so while there is still something that can."""
        super().closeEvent(event)
        self._is_closed = True
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows for other images, plus and minus for the size, Escape to close."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.step(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.step(-1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.area.zoom_to(self.area.scale * _STEP)
        elif key == Qt.Key.Key_Minus:
            self.area.zoom_to(self.area.scale / _STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_1):
            self.area.zoom_to(0.0 if key == Qt.Key.Key_0 else 1.0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.area.move_by(0, self.height() / 8 * (1 if key == Qt.Key.Key_Up else -1))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Nearer or farther."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.area.zoom_to(self.area.scale * _STEP**steps)

    def _show(self) -> None:
        image = self._images[self._at]
        count = translate("words", "Image {n} of {all}").format(n=self._at + 1, all=len(self._images))
        self.setWindowTitle(f"{image.alt} – {count}" if image.alt else count)
        self.words.setText(image.alt or count)
        self.area.setAccessibleName(image.alt or count)
        self.area.show_image(translate("words", "Opening…"))
        self._buttons["previous"].setEnabled(self._at > 0)
        self._buttons["next"].setEnabled(self._at + 1 < len(self._images))
        self._read(image.url, lambda read: self._take(image.url, read))

    def _take(self, url: str, read: QImage | str) -> None:
        # The window may be closed and gone, or show another image, when this one comes.
        if not self._is_closed and self._images[self._at].url == url:
            self.area.show_image(read)

    def _make_button(self, words: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())
        return button


def _choose_size(window: QWidget) -> QSize:
    screen = window.screen() or QGuiApplication.primaryScreen()
    return screen.availableSize() * _SHARE
