"""Marks and changes in the document that shows a comparison, and the way from one to the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from pressmark.article import clean
from pressmark.article.marking.marked import mark_changes
from pressmark.ui.versions.walk import ChangesWalk, find_changes

FAR = "and then for a long while nothing at all is said that anyone would call news"
OLD = f"<p>Prices rose by 4 per cent {FAR} in May {FAR}.</p><p>This went.</p><p>The end of it all.</p>"
NEW = f"<p>Prices rose by 7 per cent {FAR} in June {FAR}.</p><p>The end of it all.</p>"


def test_changes_are_found_in_the_document(qapp: QApplication) -> None:
    marked = mark_changes(clean(OLD, ""), clean(NEW, ""))
    document = QTextDocument()
    document.setHtml(marked.html)
    places = find_changes(document)
    text = document.toPlainText()
    assert [text[place:].split()[0] for place in places] == ["4", "May", "This"]
    walk = ChangesWalk(marked.changes)
    assert [walk.follow(document, place) for place in (0, places[0], places[1] + 1, places[1] + 2)] == [
        False,
        True,
        True,
        False,
    ]
    assert (walk.index, walk.next(), walk.go(7)) == (1, "change-3", "")


def test_marks_are_lines_and_grounds_in_the_document(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setDefaultStyleSheet(
        "ins { text-decoration: underline } del { text-decoration: line-through }"
        "span.moved { background-color: #123456 }"
    )
    document.setHtml('<p><ins>new</ins> <del>old</del> <span class="moved">far</span></p>')
    part = document.begin().begin()
    seen = {}
    while not part.atEnd():
        form = part.fragment().charFormat()
        seen[part.fragment().text()] = (
            form.fontUnderline(),
            form.fontStrikeOut(),
            form.background().color().name() if form.background().style() != Qt.BrushStyle.NoBrush else "",
        )
        part += 1
    assert seen["new"] == (True, False, "")
    assert seen["old"] == (False, True, "")
    assert seen["far"] == (False, False, "#123456")
