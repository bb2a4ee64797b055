"""Writes what Windows shows of the program's file under *Properties*, as PyInstaller reads it.

    packaging/windows/version_info.py [FILE]      by default build/version_info.txt

The form is the text of ``VS_VERSIONINFO`` that PyInstaller evaluates:
https://pyinstaller.org/en/stable/usage.html#capturing-windows-version-data.
"""

import re
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_AUTHORS = "The Pressmark authors"


def make_version_info(version: str, summary: str) -> str:
    """The text for a version such as ``1.2.3`` or ``1.2.0rc1``, of which the numbers count.

    Raises:
        ValueError: it does not begin with three numbers.
    """
    match = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if match is None:
        raise ValueError(f"{version!r} does not begin with three numbers")
    numbers = (*map(int, match.groups()), 0)
    strings = {
        "CompanyName": _AUTHORS,
        "FileDescription": "Pressmark",
        "FileVersion": version,
        "InternalName": "pressmark",
        "LegalCopyright": f"{_AUTHORS}, MIT licence",
        "OriginalFilename": "pressmark.exe",
        "ProductName": "Pressmark",
        "ProductVersion": version,
        "Comments": summary,
    }
    rows = ",\n".join(f"        StringStruct({name!r}, {text!r})" for name, text in strings.items())
    # Kind 1 is a program, 0x40004 Windows NT; 0x0409 and 0x04B0 say US English in Unicode.
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1,
                    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
{rows}
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])]),
  ],
)
"""


def main(words: Sequence[str]) -> int:
    """Do what the head of this file says; gives the exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    file = Path(words[0]) if words else ROOT / "build" / "version_info.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(make_version_info(project["version"], project["description"]), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
