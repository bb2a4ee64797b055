"""What is left out of the built program is not missed, what is made small for it still works."""

import ast
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import PySide6
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.project_files import ROOT

PACKAGING = ROOT / "packaging"
PACKAGE = ROOT / "desktop" / "pressmark"
QT = Path(PySide6.__file__).parent / "Qt"
ICU = next(iter((QT / "lib").glob("libicudata.so.*")), None)
DEB = PACKAGING / "linux" / "deb"


def run_script(name: str) -> dict[str, Any]:
    """What a script of the packaging defines; an installed package has the name of its folder."""
    return runpy.run_path(str(PACKAGING / name))


@cache
def read_icu_script() -> dict[str, Any]:
    return run_script("icu_data.py")


def read_recipe() -> Mapping[str, Any]:
    """The constants of PyInstaller's recipe, which only PyInstaller can run."""
    found = {}
    for node in ast.parse((PACKAGING / "pressmark.spec").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            try:
                found[node.targets[0].id] = ast.literal_eval(node.value)
            except ValueError:
                continue
    return found


RECIPE = read_recipe()


@cache
def read_choice() -> dict[str, Any]:
    """What says which files go into the program; it and its neighbours import each other by name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(PACKAGING))
        return run_script("chosen_files.py")


LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these files are those of Linux")


def test_the_program_does_without_what_is_left_out() -> None:
    program = (
        "import importlib, pkgutil, sys\n"
        f"sys.modules.update(dict.fromkeys({RECIPE['UNUSED']!r}))\n"
        "import pressmark\n"
        "for module in pkgutil.walk_packages(pressmark.__path__, 'pressmark.'):\n"
        "    if not module.name.endswith('__main__') and '.migrations.' not in module.name:\n"
        "        importlib.import_module(module.name)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_module_of_qt_that_is_imported_is_taken_along() -> None:
    sources = (file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    imported = {name for source in sources for name in re.findall(r"^from PySide6\.(Qt\w+)", source, re.M)}
    assert imported
    assert imported <= read_choice()["MODULES"]


@LINUX
@pytest.mark.parametrize(
    "plugin",
    [
        "iconengines/qsvgicon",
        "imageformats/qjpeg",
        "imageformats/qwebp",
        "platforms/qoffscreen",
        "platforms/qwayland",
        "platforms/qxcb",
        "printsupport/cupsprintersupport",
        "wayland-shell-integration/xdg-shell",
    ],
)
def test_plugins_without_which_there_is_no_window_are_there_and_wanted(plugin: str) -> None:
    folder, name = plugin.split("/")
    assert (QT / "plugins" / folder / f"lib{name}.so").exists()
    assert re.fullmatch(read_choice()["PLUGINS"][folder], name)


@pytest.mark.parametrize(
    ("place", "links"),
    [
        ("libpython3.13.so.1.0", []),
        ("python313.dll", []),
        (
            "Python.framework/Versions/3.13/Python",
            [
                ("Python", "Python.framework/Versions/3.13/Python"),
                ("Python.framework/Versions/Current", "3.13"),
                ("Python.framework/Python", "Versions/Current/Python"),
            ],
        ),
    ],
)
def test_the_library_of_python_is_never_left_out(
    place: str, links: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = read_choice()
    monkeypatch.setattr(sys, "platform", "darwin")
    other = "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick"
    binaries = choice["choose_binaries"](
        [(place, f"/{place}", "BINARY"), (other, f"/{other}", "BINARY")], lambda source: ()
    )
    assert [entry[0] for entry in binaries] == [place]
    data = [
        *((name, target, "SYMLINK") for name, target in links),
        ("PySide6/Qt/lib/QtQuick.framework/Resources", "Versions/Current/Resources", "SYMLINK"),
        ("QtQuick", other, "SYMLINK"),
    ]
    kept = choice["choose_data"](data, binaries, tmp_path)
    assert [(name, target) for name, target, _ in kept] == links


def test_a_program_without_the_library_of_python_is_not_built() -> None:
    plugin = ("PySide6/Qt/plugins/platforms/libqxcb.so", sys.executable, "BINARY")
    with pytest.raises(ValueError, match="Python"):
        read_choice()["choose_binaries"]([plugin], lambda source: ())


@LINUX
def test_the_modules_that_python_begins_with_are_packed(tmp_path: Path) -> None:
    plain = tmp_path / "base_library.zip"
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr("os.pyc", b"0" * 5000)
    packed = Path(read_choice()["pack"](str(plain), tmp_path))
    assert packed.stat().st_size < 500
    with zipfile.ZipFile(packed) as archive:
        assert archive.read("os.pyc") == b"0" * 5000


@given(
    st.binary(max_size=40),
    st.dictionaries(
        st.from_regex(r"icudt73l/[a-z/]{1,12}\.res", fullmatch=True), st.binary(max_size=70), min_size=1
    ),
)
def test_what_is_written_as_data_of_icu_is_read_again(before: bytes, items: dict[str, bytes]) -> None:
    icu = read_icu_script()
    header = b"\x18\0\xda\x27\x14\0\0\0\0\0\x02\0CmnD\1\0\0\0\3\0\0\0"
    written = icu["write_data"](icu["IcuData"](header, tuple(sorted(items.items()))))
    read = icu["read_data"](b"\x7fELF" + before.replace(b"CmnD", b"") + written)
    assert read.header == header
    assert [name for name, _ in read.items] == sorted(items)
    for name, content in read.items:
        # Items begin at multiples of 16 bytes.
        assert content.rstrip(b"\0") == items[name].rstrip(b"\0")
        assert 0 <= len(content) - len(items[name]) < 32


@pytest.mark.skipif(ICU is None or not shutil.which("ld"), reason="needs ICU of Qt, and binutils")
def test_qt_sorts_by_the_small_data_as_by_the_whole(tmp_path: Path) -> None:
    assert ICU is not None
    target = tmp_path / ICU.name
    read_icu_script()["trim"](ICU, target)
    assert target.stat().st_size < ICU.stat().st_size / 5
    program = (
        "import sys\n"
        "from functools import cmp_to_key\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCollator, QLocale\n"
        "words = ['zebra', 'örn', 'ängel', 'åsna', 'Zoo', '中文', '日本', 'שלום', 'apfel', '10', '9']\n"
        "for name in ('sv_SE', 'de_DE', 'he_IL', 'zh_CN', 'ja_JP'):\n"
        "    collator = QCollator(QLocale(name))\n"
        "    collator.setNumericMode(True)\n"
        "    words.sort(key=cmp_to_key(collator.compare))\n"
        "    print(name, words, QLocale(name).toUpper('straße istanbul'))\n"
        "print(sys.argv[1] in Path('/proc/self/maps').read_text(), file=sys.stderr)\n"
    )

    def sort(folder: str) -> subprocess.CompletedProcess[str]:
        variables = os.environ | {"LD_LIBRARY_PATH": folder, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", program, str(target)]
        return subprocess.run(command, capture_output=True, text=True, check=True, env=variables)

    whole, small = sort(""), sort(str(tmp_path))
    assert (whole.stderr.strip(), small.stderr.strip()) == ("False", "True")
    assert small.stdout == whole.stdout
    assert "'åsna', 'ängel', 'örn'" in small.stdout.splitlines()[0]


@pytest.mark.parametrize("name", ["build", "check_deb", "check_files", "linux/build_deb"])
@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_a_script_can_be_read_and_run(name: str) -> None:
    script = PACKAGING / name
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


def test_the_debian_package_is_described_whole() -> None:
    template = (DEB / "control.in").read_text("utf-8")
    fields = dict(line.split(": ", 1) for line in template.splitlines() if re.match(r"\w[\w-]*: ", line))
    assert {"Package", "Version", "Architecture", "Maintainer", "Depends", "Description"} <= fields.keys()
    assert set(re.findall(r"@\w+@", template)) == {"@VERSION@", "@ARCHITECTURE@", "@SIZE@", "@LIBRARIES@"}
    written = (PACKAGING / "linux" / "build_deb").read_text("utf-8")
    assert all(mark in written for mark in re.findall(r"@\w+@", template))
    # Policy 3.4.1: the synopsis is no sentence and shorter than 80 signs.
    assert len(fields["Description"]) < 80
    assert not fields["Description"].endswith(".")


def test_every_lintian_override_has_its_reason() -> None:
    lines = (DEB / "lintian-overrides").read_text("utf-8").splitlines()
    assert lines[0].startswith("#")
    assert all(line.startswith(("#", "pressmark: ")) for line in lines)


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_a_file_that_is_missing_from_a_release_is_named(tmp_path: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    (tmp_path / f"pressmark-{version}-setup.exe").write_bytes(b"MZ")
    (tmp_path / f"Pressmark-{version}-arm64.dmg").touch()

    def check(*kinds: str) -> subprocess.CompletedProcess[str]:
        command = [str(PACKAGING / "check_files"), str(tmp_path), *kinds]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert check("windows").returncode == 0
    empty = check("windows", "macos-arm64")
    assert (empty.returncode, "arm64.dmg" in empty.stderr) == (1, True)
    assert check("amiga").returncode != 0


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_a_package_that_nobody_knows_cannot_be_needed() -> None:
    command = [str(PACKAGING / "build"), "rpm"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "rpm" in done.stderr


def test_what_the_build_needs_is_an_extra_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[<>=!~]", need)[0] for need in project["optional-dependencies"].get("package", [])}
    assert names == {"build", "keyring", "pyinstaller", "setuptools"}
