"""What tests of highlights do: make one of words, show an article whole, find where one is drawn."""

from PySide6.QtCore import QRectF

from pressmark.reading import Reading
from pressmark.ui.article.geometry import find_pieces
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import open_markup, set_whole

MARKUP = (
    "<p>One two three four five six seven.</p><ul><li>An item</li><li>Another item</li></ul>"
    "<table><tr><th>Metal<th>Price</tr><tr><td>Cobalt<td>7</tr></table>"
    '<p>Words before <a href="https://out.example/a">a link within</a> and after it.</p>'
    "<p>He said שלום עולם and left 😀 at once.</p><pre><code>def code():\n    pass</code></pre>"
)


def mark(text: str, first: str, last: str = "", name: str = "", **more: object) -> Highlight:
    """A highlight from one word to another."""
    start = text.index(first)
    end = text.index(last or first, start) + len(last or first)
    return Highlight(name or first, start, end, str(more.pop("color", "yellow")), **more)  # type: ignore[arg-type]


def show(view: ArticleView, reading: Reading, markup: str = MARKUP) -> str:
    text = open_markup(view, reading, markup)
    set_whole(view)
    return text


def find_boxes(view: ArticleView, name: str) -> list[QRectF]:
    """Where a highlight is in the viewport."""
    one = view.highlighting.find(name)
    assert one is not None
    pieces = find_pieces(view.document(), *view.highlighting.positions(one))
    return [piece.box.translated(-view.highlighting.moved()) for piece in pieces]
