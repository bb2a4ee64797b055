"""The status bar: the last sync, the sync under way with a way to stop it, the address under the pointer."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from pressmark.model import Phase
from pressmark.ui.announcing import announce
from pressmark.ui.appearance import Appearance
from pressmark.ui.sync_board import Standing
from pressmark.ui.sync_words import describe_progress
from pressmark.ui.words import join_facts, translate

_NOTED = 6000  # milliseconds
_MARGIN = 10


class StatusBar(QStatusBar):
    """Quiet words at the foot of the window.

    Signals:
        cancelled: the person wants the syncs to stop.
        news_asked: the person wants to know more about what the last sync did.
    """

    cancelled = Signal()
    news_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = ""
        self._link = ""
        self._note = ""
        self._noted = QTimer(self)
        self._noted.setSingleShot(True)
        self._noted.setInterval(_NOTED)
        self._noted.timeout.connect(self._forget_note)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        # Its words may be cut off, but take no more room than they need: the news stand beside them.
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._text.setMinimumWidth(1)
        self._news = self._make_news()
        self._phase = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the sync"))
        self._bar.setFixedWidth(self.fontMetrics().averageCharWidth() * 22)
        self._stop = QToolButton()
        self._stop.setToolTip(self.tr("Cancel sync"))
        self._stop.setAccessibleName(self.tr("Cancel sync"))
        self._stop.clicked.connect(self.cancelled)
        self.setSizeGripEnabled(False)
        self._left = self._make_left()
        self.addWidget(self._left, 1)
        for widget in (self._phase, self._bar, self._stop):
            self.addPermanentWidget(widget)
            widget.hide()
        appearance.changed.connect(self._colour)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Grow with the program's font; a status bar keeps its first height by itself."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_text"):
            self._text.setMinimumHeight(self.fontMetrics().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give an address the room there is."""
        super().resizeEvent(event)
        self._show()

    @property
    def busy(self) -> bool:
        """A sync is shown."""
        return self._bar.isVisible()

    def text(self) -> str:
        """What is said now."""
        news = "" if self._news.isHidden() else self._news.text().replace("&&", "&")
        return join_facts((self._text.text(), news))

    def phase(self) -> str:
        """What is said of the syncs under way; "" while there are none."""
        return "" if self._phase.isHidden() else self._phase.text()

    def say(self, words: str, news: str = "", more: str = "") -> None:
        """What is said while nothing else is to be said; `news` lead to what changed, `more` is their tip."""
        self._words = words
        if news and news != self._news.accessibleName():
            announce(self, f"{words}, {news}")
        self._news.setText(news.replace("&", "&&"))
        tip = [*more.splitlines(), translate("words", "See what changed")]
        self._news.setToolTip(_mark_up(tip))
        self._news.setAccessibleName(news)
        self._news.setAccessibleDescription("\n".join(tip))
        self._show()

    def note(self, words: str) -> None:
        """Say for some seconds what was just done."""
        self._note = words
        self._noted.start()
        self._show()
        announce(self, words)

    def show_link(self, address: str) -> None:
        """The address under the pointer, or words about it; "" for none."""
        self._link = say_address(address)
        self._show()

    def show_progress(self, standing: Standing) -> None:
        """How far the syncs under way are."""
        progress = standing.progress
        name = self.fontMetrics().elidedText(standing.name, Qt.TextElideMode.ElideRight, self.width() // 4)
        words = f"{name}: {describe_progress(progress, standing.speed)}"
        if standing.others:
            words += " " + translate("words", "and %n more", "", standing.others)
        self._phase.setText(words)
        known = progress.phase not in (Phase.CONNECTING, Phase.DONE)
        self._bar.setRange(0, progress.total if known else 0)
        self._bar.setValue(progress.done)
        self._set_busy(True)

    def end_progress(self) -> None:
        """No sync is under way."""
        self._set_busy(False)

    def _forget_note(self) -> None:
        self._note = ""
        self._show()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._phase, self._bar, self._stop):
            widget.setVisible(busy)
        self._show()

    def _show(self) -> None:
        text = self._link or self._note or self._words
        # Of an address both ends count: the site, and what is asked of it.
        room = max(self._left.width() - 2 * _MARGIN, self.width() // 3)
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(text, middle, room) if self._link else text
        self._text.setText(shown)
        self._text.setToolTip("" if self._link else text)
        # What the last sync did is old while the next one runs, and there is little room.
        self._news.setVisible(
            bool(self._news.text()) and not (self._link or self._note) and self._bar.isHidden()
        )

    def _make_news(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("link", True)
        button.setObjectName("news")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(True)
        button.clicked.connect(self.news_asked)
        button.hide()
        return button

    def _make_left(self) -> QWidget:
        left = QWidget()
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(left)
        row.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        row.setSpacing(10)
        row.addWidget(self._text)
        row.addWidget(self._news)
        row.addStretch(1)
        return left

    def _colour(self) -> None:
        self._stop.setIcon(self._appearance.icon("close"))


def _mark_up(lines: Iterable[str]) -> str:
    """Lines as a tip: Qt breaks those that are long, and takes the name of a site for no mark-up."""
    return f"<qt>{'<br>'.join(map(escape, lines))}</qt>"


def say_address(address: str) -> str:
    """An address as it may be trusted: its host as the network knows it, no name of a user before it.

    Words that are no address of the web stay as they are.
    """
    url, encoded = QUrl(address), QUrl.ComponentFormattingOption.FullyEncoded
    host = url.host(encoded)
    if url.scheme() not in ("http", "https") or not host:
        return address
    if ":" in host:
        host = f"[{host}]"
    port = f":{url.port()}" if url.port() >= 0 else ""
    # What cannot be seen, or turns the direction of what follows, stays written as it is sent.
    plain = _say_rest(url, QUrl.ComponentFormattingOption.PrettyDecoded)
    return f"{url.scheme()}://{host}{port}{plain if plain.isprintable() else _say_rest(url, encoded)}"


def _say_rest(url: QUrl, form: QUrl.ComponentFormattingOption) -> str:
    query = f"?{url.query(form)}" if url.hasQuery() else ""
    fragment = f"#{url.fragment(form)}" if url.hasFragment() else ""
    return f"{url.path(form)}{query}{fragment}"
