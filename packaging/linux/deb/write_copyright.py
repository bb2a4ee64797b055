"""Writes Debian's `copyright`: what stands beside this, and what the built program says of its parts.

    packaging/linux/deb/write_copyright.py PROGRAM      to standard output

PROGRAM is the folder that PyInstaller made. The form is
https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = "usr/lib/pressmark"
BOOTLOADER = "GPL-2+ with Bootloader exception"

Part = Mapping[str, Any]
"""One of `parts.json`; see `licences.Part`."""

# What Debian calls what SPDX calls otherwise.
_DEBIAN = {"MIT": "Expat", "PSF-2.0": "PSF-2", "GPL-2.0-or-later": BOOTLOADER}
# The text is in what another part brings.
_TEXT_OF = {"CNRI-Python": "python"}
# These stanzas are in the template: who has the copyright is not in their metadata.
_TOLD = {"pressmark", "pyside6_essentials", "shiboken6", "python"}


def name_licences(part: Part) -> list[str]:
    """The licences of a part as Debian names them."""
    return [_DEBIAN.get(name, name) for name in re.split(r" (?:AND|OR) ", part["licence"].strip("()"))]


def name_licence(part: Part) -> str:
    """The same as one expression."""
    joined = part["licence"].replace(" AND ", " and ").replace(" OR ", " or ").strip("()")
    return re.sub(r"[\w.-]+", lambda word: _DEBIAN.get(word[0], word[0]), joined)


def write_stanza(files: Iterable[str], holders: Iterable[str], licence: str, comment: Iterable[str]) -> str:
    """One paragraph on files."""
    rows = {"Files": files, "Copyright": dict.fromkeys(holders), "License": [licence], "Comment": comment}
    return "\n".join(f"{name}: " + "\n ".join(lines) for name, lines in rows.items())


def describe_parts(program: Path, parts: Sequence[Part]) -> str:
    """The paragraphs on all parts: those with a folder of their own, and those in the program's archive."""
    inside = program / "_internal"
    stanzas, archived = [], []
    for part in sorted(parts, key=lambda part: str(part["name"]).lower()):
        if part["name"].lower() in _TOLD:
            continue
        archived.append(part)
        names = [*part["modules"], f"{part['name'].replace('-', '_')}-{part['version']}.dist-info"]
        patterns = [pattern for name in names for pattern in (name, f"{name}.*")]
        places = dict.fromkeys(place for pattern in patterns for place in sorted(inside.glob(pattern)))
        if places:
            files = [f"{TARGET}/_internal/{place.name}{'/*' if place.is_dir() else ''}" for place in places]
            stanzas.append(write_stanza(files, part["holders"], name_licence(part), [_point(part)]))
    licences = dict.fromkeys(name for part in archived for name in name_licences(part))
    holders = [holder for part in archived for holder in part["holders"]]
    comment = [
        "This file begins with PyInstaller's starter and ends with an archive of Python modules:",
        *(f"{part['name']} {part['version']}: {name_licence(part)}." for part in archived),
        f"Their texts are in /{TARGET}/_internal/licenses, in a folder for each.",
    ]
    names = " and ".join(dict.fromkeys([BOOTLOADER, "Expat", *licences]))
    first = write_stanza([f"{TARGET}/pressmark"], ["2026 The Pressmark authors", *holders], names, comment)
    return "\n\n".join([first, *stanzas])


def _point(part: Part) -> str:
    return f"{part['name']} {part['version']}; its text is in /{TARGET}/_internal/licenses/{part['name']}."


def write_texts(program: Path, parts: Sequence[Part], template: str) -> str:
    """The licences that the template does not tell, in the words of the first part that brings them.

    Raises:
        FileNotFoundError: no part has the words.
    """
    told = set(re.findall(r"^License: (.+)\n ", template, re.MULTILINE))
    written = {}
    for part in parts:
        for name in name_licences(part):
            if name in told or name in written or "GPL-" in name:
                continue
            folder = program / "_internal" / "licenses" / _TEXT_OF.get(name, part["name"])
            text = next(iter(sorted(folder.iterdir()))).read_text("utf-8", "replace")
            lines = (f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines())
            written[name] = "\n".join([f"License: {name}", *lines])
    return "\n\n".join(written.values())


def main(words: Sequence[str]) -> int:
    """Do what the head of this file says; gives the exit code."""
    program = Path(words[0])
    parts = json.loads((program / "_internal" / "licenses" / "parts.json").read_text("utf-8"))
    template = (HERE / "copyright").read_text("utf-8")
    whole = template.replace("@PARTS@", describe_parts(program, parts))
    sys.stdout.buffer.write(whole.replace("@TEXTS@", write_texts(program, parts, template)).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
