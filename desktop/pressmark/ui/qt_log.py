"""What Qt itself has to say goes into the program's log, not onto the terminal."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger(__name__)

# Qt warns of many things that a person can do nothing about and that harm nobody.
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.INFO,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


# What a platform cannot do, it says of each window (a size that a Wayland or offscreen one may not have).
_LEFT_OUT = "This plugin does not support "


@contextmanager
def qt_logged() -> Iterator[None]:
    """Take Qt's messages into the log while the block runs.

    https://doc.qt.io/qt-6/qtlogging.html#qInstallMessageHandler
    """
    former = qInstallMessageHandler(_take)
    try:
        yield
    finally:
        qInstallMessageHandler(former)


def _take(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_LEFT_OUT):
        _log.log(_LEVELS.get(kind, logging.INFO), "%s: %s", context.category or "qt", message)
