"""The way to `pressmark.export.workbook`, whose library takes longer to load than a start may."""

import importlib
import threading
from collections.abc import Sequence
from pathlib import Path

from pressmark.export.sheet import Sheet

MOST_ROWS = 1_048_576


def write_xlsx(
    sheet: Sheet,
    path: Path,
    *,
    cancelled: threading.Event | None = None,
    most_rows: int = MOST_ROWS,
    more: Sequence[Sheet] = (),
) -> None:
    """Write a sheet as an Excel workbook; its memory does not grow with the rows.

    Text is text whatever it looks like. A cell holds at most 32,767 UTF-16 units, a longer one ends with an
    ellipsis; what is no number or date to Excel (over 15 digits, before March 1900) is written as text.

    Args:
        sheet: what to write.
        path: the file.
        cancelled: set when the person asks to stop.
        most_rows: of one sheet of the workbook with its header; the others go on in a next sheet.
        more: sheets that stand behind it. The workbook is called as the first.

    Raises:
        ExportFailed: the file cannot be written there, or a row has more columns than a sheet can; what was
            there before is kept.
        Cancelled: the person asked to stop.
    """
    workbook = importlib.import_module("pressmark.export.workbook")
    workbook.write_workbook(sheet, path, cancelled, most_rows, more)
