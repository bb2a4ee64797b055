"""*User guide*: its pages, a search over all of them, and the way back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.query.folding import fold
from pressmark.ui.appearance import Appearance
from pressmark.ui.guide.pages import CONTENTS, read_pages
from pressmark.ui.guide.sheet import GuideSheet
from pressmark.ui.icons import turn_icon

_SIZE = (120, 36)  # letters and lines
_SIDE = 30
_NAME = Qt.ItemDataRole.UserRole


class GuideWindow(QDialog):
    """The guide beside the window of the program, which can be used meanwhile."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self._appearance = appearance
        self._pages = {page.name: page for page in read_pages()}
        self._name = ""
        self._past: list[tuple[str, int]] = []
        self._future: list[tuple[str, int]] = []
        self.back, self.forward = QToolButton(), QToolButton()
        self.field = QLineEdit()
        self.list = QListWidget()
        self.sheet = GuideSheet(appearance)
        self._nothing = QLabel(self.tr("No page has all of these words"))
        self._lay_out()
        self._connect()
        self._dress()
        self._show(CONTENTS)
        self.field.setFocus()

    @property
    def shown(self) -> str:
        """The page shown, by the name of its file."""
        return self._name

    def open_page(self, name: str, anchor: str = "") -> None:
        """Show a page, at one of its headings where it is named; the way back leads here."""
        if name in self._pages and name != self._name:
            self._past.append((self._name, self.sheet.place))
            self._future.clear()
            self._show(name)
        if anchor:
            self.sheet.go_to(anchor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """In the field Enter goes to what was found, and Down into the list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sheet.next_hit()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return False

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the guide"))
        self.field.setAccessibleName(self.tr("Find in the guide"))
        self.field.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSpacing(2)
        self._nothing.setObjectName("hint")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        for page in self._pages.values():
            item = QListWidgetItem(page.title, self.list)
            item.setData(_NAME, page.name)
        for button, words in ((self.back, self.tr("Back")), (self.forward, self.tr("Forward"))):
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setAutoRaise(True)
        head = QHBoxLayout()
        for part in (self.back, self.forward, self.field):
            head.addWidget(part)
        side, beside = QWidget(), QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._nothing)
        beside.addWidget(self.list)
        side.setLayout(beside)
        splitter = QSplitter()
        splitter.addWidget(side)
        splitter.addWidget(self.sheet)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._make_buttons())
        self._take_size(splitter)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        # Enter goes to what was found.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        return buttons

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._go(self._past, self._future))
        self.forward.clicked.connect(lambda: self._go(self._future, self._past))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.currentItemChanged.connect(self._choose)
        self.sheet.page_asked.connect(self._follow)
        self._appearance.changed.connect(self._dress)
        for keys, do in (
            ("Alt+Left", self.back.click),
            ("Alt+Right", self.forward.click),
            (QKeySequence.StandardKey.Find, self.field.setFocus),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _take_size(self, splitter: QSplitter) -> None:
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        letter = metrics.averageCharWidth()
        wide, high = letter * _SIZE[0], metrics.height() * _SIZE[1]
        self.resize(min(wide, room.width() - 80), min(high, room.height() - 80))
        side = min(letter * _SIDE, self.width() // 3)
        splitter.setSizes([side, self.width() - side])

    def _show(self, name: str) -> None:
        self._name = name
        page = self._pages[name]
        self.sheet.show_page(page)
        self.sheet.setAccessibleName(page.title)
        self.sheet.mark(self.field.text().split())
        self._show_place()

    def _show_place(self) -> None:
        """Have list and buttons say where one is."""
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            if self.list.item(place).data(_NAME) == self._name:
                self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))

    def _go(self, there: list[tuple[str, int]], here: list[tuple[str, int]]) -> None:
        if there:
            name, place = there.pop()
            here.append((self._name, self.sheet.place))
            self._show(name)
            self.sheet.scroll_to(place)

    def _follow(self, name: str, anchor: str) -> None:
        self.open_page(name or self._name, anchor)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open_page(item.data(_NAME))

    def _narrow(self, typed: str) -> None:
        """Leave the pages that have all words, and show one of them."""
        words, first = fold(typed), ""
        for place in range(self.list.count()):
            item = self.list.item(place)
            fits = self._pages[item.data(_NAME)].has(words)
            item.setHidden(not fits)
            first = first or (item.data(_NAME) if fits else "")
        self._nothing.setVisible(not first)
        if first and not self._pages[self._name].has(words):
            self.open_page(first)
        self.sheet.mark(typed.split())

    def _dress(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for button, name in ((self.back, "back"), (self.forward, "forward")):
            button.setIcon(self._appearance.icon(turn_icon(name, mirrored=mirrored)))
        if self._name:
            place = self.sheet.place
            self._show(self._name)
            self.sheet.scroll_to(place)
