"""The line in which the tags of an annotation are written; it knows the tags that there are."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from pressmark.query.folding import fold
from pressmark.store.tags import LONGEST, split_tags

_MOST = 40  # tags of the longest kind that there is room for
_SHOWN = 8  # proposals
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TagLine(QLineEdit):
    """Tags with commas between them. While one is typed, those that begin so are proposed, then others.

    Attributes:
        popup: the list of what is proposed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tags"))
        self.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.setMaxLength(_MOST * LONGEST)
        self._known: tuple[tuple[str, str], ...] = ()
        self._proposals = QStringListModel(self)
        self.popup = QListView()
        self.popup.setObjectName("tagProposals")
        self.popup.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setAccessibleName(self.tr("Tags that there are"))
        self._completer = QCompleter(self._proposals, self)
        self._completer.setPopup(self.popup)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._propose)

    def event(self, event: QEvent) -> bool:
        """Tab takes what is chosen in the list, else its first; without a list it leaves."""
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and event.type() is QEvent.Type.KeyPress and self.popup.isVisible():
            index = self.popup.currentIndex()
            tag = (index if index.isValid() else self._proposals.index(0)).data()
            self.popup.hide()
            self._take(str(tag))
            event.accept()
            return True
        return super().event(event)

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show tags; `known` are those of the library, the best to propose first."""
        self._known = tuple((fold(tag), tag) for tag in known)
        self.setText(", ".join(tags))

    def tags(self) -> tuple[str, ...]:
        """The tags that are meant, each in the spelling that the library has of it."""
        spelled = dict(reversed(self._known))
        return tuple(spelled.get(fold(tag), tag) for tag in split_tags(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter ends a tag, so that another can follow; down proposes what else there is."""
        chosen = self.popup.isVisible() and self.popup.currentIndex().isValid()
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and chosen):
            # The list, which gives its keys to the field first, closes, or takes what is chosen in it.
            event.ignore()
        elif event.key() in _ENTER:
            self._end()
        elif event.key() == Qt.Key.Key_Down:
            self._show_proposals(self._find_matching(self._typed()))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "popup"):
            self.popup.setFont(self.font())

    def _propose(self) -> None:
        typed = self._typed()
        self._show_proposals(self._find_matching(typed) if typed else [])

    def _show_proposals(self, tags: list[str]) -> None:
        self._proposals.setStringList(tags)
        if tags:
            self._completer.complete(self._place_above(len(tags)))
        else:
            self.popup.hide()

    def _place_above(self, rows: int) -> QRect:
        """Below which the list goes: it covers no colours and no buttons, unless there is no room above."""
        # As Qt measures it.
        high = self.popup.sizeHintForRow(0) * rows + 6
        above = self.mapToGlobal(QPoint(0, -high)).y() >= self.screen().availableGeometry().top()
        return QRect(0, -high - 1, self.width(), 1) if above else self.rect()

    def _find_matching(self, typed: str) -> list[str]:
        wanted, has = fold(typed), {fold(tag) for tag in split_tags(self._around())}
        open_ = [(key, tag) for key, tag in self._known if key not in has]
        begin = [tag for key, tag in open_ if key.startswith(wanted)]
        within = [tag for key, tag in open_ if wanted in key and not key.startswith(wanted)]
        return (begin + within)[:_SHOWN]

    def _typed(self) -> str:
        """The tag at the cursor, so far."""
        text = self.text()[: self.cursorPosition()]
        return next(iter(split_tags(text[self._start() :])), "")

    def _around(self) -> str:
        """All other tags."""
        return f"{self.text()[: self._start()]},{self.text()[self._stop() :]}"

    def _start(self) -> int:
        text = self.text()[: self.cursorPosition()]
        return next((place + 1 for place in reversed(range(len(text))) if _separates(text[place])), 0)

    def _stop(self) -> int:
        text, start = self.text(), self.cursorPosition()
        return next((place for place in range(start, len(text)) if _separates(text[place])), len(text))

    def _take(self, tag: str) -> None:
        start, rest = self._start(), self.text()[self._stop() :]
        before = self.text()[:start].rstrip()
        text = f"{before} {tag}" if before else tag
        self.setText(f"{text}, {rest.lstrip(' ')}" if not rest else f"{text}{rest}")
        self.setCursorPosition(len(text) + (0 if rest else 2))

    def _end(self) -> None:
        """Spell the tags as they are kept, and begin another."""
        self.popup.hide()
        tags = self.tags()
        self.setText("".join(f"{tag}, " for tag in tags))


def _separates(sign: str) -> bool:
    """A sign parts two tags."""
    return not sign.isalnum() and len(split_tags(f"a{sign}b")) == 2
