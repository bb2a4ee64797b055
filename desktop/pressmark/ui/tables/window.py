"""A table in a window of its own."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.errors import PressmarkError
from pressmark.model import Stack
from pressmark.store.table_search import TableSearch
from pressmark.ui.appearance import Appearance
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.icons import turn_icon
from pressmark.ui.tables.cut_label import WrappedLabel
from pressmark.ui.tables.reading import OpenedTable, read_stack, read_table
from pressmark.ui.tables.sheet import TableSheet
from pressmark.ui.tables.window_size import WindowSize, measure_columns
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error, isolate, long_date, number, one_line, translate

_LONGEST = 200
_LONGEST_CAPTION = 1000
_TITLE_LINES = 3
_PATIENCE = 150  # milliseconds before a person is told that it takes time


class TableWindow(QWidget):
    """Shows one table of an article, or a stack of tables as one.

    Attributes:
        sheet: the table.
        size_: how large it is, and where.

    Signals:
        post_asked(int, int): this article is to be opened, at this table of it.
        table_asked(int, int): an article and the number of its table that the window now shows.
        closed: the window was closed.
    """

    post_asked = Signal(int, int)
    table_asked = Signal(int, int)
    closed = Signal()

    def __init__(self, tables: TableSearch, tasks: Tasks, appearance: Appearance) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("tableWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The program ends with its main window.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._tables = tables
        self._tasks = tasks
        self._appearance = appearance
        self._shown = (0, 0)
        self._total = 0
        self._had = self._coming = self._closed = False
        self.sheet = TableSheet(tasks, appearance)
        self._empty = EmptyPage(appearance, "table")
        self._title = WrappedLabel("viewTitle", _TITLE_LINES)
        self._source = QPushButton()
        self._source.setProperty("link", True)
        self._source.setProperty("flush", True)
        self._about = QLabel()
        self._about.setObjectName("viewCount")
        self._place = QLabel()
        self._place.setObjectName("viewCount")
        self._previous, self._next = QToolButton(), QToolButton()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(self._stack, 1)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE)
        self._waiting.timeout.connect(self._say_opening)
        for one, other in pairwise((self._source, self._previous, self._next, self.sheet.first)):
            QWidget.setTabOrder(one, other)
        self._connect()
        self.size_ = WindowSize(self)

    @property
    def shown(self) -> tuple[int, int]:
        """Article and number of the table shown or about to be; zeros for a stack."""
        return self._shown

    def come(self) -> None:
        """Come to the front; a new window waits a moment for its table, which tells how wide it is to be."""
        if self.isVisible() or not self._waiting.isActive():
            self.show()
            self.raise_()
            self.activateWindow()
        else:
            self._coming = True

    def show_table(self, post_id: int, number: int) -> None:
        """Show a table of an article."""
        self._shown = post_id, number
        tables = self._tables
        self._read(lambda: read_table(tables, post_id, number))

    def show_stack(self, stack: Stack) -> None:
        """Show tables with the same headings as one."""
        self._shown = (0, 0)
        tables = self._tables
        self._read(lambda: read_stack(tables, stack))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes, where nobody else had a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut words that there is no room for."""
        super().resizeEvent(event)
        self._fit_words()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Use no answer any more."""
        if not self._closed:
            self._closed = True
            self._waiting.stop()
            self.sheet.stop()
            self.closed.emit()
        super().closeEvent(event)

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("tableHead")
        letter = self.fontMetrics().averageCharWidth()
        for button, icon, name in (
            (self._previous, "back", self.tr("Previous table of the article")),
            (self._next, "forward", self.tr("Next table of the article")),
        ):
            button.setIcon(self._appearance.icon(icon))
            button.setIconSize(QSize(self.fontMetrics().height(), self.fontMetrics().height()))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        below = QHBoxLayout()
        below.setSpacing(letter)
        below.addWidget(self._source)
        below.addWidget(self._about)
        below.addStretch(1)
        words.addLayout(below)
        line = QHBoxLayout(head)
        line.setContentsMargins(2 * letter, letter, letter, letter)
        line.addLayout(words, 1)
        line.addWidget(self._place)
        line.addWidget(self._previous)
        line.addWidget(self._next)
        return head

    def _connect(self) -> None:
        self._source.clicked.connect(lambda: self.post_asked.emit(*self._shown))
        self.sheet.post_asked.connect(self.post_asked)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._appearance.changed.connect(self._draw)
        for button, key, step in ((self._previous, "Ctrl+PgUp", -1), (self._next, "Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
            shown = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{button.accessibleName()} ({shown})")
        for keys in (QKeySequence.StandardKey.Close, "Ctrl+W"):
            for sequence in _sequences(keys):
                closing = QShortcut(sequence, self)
                closing.activated.connect(self.close)
                # Both may stand for the same key.
                closing.activatedAmbiguously.connect(self.close)

    def _step(self, step: int) -> None:
        post_id, number = self._shown
        if post_id and 1 <= number + step <= self._total:
            self.show_table(post_id, number + step)
            self.table_asked.emit(post_id, number + step)

    def _read(self, work: Callable[[], OpenedTable]) -> None:
        asked = self._shown
        self._waiting.start()
        self._tasks.run_latest(
            f"table window {id(self)}", work, lambda opened: self._take(asked, opened), self._fail
        )

    def _take(self, asked: tuple[int, int], opened: OpenedTable) -> None:
        if self._closed or asked != self._shown:
            return
        self._waiting.stop()
        self._total = opened.total
        content = opened.content
        self.sheet.show_content(content)
        self._say(opened)
        self._stack.setCurrentWidget(self.sheet)
        if not self._had:
            self.size_.widen(measure_columns(self.sheet.view))
            # Whoever goes on to the next one keeps the focus where it is.
            self._had = True
            self.sheet.view.setFocus()
        self._show_now()

    def _show_now(self) -> None:
        if self._coming:
            self._coming = False
            self.come()

    def _fail(self, error: PressmarkError) -> None:
        if not self._closed:
            self._waiting.stop()
            self._empty.say(Emptiness(self.tr("This table cannot be shown"), describe_error(error).text))
            self._stack.setCurrentWidget(self._empty)
            self._show_now()

    def _say_opening(self) -> None:
        self._empty.say(Emptiness(self.tr("Opening…")))
        self._stack.setCurrentWidget(self._empty)
        self._show_now()

    def _say(self, opened: OpenedTable) -> None:
        content = opened.content
        self.setWindowTitle(content.title)
        row = content.table
        # A title bar has room for the beginning of a caption.
        self._title.say((one_line(row.caption, _LONGEST_CAPTION) if row is not None else "") or content.title)
        several = row is not None and opened.total > 1
        for part in (self._previous, self._next, self._place):
            part.setVisible(several)
        self._source.setVisible(row is not None)
        if row is not None:
            place = self.tr("Table {n} of {total}")
            self._place.setText(place.format(n=number(row.number), total=number(opened.total)))
            self._previous.setEnabled(row.number > 1)
            self._next.setEnabled(row.number < opened.total)
            title = one_line(row.post_title, _LONGEST) or self.tr("Untitled")
            self._source.setToolTip(self.tr("Show the article at this table"))
            self._source.setAccessibleName(self.tr("Article: {title}").format(title=title))
            self._about.setText(long_date(row.date) if row.date is not None else "")
        else:
            count = len({source.id for source in content.sources})
            words = translate("words", "%n table(s) with the same headings", "", count)
            self._about.setText(words.replace(str(count), number(count), 1))
        self._fit_words()

    def _fit_words(self) -> None:
        row = self.sheet.model.content.table
        if row is not None:
            title = one_line(row.post_title, _LONGEST) or self.tr("Untitled")
            metrics = self._source.fontMetrics()
            room = max(self.width() // 2, metrics.averageCharWidth() * 8)
            cut = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            self._source.setText(isolate(cut.replace("&", "&&")))

    def _draw(self) -> None:
        for button, name in ((self._previous, "back"), (self._next, "forward")):
            button.setIcon(self._appearance.icon(turn_icon(name, mirrored=self.isRightToLeft())))


def _sequences(keys: QKeySequence.StandardKey | str) -> list[QKeySequence]:
    return [QKeySequence(keys)] if isinstance(keys, str) else QKeySequence.keyBindings(keys)
