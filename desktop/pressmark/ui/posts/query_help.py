"""The query language on one sheet, by examples."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.ui.words import translate

Section = tuple[object, Sequence[tuple[str, object]]]
"""A heading, and examples with what they find."""

_WORDS: Section = (
    QT_TRANSLATE_NOOP("query-help", "Words"),
    (
        ("neodymium magnet", QT_TRANSLATE_NOOP("query-help", "both words, anywhere")),
        ('"rare earth"', QT_TRANSLATE_NOOP("query-help", "these words, side by side")),
        ("magnet*", QT_TRANSLATE_NOOP("query-help", "words that begin so")),
        ("-lithium", QT_TRANSLATE_NOOP("query-help", "without this word")),
        ("cobalt OR nickel", QT_TRANSLATE_NOOP("query-help", "one or the other")),
        ("(cobalt OR nickel) price", QT_TRANSLATE_NOOP("query-help", "brackets keep things together")),
        ("title:lithium", QT_TRANSLATE_NOOP("query-help", "in the title; “text:” in the text")),
    ),
)
_NAMES: Section = (
    QT_TRANSLATE_NOOP("query-help", "Names"),
    (
        ("category:news", QT_TRANSLATE_NOOP("query-help", "a term, and all below it")),
        ('-category:"world news"', QT_TRANSLATE_NOOP("query-help", "everything else")),
        ('category:""', QT_TRANSLATE_NOOP("query-help", "in no category")),
        ('author:"ada fern"', QT_TRANSLATE_NOOP("query-help", "written by her")),
        ("site:example.com", QT_TRANSLATE_NOOP("query-help", "from this site")),
        ("type:page", QT_TRANSLATE_NOOP("query-help", "this kind of article")),
        ("tag:later", QT_TRANSLATE_NOOP("query-help", "with your own tag")),
    ),
)
_DATES: Section = (
    QT_TRANSLATE_NOOP("query-help", "Dates"),
    (
        ("on:2025-05", QT_TRANSLATE_NOOP("query-help", "in May 2025")),
        ("after:2025-05-27", QT_TRANSLATE_NOOP("query-help", "on that day or later")),
        ("before:2025", QT_TRANSLATE_NOOP("query-help", "in 2024 or earlier")),
        ("after:7d", QT_TRANSLATE_NOOP("query-help", "in the last seven days; also w, m and y")),
    ),
)
_KINDS: Section = (
    QT_TRANSLATE_NOOP("query-help", "What an article is and has"),
    (
        ("is:unread", QT_TRANSLATE_NOOP("query-help", "or read, starred, annotated, changed, removed")),
        ("has:table", QT_TRANSLATE_NOOP("query-help", "or image, note, tag")),
        ("is:attention", QT_TRANSLATE_NOOP("query-help", "annotated words changed; or moved, orphaned")),
        ("color:yellow", QT_TRANSLATE_NOOP("query-help", "with a highlight in this colour")),
        ("note:magnet", QT_TRANSLATE_NOOP("query-help", "a word in a highlight, or in your note on it")),
        ("words:>800", QT_TRANSLATE_NOOP("query-help", "long ones; “words:<300” short ones")),
        ("tables:>=2", QT_TRANSLATE_NOOP("query-help", "with two tables or more")),
        ("header:price", QT_TRANSLATE_NOOP("query-help", "a word in the header of a table")),
        ("cell:neodymium", QT_TRANSLATE_NOOP("query-help", "a word in a cell of a table")),
    ),
)
_COLUMNS = ((_WORDS, _DATES), (_NAMES, _KINDS))


class QueryHelp(QDialog):
    """What can be typed in the search field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How to search"))
        self._columns = QHBoxLayout()
        sheet = self._make_sheet()
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("How to search"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self._fit(sheet)

    def _make_sheet(self) -> QWidget:
        sheet = QWidget()
        self._columns.setSpacing(48)
        for sections in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(20)
            for heading, examples in sections:
                column.addWidget(_make_table(translate("query-help", str(heading)), examples))
            column.addStretch(1)
            self._columns.addLayout(column)
        foot = QLabel(
            self.tr(
                "What stands side by side must all be found. What cannot be read as one of these is searched"
                " for as text. Ctrl+Space in the search field shows what can stand there."
            )
        )
        foot.setObjectName("hint")
        foot.setWordWrap(True)
        page = QVBoxLayout(sheet)
        page.setContentsMargins(8, 8, 24, 8)
        page.setSpacing(20)
        page.addLayout(self._columns)
        page.addWidget(foot)
        return sheet

    def _fit(self, sheet: QWidget) -> None:
        """As large as what it says, as far as the screen has room; one column where two are too wide."""
        room = self.screen().availableSize()
        if sheet.sizeHint().width() + 96 > room.width() - 80:
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
            self._columns.setSpacing(20)
            for label in sheet.findChildren(QLabel, "hint"):
                label.setWordWrap(True)
        wanted = sheet.sizeHint()
        self.resize(
            min(wanted.width() + 96, room.width() - 80), min(wanted.height() + 120, room.height() - 80)
        )


def _make_table(heading: str, examples: Sequence[tuple[str, object]]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    title = QLabel(heading)
    title.setObjectName("viewTitle")
    grid.addWidget(title, 0, 0, 1, 2)
    grid.setColumnStretch(1, 1)
    for line, (example, meaning) in enumerate(examples, 1):
        typed = QLabel(example)
        typed.setTextFormat(Qt.TextFormat.PlainText)
        # It is typed from left to right in every language.
        typed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid.addWidget(typed, line, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        meant = QLabel(translate("query-help", str(meaning)))
        meant.setObjectName("hint")
        grid.addWidget(meant, line, 1)
    return table
