"""An article as a PDF file, and through a printer."""

import re
import resource
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from pressmark.errors import Cancelled, ExportFailed
from pressmark.export.collection import Labels, Piece
from pressmark.model import PostRow
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.exporting import Exporting
from pressmark.ui.printing.acts import PrintActs
from pressmark.ui.printing.choice import LinkStyle, PaperChoice, is_letter_usual, make_layout
from pressmark.ui.printing.paper_dialog import PaperDialog, Purpose
from pressmark.ui.printing.pdf import write_pdf
from pressmark.ui.printing.printer import Printing, list_pages, make_printer, print_all
from pressmark.ui.tasks import Tasks
from tests.article.test_safety import HARMFUL
from tests.export.articles import make_note, make_piece
from tests.export.test_articles_hostile import PAYLOADS
from tests.library import SmallLibrary, make_post
from tests.ui.papers import WORDS, set_article
from tests.ui.postlists import open_list


@pytest.fixture(autouse=True)
def appearance(qapp: object) -> Iterator[Appearance]:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    made = Appearance(make_application(), "dark")
    yield made
    made.stop_following()


def save(piece: Piece, path: Path, choice: PaperChoice | None = None, cancelled: Event | None = None) -> int:
    told: list[tuple[int, int]] = []
    pages = write_pdf(
        piece,
        path,
        choice or PaperChoice(),
        find_image=lambda _: None,
        labels=Labels(),
        told=lambda done, of: told.append((done, of)),
        cancelled=cancelled or Event(),
    )
    assert told == [(number, pages) for number in range(1, pages + 1)]
    return pages


def test_a_pdf_has_links_a_title_and_pages(tmp_path: Path) -> None:
    piece = make_piece(title="Köln", html=f'<p><a href="https://a.example/x">a</a></p><p>{WORDS * 12}</p>')
    pages = save(piece, tmp_path / "a.pdf")
    content = (tmp_path / "a.pdf").read_bytes()
    assert pages > 1
    assert content.startswith(b"%PDF-")
    assert b"/URI (https://a.example/x)" in content
    assert len(re.findall(rb"/Type /Page\b(?!s)", content)) == pages
    assert "Köln".encode("utf-16-be") in content


@pytest.mark.parametrize("payload", [*HARMFUL[::8], *PAYLOADS[::3]])
def test_a_pdf_has_no_address_that_runs(tmp_path: Path, payload: str) -> None:
    html = f'<p><a href="{payload}">a</a><img src="{payload}" alt="{payload}">{payload}</p>'
    piece = make_piece(title=payload, html=html, link=payload, annotations=[make_note(payload, payload)])
    save(piece, tmp_path / "a.pdf")
    addresses = re.findall(rb"/URI \(([^)]*)", (tmp_path / "a.pdf").read_bytes())
    assert all(address.startswith(b"https://metals.example/") for address in addresses), addresses


