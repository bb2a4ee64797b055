"""What desktops and installers read about the program agrees with the program, and can be read."""

import configparser
import plistlib
import re
import runpy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from pressmark.cli.arguments import build_parser
from pressmark.cli.faults import INTERRUPTED, LIBRARY_BROKEN
from pressmark.ui.icons import draw_program_icon, make_program_icon, make_tray_icon
from tests.project_files import ROOT

ID = "io.github.pressmark.pressmark"
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
DRAWINGS = sorted((ROOT / "resources" / "icons").glob("*.svg"))


def run_script(name: str) -> dict[str, Any]:
    """What a script of the packaging defines; an installed package has the name of its folder."""
    return runpy.run_path(str(PACKAGING / name))


def read(*place: str) -> str:
    return PACKAGING.joinpath(*place).read_text("utf-8")


@pytest.fixture(scope="module")
def icons(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    run_script("make_icons.py")["make_icons"](folder)
    return folder


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(read("linux", f"{ID}.desktop"))
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def metainfo() -> ElementTree.Element:
    return ElementTree.fromstring(read("linux", f"{ID}.metainfo.xml"))  # noqa: S314 - it is ours


def test_the_desktop_entry_names_the_program_and_an_icon_that_is_made(
    entry: configparser.SectionProxy, icons: Path
) -> None:
    assert entry["Exec"].split() == ["pressmark", "%U"]
    assert (icons / "hicolor" / "scalable" / "apps" / f"{entry['Icon']}.svg").exists()
    assert entry["MimeType"] == "x-scheme-handler/pressmark;"


def test_what_a_person_reads_of_the_desktop_entry_is_there_in_every_language(
    entry: configparser.SectionProxy,
) -> None:
    for key in ("GenericName", "Comment", "Keywords"):
        words = [entry[f"{key}{language}"] for language in ("", "[de]", "[he]")]
        assert len(set(words)) == 3


def test_the_metainfo_names_the_entry_the_program_and_the_latest_release(
    metainfo: ElementTree.Element, entry: configparser.SectionProxy
) -> None:
    assert metainfo.findtext("id") == ID
    assert metainfo.findtext("launchable") == f"{ID}.desktop"
    assert metainfo.findtext("provides/binary") == entry["Exec"].split()[0]
    assert metainfo.findtext("summary") == entry["Comment"]
    releases = [release.get("version") for release in metainfo.iter("release")]
    assert releases[0] == VERSION
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert [release for release in releases if f"[{release}]" not in changes] == []


def test_the_metainfo_is_translated_as_a_whole(metainfo: ElementTree.Element) -> None:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for parent in (
        metainfo,
        *metainfo.iter("description"),
        *metainfo.iter("ul"),
        *metainfo.iter("screenshot"),
    ):
        if parent in list(metainfo.iterfind("releases//description")):
            continue
        for tag in ("summary", "p", "li", "caption"):
            told = [part.get(language) for part in parent.findall(tag)]
            assert told.count("de") == told.count("he") == told.count(None)


def test_the_screenshots_are_pictures_of_the_project(metainfo: ElementTree.Element) -> None:
    for image in metainfo.iter("image"):
        picture = QImageReader(str(ROOT / (image.text or "").split("/main/")[1]))
        assert picture.size() == QSize(int(image.get("width", 0)), int(image.get("height", 0)))


def test_every_format_for_a_system_has_the_same_identity() -> None:
    assert f"\nid: {ID}\n" in read("linux", f"{ID}.yml")
    assert f"id={ID}" in read("linux", "stage")
    assert run_script("make_icons.py")["ID"] == ID
    plist = plistlib.loads(PACKAGING.joinpath("macos", "Info.plist").read_bytes())
    assert plist["CFBundleIdentifier"] == ID
    assert plist["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["pressmark"]
    assert plist["CFBundleLocalizations"] == ["en", "de", "he"]
    assert all(plistlib.loads(PACKAGING.joinpath("macos", "entitlements.plist").read_bytes()).values())


def test_the_installer_of_windows_takes_files_that_are_there_or_are_built(icons: Path) -> None:
    script = read("windows", "pressmark.iss")
    names = re.findall(r"\.\.\\\.\.\\([\w.\\]+)", script)
    places = {name.replace("\\", "/").rstrip("/") for name in names}
    assert places == {"LICENSE", "dist", "build/icons/pressmark.ico", "dist/pressmark"}
    assert (icons / "pressmark.ico").exists()
    assert 'Subkey: "Software\\Classes\\pressmark"' in script
    assert 'ValueData: """{app}\\pressmark.exe"" ""%1"""' in script
    # Library and settings are the person's.
    assert "\n[UninstallDelete]" not in script
    assert "{localappdata}" not in re.sub(r"^;.*$", "", script, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("version", "numbers"), [(VERSION, None), ("1.2.3", (1, 2, 3, 0)), ("10.0.1rc2", (10, 0, 1, 0))]
)
def test_the_version_resource_of_windows_is_what_pyinstaller_evaluates(
    version: str, numbers: tuple[int, ...] | None
) -> None:
    def keep(*words: object, **facts: object) -> tuple[tuple[object, ...], dict[str, object]]:
        return words, facts

    kinds = "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo VarStruct"
    text = run_script("windows/version_info.py")["make_version_info"](version, 'It\'s "quoted"')
    _, facts = eval(text, dict.fromkeys(kinds.split(), keep))  # noqa: S307 - so does PyInstaller
    (_, fixed) = facts["ffi"]
    assert fixed["filevers"] == fixed["prodvers"]
    assert len(fixed["filevers"]) == 4
    assert numbers in (None, fixed["filevers"])
    assert text.count(f"'{version}'") == 2


def test_the_installer_of_windows_says_numbers_alone_to_windows() -> None:
    script = read("windows", "pressmark.iss")
    assert "\nVersionInfoVersion={#Numbers}\n" in script
    marks = re.findall(r'"([.a-z]+)"\)', script.split("#define Numbers")[1].splitlines()[0])
    for version in ("1.2.0", "1.2.0rc1", "1.2.0a3", "1.2.0b1.dev2", "1.2.0.post1"):
        numbers = version
        for mark in marks:
            numbers = numbers.partition(mark)[0]
        assert numbers == "1.2.0"


def test_a_version_without_numbers_has_no_resource() -> None:
    with pytest.raises(ValueError):
        run_script("windows/version_info.py")["make_version_info"]("next", "")


def test_the_workflows_build_by_the_recipes_of_the_project() -> None:
    texts = {file.name: file.read_text("utf-8") for file in (ROOT / ".github" / "workflows").glob("*.yml")}
    assert set(texts) == {"ci.yml", "package.yml"}
    for text in texts.values():
        named = re.findall(r"(?<![\w/.])((?:packaging|tests|\.ci)/[\w./-]+)", text.replace("\\", "/"))
        assert [place for place in named if not (ROOT / place.rstrip("./")).exists()] == []
        assert "permissions:\n  contents: read\n" in text
        actions = re.findall(r"uses: (\S+)", text)
        assert [action for action in actions if not re.fullmatch(r"actions/[\w-]+@v\d+", action)] == []
    assert "tests/ui" not in texts["ci.yml"]


@pytest.fixture(scope="module")
def page() -> str:
    script = run_script("make_man.py")
    return str(script["make_page"](script["datetime"](2026, 1, 2, tzinfo=script["UTC"])))


def commands() -> Iterator[str]:
    for action in build_parser()._actions:
        yield from action.choices or () if action.dest == "command" else ()


def test_the_manual_page_has_every_command_and_exit_code(page: str) -> None:
    assert f'.TH PRESSMARK 1 2026-01-02 "Pressmark {VERSION}"' in page
    named = set(re.findall(r"^\.SS \"\\fB([a-z]+)", page, re.MULTILINE))
    assert named == set(commands())
    codes = re.findall(r"^\\fB(\d+)\\fR$", page, re.MULTILINE)
    assert codes == [*map(str, range(LIBRARY_BROKEN + 1)), str(INTERRUPTED)]
    for section in ("NAME", "SYNOPSIS", "OPTIONS", "ENVIRONMENT", "FILES"):
        assert f"\n.SH {section}\n" in page


def test_nothing_in_the_manual_page_is_taken_for_a_request_of_roff(page: str) -> None:
    requests = {line.split()[0] for line in page.splitlines() if line[:1] in {".", "'"}}
    assert requests == {'.\\"', ".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".UR", ".UE"}
    escape = run_script("make_man.py")["_escape"]
    assert escape(".'~^\\-") == "\\&.'\\(ti\\(ha\\e\\-"
    assert max(map(len, page.splitlines())) < 120


def test_the_icon_of_windows_can_be_read_in_all_sizes(icons: Path) -> None:
    reader = QImageReader(str(icons / "pressmark.ico"))
    sizes = []
    for place in range(reader.imageCount()):
        assert reader.jumpToImage(place)
        image = reader.read()
        assert is_drawn(image)
        sizes.append(image.width())
    assert sizes == [16, 20, 24, 32, 40, 48, 64, 128, 256]


def test_the_icon_of_macos_is_a_chain_of_pictures_of_the_sizes_that_their_kinds_say(icons: Path) -> None:
    content = (icons / "pressmark.icns").read_bytes()
    assert content[:4] == b"icns"
    assert int.from_bytes(content[4:8], "big") == len(content)
    sizes, place = {}, 8
    while place < len(content):
        length = int.from_bytes(content[place + 4 : place + 8], "big")
        image = QImage.fromData(content[place + 8 : place + length])
        assert is_drawn(image)
        sizes[content[place : place + 4].decode()] = image.width()
        place += length
    kinds = ("ic11", "ic12", "ic07", "ic13", "ic08", "ic14", "ic09", "ic10")
    assert sizes == dict(zip(kinds, (32, 64, 128, 256, 256, 512, 512, 1024), strict=True))


def test_the_icons_of_linux_have_the_sizes_of_their_folders(icons: Path) -> None:
    pictures = list((icons / "hicolor").glob(f"*/apps/{ID}.png"))
    assert len(pictures) == 20
    for picture in pictures:
        size, _, ratio = picture.parent.parent.name.partition("@")
        side = int(size.split("x")[0]) * int(ratio or 1)
        assert QImageReader(str(picture)).size() == QSize(side, side)
    symbolic = (icons / "hicolor" / "symbolic" / "apps" / f"{ID}-symbolic.svg").read_text("utf-8")
    assert set(re.findall(r"#\w+|currentColor", symbolic)) == {"#2e3436"}


def is_drawn(image: QImage) -> bool:
    """Whether some of a picture is there and some is not."""
    sides = range(0, image.width(), max(1, image.width() // 32))
    shades = {image.pixelColor(x, y).alpha() for x in sides for y in sides}
    return min(shades) == 0 and max(shades) == 255


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda file: str(file.stem))
def test_every_drawing_shows_something_at_16_pixels(drawing: Path) -> None:
    renderer = QSvgRenderer(QByteArray(drawing.read_bytes()))
    assert renderer.isValid()
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 16, 16))
    painter.end()
    seen = sum(image.pixelColor(x, y).alpha() > 100 for x in range(16) for y in range(16))
    assert seen >= 8


@pytest.mark.parametrize(("size", "ratio"), [(16, 1), (16, 2), (22, 1), (24, 1), (32, 1), (64, 1)])
def test_the_program_icon_lies_on_whole_pixels(qapp: QApplication, size: int, ratio: int) -> None:
    image = draw_program_icon(size, ratio).toImage()
    line = round(image.width() * 0.75)  # below the marked words, across the page
    pixels = [image.pixelColor(x, line) for x in range(image.width())]
    # Ground, page and words. What lies across two pixels would add mixtures of two of them.
    assert len({pixel.name() for pixel in pixels if pixel.alpha() == 255}) in {2, 3}


def test_the_icon_of_the_tray_has_the_colour_that_is_asked_for(qapp: QApplication) -> None:
    icon = make_tray_icon("#ff0000")
    assert icon.isMask()
    image = icon.pixmap(QSize(22, 22)).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert {pixel.name() for pixel in pixels if pixel.alpha() == 255} == {QColor("#ff0000").name()}


def test_the_window_has_the_icon_in_every_size_that_a_panel_asks_for(qapp: QApplication) -> None:
    sizes = {size.width() for size in make_program_icon().availableSizes()}
    assert {16, 22, 24, 32, 48, 64, 128, 256} <= sizes


def test_what_the_guide_to_installing_names_is_what_is_there() -> None:
    guide = (ROOT / "docs" / "installing.md").read_text("utf-8")
    runtime = re.findall(r"org\.freedesktop\.Platform//([\d.]+)", guide)
    assert runtime == re.findall(r"^runtime-version: '([\d.]+)'", read("linux", f"{ID}.yml"), re.MULTILINE)
    assert f"pressmark-{VERSION}-py3-none-any.whl" in guide
    assert ID in guide
