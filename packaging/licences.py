"""Collects the licences of what is in the built program; PyInstaller's recipe calls it.

The packages say in their metadata what they are under
(https://packaging.python.org/en/latest/specifications/core-metadata/) and bring the text. What says nothing
stops the build: it would be given on without its licence.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

OURS = Path(__file__).parent / "licences"
ALWAYS = ("PyInstaller", "PySide6_Essentials", "shiboken6", "pressmark")
"""What is in the program whatever it imports."""

_TEXT = re.compile(r"(?:licen[sc]es?|copying|notice|authors)(?:[.-][\w.-]+)?", re.IGNORECASE)
_HOLDER = re.compile(r"^[\s*#]*(?:copyright\b|\(c\)|©).*?((?:19|20)\d\d.*)$", re.IGNORECASE | re.MULTILINE)
_NAMES = {
    "MIT": "MIT",
    "MIT License": "MIT",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: GNU General Public License v2 (GPLv2)": "GPL-2.0-or-later",
}
_MIT = "Permission is hereby granted, free of charge, to any person obtaining a copy"


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the program that others made.

    Attributes:
        name: what it is called.
        version: "" where it has none.
        licence: an expression of SPDX, https://spdx.org/licenses/.
        holders: years and names of who has the copyright.
        modules: the names at the top that it is imported by.
    """

    name: str
    version: str
    licence: str
    holders: tuple[str, ...]
    modules: tuple[str, ...] = ()


def find_parts(files: Iterable[str]) -> list[Distribution]:
    """The packages that some files belong to, and those that are always there, by name."""
    wanted = {str(Path(file)) for file in files if file}
    found = {part.name.lower(): part for part in map(distribution, ALWAYS)}
    for one in distributions():
        if any(str(one.locate_file(file)) in wanted for file in one.files or ()):
            found.setdefault(one.name.lower(), one)
    return [found[name] for name in sorted(found)]


def find_texts(one: Distribution) -> list[Path]:
    """The texts that a package brings."""
    places = [
        Path(str(one.locate_file(file)))
        for file in one.files or ()
        if ".dist-info" in file.parts[0] and _TEXT.fullmatch(file.name)
    ]
    return sorted({place for place in places if place.is_file()})


def name_licence(fields: Mapping[str, Sequence[str]], text: str) -> str:
    """The licence that a package's metadata tell, as SPDX writes it; at last its text is asked.

    Raises:
        ValueError: it is not told.
    """
    for said in fields.get("License-Expression", ()):
        return said
    for said in fields.get("License", ()):
        # "only", "or later" and such are SPDX already; one that is not is a sentence.
        if said in _NAMES or re.fullmatch(r"(?:GPL|LGPL|BSD|Apache|MPL)-[\w.-]+(?: OR [\w.-]+)*", said):
            return _NAMES.get(said, said)
    for said in fields.get("Classifier", ()):
        if said in _NAMES:
            return _NAMES[said]
    if _MIT in " ".join(text.split()):
        return "MIT"
    raise ValueError(f"no licence is told by {' '.join(fields.get('Name', ['a package']))}")


def find_holders(text: str, authors: Sequence[str] = ()) -> tuple[str, ...]:
    """Who a text says has the copyright; else the authors."""
    told = (
        re.sub(r"\s*All rights reserved\.?", "", line, flags=re.IGNORECASE) for line in _HOLDER.findall(text)
    )
    bare = (re.sub(r"\[(.*?)\]\(.*?\)", r"\1", line) for line in told)
    holders = dict.fromkeys(" ".join(line.split()).rstrip(" .,*") for line in bare)
    if not holders:
        holders = dict.fromkeys(re.sub(r"\s*<[^>]*>|\"", "", author) for author in authors)
    # Of the text of a licence itself, and where a form was not filled in.
    return tuple(
        one for one in holders if one and not re.search(r"copyright (?:holders?|owner)|Free Software", one)
    )


def describe(one: Distribution) -> Part:
    """What is to be told of a package.

    Raises:
        ValueError: it tells no licence.
    """
    fields = {key: one.metadata.get_all(key) or [] for key in set(one.metadata.keys())}
    text = "\n".join(file.read_text("utf-8", "replace") for file in find_texts(one))
    authors = [
        author
        for key in ("Author", "Author-email", "Author-Email", "Maintainer", "Maintainer-email")
        for author in fields.get(key, ())
        if not re.fullmatch(r"\S+@\S+", author)
    ]
    modules = {
        file.parts[0].split(".")[0] for file in one.files or () if file.suffix in {".py", ".so", ".pyd"}
    }
    return Part(
        one.name,
        one.version,
        name_licence(fields, text),
        find_holders(text, authors[:1]) or (f"the authors of {one.name}",),
        tuple(sorted(modules - {"__pycache__", "..", ""})),
    )


def find_python_text() -> Path:
    """The licence of the Python that goes into the program.

    Raises:
        FileNotFoundError: it is not where Python or Debian have it.
    """
    version = "{}.{}".format(*sys.version_info[:2])
    places = [
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(f"/usr/share/doc/python{version}/copyright"),
        Path(f"/usr/share/doc/libpython{version}-minimal/copyright"),
    ]
    for place in places:
        if place.is_file():
            return place
    raise FileNotFoundError(f"no licence of Python at {places}")


def find_system_texts(libraries: Iterable[str]) -> dict[str, Path]:
    """What Debian says of the packages that some libraries come from, by package; nothing elsewhere."""
    if not shutil.which("dpkg-query"):
        return {}
    found = {}
    for library in libraries:
        # Debian's list may have the place before /lib became a link.
        for place in {library, str(Path(library).resolve()), library.removeprefix("/usr")}:
            asked = ["dpkg-query", "-S", place]
            told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout  # noqa: S603
            package = told.partition(":")[0]
            text = Path("/usr/share/doc", package, "copyright")
            if package and text.is_file():
                found[package] = text
    return found


def collect(files: Sequence[str], libraries: Sequence[str], target: Path) -> None:
    """Write a folder with all texts, and `parts.json`.

    Args:
        files: every file that is taken into the program.
        libraries: those of them that are libraries of the system.
        target: the folder; what is in it goes.

    Raises:
        ValueError: a package tells no licence.
        FileNotFoundError: that of Python is not there.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(OURS, target)
    chosen = find_parts(files)
    parts = [describe(one) for one in chosen]
    python = find_python_text()
    texts = {one.name: find_texts(one) for one in chosen} | {"python": [python]}
    version = "{}.{}.{}".format(*sys.version_info[:3])
    parts.append(Part("python", version, "PSF-2.0", ("2001-2026 Python Software Foundation",)))
    for name, places in texts.items():
        for place in places:
            _copy(place, target / name / _name_text(place))
    for package, place in find_system_texts(libraries).items():
        _copy(place, target / "system" / f"{package}.txt")
    told = json.dumps([asdict(part) for part in parts], indent=1, ensure_ascii=False)
    (target / "parts.json").write_text(told + "\n", "utf-8")


def _name_text(place: Path) -> str:
    return "LICENSE.txt" if place.name == "copyright" else place.name


def _copy(place: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(place, target)
