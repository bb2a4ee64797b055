"""What stands above an article: its terms, title, by-line, and notices about it."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QVBoxLayout, QWidget

from pressmark.export.sections import find_direction
from pressmark.model import PostRow, PostStatus
from pressmark.reading import Reading
from pressmark.ui.article.header_label import HeaderLabel
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.whole_notes import WholeNotes
from pressmark.ui.flow import FlowLayout
from pressmark.ui.theme import Colours
from pressmark.ui.words import (
    annotations,
    describe_visibility,
    isolate,
    long_date,
    minutes_to_read,
    translate,
)

_LONGEST_TERM = 40
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HELD = "\u00a0"  # a space at which no line ends
_BREAK = "\u200b"  # a space without width: a line may end there


class ArticleHeader(QWidget):
    """Scrolls with the article, but is made of widgets: its terms can be pressed and are reached by Tab.

    Signals:
        term_chosen(PostTerm): a term was pressed.
        tag_chosen(str): a tag of the reader's own was pressed.
        note_opened(str): a note on the whole article was pressed.
    """

    term_chosen = Signal(object)
    tag_chosen = Signal(str)
    note_opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articlePage")
        self.terms = QWidget()
        self._flow = FlowLayout(self.terms)
        self._title = HeaderLabel("articleTitle")
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._byline = HeaderLabel("byline")
        self._banner = HeaderLabel("banner")
        self.notes = WholeNotes()
        self.notes.opened.connect(self.note_opened)
        self._picture = QLabel()
        self._words: dict[HeaderLabel, str] = {}
        self._reading: Reading | None = None
        self._image = QImage()
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self.terms, self._title, self._byline, self.notes, self._banner, self._picture):
            layout.addWidget(widget)

    def show_reading(self, reading: Reading, fonts: tuple[QFont, QFont]) -> None:
        """Show what is known of an article; `fonts` are those of title and by-line."""
        title, small = fonts
        self._reading = reading
        self._title.setFont(title)
        self._byline.setFont(small)
        self._words = {
            self._title: reading.post.row.title or translate("words", "(no title)"),
            self._byline: _describe(reading, reading.post.row.notes),
        }
        notice = _find_notice(reading)
        self._banner.setFont(small)
        self._banner.setText(notice)
        self._banner.setVisible(bool(notice))
        # As title and text stand, whatever the language of the window.
        direction = _find_direction(reading)
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        self._byline.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        self.terms.setLayoutDirection(direction)
        self._show_terms(reading, small)

    def show_notes(self, whole: Sequence[Highlight], count: int | None, colours: Colours) -> None:
        """Show what is noted on the whole article, and in the by-line how many annotations there are.

        Args:
            whole: those on the whole article.
            count: of all; None for what was read with the article.
            colours: of the theme.
        """
        self.notes.show_notes(whole, self._byline.font(), colours)
        if self._reading is not None:
            known = self._reading.post.row.notes if count is None else count
            self._words[self._byline] = _describe(self._reading, known)

    def show_picture(self, image: QImage | None, alt: str = "") -> None:
        """Show the article's featured image, or none."""
        self._picture.setVisible(image is not None)
        if image is not None:
            self._image = image
            self._picture.setAccessibleName(alt or translate("words", "Featured image"))
            self._picture.setToolTip(alt)

    def notice(self) -> str:
        """What the banner says; "" when there is none."""
        return self._banner.text()

    def fit(self, width: int) -> int:
        """Take this width; gives the height that is needed."""
        self.setFixedWidth(width)
        for label, words in self._words.items():
            label.say(break_words(words, label.fontMetrics(), width))
        self.notes.fit(width)
        self._fit_picture(width)
        # A layout keeps the height it once gave, and is told of another content only later on.
        self._flow.invalidate()
        self.terms.updateGeometry()
        self._layout.invalidate()
        height = self._layout.totalHeightForWidth(width)
        self.setFixedHeight(height)
        self._layout.activate()
        return height

    def _fit_picture(self, width: int) -> None:
        if self._picture.isHidden() or self._image.isNull():
            return
        image, ratio = self._image, self._image.devicePixelRatio()
        if image.width() > width * ratio:
            image = image.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        self._picture.setPixmap(QPixmap.fromImage(image))

    def _show_terms(self, reading: Reading, font: QFont) -> None:
        terms, tags = reading.post.terms, reading.tags
        self._flow.clear()
        tip = translate("words", "{taxonomy}: show only {term}")
        for term in terms:
            button = self._add_button(term.name, font)
            button.setToolTip(tip.format(taxonomy=term.taxonomy_name, term=term.name))
            button.setAccessibleName(f"{term.taxonomy_name}: {term.name}")
            button.clicked.connect(lambda _checked=False, term=term: self.term_chosen.emit(term))
        for tag in tags:
            button = self._add_button(f"#{tag}", font)
            button.setToolTip(tip.format(taxonomy=translate("words", "Your tag"), term=tag))
            button.setAccessibleName(translate("words", "Your tag: {tag}").format(tag=tag))
            button.clicked.connect(lambda _checked=False, tag=tag: self.tag_chosen.emit(tag))
        self.terms.setVisible(bool(terms or tags))

    def _add_button(self, name: str, font: QFont) -> QPushButton:
        short = name if len(name) <= _LONGEST_TERM else name[:_LONGEST_TERM] + "…"
        button = QPushButton(isolate(short.replace("&", "&&")))
        button.setProperty("term", True)
        button.setAutoDefault(True)
        button.setFont(font)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._flow.addWidget(button)
        # Else Qt shows it when the event loop turns, and until then it takes no room.
        button.show()
        return button


