"""What was done and can be undone: *Edit > Undo* and *Redo*.

The library is written to first, in its own thread; the history moves once that was done. So an act that
failed is not in it, and one that could not be undone is still there to be undone.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack

from pressmark.errors import PressmarkError
from pressmark.store.act import Act
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo_words import say_done, say_undone
from pressmark.ui.words import translate

MOST = 100
"""Acts that are kept; the oldest go first."""

Former = TypeVar("Former")


class _Step(QUndoCommand):
    """An act of the history. Moving it writes nothing: that was done before.

    Attributes:
        act: what was last written for it; its `undo` is what comes next.
        moved: is told whether it was done again or taken back.
    """

    def __init__(self, label: str, act: Act[Any], moved: Callable[[bool], None] | None) -> None:
        super().__init__(label)
        self.act = act
        self.moved = moved

    def undo(self) -> None:
        """Leave the history where there was nothing to undo any more, as when a site was removed."""
        self.setObsolete(self.act.changed is None)

    def redo(self) -> None:
        """As `undo`."""
        self.setObsolete(self.act.changed is None)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Something that was asked for; `moves` along the history, instead of adding to it."""

    start: Callable[[], None]
    moves: bool


class UndoLog(QObject):
    """Does acts, remembers them, and takes them back, one after another in the order they were asked for.

    Signals:
        said(str): which act was taken back, or done again, in words.
    """

    said = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(MOST)
        self._waiting: deque[_Turn] = deque()
        self._running = False
        self._dressed: list[tuple[QAction, QAction]] = []
        self._stack.indexChanged.connect(self._show)
        tasks.idled.connect(self._go_on_after_bug)

    def do(
        self,
        act: Act[Former],
        say: Callable[[Former], str],
        then: Callable[[Former], None] | None = None,
        moved: Callable[[bool], None] | None = None,
        failed: Callable[[PressmarkError], None] | None = None,
    ) -> None:
        """Write an act; if it changed something, it can be undone.

        Args:
            act: to be written, once.
            say: a name for it, as "mark 41 articles as read", made of what it changed.
            then: is told what it changed, if anything.
            moved: is told each time that it was taken back (False) or done again (True).
            failed: is told, besides the window, that it could not be written.
        """
        self.do_next(lambda: act, say, then, moved, failed)

    def do_next(
        self,
        make: Callable[[], Act[Former]],
        say: Callable[[Former], str],
        then: Callable[[Former], None] | None = None,
        moved: Callable[[bool], None] | None = None,
        failed: Callable[[PressmarkError], None] | None = None,
        idle: Callable[[], None] | None = None,
    ) -> None:
        """As `do`, for an act that can only be made when those asked for before it are done.

        `idle` is told that there was nothing to change.
        """

        def start() -> None:
            act = make()

            def written() -> None:
                if act.changed is not None:
                    self._stack.push(_Step(say(act.changed), act, moved))
                    if then is not None:
                        then(act.changed)
                elif idle is not None:
                    idle()

            self._write(act, written, failed)

        self._take(_Turn(start, moves=False))

    def undo(self) -> None:
        """Take the last act back."""
        self._take(_Turn(lambda: self._move(self._stack.index() - 1, again=False), moves=True))

    def redo(self) -> None:
        """Do the act again that was last taken back."""
        self._take(_Turn(lambda: self._move(self._stack.index(), again=True), moves=True))

    def labels(self) -> list[str]:
        """The names of the acts that can be undone, the latest last."""
        return [self._stack.text(place) for place in range(self._stack.index())]

    def clear(self) -> None:
        """Forget all acts, and moves along them that wait."""
        self._forget_moves()
        self._stack.clear()

    def dress(self, undo: QAction, redo: QAction) -> None:
        """Let two actions say what they would do, and be enabled only when there is something to do."""
        self._dressed.append((undo, redo))
        self._show()

    def _show(self) -> None:
        stack = self._stack
        for undo, redo in self._dressed:
            _dress(undo, stack.undoText(), translate("words", "&Undo"), translate("words", "&Undo {act}"))
            _dress(redo, stack.redoText(), translate("words", "Re&do"), translate("words", "Re&do {act}"))
            undo.setEnabled(stack.canUndo())
            redo.setEnabled(stack.canRedo())

    def _take(self, turn: _Turn) -> None:
        self._waiting.append(turn)
        if not self._running:
            self._go_on()

    def _go_on(self) -> None:
        self._running = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft().start()

    def _move(self, place: int, *, again: bool) -> None:
        step = self._stack.command(place) if 0 <= place < self._stack.count() else None
        if not isinstance(step, _Step):
            self._go_on()
            return
        act, tell, label = step.act.undo(), step.moved, step.text()

        def moved() -> None:
            step.act = act
            # What has nothing left to be moved goes out of the history with this.
            (self._stack.redo if again else self._stack.undo)()
            if act.changed is None:
                return
            self.said.emit(say_done(label) if again else say_undone(label))
            if tell is not None:
                tell(again)

        self._write(act, moved)

    def _write(
        self,
        act: Act[Any],
        then: Callable[[], None],
        failed: Callable[[PressmarkError], None] | None = None,
    ) -> None:
        def written() -> None:
            then()
            self._go_on()

        self._tasks.write(act, then=lambda _changes: written(), failed=partial(self._fail, failed))

    def _fail(self, tell: Callable[[PressmarkError], None] | None, error: PressmarkError) -> None:
        # Who wanted to take back what failed must not take back what went before.
        self._forget_moves()
        self._tasks.failed.emit(error)
        if tell is not None:
            tell(error)
        self._go_on()

    def _forget_moves(self) -> None:
        self._waiting = deque(turn for turn in self._waiting if not turn.moves)

    def _go_on_after_bug(self) -> None:
        """A write that ends in a bug tells nobody but the crash handler."""
        if self._running:
            self._go_on()


def _dress(action: QAction, act: str, alone: str, with_act: str) -> None:
    title = with_act.format(act=act.replace("&", "&&")) if act else alone
    action.setText(title)
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    plain = title.replace("&&", "\0").replace("&", "").replace("\0", "&")
    action.setToolTip(f"{plain} ({shown})" if shown else plain)
