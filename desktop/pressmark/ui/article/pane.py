"""The reader: buttons, find bar, the article or the reason why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, QUrl, QUrlQuery, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressmark.model import PostRow
from pressmark.reading import Notes, Reading
from pressmark.settings import Settings
from pressmark.ui.actions import Actions
from pressmark.ui.appearance import HEAD, Appearance
from pressmark.ui.article.find_bar import FindBar
from pressmark.ui.article.menu import ArticleMenu
from pressmark.ui.article.places import Place
from pressmark.ui.article.progress import ReadingProgress
from pressmark.ui.article.view import ArticleView, Opened
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.focus_frame import FocusFrame
from pressmark.ui.versions.bar import VersionBar
from pressmark.ui.words import one_line, translate

# Checked again at the click, after the cleaner: nothing else may reach the desktop.
_GLANCE = 2000  # milliseconds
_LONGEST = 300  # characters of a title or a note that are said of a link
_MAIL = "mailto"
_OUTWARD = frozenset({"http", "https", _MAIL})
_OF_MAIL = frozenset({"subject", "body", "to", "cc", "in-reply-to"})  # RFC 6068; all else is a program's own


@dataclass(frozen=True, slots=True)
class Left:
    """Where an article was left.

    Attributes:
        start: of the text of this revision, in code points.
        position: how far it was scrolled, 0.0 to 1.0.
    """

    post_id: int
    start: int
    revision_id: int
    position: float


class ArticlePane(QWidget):
    """Shows an article and says what its reader does.

    Signals:
        post_asked(int): a link to another article of the library was followed.
        place_asked(int, str): the same, to a place that the site names by this fragment.
        link_hovered(str): the address under the pointer, or where it leads within the library; "" for none.
        read_enough(int): the article was open long enough to count as read.
        left(Left): the article was left.
        jumping: a link leads to another place of the same article; this one is to be found again.
    """

    post_asked = Signal(int)
    place_asked = Signal(int, str)
    link_hovered = Signal(str)
    read_enough = Signal(int)
    left = Signal(object)
    jumping = Signal()

    def __init__(
        self,
        appearance: Appearance,
        actions: Actions,
        settings: Settings,
        parts: tuple[Sequence[QWidget], Sequence[QWidget]] = ((), ()),
        parent: QWidget | None = None,
    ) -> None:
        """Lay out the pane; `parts` of others stand above the article and below it."""
        super().__init__(parent)
        above, below = parts
        self.setObjectName("articlePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._opened: Opened | None = None
        self._links: dict[str, int] = {}
        self._titles: dict[int, str] = {}
        self.view = ArticleView(appearance, settings.text_size, settings.column_width)
        self.versions = VersionBar(appearance)
        self.progress = ReadingProgress(appearance)
        self.find_bar = FindBar(self.view, appearance)
        self.find_bar.closed.connect(self.view.setFocus)
        self.menu = ArticleMenu(self.view, lambda url: url.toString() in self._links)
        self.menu.outward_asked.connect(self.open_outward)
        self.menu.find_asked.connect(self.find_bar.start)
        self._empty = EmptyPage(appearance, "article")
        self._stack = QStackedWidget()
        self._blank = QWidget()
        for page in (self._empty, self._blank, self.view):
            self._stack.addWidget(page)
        FocusFrame(self.view, appearance)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_read)
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._look_for_end())
        self.view.place_moved.connect(lambda _: self._show_progress())
        self.view.anchorClicked.connect(self._follow)
        self.view.highlighted.connect(lambda url: self.link_hovered.emit(self._say_link(url)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (_make_head(actions), self.progress, self.versions, *above, self.find_bar):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        for part in below:
            layout.addWidget(part)
        self.follow_settings(settings)
        actions.keys_changed.connect(self._follow_keys)
        self.close_article()

    @property
    def row(self) -> PostRow | None:
        """The article shown, as a list shows it."""
        return self._opened.reading.post.row if self._opened else None

    @property
    def reading(self) -> Reading | None:
        """The article shown."""
        return self._opened.reading if self._opened else None

    def internal_links(self) -> tuple[QUrl, ...]:
        """The links of the article that lead to articles of the library."""
        return tuple(QUrl(url) for url in self._links)

    def open(self, opened: Opened, place: Place | None = None) -> None:
        """Show an article, where it was left or at a `place`."""
        same = self.row is not None and self.row.id == opened.reading.post.id
        if not same:
            self.leave()
        elif not opened.is_read:
            self._tell_left()
        if same and place is None:
            place = self._find_same(opened)
        self._opened = opened
        reading = opened.reading
        self._links = {
            QUrl(one.url).toString(): one.post_id for one in reading.links if one.post_id is not None
        }
        self._titles = {one.post_id: one.title for one in reading.links if one.post_id is not None}
        self._stack.setCurrentWidget(self.view)
        self.view.forget_pointer()
        self.view.open(opened, Place(reading.place) if place is None else place)
        self.find_bar.search_again()
        self._show_progress()
        if not same and reading.post.row.unread and self._settings.read_after is not None:
            self._timer.start(round(self._settings.read_after * 1000))
        elif not same:
            # Whoever opens a short article has seen its end once it could be read.
            self._timer.start(_GLANCE)

    def take_notes(self, notes: Notes) -> Reading | None:
        """Know of the annotations of the article shown; gives it as it is now."""
        if self._opened is not None:
            self._opened = replace(self._opened, reading=replace(self._opened.reading, notes=notes))
        return self.reading

    def update_row(self, row: PostRow) -> None:
        """Take over what a write changed in the row of the article shown."""
        if self.row is not None and self.row.id == row.id and not row.unread:
            self._timer.stop()

    def open_outward(self, address: str) -> None:
        """Open an address of the web in the desktop's browser; no other scheme gets there."""
        url = QUrl(address)
        if url.scheme().lower() == _MAIL:
            url = _without_files(url)
        if url.scheme().lower() in _OUTWARD:
            QDesktopServices.openUrl(url)

    def close_article(self, cause: str = "") -> None:
        """Show no article, and why."""
        self.leave()
        self._opened = None
        self.view.forget_pointer()
        self.versions.hide()
        self.progress.show_share(0.0)
        self._cause = cause or self.tr("No article chosen")
        self._say_empty()
        self._stack.setCurrentWidget(self._empty)

    def expect_article(self) -> None:
        """Show nothing, for an article is about to be shown."""
        self._stack.setCurrentWidget(self._blank)

    def leave(self) -> None:
        """Tell where the article is left."""
        self._timer.stop()
        self._tell_left()

    def read_on(self) -> bool:
        """Scroll one page on; False when the end was reached before."""
        bar = self.view.verticalScrollBar()
        if self._opened is None or bar.value() >= bar.maximum():
            return False
        line = self.view.fontMetrics().lineSpacing() * 2
        self.view.going.forget()
        bar.setValue(bar.value() + max(line, bar.pageStep() - line))
        return True

    def follow_settings(self, settings: Settings) -> None:
        """Take over when an article counts as read, and how notes stand beside it."""
        self._settings = settings
        self.view.show_margin(settings.margin_notes)

    def _follow_keys(self) -> None:
        self.view.bar.follow_keys(self._actions.keymap)
        self._say_empty()

    def _say_empty(self) -> None:
        key = self._actions.key("next-unread")
        pressing = self.tr("Choose an article in the list, or press {key} for the next unread one.")
        hint = pressing.format(key=key) if key else self.tr("Choose an article in the list.")
        self._empty.say(Emptiness(self._cause, hint))

    def _tell_left(self) -> None:
        """Only the current text has a place to be found again."""
        if self._opened is not None and self._opened.is_read and self.view.isVisible():
            reading = self._opened.reading
            place, position = self.view.text_place(), self.view.progress()
            self.left.emit(Left(reading.post.id, place, reading.versions[-1].id, position))

    def _find_same(self, opened: Opened) -> Place | None:
        """The place in sight, in the text that is shown now: the same, or one with changes."""
        shown = self._opened.reading if self._opened is not None else None
        if shown is None:
            return None
        place = self.view.text_place()
        if shown.article.text == opened.reading.article.text:
            return Place(place, self.view.position())
        return None if opened.way is None else Place(opened.way(place))

    def _show_progress(self) -> None:
        self.progress.show_share(self.view.progress() if self._opened is not None else 0.0)

    def _tell_read(self) -> None:
        if self._settings.read_after is None:
            self._look_for_end()
        elif self.row is not None and self.isVisible():
            self.read_enough.emit(self.row.id)

    def _look_for_end(self) -> None:
        bar = self.view.verticalScrollBar()
        seen = self.row is not None and self.row.unread and self.isVisible() and not self._timer.isActive()
        if self._settings.read_at_end and seen and bar.value() >= bar.maximum() and self.row is not None:
            self.read_enough.emit(self.row.id)

    def _say_link(self, url: QUrl) -> str:
        """Where a link leads: an article of the library by its title, a footnote by its words."""
        post_id = self._links.get(url.toString())
        if post_id is not None:
            title = one_line(self._titles.get(post_id, ""), _LONGEST) or translate("words", "(no title)")
            return translate("words", "Opens “{title}” in the library").format(title=title)
        if url.isRelative() and url.hasFragment():
            return one_line(self.view.notes.words_at(url.fragment()), _LONGEST)
        return url.toString()

    def _follow(self, url: QUrl) -> None:
        post_id = self._links.get(url.toString())
        if post_id is not None and url.hasFragment():
            self.place_asked.emit(post_id, f"#{url.fragment(QUrl.ComponentFormattingOption.FullyEncoded)}")
        elif post_id is not None:
            self.post_asked.emit(post_id)
        elif url.isRelative() and url.hasFragment():
            self.jumping.emit()
            self.view.go_to_anchor(url.fragment())
        else:
            self.open_outward(url.toString())


def _make_head(actions: Actions) -> QWidget:
    head = QWidget()
    head.setObjectName("articleHead")
    head.setMinimumHeight(round(head.fontMetrics().height() * HEAD))
    layout = QHBoxLayout(head)
    layout.setContentsMargins(12, 4, 12, 4)
    layout.setSpacing(2)
    for name in ("back", "forward"):
        layout.addWidget(actions.button(name, head))
    layout.addStretch(1)
    for name in ("toggle-read", "toggle-star", "open-original"):
        layout.addWidget(actions.button(name, head))
    layout.addSpacing(12)
    for name in ("text-smaller", "text-larger", "inspector"):
        layout.addWidget(actions.button(name, head))
    return head


def _without_files(mail: QUrl) -> QUrl:
    """The same letter to begin, without what some programs for mail would attach (``attach=/etc/passwd``)."""
    kept = QUrlQuery()
    kept.setQueryItems([item for item in QUrlQuery(mail).queryItems() if item[0].lower() in _OF_MAIL])
    mail.setQuery(kept)
    return mail
