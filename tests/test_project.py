"""What is shipped is whole: packages, data files, and the documents that go with them."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from pressmark import __version__
from tests.project_files import FILES, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SOURCES = {"pressmark": ROOT / "desktop" / "pressmark", "pressmark.resources": ROOT / "resources"}
EXTRAS = PROJECT["project"]["optional-dependencies"]


def shipped_files() -> set[str]:
    """Every tracked file of the package, as a path in the wheel."""
    return {
        str(Path(*package.split("."), file.relative_to(folder)))
        for package, folder in SOURCES.items()
        for file in FILES
        # What translations are made of stays with the sources.
        if file.is_relative_to(folder) and file.suffix != ".ts"
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive of the tracked files, and the wheel made from that archive."""
    folder = tmp_path_factory.mktemp("built")
    for file in FILES:
        copy = folder / "tree" / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    build(folder / "tree", "build_sdist", folder)
    (folder / "unpacked").mkdir()
    subprocess.run(["tar", "-xf", next(folder.glob("*.tar.gz")), "-C", folder / "unpacked"], check=True)
    build(next((folder / "unpacked").iterdir()), "build_wheel", folder)
    return folder


def build(tree: Path, what: str, target: Path) -> None:
    program = f"import sys; from setuptools import build_meta; build_meta.{what}(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", program, target], cwd=tree, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_folder_with_sources_is_a_package_of_the_project() -> None:
    found = {
        ".".join(file.parent.relative_to(ROOT / "desktop").parts)
        for file in FILES
        if file.is_relative_to(ROOT / "desktop") and file.name == "__init__.py"
    }
    assert sorted(found | {"pressmark.resources"}) == PROJECT["tool"]["setuptools"]["packages"]


def test_the_wheel_has_every_file_of_the_package_and_no_other(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        licences = [name for name in wheel.namelist() if name.endswith("licenses/LICENSE")]
    assert names == shipped_files()
    assert len(licences) == 1


def test_the_source_archive_has_all_that_is_tracked(built: Path) -> None:
    tree = next((built / "unpacked").iterdir())
    here = {str(file.relative_to(ROOT)) for file in FILES if not file.name.startswith(".git")}
    assert {name for name in here if not (tree / name).exists()} == set()


def test_the_version_is_told_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == __version__
    assert f"[{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize(
    "requirement",
    [
        *PROJECT["project"]["dependencies"],
        *(one for name in ("keyring", "dev", "fuzz") for one in EXTRAS[name]),
    ],
)
def test_every_dependency_has_its_reason(requirement: str) -> None:
    name = requirement.split(">")[0]
    assert f"**{name}**" in (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text("utf-8")
