"""The formats that tables are copied and exported in, as a person knows them."""

from pressmark.export import SourceLabels, TableFormat
from pressmark.ui.words import translate


def name_formats() -> dict[TableFormat, str]:
    """The formats in which cells are copied, and what they are called."""
    return {
        TableFormat.CSV: translate("words", "CSV"),
        TableFormat.TSV: translate("words", "TSV"),
        TableFormat.MARKDOWN: translate("words", "Markdown"),
        TableFormat.HTML: translate("words", "HTML"),
        TableFormat.JSON: translate("words", "JSON"),
    }


def name_files() -> dict[str, TableFormat]:
    """What a file dialog calls each format of files."""
    return {
        translate("words", "Excel workbook (*.xlsx)"): TableFormat.XLSX,
        translate("words", "CSV, comma-separated (*.csv)"): TableFormat.CSV,
        translate("words", "TSV, tab-separated (*.tsv)"): TableFormat.TSV,
        translate("words", "Markdown (*.md)"): TableFormat.MARKDOWN,
        translate("words", "Web page (*.html)"): TableFormat.HTML,
        translate("words", "JSON (*.json)"): TableFormat.JSON,
    }


def read_format(ending: str) -> TableFormat:
    """The format that the ending of a file's name stands for; a workbook where it stands for none."""
    known = ending.lower().lstrip(".")
    return TableFormat(known) if known in set(TableFormat) else TableFormat.XLSX


def name_sources() -> SourceLabels:
    """What an export calls the parts of a source."""
    return SourceLabels(
        translate("words", "Source"),
        translate("words", "Article"),
        translate("words", "Link"),
        translate("words", "Table"),
        translate("words", "Date"),
        translate("words", "Site"),
    )
