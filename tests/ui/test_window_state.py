"""How the window was left: read tolerantly, written whole."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.ui.window_state import FILE_NAME, WindowState, read_window_state, write_window_state

STATE = WindowState(
    geometry="abc=",
    panes="def=",
    unit=7,
    sidebar=False,
    view="starred",
    text="metal:cobalt magn",
    typing=True,
    search=3,
    post=12,
    closed=("sites", "taxonomy:metal"),
    layouts={"view:all": {"cards": True}},
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_window_state(tmp_path, STATE)
    assert read_window_state(tmp_path) == STATE
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def test_the_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert read_window_state(tmp_path) == WindowState()


@given(st.dictionaries(st.sampled_from(list(json.loads(json.dumps(STATE.__slots__)))), JSON) | JSON)
def test_strange_files_are_read_as_far_as_they_make_sense(
    tmp_path_factory: pytest.TempPathFactory, raw: object
) -> None:
    folder = tmp_path_factory.mktemp("library")
    (folder / FILE_NAME).write_text(json.dumps(raw), encoding="utf-8")
    state = read_window_state(folder)
    write_window_state(folder, state)
    assert read_window_state(folder) == state


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"\xff\xfe", b"[]", b"[" * 200_000, b"null"),
        *(b'{"closed": [[1, 2, 3]]}', b'{"post": -1, "search": 9223372036854775808}'),
    ],
)
def test_broken_files_are_as_no_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_window_state(tmp_path) == WindowState()


def test_a_folder_that_cannot_be_written_to_keeps_the_old_state(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_window_state(tmp_path, STATE)
    (tmp_path / "window.part").mkdir()
    write_window_state(tmp_path, WindowState())
    assert read_window_state(tmp_path) == STATE
    assert "not written" in caplog.text
