"""An article on a mill in three sentences, and what tests do to annotations in the whole window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import Annotation
from pressmark.store.intake import save_posts
from pressmark.ui.application import Session
from tests.library import SmallLibrary, make_intake, make_post
from tests.ui.windows import open_article, settle

FIRST = "The mill at Holm was built for paper and now turns copper scrap into wire for the ferries."
SECOND = "Its owners expect the first deliveries in spring, when the ice has left the fjord again."
HALF = "Its owners expect the first deliveries in spring, but nobody at the harbour believes them yet."
THIRD = "Nobody remembers who planted the pear trees behind the long sheds of the mill."

LONG = [f"{FIRST} It is paragraph {number}." for number in range(60)]


def to_html(*paragraphs: str) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def build_mill(library: Path) -> Path:
    """A library of two articles."""
    made = SmallLibrary(library)
    made.take(
        make_post(1, "The mill", to_html(FIRST, SECOND, THIRD)), make_post(2, "Quay", to_html(THIRD, FIRST))
    )
    made.store.close()
    return library


def change(qtbot: QtBot, session: Session, remote_id: int, title: str, *paragraphs: str) -> None:
    """Have a site edit an article, as a sync takes it in."""
    store = session.store
    site = store.sites.read_all()[0]
    type_id = store.cursors.read_type_id(site.id, "report") or 0
    intake = make_intake(make_post(remote_id, title, to_html(*paragraphs)))
    store.write(save_posts(site.id, type_id, [intake])).result()
    post_id = store.intake.read_known(type_id, [remote_id])[remote_id].id
    wanted = len(store.revisions.read_all(post_id))

    def follows() -> bool:
        reading = session.window.article.reading
        return reading is None or reading.post.id != post_id or len(reading.versions) == wanted

    qtbot.waitUntil(follows)
    settle(qtbot, session)


def select(session: Session, words: str) -> None:
    view = session.window.article.view
    found = view.document().find(words)
    assert not found.isNull(), words
    view.setTextCursor(found)
    view.setFocus()


def key(qtbot: QtBot, session: Session, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for one in keys:
        modifiers = held if held is not None else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(session.window.article.view, one, modifiers)
        settle(qtbot, session)


def read(session: Session) -> list[Annotation]:
    row = session.window.article.row
    assert row is not None
    return list(session.store.annotations.read(row.id))


def shown(session: Session, annotation: Annotation) -> str:
    """The words that a highlight in the article is on."""
    found = session.window.article.view.highlighting.find(annotation.id)
    reading = session.window.article.reading
    return reading.article.text[found.start : found.end] if found is not None and reading is not None else ""


def type_keys(
    qtbot: QtBot, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press keys where the program has its focus, without waiting for what they do."""
    for one in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, one, held)


def type_words(qtbot: QtBot, words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, words)


def build_long(library: Path) -> Path:
    """A library with an article of many screens."""
    made = SmallLibrary(library)
    made.take(make_post(1, "The mill", to_html(*LONG)))
    made.store.close()
    return library


def show_mill(qtbot: QtBot, session: Session) -> Session:
    """The window with the article on the mill, which hears the keys."""
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    open_article(qtbot, session, "The mill")
    session.window.article.view.setFocus()
    return session


def wait_for_editor(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is session.window.reader.editor.note)


def find_edges(session: Session, words: str) -> tuple[int, int]:
    """The upper and the lower edge of words in the viewport."""
    view = session.window.article.view
    found = view.document().find(words)
    last = QTextCursor(view.document())
    last.setPosition(found.selectionEnd())
    first = QTextCursor(view.document())
    first.setPosition(found.selectionStart())
    return view.cursorRect(first).top(), view.cursorRect(last).bottom()
