"""The installed program on a real screen, driven by keys as a newcomer would press them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import Desk, is_ready, wait_until

pytestmark = pytest.mark.skipif(not is_ready(), reason="Xvfb or xdotool is not here")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk(tmp_path)
    yield opened
    opened.picture(tmp_path / "last.png")
    opened.close()


def test_a_first_day(desk: Desk, tmp_path: Path) -> None:
    desk.start()
    take_the_sample(desk)
    filter_and_mark(desk)
    starred = search_and_read(desk)
    highlight_and_note(desk, starred)
    export(desk, tmp_path / "prices.csv")
    change_a_setting(desk)
    desk.press("ctrl+q")
    assert desk.wait_for_end() == 0

    # The next start is where this one ended: a second press of the star takes it away.
    desk.start()
    desk.press("s")
    wait_until(lambda: not desk.find("is:starred"), "the article that was open is open again")
    desk.press("ctrl+q")
    assert desk.wait_for_end() == 0
    assert "Traceback" not in desk.read_output()


def take_the_sample(desk: Desk) -> None:
    """Welcome: past the field and its button stands the sample archive."""
    desk.press("Tab", "Tab", "space")
    wait_until(lambda: len(desk.find("")) == 41, "the sample archive is synced")
    desk.settle()


def filter_and_mark(desk: Desk) -> None:
    """Filter by a term, mark what it leaves as read, take that back."""
    lithium = desk.find("material:lithium")
    assert 1 < len(lithium) < 41
    desk.press("slash")
    desk.type("material:lithium")
    desk.press("Return", "shift+a")
    wait_until(lambda: desk.find("is:read") == lithium, "the articles on lithium are read")
    desk.press("ctrl+z")
    wait_until(lambda: not desk.find("is:read"), "that is taken back")


def search_and_read(desk: Desk) -> set[int]:
    """Search, read the first that is found until it counts as read, star it."""
    desk.press("slash", "ctrl+a")
    desk.type("price tables:>=1")
    desk.press("Return", "j", "s")
    wait_until(lambda: desk.find("is:starred"), "one is starred")
    starred = desk.find("is:starred")
    assert starred < desk.find("price tables:>=1")
    wait_until(lambda: desk.find("is:read") == starred, "it counts as read")
    return starred


def highlight_and_note(desk: Desk, article: set[int]) -> None:
    """Highlight a word with the keyboard alone, and write a note on it."""
    desk.press("Return", "F7", "ctrl+shift+Right", "h")
    wait_until(lambda: desk.annotations(), "the highlight is kept")
    desk.press("a")
    desk.type("Who says so?")
    desk.press("ctrl+Return")
    wait_until(lambda: [one["note"] for one in desk.annotations()] == ["Who says so?"], "the note is kept")
    (annotation,) = desk.annotations()
    assert annotation["exact"].strip()
    assert {annotation["post"]["id"]} == article


def export(desk: Desk, place: Path) -> None:
    """Export the list that is shown."""
    desk.press("ctrl+e")
    desk.find_window("Export.*")
    desk.press("Down", "Return")
    desk.find_window("Export.*")
    desk.press("ctrl+a")
    desk.type(str(place))
    desk.press("Return")
    wait_until(place.exists, "the file is written")
    assert len(place.read_text("utf-8").splitlines()) == 1 + len(desk.find("price tables:>=1"))
    desk.gone("Export")


def change_a_setting(desk: Desk) -> None:
    """The settings can be searched; what is chosen there holds at once."""
    desk.press("ctrl+comma")
    desk.find_window("Settings")
    desk.press("ctrl+f")
    desk.type("compact")
    desk.press("alt+c")
    wait_until(lambda: desk.settings().get("compact_rows"), "the setting is kept")
    desk.press("Escape", "Escape")
    desk.gone("Settings")
