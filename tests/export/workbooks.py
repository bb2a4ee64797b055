"""XLSX files read back, without the library that writes them (ECMA-376, part 1)."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_SPACES = {
    "x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_REFERENCE = f"{{{_SPACES['r']}}}id"
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Cell:
    """What one cell holds.

    Attributes:
        kind: "text", "number", "truth", or the format of a number that has one.
    """

    value: str | float
    kind: str
    bold: bool


@dataclass(frozen=True)
class Page:
    """One sheet of a workbook."""

    name: str
    cells: tuple[tuple[Cell, ...], ...]
    places: tuple[tuple[str, ...], ...]
    frozen_rows: int
    filtered: str
    widths: tuple[float, ...]
    formulas: int

    @property
    def values(self) -> list[list[str | float]]:
        return [[cell.value for cell in row] for row in self.cells]


def read_pages(file: Path) -> list[Page]:
    """Read a workbook whose every part has to be whole and well formed."""
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    targets = {each.get("Id"): each.get("Target") for each in parts["xl/_rels/workbook.xml.rels"]}
    looks = _read_looks(parts["xl/styles.xml"])
    return [
        _read_page(str(tab.get("name")), parts[f"xl/{targets[tab.get(_REFERENCE)]}"], looks)
        for tab in _find(parts["xl/workbook.xml"], "x:sheets/x:sheet")
    ]


def _find(node: etree._Element, path: str) -> list[etree._Element]:
    return node.findall(path, _SPACES)


def _read_looks(styles: etree._Element) -> list[tuple[str, bool]]:
    """The format of numbers and whether it is bold, by the number of the style."""
    formats = {
        each.get("numFmtId"): str(each.get("formatCode")) for each in _find(styles, "x:numFmts/x:numFmt")
    }
    bold = [bool(_find(font, "x:b")) for font in _find(styles, "x:fonts/x:font")]
    return [
        (formats.get(each.get("numFmtId"), "number"), bold[int(each.get("fontId", "0"))])
        for each in _find(styles, "x:cellXfs/x:xf")
    ]


def _read_page(name: str, page: etree._Element, looks: list[tuple[str, bool]]) -> Page:
    rows = [_find(row, "x:c") for row in _find(page, "x:sheetData/x:row")]
    panes = [pane for pane in _find(page, "x:sheetViews/x:sheetView/x:pane") if pane.get("state") == "frozen"]
    return Page(
        name=name,
        cells=tuple(tuple(_read_cell(cell, looks) for cell in row) for row in rows),
        places=tuple(tuple(str(cell.get("r")) for cell in row) for row in rows),
        frozen_rows=sum(int(pane.get("ySplit", "0")) for pane in panes),
        filtered="".join(str(each.get("ref")) for each in _find(page, "x:autoFilter")),
        widths=tuple(
            float(each.get("width", "0"))
            for each in _find(page, "x:cols/x:col")
            for _ in range(int(each.get("min", "0")), int(each.get("max", "0")) + 1)
        ),
        formulas=sum(len(_find(cell, "x:f")) for row in rows for cell in row),
    )


def _read_cell(cell: etree._Element, looks: list[tuple[str, bool]]) -> Cell:
    look, bold = looks[int(cell.get("s", "0"))]
    if cell.get("t") == "inlineStr":
        (text,) = _find(cell, "x:is/x:t")
        assert (
            text.get("{http://www.w3.org/XML/1998/namespace}space")
            or (text.text or "") == (text.text or "").strip()
        )
        return Cell(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), text.text or ""), "text", bold)
    (number,) = _find(cell, "x:v")
    return Cell(float(number.text or ""), "truth" if cell.get("t") == "b" else look, bold)
