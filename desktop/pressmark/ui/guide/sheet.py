"""One page of the guide, set as text."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDesktopServices,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.guide.pages import Page, make_anchor

_MOST_HITS = 500
_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
_BOTH = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class GuideSheet(QTextBrowser):
    """Shows a page; links to pages are told, all others go to the browser.

    Signals:
        page_asked(str, str): a page by its file, and a heading of it, "" for its beginning.
    """

    page_asked = Signal(str, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guideSheet")
        self._appearance = appearance
        self._hits: list[QTextCursor] = []
        self._at = -1
        self._own: QTextDocument | None = None
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self.setExtraSelections([])
        self._hits, self._at = [], -1
        # Nobody sees it before it is dressed, so it is laid out once.
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(self.fontMetrics().height() * 1.5)
        document.setMarkdown(page.text, _BOTH)
        self._dress(document)
        self.setDocument(document)
        if self._own is not None:
            self._own.deleteLater()
        self._own = document

    @property
    def place(self) -> int:
        """Where the text begins that is in sight, in characters from the beginning of the page."""
        line = self.cursorForPosition(QPoint(0, self.fontMetrics().height() // 2))
        line.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return line.position() if self.verticalScrollBar().value() else 0

    def scroll_to(self, place: int) -> None:
        """Have the line of this place at the top."""
        line = QTextCursor(self.document())
        line.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(line)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() if place else 0)

    def go_to(self, anchor: str) -> None:
        """Have a heading at the top, where there is one of that name."""
        for block in _list_blocks(self.document()):
            if block.blockFormat().headingLevel() and make_anchor(block.text()) == anchor:
                self.scroll_to(block.position())
                return

    def mark(self, words: list[str]) -> None:
        """Mark these words wherever they stand; `next_hit` walks through them."""
        found = [hit for word in words for hit in self._find(word)]
        self._hits = sorted(found, key=lambda hit: hit.selectionStart())[:_MOST_HITS]
        self._at = -1
        look = QTextCharFormat()
        look.setBackground(QColor(self._appearance.colours.find))
        look.setForeground(QColor(self._appearance.colours.text))
        self.setExtraSelections([_select(hit, look) for hit in self._hits])

    def next_hit(self) -> None:
        """Have the next of the marked words in sight, after the last the first."""
        if self._hits:
            self._at = (self._at + 1) % len(self._hits)
            self.setTextCursor(self._hits[self._at])
            self.ensureCursorVisible()

    def _find(self, word: str) -> Iterator[QTextCursor]:
        hit = self.document().find(word)
        while not hit.isNull():
            yield hit
            hit = self.document().find(word, hit)

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            QDesktopServices.openUrl(url)
        else:
            self.page_asked.emit(url.path(), url.fragment())

    def _dress(self, document: QTextDocument) -> None:
        """Room and lines where the import of Markdown leaves none."""
        colours, unit = self._appearance.colours, self.fontMetrics().height()
        for block in _list_blocks(document):
            cursor, look = QTextCursor(block), block.blockFormat()
            if look.headingLevel():
                look.setTopMargin(unit * 1.2)
                look.setBottomMargin(unit * 0.5)
            elif look.hasProperty(QTextFormat.Property.BlockCodeFence) or look.nonBreakableLines():
                look.setBackground(QColor(colours.code))
            elif cursor.currentTable() is None:
                look.setLineHeight(unit * 1.35, _AT_LEAST)
            cursor.setBlockFormat(look)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, QColor(colours.line), unit)


def _list_blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress_table(table: QTextTable, line: QColor, unit: int) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderBrush(QBrush(line))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellPadding(unit * 0.3)
    look.setCellSpacing(0)
    look.setTopMargin(unit * 0.5)
    look.setBottomMargin(unit * 0.8)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)


def _select(hit: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = hit, look
    return selection