def break_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text with a place for a break after every letter of each word that is wider than `width`."""
    words: list[str] = []
    for held in text.split(" "):
        # What is to stay on a line may break where it is too long for any.
        fits = metrics.horizontalAdvance(held) <= width
        words += [held] if fits else held.split(_HELD)
    return " ".join(
        _BREAK.join(_letters(word)) if metrics.horizontalAdvance(word) > width else word for word in words
    )


def _letters(word: str) -> list[str]:
    """What a reader sees as one letter each, with its accents."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    units = word.encode("utf-16-le", "surrogatepass")
    found, start = [], 0
    while (end := finder.toNextBoundary()) > 0:
        found.append(units[start * 2 : end * 2].decode("utf-16-le", "replace"))
        start = end
    return found


def _find_direction(reading: Reading) -> Qt.LayoutDirection:
    leftward = find_direction(reading.article.text or reading.post.row.title) == "rtl"
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight


def _describe(reading: Reading, notes: int) -> str:
    row = reading.post.row
    parts = [
        describe_visibility(row.visibility),
        row.author,
        long_date(row.date) if row.date else "",
        minutes_to_read(row.words) if row.words else "",
        translate("words", "%n table(s)", "", row.tables) if row.tables else "",
        annotations(notes) if notes else "",
        _describe_versions(row),
        reading.post.site_name,
    ]
    # No line ends within a part, and none turns another that runs the other way.
    turned = any(map(_RIGHT_TO_LEFT.search, parts))
    held = [part.replace(" ", _HELD) for part in parts if part]
    return f"{_HELD}{_HELD}·  ".join(f"\u2068{part}\u2069" if turned else part for part in held)


def _describe_versions(row: PostRow) -> str:
    return translate("words", "%n version(s)", "", row.versions) if row.versions > 1 else ""


def _find_notice(reading: Reading) -> str:
    post = reading.post
    kept = bool(reading.article.text)
    sentences = {
        PostStatus.REMOVED: translate("words", "Removed from the site on {date}; your copy is kept."),
        PostStatus.WITHDRAWN: translate(
            "words", "Withdrawn: still on the site, but not public since {date}; your copy is kept."
        ),
        PostStatus.PROTECTED: translate("words", "Protected by a password since {date}; your copy is kept.")
        if kept
        else translate("words", "The site protects this article by a password; its text could not be taken."),
        PostStatus.LIVE: _find_visibility(post.row) or _find_emptiness(reading),
    }
    return sentences[post.row.status].format(date=long_date(post.status_since or post.first_seen))


def _find_emptiness(reading: Reading) -> str:
    empty = not reading.article.html.strip()
    return translate("words", "This article has no text on the site.") if empty else ""


def _find_visibility(row: PostRow) -> str:
    sentences = {
        "private": translate("words", "A private article: others do not see it on the site."),
        "draft": translate("words", "A draft: it is not published yet."),
        "pending": translate("words", "Waits for review: it is not published yet."),
        "future": translate("words", "Scheduled: it is not published yet."),
    }
    return sentences.get(row.visibility, "")
