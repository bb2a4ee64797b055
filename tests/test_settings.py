"""Settings are kept, and no file makes them fail."""

import json
import os
import re
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model import Color, ImageChoice
from pressmark.settings import (
    MarginNotes,
    NoteFormat,
    Proxy,
    Settings,
    Theme,
    Typography,
    config_folder,
    default_library,
    load_settings,
    save_settings,
)

CHOSEN = Settings(
    Theme.SEPIA,
    150,
    60,
    None,
    True,
    ImageChoice.NONE,
    30,
    4,
    500,
    True,
    font_family="Charter",
    line_height=140,
    justified=True,
    dim_images=False,
    annotation_color=Color.PINK,
    language="he",
    single_keys=False,
    shortcuts={"next": ("Ctrl+J", "F8"), "previous": ()},
    tray=True,
    close_to_tray=True,
    tray_told=True,
    notify=True,
    compact_rows=True,
    excerpt_lines=4,
    timeline=False,
    relative_dates=False,
    margin_notes=MarginNotes.SIGNS,
    note_format=NoteFormat.CSV,
    proxy=Proxy.MANUAL,
    proxy_address="http://proxy.example:3128",
    proxy_user="anna",
    proxy_except="intern.example, .lan",
    snapshots_kept=30,
    backup_every=7,
    backup_folder="/srv/backups",
)


def test_a_new_installation_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "nowhere") == Settings()


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    save_settings(CHOSEN, tmp_path / "new" / "folder")
    assert load_settings(tmp_path / "new" / "folder") == CHOSEN


def test_saving_leaves_no_other_file(tmp_path: Path) -> None:
    save_settings(CHOSEN, tmp_path)
    save_settings(Settings(), tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_keys_of_a_later_version_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "font": "Garamond"}), "utf-8")
    save_settings(replace(load_settings(tmp_path), text_size=120), tmp_path)
    kept = json.loads(file.read_text("utf-8"))
    assert (kept["font"], kept["theme"], kept["text_size"]) == ("Garamond", "dark", 120)


def test_half_a_surrogate_pair_of_a_later_version_is_kept_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(rb'{"later": "\ud800 a", "shortcuts": {"\udfff": ["\ud83d"]}}')
    settings = load_settings(tmp_path)
    save_settings(settings, tmp_path)
    assert load_settings(tmp_path) == settings
    assert json.loads(file.read_text("utf-8"))["later"] == "\ud800 a"


_DEEP = b'{"a": ' * 500 + b"1" + b"}" * 500


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, _DEEP])
def test_a_broken_file_gives_the_defaults_and_is_set_aside(
    tmp_path: Path, broken: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "settings.json").write_bytes(broken)
    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "settings.json.broken").read_bytes() == broken
    assert not (tmp_path / "settings.json").exists()
    assert "broken" in caplog.text
    told = caplog.records[0].getMessage().partition(str(tmp_path))[0]
    assert not re.search("char|codec|decode|Expecting|recursion", told, re.IGNORECASE)


def test_no_broken_file_takes_the_place_of_another(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for text in ("{", "{\n5", "]"):
        (tmp_path / "settings.json").write_text(text, "utf-8")
        load_settings(tmp_path)
    kept = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
    assert "settings.json.broken-3" in caplog.messages[2]
    assert kept == {
        "settings.json.broken": "{",
        "settings.json.broken-2": "{\n5",
        "settings.json.broken-3": "]",
    }


def test_a_folder_in_the_place_of_the_file_gives_the_defaults(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "settings.json").mkdir()
    assert load_settings(tmp_path) == Settings()
    assert "cannot be read" in caplog.text


@pytest.mark.parametrize(
    ("key", "value", "attribute", "expected"),
    [
        ("theme", "sepia of a later version", "theme", Theme.SYSTEM),
        ("theme", 3, "theme", Theme.SYSTEM),
        ("text_size", 1_000_000, "text_size", 400),
        ("text_size", "big", "text_size", 100),
        ("text_size", True, "text_size", 100),
        ("text_size", float("nan"), "text_size", 100),
        ("column_width", -5, "column_width", 30),
        ("line_height", 1, "line_height", 100),
        ("line_height", "tall", "line_height", 155),
        ("font_family", 7, "font_family", ""),
        ("font_family", "A\nB", "font_family", ""),
        ("font_family", "A" * 1000, "font_family", "A" * 200),
        ("justified", 1, "justified", False),
        ("dim_images", "no", "dim_images", True),
        ("dim_images", False, "dim_images", False),
        ("shortcuts", ["Ctrl+J"], "shortcuts", {}),
        ("shortcuts", {"next": "J", "previous": ["K", 4]}, "shortcuts", {"previous": ("K",)}),
        ("language", "d\ne", "language", ""),
        ("proxy", "tunnel", "proxy", Proxy.SYSTEM),
        ("margin_notes", 3, "margin_notes", MarginNotes.CARDS),
        ("snapshots_kept", 0, "snapshots_kept", 1),
        ("backup_every", -4, "backup_every", 0),
        ("excerpt_lines", 99, "excerpt_lines", 4),
        ("timeline", "no", "timeline", True),
        ("read_after", None, "read_after", None),
        ("read_after", -1, "read_after", 0.0),
        ("read_after", "never", "read_after", 2.0),
        ("sync_at_start", "yes", "sync_at_start", False),
        ("images", "some", "images", ImageChoice.ALL),
        ("sync_every", "hourly", "sync_every", 0),
        ("sync_every", -5, "sync_every", 0),
        ("sync_every", 1e12, "sync_every", 10_080),
        ("sync_every", 30.9, "sync_every", 30),
        ("requests_at_once", 0, "requests_at_once", 1),
        ("requests_at_once", 100, "requests_at_once", 6),
        ("requests_at_once", None, "requests_at_once", 2),
        ("image_space", -1, "image_space", 0),
        ("image_space", "all", "image_space", 0),
        ("image_space", 10**400, "image_space", 1_000_000_000),
    ],
)
def test_a_value_without_sense_costs_only_itself(
    tmp_path: Path, key: str, value: object, attribute: str, expected: object
) -> None:
    document = {"column_width": 55, "text_size": 110} | {key: value}
    (tmp_path / "settings.json").write_text(json.dumps(document), "utf-8")
    settings = load_settings(tmp_path)
    assert getattr(settings, attribute) == expected
    assert key == "column_width" or settings.column_width == 55


KEYS = [*asdict(Settings()), "more"]
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


@given(st.dictionaries(st.sampled_from(KEYS), st.recursive(VALUES, st.lists, max_leaves=5)))
def test_no_object_in_the_file_makes_reading_fail(
    tmp_path_factory: pytest.TempPathFactory, document: object
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / "settings.json").write_text(json.dumps(document), "utf-8")
    settings = load_settings(folder)
    save_settings(settings, folder)
    assert load_settings(folder) == settings
    assert 50 <= settings.text_size <= 400


def test_the_typography_of_all_is_among_the_settings() -> None:
    assert CHOSEN.typography == Typography("Charter", 150, 60, 140, True)
    assert Settings().typography == Typography()


def test_the_environment_names_the_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSMARK_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("PRESSMARK_LIBRARY", os.path.join("~", "archive"))  # noqa: PTH118 - as a shell gives it
    assert config_folder() == tmp_path / "config"
    assert default_library() == Path.home() / "archive"


def test_without_a_name_the_platform_says_where_things_are(tmp_path: Path) -> None:
    assert config_folder().name == "pressmark"
    assert default_library().parts[-2:] == ("pressmark", "library")
