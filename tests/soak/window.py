"""One process of a soak: a real window, drawn nowhere, in which a timer does what a reader does.

``python -m tests.soak.window LIBRARY LEDGER SEED``; ends when the file ``stop`` is beside the ledger.
"""

import json
import os
import random
import sys
import traceback
from contextlib import closing
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer

from pressmark.errors import LibraryLocked, NotFound, PressmarkError
from pressmark.settings import Settings
from pressmark.store.notes.annotating import annotate
from pressmark.ui.application import Session, WindowOptions
from pressmark.ui.filter import Filter
from pressmark.ui.program import make_application, take_away
from tests.notes import draft_on
from tests.soak.core import QUERIES
from tests.soak.ledger import Ledger

_PAUSE = 180  # milliseconds from one act to the next
_COMMANDS = (
    "next",
    "next-unread",
    "toggle-read",
    "back",
    "forward",
    "cards",
    "inspector",
    "go-all",
    "go-notebook",
)
_MORE = ("go-annotated", "show-changes", "layout-classic", "layout-wide", "theme-dark", "theme-light", "undo")


class Reader:
    """Does one thing at each tick of a clock."""

    def __init__(self, session: Session, ledger: Ledger, ready: Path, stop: Path, seed: int) -> None:
        self.done = 0
        self.notes = 0
        self.faults: list[str] = []
        self._session = session
        self._ledger = ledger
        self._stop = stop
        self._ready = ready
        self._chance = random.Random(seed)  # noqa: S311
        self._clock = QTimer(session)
        self._clock.timeout.connect(self._act)
        self._clock.start(_PAUSE)
        session.tasks.failed.connect(self._hear)

    def _act(self) -> None:
        if self._stop.exists():
            self._clock.stop()
            self._session.window.close()
            make_application().quit()
            return
        self.done += 1
        self._ready.touch()
        window = self._session.window
        kind = self._chance.random()
        if kind < 0.25:
            window.browsing.show(Filter(text=self._chance.choice(("", *QUERIES)), typing=True))
        elif kind < 0.55 and window.model.rowCount():
            post = window.model.post(self._chance.randrange(window.model.rowCount()))
            if post is not None:
                window.opening.open(post.id)
        elif kind < 0.7:
            self._annotate()
        else:
            action = window.actions_[self._chance.choice((*_COMMANDS, *_MORE))]
            if action.isEnabled():
                action.trigger()

    def _annotate(self) -> None:
        row = self._session.window.article.row
        if row is None or self.notes > 300:
            return
        text = f"window {self.done} {self._chance.random()}"
        act = annotate([draft_on(self._session.store, row.id, None, note=text)])

        def tell(_changes: object) -> None:
            if act.changed is not None:
                self.notes += 1
                self._ledger.note(act.changed.ids[0], text)

        self._session.tasks.write(act, then=tell)

    def _hear(self, error: PressmarkError) -> None:
        if not isinstance(error, NotFound | LibraryLocked):
            self.faults.append(repr(error))


def main() -> None:
    """Open the window and stay until it is to stop."""
    folder, ledger_file, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    faults: list[str] = []

    def note_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.append("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = note_fault
    app = make_application()
    with closing(Ledger(ledger_file)) as ledger:
        session = Session(app, WindowOptions(folder, size=(1280, 800)), Settings(sync_at_start=False))
        places = ledger_file.with_suffix(".ready"), ledger_file.with_name("stop")
        reader = Reader(session, ledger, *places, seed)
        app.exec()
        session.close()
        take_away(session.window)
    print(
        json.dumps({"done": reader.done, "notes": reader.notes, "faults": faults + reader.faults}), flush=True
    )
    # Qt's own end of a process is not what is looked at here.
    os._exit(0)


if __name__ == "__main__":
    main()
