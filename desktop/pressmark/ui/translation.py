"""The words of the program in the person's language, and the plural forms of its own."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pressmark.ui.theme import RESOURCES

LANGUAGES = ("en", "de", "he")
"""What the window speaks, each under its name in ISO 639."""

_FROM_THE_RIGHT = ("he",)
_NAME, _SPEAKS = "pressmark", "speaks"


def load_translators(app: QApplication, language: str = "") -> None:
    """Speak a language, write dates and numbers as it does, and run from right to left where it does.

    What was loaded before goes: this may come twice. What is on the screen already keeps its words.

    Args:
        app: the program.
        language: one of `LANGUAGES`, or "" for the system's; a language without a translation is English.
    """
    # At first there is none, and looking for one takes as long as loading it.
    for former in app.findChildren(QTranslator, _NAME) if app.property(_SPEAKS) else ():
        app.removeTranslator(former)
        former.deleteLater()
    app.setProperty(_SPEAKS, True)
    if language:
        QLocale.setDefault(_find_locale(language))
    locale = QLocale()
    spoken = QLocale.languageToCode(locale.language())
    spoken = spoken if spoken in LANGUAGES else LANGUAGES[0]
    if not _load(app, "qtbase", locale, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        # Without it Qt would stay in the language that it spoke before.
        _load(app, "qtbase", QLocale(spoken), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # What has no translation yet has the plural forms of English.
    for name in dict.fromkeys((LANGUAGES[0], spoken)):
        _load(app, "pressmark", QLocale(name), str(RESOURCES / "i18n"))
    # Qt itself goes by its own translation. To ask which way a language runs takes long, once.
    if (spoken in _FROM_THE_RIGHT) is not app.isRightToLeft():
        app.setLayoutDirection(QLocale(spoken).textDirection())


def name_language(language: str) -> str:
    """A language by its own name, as "Deutsch", for a person who reads no other."""
    # Of the world, or it would be the English of America.
    world = QLocale(QLocale(language).language(), QLocale.Country.World)
    name = world.nativeLanguageName()
    return name[:1].upper() + name[1:]


def _find_locale(language: str) -> QLocale:
    """The language as it is written in the person's country, where that can be."""
    system = QLocale.system()
    wanted = QLocale(language)
    if system.language() == wanted.language():
        return system
    return QLocale(wanted.language(), system.territory())


def _load(app: QApplication, stem: str, locale: QLocale, folder: str) -> bool:
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if translator.load(locale, stem, "_", folder):
        return app.installTranslator(translator)
    translator.deleteLater()
    return False
