"""Doors for files that may come from anywhere: annotations, settings, how the window was left."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pressmark.errors import ImportFailed, NotFound
from pressmark.export.notes.parse import Parsed, parse_notes
from pressmark.export.notes.source import Notes
from pressmark.export.notes.writing import write_notes
from pressmark.query import EVERYTHING
from pressmark.settings import NoteFormat, Settings, load_settings, save_settings
from pressmark.store import Store
from pressmark.store.notes.importing import take_in
from pressmark.store.safety.check import check_library
from pressmark.ui.posts.layout import NARROWEST, WIDEST, ListLayout
from pressmark.ui.window_state import FILE_NAME, read_window_state, write_window_state
from tests.fuzz.limits import Fuzz, limited
from tests.store.annotated import fill

_NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


@contextmanager
def open_notes(folder: Path) -> Iterator[Fuzz]:
    """A file of annotations: read, taken into a library, written out again, and taken out of it."""
    with closing(fill(folder / "library", 4, 4).store) as store:

        def fuzz_notes(data: bytes) -> None:
            with limited(ImportFailed):
                _take_and_give(store, parse_notes(data, Path("notes.json"), _NOW), folder)

        yield fuzz_notes
        assert check_library(store).problems == ()


def _take_and_give(store: Store, parsed: Parsed, folder: Path) -> None:
    before = store.notebook.read_numbers(EVERYTHING)
    act = take_in(parsed.incoming)
    store.write(act).result()
    rows = store.notebook.read_rows(store.notebook.read_numbers(EVERYTHING))
    for kind in NoteFormat:
        write_notes(Notes("All", rows, _NOW), folder / f"notes.{kind.value}", kind)
    again = parse_notes((folder / f"notes.{NoteFormat.JSON_LD.value}").read_bytes(), folder, _NOW)
    assert len(again.incoming) == len(rows)
    assert again.refused == ()
    if act.changed is not None:
        store.write(act.undo()).result()
    assert store.notebook.read_numbers(EVERYTHING) == before
    assert check_library(store).problems == ()


@contextmanager
def open_settings(folder: Path) -> Iterator[Fuzz]:
    """``settings.json``: read, and kept again with all that is not known in it."""
    file = folder / "settings.json"

    def fuzz_settings(data: bytes) -> None:
        for former in folder.iterdir():
            former.unlink()
        file.write_bytes(data)
        with limited():
            settings = load_settings(folder)
            _look_at_settings(settings)
            save_settings(settings, folder)
            assert load_settings(folder) == settings
        kept = [path.read_bytes() for path in folder.glob("settings.json.broken*")]
        assert kept in ([], [data]), "what was not understood is lost"

    yield fuzz_settings


def _look_at_settings(settings: Settings) -> None:
    assert 50 <= settings.text_size <= 400
    assert 1 <= settings.requests_at_once <= 6
    assert settings.read_after is None or 0 <= settings.read_after <= 3600
    assert 1 <= settings.snapshots_kept <= 365
    words = (settings.language, settings.font_family, settings.backup_folder, settings.proxy_address)
    assert all(text.isprintable() for text in words)


@contextmanager
def open_window(folder: Path) -> Iterator[Fuzz]:
    """``window.json``: read, used, and written again."""
    with closing(fill(folder / "library", 2, 2).store) as store:

        def fuzz_window(data: bytes) -> None:
            (folder / FILE_NAME).write_bytes(data)
            with limited(NotFound):
                state = read_window_state(folder)
                layouts = {name: ListLayout.from_json(raw) for name, raw in state.layouts.items()}
                for layout in layouts.values():
                    widths = [column.width for column in layout.columns]
                    assert all(width == 0 or NARROWEST <= width <= WIDEST for width in widths)
                    assert ListLayout.from_json(layout.to_json()) == layout
                kept = replace(state, layouts={name: one.to_json() for name, one in layouts.items()})
                write_window_state(folder, kept)
                assert read_window_state(folder) == kept
                store.search.read_text(state.text)
                store.posts.read(state.post)

        yield fuzz_window
