"""Annotations given to the world: the one door to Markdown, JSON-LD, CSV and HTML."""

import threading
from pathlib import Path

from pressmark.export.notes.jsonld import write_jsonld
from pressmark.export.notes.markdown import write_file, write_folder
from pressmark.export.notes.page import write_page
from pressmark.export.notes.source import Notes
from pressmark.export.notes.table import write_table
from pressmark.settings import NoteFormat


def write_notes(
    notes: Notes,
    path: Path,
    note_format: NoteFormat,
    *,
    folder: bool = False,
    cancelled: threading.Event | None = None,
) -> None:
    """Write annotations to a file, or as Markdown to a folder with a file an article; whole or not at all.

    JSON-LD has all that the library knows of them, and `pressmark.export.notes.parse` reads it back. The
    others are for people.

    Args:
        notes: what to write.
        path: the file or folder.
        note_format: as what.
        folder: Markdown becomes a folder, which has to be new or empty.
        cancelled: set when the person asks to stop.

    Raises:
        ExportFailed: it cannot be written there; what was there before is kept.
        Cancelled: the person asked to stop; nothing is kept.
    """
    if note_format is NoteFormat.MARKDOWN:
        (write_folder if folder else write_file)(notes, path, cancelled)
    elif note_format is NoteFormat.JSON_LD:
        write_jsonld(notes, path, cancelled)
    elif note_format is NoteFormat.CSV:
        write_table(notes, path, cancelled)
    else:
        write_page(notes, path, cancelled)
