"""The article itself: one measured column, its own images only, no door to files or network."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from pressmark.settings import Typography
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.annotated import AnnotatedSheet
from pressmark.ui.article.dress import Dresser
from pressmark.ui.article.notes import Notes
from pressmark.ui.article.opened import Opened
from pressmark.ui.article.pictures import Pictures
from pressmark.ui.article.places import Place
from pressmark.ui.article.pointing import Pointing
from pressmark.ui.article.prepared import prepare
from pressmark.ui.article.table_bars import TableBars
from pressmark.ui.article.under_way import UnderWay
from pressmark.ui.words import one_line, translate

__all__ = ["ArticleView", "Opened"]
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_OFTEN = 100  # milliseconds between two words about the place
_LONGEST_TITLE = 200


class ArticleView(AnnotatedSheet):
    """Shows one article.

    Signals:
        place_moved(int): the first place of the text in sight.
        heading_reached(str): the anchor of the heading above it, "" before the first.
        image_asked(str): an image is to be seen larger.
        table_asked(int): a table is to be opened, by its number.
        table_copied(int): a table is to be copied.
    """

    place_moved = Signal(int)
    heading_reached = Signal(str)
    image_asked = Signal(str)
    table_asked = Signal(int)
    table_copied = Signal(int)

    def __init__(
        self, appearance: Appearance, percent: int = 100, characters: int = 70, parent: QWidget | None = None
    ) -> None:
        self._opened: Opened | None = None
        self.pictures = Pictures()
        self._common = self._chosen = Typography(size=percent, column=characters)
        self._drawn = 0
        self._dimming = True
        self._heading = ""
        super().__init__(appearance, self._common, parent)
        self.setObjectName("articleView")
        self.setAccessibleName(self.tr("Article"))
        self.pointing = Pointing(self, lambda url: self.pictures.has(url))
        self.pointing.image_asked.connect(self.image_asked)
        self.bars = TableBars(self)
        self.bars.asked.connect(self.table_asked)
        self.bars.copied.connect(self.table_copied)
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.setInterval(0)
        self._anew.timeout.connect(self._show_again)
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(_OFTEN)
        self._moved.timeout.connect(self._tell_place)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._moved.isActive() or self._moved.start())
        self.notes = Notes(self, self.going, appearance)
        self.under_way = UnderWay(self, self.going, appearance)
        self._listen()
        appearance.changed.connect(self._show_again)

    def open(self, opened: Opened, place: Place | float = 0.0) -> None:
        """Show an article at a place, or at a position between 0.0 and 1.0."""
        self._take_up(opened)
        self._opened = opened
        if opened.prepared is None:
            html = opened.html or opened.reading.article.html
            self._opened = replace(opened, prepared=prepare(html, opened.reading.article.text))
        title = one_line(opened.reading.post.row.title, _LONGEST_TITLE)
        named = title or translate("words", "Untitled")
        self.setAccessibleName(self.tr("Article: {title}").format(title=named))
        self._heading = ""
        self._chosen = opened.typography or self._common
        self._anew.stop()
        self._set()
        self.verticalScrollBar().setValue(0)
        self.going.go(place if isinstance(place, Place) else Place(position=place))
        self._moved.start()

    def set_typography(self, typography: Typography) -> None:
        """Set this and other articles another way, keeping the place."""
        self._common = self._chosen = typography
        # Whoever opens an article of another site chooses this first.
        self._anew.start()

    def set_dimming(self, dimming: bool) -> None:
        """Have images darker in dark themes, or not."""
        if dimming != self._dimming:
            self._dimming = dimming
            self._show_again()

    def ask_image(self) -> None:
        """Ask for the image that has the focus, or else the first in sight, larger."""
        self.pointing.ask()

    def position(self) -> float:
        """How far the person has scrolled, 0.0 to 1.0."""
        bar = self.verticalScrollBar()
        if not self.setting.whole:
            return self.text_place() / max(1, self.setting.places.length)
        return bar.value() / bar.maximum() if bar.maximum() > 0 else 0.0

    def go_to(self, place: Place | float) -> None:
        """Scroll to a place, at once or when the text is set as far as that."""
        self.going.go(place if isinstance(place, Place) else Place(position=place))

    def go_to_text(self, start: int) -> None:
        """Scroll to a place of the article text, in code points; a line above it stays in sight."""
        self.going.go(Place(start), self._measures.margin)

    def go_to_anchor(self, name: str) -> None:
        """Scroll to a name in the article: ``h-2``, ``table-1``, ``ref-3``, ``change-1``."""
        self.going.go(Place(anchor=name))

    def text_place(self) -> int:
        """The first place of the article text in sight, in code points."""
        if self.verticalScrollBar().value() == 0:
            return 0
        return self.setting.places.start(self.positions_in_sight()[0])

    def progress(self) -> float:
        """How much of the text was seen when its lowest line in sight was: 0.0 to 1.0."""
        bar = self.verticalScrollBar()
        if self.setting.whole and bar.value() >= bar.maximum():
            return 1.0
        return self.setting.places.end(self.positions_in_sight()[1]) / max(1, self.setting.places.length)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Only what came along with the article; never nothing, for then Qt looks for a file itself."""
        if kind != _IMAGE:
            return QByteArray(b" ")
        return self._draw(name if isinstance(name, str) else name.toString())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_moved"):
            self._show_again()

    def _show_again(self) -> None:
        """Set the same article anew, and show the same line."""
        if self._opened is None:
            self._typography = self._chosen
            self.measure_anew()
            return
        wanted, scrolled = self.going.wanted, self.verticalScrollBar().value() > 0
        position, place = self.positions_in_sight()[0], self.text_place()
        chosen = self.textCursor()
        self._set()
        there = self.setting.reach_position(position)
        if chosen.hasSelection() and self.setting.reach_position(chosen.selectionEnd(), 0):
            kept = self.textCursor()
            kept.setPosition(chosen.anchor())
            kept.setPosition(chosen.position(), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(kept)
        if wanted is not None or not scrolled:
            self.going.go(wanted or Place())
        elif there:
            self.going.show_position(position)
        else:
            self.going.go(Place(place))

    def _set(self) -> None:
        opened = self._opened
        if opened is None or opened.prepared is None:
            return
        reading = opened.reading
        self._typography = self._chosen
        self.measure_anew()
        featured = () if reading.post.featured is None else (reading.post.featured,)
        prepared = opened.prepared
        known = (*reading.article.images, *featured, *prepared.left_out)
        not_kept = translate("words", "It is not kept: it is too large, or of a kind that is not safe.")
        reasons = {**opened.reasons, **{image.url: not_kept for image in prepared.left_out}}
        self.pictures = Pictures(opened.images, reasons, known, prepared.math, prepared.signs)
        self.pictures.dimming = self._dimming
        self.setting.clear()
        self.bars.clear()
        self.header.show_reading(reading, self._header_fonts())
        self._show_above()
        self._show_featured()
        self.header.show()
        self._say_missing()
        self._drawn = self._wide()
        dresser = Dresser(
            self._appearance.colours,
            self._measures,
            self._drawn,
            self._room(),
            self.bars.height,
            self._font,
            self._typography.justified,
        )
        with self._unlaid():
            self._renew_document()
            self.setting.begin(opened.prepared, dresser)

    def _take_up(self, opened: Opened) -> None:
        """What was noted on another text is not shown on this one."""
        known, reading = self._opened, opened.reading
        same = known is not None and (known.reading.post.id, known.reading.version, known.comparison) == (
            reading.post.id,
            reading.version,
            opened.comparison,
        )
        self._compared = opened.comparison is not None
        self.text = reading.article.text
        if not same:
            self._count = None
            self.highlighting.show(())

    def _leads_at(self, place: QPoint) -> bool:
        return super()._leads_at(place) or self.pointing.leads_at(place)

    def _place(self) -> None:
        self._fit_missing()
        super()._place()

    def _show_featured(self) -> None:
        reading = self._opened.reading if self._opened is not None else None
        featured = reading.post.featured if reading is not None else None
        images = () if reading is None else reading.article.images
        if featured is None or any(one.url == featured.url for one in images):
            self.header.show_picture(None)
        else:
            self.header.show_picture(self._draw(featured.url), featured.alt)

    def _header_fonts(self) -> tuple[QFont, QFont]:
        title = QFont(self._font)
        title.setPixelSize(self._measures.scaled(1.9))
        title.setWeight(QFont.Weight.DemiBold)
        small = QFont(self.font())
        small.setPixelSize(self._measures.scaled(0.8))
        return title, small

    def _draw(self, url: str) -> QImage:
        theme = self._appearance.theme
        image = self.pictures.draw(url, theme)
        if image is not None:
            return image
        font = QFont(self.font())
        font.setPixelSize(self._measures.scaled(0.84))
        return self.pictures.draw_frame(url, self._wide(), self.devicePixelRatioF(), theme, font)

    def _fit_missing(self) -> None:
        """Draw the frames of missing images as wide as the column: scaled down, their words would shrink."""
        wide = self._wide()
        if not self.pictures.missing or wide == self._drawn:
            return
        self._drawn = wide
        for url in self.pictures.missing:
            self.document().addResource(_IMAGE, QUrl(url), self._draw(url))
        self.document().markContentsDirty(0, self.document().characterCount())
        self._show_featured()

    def _say_missing(self) -> None:
        """Tell those who cannot see the frames: to them an image is one sign without a name."""
        told = [" ".join(filter(None, self.pictures.describe(url))) for url in self.pictures.missing]
        self._said = "\n".join(told)
        self._say_current()

    def _over(self, anchor: str) -> int:
        """How much is to be seen above an anchor: the bar of a table is no part of the text."""
        return self._measures.margin + (2 * self.bars.height if anchor.startswith("table-") else 0)

    def _tell_place(self) -> None:
        self.place_moved.emit(self.text_place())
        heading = self.setting.marked.heading_at(self.positions_in_sight()[0])
        if heading != self._heading:
            self._heading = heading
            self.heading_reached.emit(heading)
