"""Opening an article, against a bare ``QTextBrowser.setHtml`` and paint of its first 30 KB.

Of a long table the first paint is that of its first rows, which come in the slice after the words before it.

What a worker does before (reading, cleaning, decoding) is not in it: it keeps no window waiting.
"""

import os
import statistics
import tempfile
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser

from pressmark.reading import Reading, read_article
from pressmark.sample.archive import read_archive
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.prepared import prepare
from pressmark.ui.article.view import ArticleView, Opened
from pressmark.ui.program import make_application
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import FEW, Turns, count_runs, find_late, seconds
from tests.library import SmallLibrary, make_post

LOOKS = 15
_OFTEN = 100  # looks where 95 of 100 count
_FLOOR = 30_000  # characters of the HTML that the bare widget sets
_SIZE = (900, 1000)  # logical pixels
_USUAL = "10 KB"
_SIZES = {_USUAL: 10_000, "100 KB": 100_000, "1 MB": 1_000_000}
_PART = "open"
_AGAINST = "bare `setHtml` and paint of the first 30 KB"
_LATE = "95 of 100 of these"
_WANTED = Target(times=1.25)
_ROWS = (500, 2_000)
_FIRST_ROW = "words of row 0"
_ROW = "<tr><td>Row {n}</td><td>{n}</td><td>1,{n:03}.5</td><td>words of row {n}</td></tr>"


def bench_open(say: Say, posts: int) -> None:
    """The first paint of articles of several sizes, the longest of all, and the slices that follow."""
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
        longest = slowest = 0.0
        articles = islice(_make_articles().items(), None if posts > FEW else 2)
        for number, (title, html) in enumerate(articles, 1):
            (post,) = library.take(make_post(number, title, html))
            reading = read_article(library.store, post)
            looks = count_runs(_OFTEN if title == _USUAL else LOOKS, posts)
            first, rest = _compare(say, app, f"first paint, {title}", (view, bare), reading, looks)
            longest, slowest = max(longest, first), max(slowest, rest)
        library.store.close()
    view.close()
    bare.close()
    title, target = "longest first paint of all", Target(most=40)
    say(Figure(_PART, title, 0, Unit.MS, longest * 1000, target=target))
    title, target = "longest slice that follows, of all", Target(most=50)
    say(Figure(_PART, title, 0, Unit.MS, slowest * 1000, target=target))


def _make_articles() -> dict[str, str]:
    entries = [entry.html for entry in read_archive().entries]
    sized = {title: _gather(entries, size) for title, size in _SIZES.items()}
    return sized | {f"{count:,} rows": _make_table(count) for count in _ROWS}


def _make_table(count: int) -> str:
    rows = "".join(_ROW.format(n=number) for number in range(count))
    return f"<p>Before.</p><table><tr><th>A<th>B<th>C<th>D</tr>{rows}</table><p>After.</p>"


def _gather(entries: list[str], size: int) -> str:
    """Whole articles of the sample archive, one after the other, about so long together."""
    gathered = ""
    for html in cycle(entries):
        if gathered and len(gathered) + len(html) > size:
            return gathered
        gathered += html
    raise AssertionError(size)


def _compare(
    say: Say,
    app: QApplication,
    title: str,
    views: tuple[ArticleView, QTextBrowser],
    reading: Reading,
    looks: int,
) -> tuple[float, float]:
    """Tell how it went; gives the seconds of the longest first paint and of the longest slice after it."""
    view, bare = views
    html = reading.article.html
    opened = Opened(reading, prepared=prepare(html, reading.article.text))
    ours, floor, slices = [], [], [0.0]
    # The first article of all pays for fonts and icons.
    _open(view, opened)
    for _ in range(looks):
        floor.append(seconds(partial(_open_bare, bare, html[:_FLOOR])))
        ours.append(seconds(partial(_open, view, opened)) + _await_rows(app, view, title))
        while not view.setting.whole:
            slices.append(seconds(app.processEvents))
    late = [find_late(times) * 1000 for times in (ours, floor)]
    note = (
        f"longest {max(ours) * 1000:.1f} ms; what follows comes in slices,"
        f" usually {statistics.median(slices) * 1000:.1f} ms, longest {max(slices) * 1000:.1f} ms"
    )
    turns = Turns(tuple(ours), tuple(floor))
    say(turns.figure(_PART, title, against=_AGAINST, target=_WANTED, note=note))
    if title.endswith(_USUAL):
        say(Figure(_PART, f"{title}: 95 of 100", 0, Unit.MS, *late, _LATE, _WANTED))
    return max(ours), max(slices)


def _await_rows(app: QApplication, view: ArticleView, title: str) -> float:
    """Seconds until the first rows of a table are painted, where there is nothing else worth looking at."""
    awaited = title.endswith("rows")
    waited = 0.0
    while awaited and not view.setting.whole and _FIRST_ROW not in view.toPlainText():
        waited += seconds(app.processEvents)
    return waited


def _open(view: ArticleView, opened: Opened) -> None:
    view.open(opened)
    view.viewport().repaint()


def _open_bare(bare: QTextBrowser, html: str) -> None:
    bare.setHtml(html)
    bare.viewport().repaint()
