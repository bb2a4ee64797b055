"""Take every picture of the documentation from the running program, into ``docs/images``.

``make screenshots`` runs it offscreen: the sample archive is synced over HTTP into a library in a temporary
folder, read, starred and written on, and each scene opens what its picture shows. Look at what it made.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from threading import Event

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from screenshot_library import fill_library, make_library
from screenshot_scenes import SCENES
from screenshot_studio import studio

from pressmark.sample.site import SampleSite
from pressmark.ui.application import make_application

FOLDER = Path(__file__).parent.parent / "docs" / "images"
THEMES = ("light", "dark")


def main() -> int:
    """Take the pictures that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scene", nargs="*", help="names of pictures; all where none is named")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    asked = parser.parse_args()
    unknown = set(asked.scene) - set(SCENES)
    if unknown:
        parser.error(f"there is no picture called {', '.join(sorted(unknown))}")
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ["PRESSMARK_CONFIG"] = tempfile.mkdtemp(prefix="pressmark-pictures-")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app = make_application()
    with SampleSite() as site, tempfile.TemporaryDirectory() as place:
        library = make_library(Path(place) / "library", site, Event())
        fill_library(library)
        for theme in asked.theme or THEMES:
            for name in asked.scene or SCENES:
                scene, size, filled = SCENES[name]
                folder = library if filled else Path(place) / f"empty-{theme}"
                with studio(app, folder, site, theme, size) as opened:
                    scene(opened)
                    save(opened.grab(), asked.folder / f"{name}-{theme}.png")
    return 0


def save(picture: QImage, file: Path) -> None:
    """Write a picture, as small as PNG can be."""
    if not picture.save(str(file), "PNG", 0):
        raise OSError(f"{file} cannot be written")
    print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(main())
