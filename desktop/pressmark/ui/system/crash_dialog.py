"""The report on an error that nobody expected."""

import traceback

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pressmark.logs import make_sendable
from pressmark.ui.system.report import describe_program
from pressmark.ui.system.report_dialog import ReportDialog
from pressmark.ui.words import translate


def make_report(error: BaseException) -> str:
    """What a person sends to those who can mend it: versions and the trace, nothing of the library."""
    return make_sendable(f"{describe_program()}\n\n" + "".join(traceback.format_exception(error)))


class CrashDialog(ReportDialog):
    """The report on an error that nobody expected."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        words = translate(
            "CrashDialog",
            "Pressmark met an error it did not expect. Your library is safe and the program goes on. "
            "If it happens again, please send this report to its makers. Nothing that you read or wrote "
            "should be in it; look before you send it.",
        )
        super().__init__(translate("CrashDialog", "Something went wrong"), words, report, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
