"""Writes data tables: a regular grid, named so that a reader can be taken to it."""

from lxml import etree

from pressmark.article.blocks import write_caption
from pressmark.article.composer import Composer
from pressmark.article.tables import Cell, Grid, join_header, read_grid
from pressmark.article.text import line_of, text_of
from pressmark.article.tree import remove
from pressmark.article.writer import PARAGRAPH
from pressmark.model import Table


def write_table(composer: Composer, table: etree._Element) -> None:
    """Write a data table and its caption, or only the content of a table that lays out a page."""
    grid = None if composer.in_table or composer.out.solid else read_grid(table)
    if grid is None:
        composer.write_block(table)
        return
    caption = table.find("caption")
    title = _read_caption(composer, table, caption)
    if caption is not None:
        write_caption(composer, caption)
        remove(caption)
    out = composer.out
    before = out.direction, out.kind, out.preformatted
    composer.turn(table)
    out.begin_container("table", ' class="data"')
    composer.in_table, out.kind, out.preformatted = True, PARAGRAPH, False
    texts = _write_grid(composer, grid)
    composer.in_table = False
    out.end_container()
    out.direction, out.kind, out.preformatted = before
    rows = grid.spread(texts)
    header = join_header(rows[: grid.header]) if grid.header else ("",) * grid.width
    composer.tables.append(Table(len(composer.tables) + 1, title, header, rows[grid.header :]))


def _read_caption(composer: Composer, table: etree._Element, caption: etree._Element | None) -> str:
    if caption is None:
        figure = next(table.iterancestors("figure"), None)
        caption = None if figure is None else figure.find("figcaption")
    if caption is None:
        return ""
    aside = Composer(composer.handlers, composer.link)
    aside.walk(caption)
    return line_of(aside.out.read())


def _write_grid(composer: Composer, grid: Grid) -> dict[int, str]:
    """Write the rows; give the text of each cell by its ``id``."""
    out = composer.out
    texts: dict[int, str] = {}
    out.add_anchor(f"table-{len(composer.tables) + 1}")
    for group, rows in (("thead", grid.lines[: grid.header]), ("tbody", grid.lines[grid.header :])):
        if not rows:
            continue
        out.begin_container(group)
        for row in rows:
            out.begin_container("tr", forced=True)
            for cell in row:
                texts[id(cell)] = _write_cell(composer, cell, in_header=group == "thead")
            out.end_container()
        out.end_container()
    return texts


def _write_cell(composer: Composer, cell: Cell, *, in_header: bool) -> str:
    spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    if cell.rows > 1:
        spans += f' rowspan="{cell.rows}"'
    tag = "th" if in_header or cell.is_header else "td"
    out, element, before = composer.out, cell.element, composer.out.direction
    if element is not None:
        composer.turn(element)
        if composer.targets:
            composer.mark(element)
    if element is None or not len(element):
        content = out.add_cell(tag, spans, "" if element is None else element.text or "")
    else:
        out.begin_container(tag, spans, forced=True)
        composer.write_block(element, PARAGRAPH)
        content = out.end_container()
    out.direction = before
    return text_of(content)
