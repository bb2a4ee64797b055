"""The formats in which articles and lists are offered."""

from pressmark.export.articles import ArticleFormat, makes_folder
from pressmark.ui.printing.format_dialog import FileKind
from pressmark.ui.words import translate


def list_article_kinds(count: int) -> list[FileKind]:
    """What so many articles can be written as."""
    markdown = (
        FileKind(
            ArticleFormat.MARKDOWN,
            "",
            translate("words", "A folder of &Markdown files"),
            translate(
                "words", "A text file for each article, with its images beside it; as Obsidian reads them."
            ),
            "",
            articles=True,
        )
        if makes_folder(ArticleFormat.MARKDOWN, count)
        else FileKind(
            ArticleFormat.MARKDOWN,
            ".md",
            translate("words", "&Markdown file"),
            translate("words", "A text file, with the images in a folder beside it."),
            translate("words", "Markdown (*.md)"),
            articles=True,
        )
    )
    return [
        FileKind(
            ArticleFormat.EPUB,
            ".epub",
            translate("words", "E-&book (EPUB)"),
            translate("words", "For readers of books, with a table of contents."),
            translate("words", "E-book (*.epub)"),
            articles=True,
        ),
        FileKind(
            ArticleFormat.HTML,
            ".html",
            translate("words", "&Web page (HTML)"),
            translate("words", "One file with everything in it, for any browser."),
            translate("words", "Web page (*.html)"),
            articles=True,
        ),
        markdown,
    ]


def list_table_kinds() -> list[FileKind]:
    """What the rows of a list can be written as."""
    return [
        FileKind(
            "xlsx",
            ".xlsx",
            translate("words", "E&xcel workbook"),
            translate("words", "The rows of the list with their columns."),
            translate("words", "Excel workbook (*.xlsx)"),
            articles=False,
        ),
        FileKind(
            "csv",
            ".csv",
            translate("words", "&CSV, comma-separated"),
            translate("words", "The same as plain text, for any spreadsheet."),
            translate("words", "CSV, comma-separated (*.csv)"),
            articles=False,
        ),
    ]
