"""The files that outlive a run that is cut off: what was typed, and the mark of the run itself."""

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model import Draft, Selector
from pressmark.ui.system.last_run import BrokenRun, begin_run, end_run
from pressmark.ui.system.unsaved import FILE_NAME, Unsaved, read_unsaved, write_unsaved

QUOTE = Selector("words", "Some ", ".", 5, 10)
DRAFT = Draft(1, 1, QUOTE, on_old=True)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["key", "note", "tags", "color", "draft", "quote", "post_id"]), inner
        )
    ),
    max_leaves=8,
)


def test_what_is_typed_is_kept_and_read_again(tmp_path: Path) -> None:
    typed = (Unsaved("", "a\u202e\n<b>", ("tag one", "ß"), "blue", DRAFT), Unsaved("id", "", (), "yellow"))
    write_unsaved(tmp_path, typed)
    assert read_unsaved(tmp_path) == typed
    write_unsaved(tmp_path, ())
    assert list(tmp_path.iterdir()) == []
    assert read_unsaved(tmp_path) == ()


@given(JSON | st.lists(JSON))
def test_a_strange_file_is_read_as_far_as_it_makes_sense(
    tmp_path_factory: pytest.TempPathFactory, raw: object
) -> None:
    folder = tmp_path_factory.mktemp("library")
    (folder / FILE_NAME).write_text(json.dumps(raw), "utf-8")
    for one in read_unsaved(folder):
        assert bool(one.key) is (one.draft is None)


@pytest.mark.parametrize(
    "content",
    [b"[" * 200_000, b'{"key":' * 200_000, b"\xff\xfe", b"", b"null", b" " * 20_000_000 + b"[]"],
    ids=["lists", "objects", "no text", "nothing", "null", "large"],
)
def test_a_broken_file_is_as_no_file(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_unsaved(tmp_path) == ()


def test_a_file_beyond_its_bounds_is_not_read(tmp_path: Path) -> None:
    typed = (Unsaved("id", "x" * 19_000_000, (), "blue"),)
    write_unsaved(tmp_path, typed)
    assert read_unsaved(tmp_path) == typed
    write_unsaved(tmp_path, (Unsaved("id", "x" * 20_000_000, (), "blue"),))
    assert read_unsaved(tmp_path) == ()


@pytest.mark.parametrize("name", ["post_id", "revision_id"])
@pytest.mark.parametrize("value", [True, 1.0, "1", None, [1]])
def test_what_is_to_be_made_on_no_number_is_left_out(tmp_path: Path, name: str, value: object) -> None:
    write_unsaved(tmp_path, (Unsaved("", "a note", (), "blue", DRAFT),))
    (one,) = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    one["draft"][name] = value
    (tmp_path / FILE_NAME).write_text(json.dumps([one]), "utf-8")
    assert read_unsaved(tmp_path) == ()


def test_a_file_that_cannot_be_read_or_written_costs_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE_NAME).write_text("{", "utf-8")
    assert read_unsaved(tmp_path) == ()
    assert "cannot be read" in caplog.text
    write_unsaved(tmp_path / "none", [Unsaved("id", "", (), "blue")])
    assert "is not kept" in caplog.text


def test_a_run_is_broken_until_it_ends(tmp_path: Path) -> None:
    assert begin_run(tmp_path / "new") is None
    broken = begin_run(tmp_path / "new")
    assert broken is not None
    assert broken.started > 1e9
    end_run(tmp_path / "new")
    end_run(tmp_path / "new")
    assert begin_run(tmp_path / "new") is None
    for raw in (b"", b"[]", b'{"started": "x"}', b"\xff"):
        (tmp_path / "new" / "running").write_bytes(raw)
        assert begin_run(tmp_path / "new") == BrokenRun(0.0)


def test_a_run_that_was_cut_off_is_told_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "pressmark")
    begin_run(tmp_path)
    assert caplog.messages == []
    begin_run(tmp_path)
    (line,) = caplog.messages
    assert line.startswith("The run before this one was cut off, as by a crash or a kill; it began: 20")
    (tmp_path / "running").write_bytes(b"[]")
    begin_run(tmp_path)
    assert caplog.messages[1].endswith("it began: ?")


def test_a_folder_that_cannot_be_written_has_no_mark(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert begin_run(tmp_path / "file" / "library") is not None
    end_run(tmp_path / "file" / "library")
