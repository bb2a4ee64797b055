"""A window that pictures are taken of: led somewhere, waited for, grabbed with what stands over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pressmark.sample.site import SampleSite
from pressmark.settings import Settings
from pressmark.ui.application import Session, WindowOptions
from pressmark.ui.program import take_away

STILL, LOOK = 5, 40  # looks in a row at which nothing moves; milliseconds between them
SHADOW = 18  # pixels round a dialog


class Studio:
    """A window on the library of the pictures.

    Attributes:
        site: the sample archive, served at the address that the library knows it by.
    """

    def __init__(self, session: Session, site: SampleSite) -> None:
        self.session = session
        self.window = session.window
        self.site = site

    def settle(self) -> None:
        """Wait until nothing is under way."""
        loop, still = QEventLoop(), 0
        for _ in range(500):
            QTimer.singleShot(LOOK, loop.quit)
            loop.exec()
            window = self.window
            moving = self.session.tasks.busy or window.browsing.waiting or window.sites.tour.underway
            still = 0 if moving else still + 1
            if still >= STILL:
                return

    def do(self, *names: str) -> None:
        """Do commands, one after the other."""
        for name in names:
            self.window.actions_[name].trigger()
            self.settle()

    def search(self, text: str) -> None:
        """Search for something."""
        self.window.browsing.show(self.window.browsing.filter.typed(text))
        self.settle()

    def open(self, title: str) -> None:
        """Open the article whose title begins so."""
        rows = map(self.window.model.post, range(self.window.model.rowCount()))
        self.window.opening.open(next(row.id for row in rows if row and row.title.startswith(title)))
        self.settle()

    def dialog(self) -> QWidget:
        """What stands over the window."""
        return next(one for one in reversed(QApplication.topLevelWidgets()) if self._is_above(one))

    def grab(self) -> QImage:
        """The window, and over it what stands over it, in the middle unless it has chosen a place."""
        self.settle()
        picture = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        for above in filter(self._is_above, QApplication.topLevelWidgets()):
            offset = above.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            if isinstance(above, QDialog) or above.parentWidget() is None:
                offset = QPoint(
                    (self.window.width() - above.width()) // 2, (self.window.height() - above.height()) // 2
                )
            _paint_shadow(painter, above, offset)
            painter.drawPixmap(offset, above.grab())
        painter.end()
        return picture

    def _is_above(self, one: QWidget) -> bool:
        return one is not self.window and one.isVisible() and one.width() > 1


@contextmanager
def studio(
    app: QApplication, library: Path, site: SampleSite, theme: str, size: tuple[int, int]
) -> Iterator[Studio]:
    """A window on a library, closed at the end."""
    (library / "window.json").unlink(missing_ok=True)
    session = Session(app, WindowOptions(library, size=size, theme=theme), Settings())
    try:
        opened = Studio(session, site)
        opened.settle()
        yield opened
    finally:
        for one in QApplication.topLevelWidgets():
            if one is not session.window:
                one.close()
        session.close()
        take_away(session.window)


def _paint_shadow(painter: QPainter, above: QWidget, offset: QPoint) -> None:
    for step in range(SHADOW, 0, -2):
        shade = QColor(0, 0, 0, 6)
        grown = above.rect().translated(offset).adjusted(-step, -step // 2, step, step)
        painter.fillRect(grown, shade)
