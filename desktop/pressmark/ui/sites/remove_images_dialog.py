"""*Remove images*: says in numbers which images of a site go, and how they come back."""

from datetime import UTC, datetime, timedelta
from threading import Event

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from pressmark.errors import PressmarkError
from pressmark.model import Site
from pressmark.store import Store
from pressmark.store.removal import remove_images
from pressmark.store.storage import Leaving, RemovalRule
from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.sites.fault_label import FaultLabel
from pressmark.ui.sizes import say_bytes
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error, number, one_line, translate

_LONGEST = 80  # characters of a site's name
_YEARS = (0, 1, 2, 5, 10)
_YEAR = timedelta(days=365.25)


class RemoveImagesDialog(QDialog):
    """Counts again with every choice; removing can be stopped, and what is gone by then stays so.

    Signals:
        removed(str): what was done, in words.
    """

    removed = Signal(str)
    _progressed = Signal(int, int)

    def __init__(
        self, store: Store, tasks: Tasks, site: Site, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Remove images"))
        self._store = store
        self._tasks = tasks
        self._site = site
        self._leaving = Leaving((), 0)
        self._cancelled: Event | None = None
        self.older = ChoiceBox(appearance, _YEARS, 0, _say_years)
        self.dear = QCheckBox(self.tr("Also of articles with a &star or annotations"))
        self.count = FaultLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Images that are removed"))
        self.bar.hide()
        self.agree = QPushButton(self.tr("&Remove"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self.older.currentIndexChanged.connect(lambda _: self._count())
        self.dear.toggled.connect(lambda _: self._count())
        self.agree.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.reject)
        self._progressed.connect(self._show_progress)
        self._count()

    def done(self, result: int) -> None:
        """Stop removing, where it is under way; the dialog goes when it has stopped."""
        if self._cancelled is None:
            super().done(result)
            return
        self._cancelled.set()
        self.cancel.setEnabled(False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Stand over the window that asked, with the title bar on the screen."""
        super().showEvent(event)
        over = self.parentWidget()
        if event.spontaneous() or over is None:
            return
        room = over.screen().availableGeometry()
        room.setTop(room.top() + self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))
        place = QRect(QPoint(0, 0), self.size())
        place.moveCenter(over.window().frameGeometry().center())
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        self.move(max(place.left(), room.left()), max(place.top(), room.top()))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Remove images of {site}").format(site=one_line(self._site.name, _LONGEST)))
        title.setObjectName("viewTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        form.addRow(self.tr("Of articles &older than"), self.older)
        self.older.setAccessibleName(self.tr("Of articles older than"))
        form.addRow("", self.dear)
        back = FaultLabel()
        back.setObjectName("fieldHint")
        back.say(
            self.tr(
                "Text and annotations stay. The images can be fetched again from the site as long as it has "
                "them: in the settings of the site."
            )
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel, self.agree):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.cancel.setDefault(True)
        gap = self.fontMetrics().height()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap * 3 // 2, gap * 3 // 2, gap * 3 // 2, gap)
        layout.setSpacing(gap * 2 // 3)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addWidget(self.count)
        layout.addWidget(back)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 62)

    def _rule(self) -> RemovalRule:
        years = self.older.number()
        before = datetime.now(UTC) - _YEAR * years if years else None
        return RemovalRule(before, self.dear.isChecked())

    def _count(self) -> None:
        rule = self._rule()
        self.agree.setEnabled(False)
        self._tasks.run_latest(
            "images-leaving",
            lambda: self._store.storage.choose_images(self._site.id, rule),
            self._show_count,
        )

    def _show_count(self, leaving: Leaving) -> None:
        if self._cancelled is not None:
            return
        self._leaving = leaving
        self.agree.setEnabled(bool(leaving.names))
        words = self.tr("{images} ({size}) will be removed from this computer.")
        images = _say_images(len(leaving.names))
        nothing = self.tr("No image of the site matches.")
        self.count.say(
            words.format(images=images, size=say_bytes(leaving.bytes)) if leaving.names else nothing
        )

    def _remove(self) -> None:
        cancelled = self._cancelled = Event()
        names, site_id = self._leaving.names, self._site.id
        self.agree.setEnabled(False)
        self.older.setEnabled(False)
        self.dear.setEnabled(False)
        self.cancel.setText(self.tr("Stop"))
        self.bar.setRange(0, len(names))
        self.bar.show()
        self._tasks.run(
            lambda: remove_images(self._store, site_id, names, self._progressed.emit, cancelled),
            self._end,
            self._fail,
        )

    def _show_progress(self, done: int, of: int) -> None:
        self.bar.setMaximum(of)
        self.bar.setValue(done)

    def _end(self, count: int) -> None:
        self.removed.emit(self.tr("Removed {images}").format(images=_say_images(count)))
        self._cancelled = None
        self.accept()

    def _fail(self, error: PressmarkError) -> None:
        self._cancelled = None
        self.bar.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)
        self.count.say(describe_error(error).text)


def _say_images(count: int) -> str:
    return translate("words", "%n image(s)", "", count).replace(str(count), number(count), 1)


def _say_years(years: int) -> str:
    return translate("words", "%n year(s)", "", years) if years else translate("words", "Any age")
