"""The formats in which annotations are offered, and the words that such a file needs."""

from pressmark.export.notes.source import NoteLabels
from pressmark.model import Color
from pressmark.settings import NoteFormat
from pressmark.ui.annotations.words import name_color
from pressmark.ui.printing.format_dialog import FileKind
from pressmark.ui.words import translate

FOLDER = "folder"
"""The key of Markdown with a file for each article."""


def list_note_kinds() -> list[FileKind]:
    """What annotations can be written as."""
    kinds = (
        (
            NoteFormat.MARKDOWN.value,
            translate("words", "&Markdown file"),
            translate("words", "One text file with a part for each article; as Obsidian reads it."),
            translate("words", "Markdown (*.md)"),
        ),
        (
            FOLDER,
            translate("words", "A &folder of Markdown files"),
            translate("words", "A text file for each article; as Obsidian reads them."),
            "",
        ),
        (
            NoteFormat.JSON_LD.value,
            translate("words", "Web &annotations (JSON-LD)"),
            translate("words", "Everything there is to know of them, to be imported here or elsewhere."),
            translate("words", "Web annotations (*.jsonld)"),
        ),
        (
            NoteFormat.CSV.value,
            translate("words", "&CSV, comma-separated"),
            translate("words", "A row for each, for any spreadsheet."),
            translate("words", "CSV, comma-separated (*.csv)"),
        ),
        (
            NoteFormat.HTML.value,
            translate("words", "&Web page (HTML)"),
            translate("words", "One page to read and print, in any browser."),
            translate("words", "Web page (*.html)"),
        ),
    )
    return [
        FileKind(key, f".{key}" if filter_ else "", name, about, filter_, articles=False)
        for key, name, about, filter_ in kinds
    ]


def make_note_labels() -> NoteLabels:
    """The words that an export of annotations adds, in the language of the window."""
    return NoteLabels(
        contents=translate("words", "Contents"),
        whole=translate("words", "On the whole article"),
        note=translate("words", "Note"),
        moved=translate("words", "The text has changed. There it says now:"),
        gone=translate("words", "These words are not in the article any more."),
        kept=translate("words", "Left on the version it was made on."),
        waiting=translate("words", "This article is not in the library."),
        no_title=translate("words", "(no title)"),
        colors={color.value: name_color(color) for color in Color},
        columns=(
            translate("words", "Article"),
            translate("words", "Link"),
            translate("words", "Site"),
            translate("words", "Published"),
            translate("words", "Quote"),
            translate("words", "Note"),
            translate("words", "Tags"),
            translate("words", "Colour"),
            translate("words", "State"),
            translate("words", "Now"),
            translate("words", "Made"),
            translate("words", "Changed"),
            translate("words", "Version"),
            translate("words", "ID"),
        ),
    )
