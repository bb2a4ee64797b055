"""Which keys a command has: the usual ones, those that were chosen, and what is heard of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.model import SavedSearch
from pressmark.settings import Settings
from pressmark.ui.actions import Actions
from pressmark.ui.appearance import Appearance
from pressmark.ui.commands import COMMANDS
from pressmark.ui.keymap import Keymap, is_heard_with, is_single, read_keymap, read_usual, write_keys
from pressmark.ui.shortcuts.choosing import list_changed, put_keys, replace_key, take_key
from pressmark.ui.shortcuts.conflicts import explain_reserved, find_conflicts, find_holders

MakeActions = Callable[..., Actions]


def keys(keymap: Keymap, name: str) -> list[str]:
    return [one.toString() for one in keymap.heard(name)]


@pytest.fixture
def actions(qtbot: QtBot, appearance: Appearance) -> Actions:
    window = QMainWindow()
    qtbot.addWidget(window)
    return Actions(appearance, window)


def test_what_is_chosen_holds_and_the_rest_stays_as_it_is(qapp: QApplication) -> None:
    keymap = read_keymap({"next": ("Ctrl+J", "Ctrl+J", "G, N"), "tags": (), "no-such-command": ("X",)})
    assert keys(keymap, "next") == ["Ctrl+J", "G, N"]
    assert keys(keymap, "tags") == []
    assert keys(keymap, "previous") == ["K"]
    assert keymap.heard("no-such-command") == ()
    assert keymap.key("next") == "Ctrl+J"
    assert keymap.key("tags") == ""


@given(st.text(max_size=12))
def test_keys_that_cannot_be_read_are_as_good_as_none(text: str) -> None:
    (chosen,) = read_keymap({"next": (text,)}).chosen["next"]
    assert chosen.toString()
    assert read_keymap({"next": (text, "Ctrl+J")}).chosen["next"][-1] == QKeySequence("Ctrl+J")
    assert keys(read_keymap({"next": ("Ctrl+Nonsense", "")}), "next") == ["J"]


@pytest.mark.parametrize(
    ("sequence", "single"),
    [
        *((one, True) for one in ("J", "Shift+A", "/", "?", "Space", "1", "G, Ctrl+A", "Ä")),
        *(
            (one, False)
            for one in ("Ctrl+J", "Alt+J", "Meta+J", "F5", "Shift+F9", "Del", "Return", "Left", "")
        ),
    ],
)
def test_single_keys_are_those_that_would_write_something(sequence: str, single: bool) -> None:
    assert is_single(QKeySequence(sequence)) is single


def test_without_single_keys_only_the_others_are_heard_and_shown(qapp: QApplication) -> None:
    keymap = read_keymap({}, single_keys=False)
    assert keys(keymap, "next") == []
    assert keymap.key("search") == "Ctrl+Shift+F"
    assert keys(keymap, "open") == ["Return", "Enter"]
    assert keys(keymap, "shortcuts") == ["F1"]
    assert keymap.chosen["next"] == (QKeySequence("J"),)
    letters = [one.name for one in COMMANDS if any(map(is_single, keymap.heard(one.name)))]
    assert letters == []


def test_a_second_key_of_the_platform_gives_way_to_a_command_that_names_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = QKeySequence.keyBindings
    standard = QKeySequence.StandardKey.Delete

    def bindings(key: QKeySequence.StandardKey) -> list[QKeySequence]:
        return [QKeySequence("Del"), QKeySequence("Ctrl+D")] if key is standard else usual(key)

    monkeypatch.setattr(QKeySequence, "keyBindings", bindings)
    keymap = read_keymap({})
    assert keys(keymap, "delete-note") == ["Del"]
    assert keys(keymap, "keep-search") == ["Ctrl+D"]
    assert find_conflicts(keymap) == ()


def test_actions_tips_and_buttons_follow_at_once(actions: Actions, qtbot: QtBot) -> None:
    button = actions.button("toggle-star", actions.parent())  # type: ignore[arg-type]
    assert isinstance(button, QToolButton)
    assert button.toolTip() == "Star or unstar (S)"
    with qtbot.waitSignal(actions.keys_changed):
        actions.follow(Settings(shortcuts={"toggle-star": ("Ctrl+Alt+S",)}))
    assert actions["toggle-star"].shortcut() == QKeySequence("Ctrl+Alt+S")
    assert button.toolTip() == "Star or unstar (Ctrl+Alt+S)"
    actions["toggle-star"].setText("Take the &star away")
    assert button.toolTip() == "Take the star away (Ctrl+Alt+S)"
    actions.follow(Settings(single_keys=False))
    assert actions["next"].shortcuts() == []
    assert actions["next"].toolTip() == "Next article"
    with qtbot.assertNotEmitted(actions.keys_changed):
        actions.follow(Settings(single_keys=False))


def test_keys_that_few_keyboards_have_are_heard_and_told_only_to_who_chose_them(qapp: QApplication) -> None:
    keys = tuple(map(QKeySequence, ("Ctrl+Z", "F14", "Undo", "Ctrl+Ins", "F12")))
    usual = Keymap({"undo": keys}, usual={"undo": keys})
    assert usual.heard("undo") == keys
    assert write_keys(usual.shown("undo")) == ("Ctrl+Z", "Ctrl+Ins", "F12")
    assert Keymap({"undo": keys}).shown("undo") == keys
    assert write_keys(read_keymap({"next": ("F14",)}).shown("next")) == ("F14",)


def test_what_is_chosen_is_kept_only_where_it_differs(qapp: QApplication) -> None:
    chosen = put_keys({}, "next", [QKeySequence("Ctrl+J")])
    assert chosen == {"next": ("Ctrl+J",)}
    assert list_changed(chosen) == ("next",)
    assert put_keys(chosen, "next", read_usual()["next"]) == {}
    has = [QKeySequence("A"), QKeySequence("B"), QKeySequence("C")]
    assert write_keys(replace_key(has, has, 1, QKeySequence("X"))) == ("A", "X", "C")
    assert write_keys(replace_key(has, has, 1, None)) == ("A", "C")
    assert write_keys(replace_key(has, has, 3, QKeySequence("A"))) == ("A", "B", "C")
    # What is not shown is neither replaced nor taken away in place of what is.
    assert write_keys(replace_key(has, has[1:2], 0, None)) == ("A", "C")
    assert write_keys(replace_key(has, has[1:2], 1, QKeySequence("X"))) == ("A", "B", "X", "C")
    assert write_keys(replace_key(has, (), 0, QKeySequence("X"))) == ("X", "A", "B", "C")
    assert write_keys(replace_key(has, (), 0, None)) == ("A", "B", "C")
    assert take_key({}, "shortcuts", QKeySequence("F1")) == {"shortcuts": ("?",)}


def test_keys_of_two_in_one_place_are_found(qapp: QApplication) -> None:
    assert find_conflicts(read_keymap({})) == ()
    search = SavedSearch(4, "Batteries", "battery", "Ctrl+Alt+1")
    (same,) = find_conflicts(read_keymap({"next": ("S",)}))
    assert (same.one.command, same.other.command) == ("next", "toggle-star")
    (begins,) = find_conflicts(read_keymap({"next": ("S, X",)}))
    assert {begins.one.command, begins.other.command} == {"next", "toggle-star"}
    (kept,) = find_conflicts(read_keymap({"tags": ("Ctrl+Alt+1",)}), [search])
    assert kept.other.search == 4
    assert (
        find_conflicts(read_keymap({"tags": ("Ctrl+Alt+1",)}), [SavedSearch(4, "x", "x", "Nonsense")]) == ()
    )


def test_what_is_heard_in_different_panes_is_no_conflict(qapp: QApplication) -> None:
    # One is heard in the list alone, the other in the article alone; the third in both.
    assert find_conflicts(read_keymap({"delete-note": ("Return",)})) == ()
    assert len(find_conflicts(read_keymap({"delete-note": ("Space",)}))) == 1
    assert find_holders(read_keymap({}), (), QKeySequence("Return"), "delete-note") == ()


@given(st.lists(st.sampled_from("ABC"), min_size=1, max_size=4), st.lists(st.sampled_from("ABC"), max_size=4))
def test_what_begins_alike_to_its_end_is_heard_with_it(one: list[str], other: list[str]) -> None:
    first, second = QKeySequence(", ".join(one)), QKeySequence(", ".join(other))
    expected = bool(other) and (one[: len(other)] == other or other[: len(one)] == one)
    assert is_heard_with(first, second) is is_heard_with(second, first) is expected


def test_keys_that_qt_and_desktops_need_are_refused_except_to_whom_they_belong(qapp: QApplication) -> None:
    for needed in ("Tab", "Alt+F4", "Escape", "Ctrl+V", "Left", "Shift+F10", "Alt+F", "Tab, A"):
        assert explain_reserved(QKeySequence(needed), read_usual()["next"]), needed
    for free in ("J", "Ctrl+J", "F12", "Ctrl+Alt+1"):
        assert explain_reserved(QKeySequence(free), read_usual()["next"]) == "", free
    for name, own in (("open", "Return"), ("copy", "Ctrl+C"), ("read-on", "Space"), ("delete-note", "Del")):
        assert explain_reserved(QKeySequence(own), read_usual()[name]) == "", name
        assert explain_reserved(QKeySequence(own), read_usual()["next"]), name
