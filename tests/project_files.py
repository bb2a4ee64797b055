"""The files of the project, for tests about all of them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
_SKIPPED = {".git", ".venv", "build", "dist", "__pycache__"}


def _read_files() -> list[Path]:
    """What git tracks where there is a repository, else all that lies here."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True)
    if listed.returncode:
        return [file for file in ROOT.rglob("*") if file.is_file() and not _SKIPPED & set(file.parts)]
    return [file for name in listed.stdout.split("\0") if name and (file := ROOT / name).is_file()]


FILES = _read_files()
