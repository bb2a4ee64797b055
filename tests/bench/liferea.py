"""Liferea on a feed: its window, and how long it takes to have all articles in its database.

It takes itself to be offline where no NetworkManager says otherwise, so it is told over D-Bus that it is not
(https://github.com/lwindolf/liferea/blob/master/src/dbus.c).
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Event

NEEDED = ("liferea", "dbus-run-session", "dbus-send")
_FEEDS = (
    '<?xml version="1.0"?><opml version="1.0"><head><title>Bench</title></head><body><outline type="rss"'
    ' id="benchaa" title="Bench" text="Bench" xmlUrl="{feed}" updateInterval="-1" cacheLimit="unlimited"/>'
    "</body></opml>"
)
_CALL = (
    "dbus-send --session --print-reply --dest=org.gnome.feed.Reader /org/gnome/feed/Reader"
    " org.gnome.feed.Reader."
)
_SCRIPT = f"""liferea & own=$!
until {_CALL}SetOnline boolean:true; do kill -0 $own || exit 1; sleep 0.1; done
{_CALL}Refresh
wait
"""
_OWN = {"GSETTINGS_BACKEND": "memory", "NO_AT_BRIDGE": "1"}
_LOOK = 0.1  # seconds between two looks at its database
_PATIENCE = 300.0


def is_here() -> bool:
    """Whether all that is needed is installed."""
    return all(map(shutil.which, NEEDED))


@contextmanager
def open_liferea(environment: dict[str, str], feed: str) -> Iterator[int]:
    """Its window for a person who has this one feed; gives a process that all of its processes come from."""
    settings = Path(environment["HOME"], ".config", "liferea")
    settings.mkdir(parents=True)
    (settings / "feedlist.opml").write_text(_FEEDS.format(feed=feed), "utf-8")
    command = ["dbus-run-session", "--", "sh", "-c", _SCRIPT]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, env=environment | _OWN, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            yield process.pid
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)


def await_articles(environment: dict[str, str], count: int) -> float:
    """Wait until its database has so many articles; gives the seconds.

    Raises:
        TimeoutError: they do not come.
    """
    begun, pause = time.perf_counter(), Event()
    file = Path(environment["HOME"], ".local", "share", "liferea", "liferea.db")
    while (waited := time.perf_counter() - begun) < _PATIENCE:
        with (
            suppress(sqlite3.OperationalError),  # it is not there yet, or just written to
            closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database,
        ):
            if database.execute("SELECT COUNT(*) FROM items").fetchone()[0] >= count:
                return waited
        pause.wait(_LOOK)
    raise TimeoutError("Liferea does not take the feed in")
