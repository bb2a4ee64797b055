"""The place of the one window: taken once, kept to the end, and given up to who has it."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.ui.application import Session, WindowOptions
from pressmark.ui.program import make_application, show_meanwhile
from pressmark.ui.system.last_run import FILE_NAME, BrokenRun
from pressmark.ui.system.message import Request
from pressmark.ui.system.place import Place, TakenError
from pressmark.window_lock import take_window
from tests.library import SmallLibrary
from tests.ui.windows import find_windows


def test_a_place_is_taken_once_and_left_at_the_end(tmp_path: Path) -> None:
    library = tmp_path / "library"
    with ExitStack() as held:
        place = Place(library, Request(), held)
        assert place.seems_free
        assert place.take() is None
        assert not Place(library, Request(), held).seems_free
        assert take_window(library) is None
        assert place.take() is None
    assert place.seems_free
    leave = take_window(library)
    assert leave is not None
    leave()


def test_a_run_that_was_cut_off_is_told_each_time(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"started": 12.5}', encoding="utf-8")
    with ExitStack() as held:
        place = Place(tmp_path, Request(), held)
        assert not place.seems_free
        # The library may be damaged, and opened again when it is mended.
        assert [place.take(), place.take()] == [BrokenRun(12.5)] * 2


def test_a_frame_that_comes_too_early_goes_when_another_window_has_the_place(
    qtbot: QtBot, small: SmallLibrary
) -> None:
    small.store.close()
    seen: list[int] = []

    def turn(ready: object) -> None:
        show_meanwhile()
        seen.append(len(find_windows()))

    def take() -> BrokenRun | None:
        raise TakenError

    options = WindowOptions(small.store.folder, theme="light")
    with pytest.raises(TakenError):
        Session(make_application(), options, Settings(), take, turn=turn)
    assert seen == [1, 1]
    assert find_windows() == []
