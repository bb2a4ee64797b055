"""An inspector to test: a pane that shows an article of a small library, and what its lists say."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading, read_article, read_inspection
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.inspector.pane import InspectorPane
from pressmark.ui.inspector.row_list import RowList
from pressmark.ui.inspector.rows import Row
from tests.library import HOME, SmallLibrary, make_post

HTML = f"""<h2>Ores</h2><p>See <a href="/reports/2/">the second</a> and <a href="{HOME}/?p=2">it again</a>,
    <a href="/reports/9/">one that is gone</a>, <a href="https://b.example/x">b</a> and
    <a href="https://a.example/y"><em>a</em></a> or <a href="mailto:a@metals.example">write</a>.</p>
    <h3>Cobalt</h3><p>Text.</p><h2>Prices</h2>
    <table><caption>By country</caption>
    <tr><th>Land</th><th>t</th></tr><tr><td>DRC</td><td>7</td></tr></table>
    <table><tr><th>Metal</th><th>Price</th></tr><tr><td>Cobalt</td><td>9</td></tr></table>"""
EXTRA = json.dumps({"acf": {"kind": "memo", "note": "<img src=x>" + "y" * 9_000}})


@contextmanager
def open_library(folder: Path) -> Iterator[SmallLibrary]:
    """Two articles that lead to each other."""
    made = SmallLibrary(folder / "library")
    made.take(replace(make_post(1, "First", HTML, metals=[4, 5], extra=EXTRA), revisions=12))
    made.take(make_post(2, "Second", '<p>Before. As <a href="/reports/1/">we said</a> once. After.</p>'))
    yield made
    made.store.close()


@contextmanager
def make_appearance() -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


def open_pane(qtbot: QtBot, appearance: Appearance, library: SmallLibrary) -> InspectorPane:
    """A pane that shows the first article."""
    made = InspectorPane(appearance)
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    show(made, library)
    return made


def show(pane: InspectorPane, library: SmallLibrary) -> Reading:
    reading = read_article(library.store, 1)
    pane.show_reading(reading, read_inspection(library.store, 1))
    return reading


def choose(pane: InspectorPane, name: str) -> RowList:
    pane.restore(name)
    return pane.sections[name].list


def walk(view: RowList, parent: QModelIndex | None = None) -> Iterator[tuple[int, QModelIndex, Row]]:
    """Every row with its depth, from top to bottom."""
    above = parent or QModelIndex()
    for place in range(view.rows.rowCount(above)):
        index = view.rows.index(place, 0, above)
        row = view.rows.row(index)
        assert row is not None
        yield 0, index, row
        for depth, inner, one in walk(view, index):
            yield depth + 1, inner, one


def say(view: RowList) -> list[str]:
    return ["  " * depth + row.title for depth, _, row in walk(view)]


def find(view: RowList, title: str) -> QModelIndex:
    return next(index for _, index, row in walk(view) if row.title == title)


def place_of(view: RowList, title: str) -> QPoint:
    index = find(view, title)
    view.scrollTo(index)
    return view.visualRect(index).center()


def click(qtbot: QtBot, view: RowList, title: str) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, title))
