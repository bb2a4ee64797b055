"""Draws the program's icon in every form that desktops take, into one folder.

    packaging/make_icons.py [FOLDER]      by default build/icons

    FOLDER/hicolor/SIZExSIZE[@2]/apps/ID.png          the desktops of freedesktop.org, as are
    FOLDER/hicolor/scalable/apps/ID.svg
    FOLDER/hicolor/symbolic/apps/ID-symbolic.svg
    FOLDER/pressmark.ico                              Windows
    FOLDER/pressmark.icns                             macOS

The program has to be importable (``.venv/bin/python``). Needs no display.
"""

import os
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from pressmark.ui.icons import draw_icon, draw_program_icon
from pressmark.ui.theme import read_resource

ROOT = Path(__file__).parent.parent
ID = "io.github.pressmark.pressmark"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# The colour that symbolic icons have in their files; toolkits put their own in its place.
# https://developer.gnome.org/hig/guidelines/ui-icons.html
SYMBOLIC = "#2e3436"
# Pictures of a bundle by their kind: logical size and pixel ratio. 16 and 32 at a ratio of 1 are missing:
# their kinds hold no PNG that every macOS shows, and it draws them from the next larger.
# https://en.wikipedia.org/wiki/Apple_Icon_Image_format
ICNS_KINDS = (
    (b"ic11", 16, 2),
    (b"ic12", 32, 2),
    (b"ic07", 128, 1),
    (b"ic13", 128, 2),
    (b"ic08", 256, 1),
    (b"ic14", 256, 2),
    (b"ic09", 512, 1),
    (b"ic10", 512, 2),
)
# Of the width of an icon, what its ground fills: in our drawing, and in every icon of macOS from 32 points
# on. https://developer.apple.com/design/resources/ (the icon grid: 824 of 1024)
_OURS, _THEIRS, _WITH_EDGE = 120 / 128, 824 / 1024, 32


def make_icons(folder: Path) -> None:
    """Write all icons; what is there already is replaced. Needs a `QGuiApplication`."""
    for size in SIZES:
        _write(folder / f"hicolor/{size}x{size}/apps/{ID}.png", encode_png(draw_program_icon(size)))
        _write(folder / f"hicolor/{size}x{size}@2/apps/{ID}.png", encode_png(draw_program_icon(size, 2)))
    _write(folder / f"hicolor/scalable/apps/{ID}.svg", read_resource("icons", "pressmark.svg").encode())
    symbolic = read_resource("icons", "pressmark-symbolic.svg").replace("currentColor", SYMBOLIC)
    _write(folder / f"hicolor/symbolic/apps/{ID}-symbolic.svg", symbolic.encode())
    _write(folder / "pressmark.ico", make_ico())
    _write(folder / "pressmark.icns", make_icns())


def make_ico() -> bytes:
    """The icon file of Windows; its pictures are PNG, which every Windows since Vista takes.

    https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10): a header (0, kind 1, count), then
    for each picture width and height (0 is 256), colours, 0, planes, bits a pixel, length, offset; then all
    pictures.
    """
    pictures = [encode_png(draw_program_icon(size)) for size in ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures)


def make_icns() -> bytes:
    """The icon file of macOS: ``icns`` and its length, then each picture with its kind and its length."""
    body = b""
    for kind, size, ratio in ICNS_KINDS:
        picture = encode_png(_draw_for_macos(size, ratio))
        body += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def encode_png(picture: QPixmap) -> bytes:
    """A picture as a PNG file, whose pixels are so many whatever screen it was drawn for."""
    image = picture.toImage()
    image.setDevicePixelRatio(1)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _draw_for_macos(size: int, ratio: int) -> QPixmap:
    """The icon with the empty edge that all have there: without it ours would be the largest of the Dock."""
    if size < _WITH_EDGE:
        return draw_program_icon(size, ratio)
    pixels = size * ratio
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    side = round(pixels * _THEIRS / _OURS)
    edge = (pixels - side) // 2
    painter = QPainter(picture)
    painter.drawPixmap(edge, edge, draw_icon("pressmark", "", side))
    painter.end()
    return picture


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def main(words: Sequence[str]) -> int:
    """Do what the head of this file says; gives the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["make_icons"])
    make_icons(Path(words[0]) if words else ROOT / "build" / "icons")
    application.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
