"""The words of the program in the person's language, and the plural forms of its own."""

from importlib.resources import as_file, files

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def load_translators(app: QApplication) -> None:
    """Install what there is for the language of the system; English has its plural forms from a file too."""
    locale = QLocale()
    qt = QTranslator(app)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    for name in ("en", locale.name().split("_")[0]):
        own = QTranslator(app)
        with as_file(files("pressmark.resources").joinpath("i18n", f"pressmark_{name}.qm")) as file:
            if file.is_file() and own.load(str(file)):
                app.installTranslator(own)
