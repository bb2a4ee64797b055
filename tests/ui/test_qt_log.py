"""What Qt says goes into the log, and nothing of it onto the terminal."""

import logging

import pytest
from PySide6.QtCore import qCritical, qDebug, qWarning

from pressmark.ui.qt_log import qt_logged


@pytest.mark.no_qt_log
def test_qt_speaks_into_the_log(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG, "pressmark")
    with qt_logged():
        qDebug("a detail")
        qWarning("a warning")
        qCritical("a failure")
        qWarning("This plugin does not support propagateSizeHints()")
    said = [(record.levelno, record.getMessage()) for record in caplog.records]
    assert said == [
        (logging.DEBUG, "default: a detail"),
        (logging.INFO, "default: a warning"),
        (logging.ERROR, "default: a failure"),
    ]
    assert capfd.readouterr() == ("", "")
