"""When something that cannot happen happens: it is logged, shown to be copied, and the program goes on."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from pressmark.errors import LibraryError
from pressmark.settings import log_folder
from pressmark.ui.program import leave_loop

_INTERRUPTED = 130
_log = logging.getLogger(__name__)


class CrashHandler(QObject):
    """Takes every error that nobody expected, from any thread; a storm of errors is one dialog.

    Args:
        show: open a dialog; else errors are only logged and counted (a picture is taken, nobody is there).

    Signals:
        library_failed(LibraryError): the library cannot be read, where a few rows are read at once and not
            in a worker. It may be met with every line that is painted: each is told once.
    """

    library_failed = Signal(object)
    _happened = Signal(object)

    def __init__(self, *, show: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._show = show
        self._dialog: QDialog | None = None
        self._failures: set[str] = set()
        self._happened.connect(self._tell)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Be the one who is told, in this and all threads."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def forget_failures(self) -> None:
        """Another library is open."""
        self._failures.clear()

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            leave_loop(_INTERRUPTED)
            return
        if issubclass(kind, LibraryError):
            _log.warning("The library failed: %s", error)
        else:
            _log.error("unexpected error", exc_info=(kind, error, trace))
        self._happened.emit(error)

    def _take_from_thread(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None:
            self._take(raised.exc_type, raised.exc_value, raised.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        self.count += 1
        if isinstance(error, LibraryError):
            if str(error) not in self._failures:
                self._failures.add(str(error))
                self.library_failed.emit(error)
            return
        if not self._show or self._dialog is not None:
            return
        from pressmark.ui.system.crash_dialog import CrashDialog, make_report
        from pressmark.ui.system.report import write_report

        # Here and not in a worker: what else works after an error that nobody expected is not known.
        report = write_report(make_report(error), log_folder())
        self._dialog = CrashDialog(report, QApplication.activeWindow())
        self._dialog.destroyed.connect(self._forget)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None
