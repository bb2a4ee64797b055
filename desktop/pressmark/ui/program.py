"""The one application of the process: its name, its fonts and language, how Python behaves beside it."""

import gc
import sys
from importlib.metadata import version

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from pressmark.ui.icons import make_program_icon
from pressmark.ui.translation import load_translators

DESKTOP_ID = "io.github.pressmark.pressmark"
"""What the program is called among those of the desktop: its desktop entry and its icon have the name too."""

_STAYS = "stays"
_TURN = 0.001  # seconds; Python's own choice is five times as long
_DECODED = 256  # megabytes of one decoded image, as `article.images` has it


def stay_in_loop(app: QApplication) -> int:
    """Answer the person until the program is to end; gives the exit code."""
    app.setProperty(_STAYS, True)
    try:
        return app.exec()
    finally:
        app.setProperty(_STAYS, False)


def leave_loop(code: int = 0) -> None:
    """End `stay_in_loop`. Where it does not run nothing happens.

    Qt would take it for the end of every loop to come: https://doc.qt.io/qt-6/qcoreapplication.html#exit.
    """
    app = QApplication.instance()
    if app is not None and app.property(_STAYS):
        QApplication.exit(code)


def speak(app: QApplication, language: str) -> None:
    """Speak the language that was chosen; what was chosen meanwhile holds from the next window on."""
    if app.property("language") != language:
        app.setProperty("language", language)
        QLocale.setDefault(QLocale.system())
        load_translators(app, language)


def spare_collector() -> None:
    """Have Python's collector of cycles leave alone what lives as long as the program.

    Else it walks through all of it now and then, and everything stands still for a tenth of a second
    (https://docs.python.org/3/library/gc.html#gc.freeze).
    """
    gc.collect()
    gc.freeze()


def make_application() -> QApplication:
    """The one application of this process."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    if app.applicationName() == "Pressmark":
        return app
    app.setApplicationName("Pressmark")
    # Qt's calls give Python's lock away and wait for it again; a thread that computes keeps it so long.
    sys.setswitchinterval(_TURN)
    app.setStyle("Fusion")
    # Else a style sheet keeps another font of the program from what it dresses.
    app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    app.setApplicationVersion(version("pressmark"))
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(make_program_icon())
    # The library keeps pictures of up to 100 megapixels; a file may claim any number of them.
    QImageReader.setAllocationLimit(_DECODED)
    app.setProperty("language", "")
    load_translators(app)
    return app
