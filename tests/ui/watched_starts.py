"""Starts of the program in a process of their own, which tell of each stage what was loaded by then."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

WATCHED = """
import os
import sys
from pressmark.ui.imports import spare_imports
spare_imports()
import pressmark.ui.application as application
from PySide6 import QtCore, QtGui, QtWidgets
parts = QtCore, QtGui, QtWidgets
folder = sys.argv[1]

def tell(what):
    os.write(2, f"== {what}\\n".encode())
    print(what, *sys.modules, flush=True)
    print(f"made-{what}", *(name for part in parts for name in vars(part)), flush=True)

asked = []

def record():
    from pressmark.store.database import ReadDatabase
    execute = ReadDatabase.execute_sql

    def execute_sql(self, sql, params=None):
        asked.append(" ".join(sql.split()))
        return execute(self, sql, params)

    ReadDatabase.execute_sql = execute_sql

seen = iter(("frame", "rows"))
show = application.show_meanwhile

def turn(ready):
    show(ready)
    what = next(seen, None)
    if what is not None:
        tell(what)
    if what == "frame":
        record()
    elif what == "rows":
        print("queries", *asked, sep="|", flush=True)
    else:
        sys.stdout.flush()
        os._exit(0)

application.show_meanwhile = turn
from pressmark.app import main
main(["--library", folder])
"""

# What it prints is the same in every Python: https://docs.python.org/3/using/cmdline.html#cmdoption-X.
_IMPORTED = re.compile(r"^import time: +\d+ \| +\d+ \| +(\S+)$", re.MULTILINE)


def watch_start(folder: Path) -> dict[str, list[str]]:
    """What is loaded of modules and of Qt when the frame is seen, and when the first rows are."""
    lines = (
        line.partition("|" if "|" in line else " ") for line in run(WATCHED, str(folder))[0].splitlines()
    )
    return {what: said.split(mark) for what, mark, said in lines}


def time_imports(folder: Path) -> dict[str, set[str]]:
    """What ``python -X importtime`` says was imported when the frame is seen, and when the first rows are."""
    whole = run(WATCHED, str(folder), options=("-X", "importtime"))[1]
    return {what: set(_IMPORTED.findall(whole.partition(f"== {what}\n")[0])) for what in ("frame", "rows")}


def list_modules(*imported: str) -> set[str]:
    """All modules that are there in a new Python that imports these."""
    return set(run(f"import sys, {', '.join(imported)}\nprint(*sys.modules)")[0].split())


def run(program: str, *words: str, options: Sequence[str] = ()) -> tuple[str, str]:
    """What a program says on its output and on its standard error, in a Python of its own."""
    command = [sys.executable, *options, "-c", program, *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout, done.stderr
