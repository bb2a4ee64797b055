"""A desk for a real window: an X server, the installed program, and xdotool in place of hands."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

LOOK = 0.05  # seconds between two looks
PATIENCE = 30.0
REST = 12  # looks in which the program does next to nothing
STILL = 6  # looks in a row at which the screen is as it was
TOOLS = ("Xvfb", "xdotool")


def find_program() -> Path:
    """What is tested: ``PRESSMARK_PROGRAM``, or what is installed beside this Python."""
    named = os.environ.get("PRESSMARK_PROGRAM")
    return Path(named) if named else Path(sys.executable).with_name("pressmark")


def is_ready() -> bool:
    """Whether this machine has the tools."""
    return all(shutil.which(tool) for tool in TOOLS)


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Look again and again until something holds."""
    end = time.monotonic() + PATIENCE
    pause = threading.Event()
    while not holds():
        assert time.monotonic() < end, f"waited {PATIENCE:g} s in vain: {what}"
        pause.wait(LOOK)


class Desk:
    """A screen of its own, and one program on it.

    Attributes:
        library: the program's.
        config: the folder of its settings.
    """

    def __init__(self, place: Path, size: str = "1280x800") -> None:
        self.library = place / "library"
        self.config = place / "config"
        self._place = place
        reading, writing = os.pipe()
        self._screen = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                f"{size}x24",
                "-nolisten",
                "tcp",
                "-fbdir",
                str(place),
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with open(reading) as stream:  # noqa: PTH123 - a pipe has no path
            self._display = f":{stream.readline().strip()}"
        self._program: subprocess.Popen[bytes] | None = None

    def environment(self) -> dict[str, str]:
        """What the program is started with: nothing of this machine's person."""
        own = {
            "DISPLAY": self._display,
            "HOME": str(self._place),
            "PRESSMARK_CONFIG": str(self.config),
            "PRESSMARK_LIBRARY": str(self.library),
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self._place),
        }
        dropped = ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM_PLUGIN_PATH", "LANGUAGE")
        return {key: value for key, value in os.environ.items() if key not in dropped} | own

    def start(self, *words: str) -> None:
        """Start the program, and wait until its window is whole."""
        with (self._place / "output.txt").open("ab") as output:
            self._program = subprocess.Popen(
                [str(find_program()), *words], env=self.environment(), stdout=output, stderr=output
            )
        self.find_window("Pressmark")
        self._wait_for_rest()
        self.settle()

    def _wait_for_rest(self) -> None:
        """Wait until the program has nothing to do: its window is seen long before it is whole."""
        assert self._program is not None
        file = Path(f"/proc/{self._program.pid}/stat")
        seen: list[int] = []

        def look() -> bool:
            # Ticks of the processor in the program and for it (proc(5), stat).
            worked = sum(map(int, file.read_text("ascii").rpartition(")")[2].split()[11:13]))
            seen.append(worked)
            return len(seen) > REST and worked - seen[-REST] <= 1

        wait_until(look, "a program that rests")

    def find_window(self, title: str) -> str:
        """Wait for a window with this title, and give it the keys."""
        found: list[str] = []

        def look() -> bool:
            assert self._program is None or self._program.poll() is None, self.read_output()
            found[:] = self._do("search", "--onlyvisible", "--name", f"^{title}$").split()
            return bool(found)

        wait_until(look, f"a window called {title}")
        # There is no window manager that would give the keys to a new window.
        self._do("windowfocus", "--sync", found[-1])
        self.settle()
        return found[-1]

    def settle(self) -> None:
        """Wait until nothing moves on the screen. A caret blinks more slowly than that."""
        seen: list[bytes] = []

        def look() -> bool:
            now = hashlib.blake2b((self._place / "Xvfb_screen0").read_bytes()).digest()
            if seen and seen[-1] != now:
                seen.clear()
            seen.append(now)
            return len(seen) > STILL

        wait_until(look, "the screen is still")

    def gone(self, title: str) -> None:
        """Wait until no window has this title, and give the keys to the main window."""
        wait_until(
            lambda: not self._do("search", "--onlyvisible", "--name", f"^{title}$").split(),
            f"the window {title} goes",
        )
        self.find_window("Pressmark")

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            self.settle()

    def type(self, words: str) -> None:
        """Type words."""
        self._do("type", "--delay", "15", words)
        self.settle()

    def read_output(self) -> str:
        """What the program has said."""
        return (self._place / "output.txt").read_text("utf-8", "replace")

    def wait_for_end(self) -> int:
        """The exit code, as soon as the program has ended by itself."""
        assert self._program is not None
        code = self._program.wait(PATIENCE)
        self._program = None
        return code

    def ask(self, *words: str) -> dict[str, Any]:
        """What the same program says at the command line of the same library."""
        words_ = [str(find_program()), "--json", *words]
        done = subprocess.run(words_, env=self.environment(), capture_output=True, check=False, timeout=60)
        document = json.loads(done.stdout or b"{}")
        assert isinstance(document, dict)
        return document

    def find(self, query: str) -> set[int]:
        """Which articles a query finds."""
        return {post["id"] for post in self.ask("search", "--limit", "100", query).get("posts", [])}

    def annotations(self) -> list[dict[str, Any]]:
        """All annotations."""
        found: list[dict[str, Any]] = self.ask("annotations").get("annotations", [])
        return found

    def settings(self) -> dict[str, Any]:
        """The settings as they are on disk."""
        file = self.config / "settings.json"
        document = json.loads(file.read_text("utf-8")) if file.exists() else {}
        assert isinstance(document, dict)
        return document

    def picture(self, file: Path) -> None:
        """What the screen shows; for a person who looks for what went wrong."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(file)], env=self.environment(), check=False)

    def close(self) -> None:
        """End what is left."""
        for process in (self._program, self._screen):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment(), capture_output=True, text=True, check=False
        )
        return done.stdout
