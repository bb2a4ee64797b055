"""Reading contacts nobody: an article full of addresses of a server that counts, and all one does with it."""

from pathlib import Path

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from pressmark.ui.printing.choice import LinkStyle, PaperChoice
from pressmark.ui.printing.paper_dialog import Purpose
from tests.library import SmallLibrary, make_post
from tests.servers import ByteServer
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle

STRANGE = """
    <p>One <a href="{url}/page">link</a> <img src="{url}/a.png" srcset="{url}/b.png 2x" alt="A"></p>
    <iframe src="{url}/frame"></iframe><video src="{url}/v.mp4" poster="{url}/p.png"></video>
    <audio src="{url}/a.mp3"></audio><object data="{url}/o.swf"></object><embed src="{url}/e.swf">
    <link rel="stylesheet" href="{url}/s.css">
    <style>@import "{url}/i.css"; p {{ background: url({url}/g.png) }}</style>
    <script src="{url}/s.js"></script><p style="background-image: url('{url}/h.png')">Styled.</p>
    <svg><image href="{url}/i.svg"/></svg><meta http-equiv="refresh" content="0; url={url}/r">
    <form action="{url}/f"><input type="image" src="{url}/in.png"></form><base href="{url}/base/">
    <table background="{url}/t.png"><tr><th>Metal<th>Price<tr><td><img src="{url}/c.png"><td>5</table>
    <p><img src="/relative.png" alt="B"><img src="//{place}/s.png" alt="C"></p>"""
LONG = "<h2>Part</h2><p>Some words of it.</p>" * 60


def test_whatever_a_reader_does_nobody_is_asked(
    qtbot: QtBot, library: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    with ByteServer() as server:
        made = SmallLibrary(library, home=server.url)
        html = STRANGE.format(url=server.url, place=server.place)
        made.take(make_post(1, "Strange", html + LONG, home=server.url, excerpt=html))
        made.take(make_post(1, "Strange", html + LONG + "<p>More.</p>", home=server.url, excerpt=html))
        made.store.close()
        session = open_window(library)
        open_article(qtbot, session, "Strange")
        view = session.window.article.view
        for value in (0, 200, view.verticalScrollBar().maximum()):
            view.verticalScrollBar().setValue(value)
            for y in range(0, view.viewport().height(), 12):
                qtbot.mouseMove(view.viewport(), QPoint(view.viewport().width() // 3, y))
        press(qtbot, session, "inspector", "find", "larger-image", "show-changes", "article-tables")
        for name in session.window.reader.inspector.sections:
            session.window.reader.inspector.restore(name)
        press(qtbot, session, "theme-dark", "theme-light", "cards", "go-tables")
        press(qtbot, session, "save-pdf")
        paper = session.window.printing.paper
        assert paper is not None
        choice = PaperChoice(notes=False, links=LinkStyle.BRACKETS, letter=False)
        paper.chosen.emit(choice, Purpose.PDF)
        with qtbot.waitSignal(session.window.printing.said):
            session.window.printing.dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
        session.window.printing.dialog.close()
        paper.close()
        settle(qtbot, session)
        assert (tmp_path / "a.pdf").stat().st_size > 1000
        assert server.connections == 0