def test_a_pdf_that_has_no_room_is_told(tmp_path: Path) -> None:
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, usual[1]))
    try:
        with pytest.raises(ExportFailed, match="cannot be written"):
            save(make_piece(html=f"<p>{WORDS}</p>"), tmp_path / "a.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(Cancelled):
        save(make_piece(), tmp_path / "a.pdf", cancelled=cancelled)
    with pytest.raises(ExportFailed):
        save(make_piece(), tmp_path / "nowhere" / "a.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("country", "letter"), [("UnitedStates", True), ("Germany", False), ("Mexico", True)]
)
def test_the_paper_is_that_of_the_country(country: str, letter: bool) -> None:
    locale = QLocale(QLocale.Language.English, getattr(QLocale.Country, country))
    assert is_letter_usual(locale) is letter
    assert make_layout(PaperChoice(letter=letter)).pageSize().name().startswith("Letter" if letter else "A4")


def test_a_printer_gets_the_pages_it_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    article = set_article(f"<p>{WORDS * 20}</p>")
    printer = make_printer(article, PaperChoice())
    printer.setOutputFileName(str(tmp_path / "p.pdf"))
    count = article.pageCount()
    assert list_pages(printer, count) == list(range(count))
    assert print_all(printer, article) == count
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert list_pages(printer, count) == [2, 1]
    window = QMainWindow()
    qtbot.addWidget(window)
    printing = Printing(window, printer, article)
    with qtbot.waitSignal(printing.ended) as ended:
        printing.start()
    assert ended.args == [2]
    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF-")


def test_printing_can_be_stopped_and_a_printer_may_refuse(qtbot: QtBot, tmp_path: Path) -> None:
    article = set_article(f"<p>{WORDS * 20}</p>")
    window = QMainWindow()
    qtbot.addWidget(window)
    printer = make_printer(article, PaperChoice())
    printer.setOutputFileName(str(tmp_path / "p.pdf"))
    stopped = Printing(window, printer, article)
    stopped.progress.cancel()
    with qtbot.waitSignal(stopped.ended) as ended:
        stopped.start()
    assert ended.args == [0]
    printer.setFromTo(90, 99)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    refused = Printing(window, printer, article)
    with qtbot.waitSignal(refused.ended) as ended:
        refused.start()
    assert ended.args == [-1]


@pytest.fixture
def exporting(qtbot: QtBot, appearance: Appearance, small: SmallLibrary) -> Iterator[Exporting]:
    posts = open_list(qtbot, appearance, 10)[0]
    tasks = Tasks(small.store)
    yield Exporting(tasks, posts, small.store)
    tasks.close()
    small.store.close()


@pytest.fixture
def acts(
    qtbot: QtBot, appearance: Appearance, exporting: Exporting, small: SmallLibrary
) -> Iterator[PrintActs]:
    tasks = Tasks(small.store)
    window = QMainWindow()
    qtbot.addWidget(window)
    shown: list[PostRow] = small.store.posts.read_rows([2])
    shows = lambda: next(iter(shown), None)  # noqa: E731
    made = PrintActs(window, tasks, small.store, appearance, exporting.export_articles, shows)
    yield made
    made.stop()
    shown.clear()
    for doer in made.doers().values():
        doer()
    tasks.close()


def test_an_article_is_saved_as_pdf(
    qtbot: QtBot, acts: PrintActs, small: SmallLibrary, tmp_path: Path
) -> None:
    # So long that Qt lays it out in steps, which wants timers.
    small.take(make_post(2, "Article 2", f"<h2>Part</h2><p>{WORDS}</p>" * 12))
    acts.doers()["save-pdf"]()
    assert acts.paper is not None
    assert not acts.paper.notes.isEnabled()
    acts.paper.links.setCurrentIndex(1)
    acts.paper.paper.setCurrentIndex(1)
    assert acts.paper.choice() == PaperChoice(notes=False, links=LinkStyle.BRACKETS, letter=True)
    acts.paper.chosen.emit(acts.paper.choice(), Purpose.PDF)
    with qtbot.waitSignal(acts.said) as said:
        acts.dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    assert "a.pdf" in said.args[0]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    acts.dialog.close()
    acts.paper.close()
    acts.doers()["save-pdf"]()
    assert acts.paper.choice().links is LinkStyle.BRACKETS
    acts.paper.close()


def test_it_is_told_which_page_is_written(acts: PrintActs, small: SmallLibrary, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    acts.save(2, PaperChoice(), tmp_path / "a" / "x.pdf")
    ((cancelled, progress),) = acts.writing._running.items()
    assert progress.labelText() == "Laying out the pages of x.pdf"
    acts.writing.progressed.emit(cancelled, 3, 1200)
    assert progress.labelText() == "Writing x.pdf: page 3 of 1,200"
    assert (progress.value(), progress.maximum()) == (3, 1200)
    progress.cancel()


@pytest.mark.parametrize("pdf", [False, True])
def test_the_dialog_is_drawn_like_the_others(qtbot: QtBot, appearance: Appearance, pdf: bool) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    dialog = PaperDialog(window, appearance, None, 1, pdf)
    dialog.show()
    accent = QColor(appearance.colours.accent)
    drawn = {
        button.text(): button.grab().toImage().pixelColor(button.width() // 2, 4) == accent
        for button in dialog.buttons.buttons()
    }
    assert [name for name, primary in drawn.items() if primary] == ["&Save…" if pdf else "&Print…"]
    picture = dialog.links.grab().toImage()
    middle, right = picture.height() // 2, picture.width()
    arrow = {
        picture.pixelColor(x, y).name() for x in range(right - 24, right - 6) for y in (middle - 1, middle)
    }
    assert len(arrow) > 1
    dialog.close()


def test_an_article_is_shown_before_it_is_printed(qtbot: QtBot, acts: PrintActs) -> None:
    acts.doers()["print"]()
    assert acts.paper is not None
    buttons = {button.text(): button for button in acts.paper.buttons.buttons()}
    with qtbot.waitSignal(acts.paper.chosen):
        buttons["Pre&view…"].click()
    qtbot.waitUntil(lambda: acts.dialog is not None)
    assert acts.dialog.printer().docName() == "Article 2"
    acts.dialog.close()


def test_an_article_is_printed(qtbot: QtBot, acts: PrintActs, tmp_path: Path) -> None:
    acts.doers()["print"]()
    assert acts.paper is not None
    acts.paper.chosen.emit(PaperChoice(), Purpose.PRINT)
    qtbot.waitUntil(lambda: acts.dialog is not None)
    acts.dialog.printer().setOutputFileName(str(tmp_path / "p.pdf"))
    with qtbot.waitSignal(acts.said):
        acts.dialog.accepted.emit(acts.dialog.printer())
    assert (tmp_path / "p.pdf").exists()
    acts.dialog.close()
    acts.paper.close()


def test_the_article_that_is_shown_is_exported(acts: PrintActs, exporting: Exporting) -> None:
    acts.doers()["export-article"]()
    formats = exporting.formats
    assert formats is not None
    assert list(formats.choices) == ["epub", "html", "md"]
    formats.close()
