"""Whether the run before this one ended well: a file in the library's folder is there while the window is."""

import json
import logging
import os
import time
from dataclasses import dataclass
from pathlib import Path

from pressmark.settings import make_private_folder, open_private

FILE_NAME = "running"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BrokenRun:
    """A run that was cut off; `started` in seconds since 1970, 0 where that is not known any more."""

    started: float


def is_noted(folder: Path) -> bool:
    """Whether a run is noted that has not ended: it goes on, or it was cut off."""
    return (folder / FILE_NAME).exists()


def begin_run(folder: Path) -> BrokenRun | None:
    """Note that a window is open on the library; tells of the run before, if that never noted its end."""
    file = folder / FILE_NAME
    before = _read(file)
    if before is not None:
        began = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(before.started)) if before.started else "?"
        _log.info("The run before this one was cut off, as by a crash or a kill; it began: %s", began)
    try:
        make_private_folder(folder)
        with open(file, "w", encoding="utf-8", opener=open_private) as stream:
            json.dump({"pid": os.getpid(), "started": time.time()}, stream)
    except OSError as error:  # opening the library tells what is wrong with the folder
        _log.info("the beginning of this run is not noted: %s", error)
    return before


def end_run(folder: Path) -> None:
    """Note that it ended well."""
    try:
        (folder / FILE_NAME).unlink(missing_ok=True)
    except OSError as error:
        _log.info("the end of this run is not noted: %s", error)


def _read(file: Path) -> BrokenRun | None:
    try:
        said = json.loads(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        _log.info("the mark of the run before is not read: %s", error)
        return BrokenRun(0.0)
    started = said.get("started") if isinstance(said, dict) else None
    return BrokenRun(started if isinstance(started, float) else 0.0)
