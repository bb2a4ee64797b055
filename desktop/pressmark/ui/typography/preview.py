"""A few lines of text, set as an article would be."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame

from pressmark.settings import Typography
from pressmark.ui.appearance import Appearance
from pressmark.ui.measures import choose_reading_font, measure
from pressmark.ui.words import translate

_LINES = 8  # of the window's own words


class Preview(QFrame):
    """Shows no more of its text than there is room for; where there is more, the last line fades."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("typographyPreview")
        self.setAccessibleName(translate("words", "Preview"))
        self._appearance = appearance
        self._typography = Typography()
        self.document = QTextDocument(self)
        self.document.setDocumentMargin(0)
        self._column = 0
        appearance.changed.connect(self._set)
        self._set()

    def show_typography(self, typography: Typography) -> None:
        """Set the text in this."""
        if typography != self._typography:
            self._typography = typography
            self._set()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Some lines high, whatever the size of the text."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 50, metrics.height() * _LINES)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Three quarters of it."""
        return self.sizeHint() * 3 / 4

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the lines that have room, in the middle.

        The last of them fades where the text goes on, lest it seem to end in the middle of a sentence.
        """
        super().paintEvent(event)
        pad = self.fontMetrics().height()
        inside = self.contentsRect().adjusted(pad, pad * 3 // 4, -pad, -pad // 4)
        self.document.setTextWidth(min(inside.width(), self._column))
        top, bottom, more = self._find_last_line(inside.height())
        inside.setHeight(bottom)
        ratio = self.devicePixelRatioF()
        text = QPixmap(inside.size() * ratio)
        text.setDevicePixelRatio(ratio)
        text.fill(Qt.GlobalColor.transparent)
        painter = QPainter(text)
        painter.translate((inside.width() - self.document.textWidth()) / 2, 0)
        self.document.drawContents(painter)
        painter.resetTransform()
        if more:
            fade = QLinearGradient(0, top, 0, bottom)
            fade.setColorAt(0, Qt.GlobalColor.black)
            fade.setColorAt(1, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.fillRect(0, 0, inside.width(), bottom, fade)
        painter.end()
        painter.begin(self)
        painter.drawPixmap(inside.topLeft(), text)
        painter.end()

    def _find_last_line(self, height: int) -> tuple[int, int, bool]:
        """Top and bottom of the last line that has room as a whole, and whether more follow.

        Where not one has, it is all the room.
        """
        self.document.documentLayout().documentSize()
        lines = self.document.firstBlock().layout()
        places = [lines.lineAt(number).rect() for number in range(lines.lineCount())]
        fitting = [place for place in places if place.bottom() <= height]
        if not fitting:
            return 0, height, True
        return round(fitting[-1].top()), round(fitting[-1].bottom()), len(fitting) < len(places)

    def _set(self) -> None:
        font = choose_reading_font(self.font(), self._typography)
        self._column = measure(font, self._typography.column).column
        colours = self._appearance.colours
        self.document.clear()
        self.document.setDefaultFont(font)
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        self.document.setDefaultTextOption(option)
        block = QTextBlockFormat()
        leading = self._typography.leading * font.pixelSize() / QFontMetricsF(font).height()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(max(100, round(leading)), kind)
        block.setAlignment(
            Qt.AlignmentFlag.AlignJustify if self._typography.justified else Qt.AlignmentFlag.AlignLeading
        )
        cursor = QTextCursor(self.document)
        cursor.setBlockFormat(block)
        for words, colour in _say_words(colours.text, colours.link):
            form = QTextCharFormat()
            form.setForeground(QColor(colour))
            cursor.insertText(words, form)
        self.update()


def _say_words(text: str, link: str) -> tuple[tuple[str, str], ...]:
    """The words of the preview, each run with its colour."""
    return (
        (
            translate(
                "words",
                "An archive is read more often than it is written. A line that is neither too long nor too "
                "short brings the eye back without a search, and room between the lines keeps it from "
                "slipping into the next. What suits you is right: 0123456789, ",
            ),
            text,
        ),
        (translate("words", "a link to another article"), link),
        (
            translate(
                "words",
                ", “quoted words”, and names such as Ærø, Łódź or Ñuñoa. A long text is easier on the eye "
                "where few letters stand out and none must be guessed.",
            ),
            text,
        ),
    )
