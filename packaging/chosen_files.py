"""Chooses what goes into the built program, of what PyInstaller found; its recipe calls it.

The plugins are named that a program of widgets needs, and a library stays only where something that stays
needs it. An entry is what PyInstaller has: place in the program, source, kind
(https://pyinstaller.org/en/stable/advanced-topics.html#the-toc-and-tree-classes).
"""

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import icu_data

Entry = tuple[str, str, str]
Imports = Callable[[str], Iterable[tuple[str, object]]]
"""Gives the libraries that a binary asks for, with their places; PyInstaller has it for each system."""

PLUGINS = {
    "iconengines": "qsvgicon",
    "imageformats": "qgif|qico|qjpeg|qsvg|qwebp",
    "platforminputcontexts": "composeplatforminputcontextplugin|ibusplatforminputcontextplugin",
    "platforms": "qcocoa|qoffscreen|qwayland|qwindows|qxcb",
    "platformthemes": "qxdgdesktopportal",
    "printsupport": ".*",
    "styles": ".*",
    "wayland-decoration-client": "adwaita|bradient",
    "wayland-shell-integration": "qt-shell|xdg-shell",
}
# English has no words of its own in Qt's file, only plural forms, which belong to dialogs of Qt.
LANGUAGES = "de|en|he"
MODULES = {"QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets"}

# A desktop has these in versions that fit its drivers, fonts and printers; another beside them does harm.
# https://github.com/AppImageCommunity/pkg2appimage/blob/master/excludelist
OF_THE_DESKTOP = re.compile(
    r"lib(X11|X11-xcb|cups|dbus-1|fontconfig|freetype|gcc_s|glib-2\.0|gssapi_krb5|gthread-2\.0|stdc\+\+"
    # What those need themselves, so that they are there wherever those are.
    r"|brotlicommon|brotlidec|zstd)\.so\..*"
)


def is_plugin_wanted(place: str) -> bool:
    """Whether a file in Qt's folder of plugins, by its place in the built program, is taken along."""
    found = re.search(r"/plugins/([^/]+)/(?:lib)?([^/.]+)\.\w+$", place)
    return found is None or re.fullmatch(PLUGINS.get(found[1], "-"), found[2]) is not None


def is_data_wanted(place: str) -> bool:
    """Whether a file that is no program is taken along.

    Translations of Qt are by their language; metadata are what is read there, not what the installer noted of
    the machine that builds.
    """
    if ".dist-info/" in place:
        return re.search(r"\.dist-info/(METADATA|entry_points\.txt|top_level\.txt)$", place) is not None
    found = re.search(r"PySide6/(?:Qt/)?translations/([^/]+)$", place)
    return found is None or re.fullmatch(rf"qtbase_(?:{LANGUAGES})\.qm", found[1]) is not None


def is_python(place: str) -> bool:
    """Whether a binary is the library of Python, without which nothing starts; on macOS a framework."""
    return re.match(r"(?:lib)?python3|Python(?:\.framework/Versions/[^/]+/Python)?$", place) is not None


def is_root(place: str, kind: str) -> bool:
    """Whether a binary is there for itself and not because another needs it."""
    if kind == "EXTENSION":
        module = re.search(r"PySide6/(Qt\w+)\.", place)
        return module is None or module[1] in MODULES
    return "/plugins/" in place or is_python(place)


def list_needed(source: str, get_imports: Imports) -> list[str]:
    """The names of the libraries that a binary asks the system for."""
    if not sys.platform.startswith("linux"):
        return [Path(name).name for name, _ in get_imports(source)]
    # On Linux PyInstaller's own function tells also what those libraries need in turn.
    told = subprocess.run(["objdump", "-p", source], capture_output=True, text=True, check=True).stdout  # noqa: S603, S607
    return re.findall(r"^ *NEEDED +(\S+)$", told, re.MULTILINE)


def choose_binaries(found: Iterable[Entry], get_imports: Imports) -> list[Entry]:
    """Those of the binaries that something needs.

    Raises:
        ValueError: the library of Python is not among them.
    """
    entries = [(Path(name).as_posix(), source, kind) for name, source, kind in found]
    entries = [entry for entry in entries if is_plugin_wanted(entry[0])]
    by_file = {Path(source).name: (place, source) for place, source, _ in entries}
    waiting = [(place, source) for place, source, kind in entries if is_root(place, kind)]
    kept: set[str] = set()
    while waiting:
        place, source = waiting.pop()
        if place in kept:
            continue
        kept.add(place)
        needed = (name for name in list_needed(source, get_imports) if name in by_file)
        waiting += [by_file[name] for name in needed if not OF_THE_DESKTOP.fullmatch(name)]
    if not any(map(is_python, kept)):
        raise ValueError("the library of Python is not in the program, which would not start")
    return [entry for entry in entries if entry[0] in kept]


def choose_data(found: Iterable[Entry], binaries: Sequence[Entry], folder: Path) -> list[Entry]:
    """Those of the other files that are wanted beside some binaries; made smaller in a folder."""
    places = {place for place, _, _ in binaries}
    frameworks = {place.partition(".framework/")[0] for place in places if ".framework/" in place}
    chosen = []
    for name, source, kind in found:
        place = Path(name).as_posix()
        if ".framework/" in place:
            # What macOS wants of a framework stays with its library: Info.plist and the links to its version.
            wanted = place.partition(".framework/")[0] in frameworks
        elif kind == "SYMLINK":
            # A link stands beside the program for a library of a package that is below it.
            wanted = Path(source).as_posix() in places
        else:
            wanted = is_data_wanted(place)
        if wanted:
            chosen.append((place, pack(source, folder) if place == "base_library.zip" else source, kind))
    return chosen


def pack(source: str, folder: Path) -> str:
    """Compress the modules that Python begins with, which PyInstaller does not."""
    if not sys.platform.startswith("linux"):
        return source
    target = folder / "packed" / Path(source).name
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(source) as plain, zipfile.ZipFile(target, "w") as packed:
        for item in plain.infolist():
            packed.writestr(item, plain.read(item), zipfile.ZIP_DEFLATED, 9)
    return str(target)


def shrink(source: str, folder: Path) -> str:
    """A smaller file to take in place of a binary, in a folder; the same where there is none."""
    if not Path(source).name.startswith("libicudata.so."):
        return source
    target = folder / "icu" / Path(source).name
    icu_data.trim(Path(source), target)
    return str(target)
