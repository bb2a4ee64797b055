"""Opening an article, against a bare ``QTextBrowser.setHtml`` and paint of its first 30 KB.

What a worker does before (reading, cleaning, decoding) is not in it: it keeps no window waiting.
"""

import os
import statistics
import tempfile
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser

from pressmark.reading import Reading, read_article
from pressmark.sample.archive import read_archive
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.prepared import prepare
from pressmark.ui.article.view import ArticleView, Opened
from pressmark.ui.program import make_application
from tests.bench.figures import Figure, Say, Target
from tests.bench.measure import Turns, find_late, seconds
from tests.library import SmallLibrary, make_post

LOOKS = 25
_FLOOR = 30_000  # characters of the HTML that the bare widget sets
_SIZE = (900, 1000)  # logical pixels
_SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000}
_PART = "open"
_AGAINST = "bare `setHtml` and paint of the first 30 KB"
_WANTED = Target(times=1.25, most=40)
_ROW = "<tr><td>Row {n}</td><td>{n}</td><td>1,{n:03}.5</td><td>words of row {n}</td></tr>"


def bench_open(say: Say) -> None:
    """Show the first paint of articles of several sizes, and the longest slice that follows it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    view = ArticleView(Appearance(app, "light"))
    bare = QTextBrowser()
    for widget in (view, bare):
        widget.resize(*_SIZE)
        widget.show()
    app.processEvents()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        library = SmallLibrary(Path(name))
        for title, html in _make_articles().items():
            (post,) = library.take(make_post(len(title), title, html))
            reading = read_article(library.store, post)
            say(_compare(app, title, (view, bare), reading))
        library.store.close()
    view.close()
    bare.close()


def _make_articles() -> dict[str, str]:
    entries = [entry.html for entry in read_archive().entries]
    sized = {title: _gather(entries, size) for title, size in _SIZES.items()}
    rows = "".join(_ROW.format(n=number) for number in range(500))
    table = f"<p>Before.</p><table><tr><th>A<th>B<th>C<th>D</tr>{rows}</table><p>After.</p>"
    return sized | {"500 rows": table}


def _gather(entries: list[str], size: int) -> str:
    """Whole articles of the sample archive, one after the other, about so long together."""
    gathered = ""
    for html in cycle(entries):
        if gathered and len(gathered) + len(html) > size:
            return gathered
        gathered += html
    raise AssertionError(size)


def _compare(
    app: QApplication, title: str, views: tuple[ArticleView, QTextBrowser], reading: Reading
) -> Figure:
    view, bare = views
    html = reading.article.html
    opened = Opened(reading, prepared=prepare(html, reading.article.text))
    ours, floor, slices = [], [], [0.0]
    # The first article of all pays for fonts and icons.
    _open(view, opened)
    for _ in range(LOOKS):
        floor.append(seconds(partial(_open_bare, bare, html[:_FLOOR])))
        ours.append(seconds(partial(_open, view, opened)))
        while not view.setting.whole:
            slices.append(seconds(app.processEvents))
    late = [find_late(times) * 1000 for times in (ours, floor)]
    note = (
        f"95 of 100 within {late[0]:.1f} ms against {late[1]:.1f} ms; what follows the first paint comes in"
        f" slices, usually {statistics.median(slices) * 1000:.1f} ms, longest {max(slices) * 1000:.1f} ms"
    )
    turns = Turns(tuple(ours), tuple(floor))
    return turns.figure(_PART, f"first paint, {title}", against=_AGAINST, target=_WANTED, note=note)


def _open(view: ArticleView, opened: Opened) -> None:
    view.open(opened)
    view.viewport().repaint()


def _open_bare(bare: QTextBrowser, html: str) -> None:
    bare.setHtml(html)
    bare.viewport().repaint()
