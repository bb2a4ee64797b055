"""An X server of the benchmark's own, and what programs on it are started with."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def has_screen() -> bool:
    """Whether windows can be measured here."""
    return shutil.which("Xvfb") is not None and Path("/proc/self/smaps_rollup").exists()


@contextmanager
def open_screen(place: Path) -> Iterator[dict[str, str]]:
    """The environment of a person who is new here; `place` is her home."""
    place.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with open(reading) as stream:  # noqa: PTH123 - a pipe has no path
            display = f":{stream.readline().strip()}"
        own = {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(place),
            "PRESSMARK_CONFIG": str(place / "config"),
            "XDG_RUNTIME_DIR": str(place),
            "LC_ALL": "C.UTF-8",
            # As an installed program has them: compiled once, not in every start.
            "PYTHONPYCACHEPREFIX": str(place / "compiled"),
        }
        dropped = ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE", "PYTHONDONTWRITEBYTECODE")
        try:
            yield {key: value for key, value in os.environ.items() if key not in dropped} | own
        finally:
            server.terminate()
