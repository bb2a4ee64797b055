"""*Network*: which way requests take, as chosen in the settings; the window and the commands go it."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.keys import PROXY_SERVICE, Keys
from pressmark.settings import Proxy, Settings, config_folder, load_settings, save_settings
from pressmark.settings.way import Way
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.ui.application import Session
from pressmark.ui.settings.network import NetworkPage
from tests.bending_site import BendingSite
from tests.command_line import run
from tests.keyrings import without_library
from tests.library import make_offer
from tests.proxies import LoopbackProxy
from tests.servers import ByteServer
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import find_squeezed
from tests.ui.settings_pages import open_page
from tests.ui.windows import settle


def type_into(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(page: NetworkPage, words: str) -> None:
    place = page.proxy.findText(words)
    assert place >= 0
    page.proxy.setCurrentIndex(place)


def test_a_proxy_is_chosen_and_its_password_is_in_the_keyring_alone(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, kept: None
) -> None:
    session = open_window(filled)
    page = open_page(qtbot, session, NetworkPage)
    lines = (page.address, page.user, page.password, page.exceptions)
    assert not any(line.isEnabled() for line in lines)
    choose(page, "The proxy named here")
    assert [line.isEnabled() for line in lines] == [True, True, False, True]
    type_into(qtbot, page.address, "http://proxy.example:3128")
    type_into(qtbot, page.user, "me")
    type_into(qtbot, page.exceptions, "intranet.example")
    type_into(qtbot, page.password, "a secret")
    settle(qtbot, session)
    assert (page.password.text(), page.password.placeholderText()) == ("", "••••••••")
    chosen = load_settings(config_folder())
    assert chosen.proxy is Proxy.MANUAL
    assert (chosen.proxy_address, chosen.proxy_user) == ("http://proxy.example:3128", "me")
    assert "a secret" not in (config_folder() / "settings.json").read_text("utf-8")
    assert Keys(PROXY_SERVICE).read("http://proxy.example:3128", "me") == "a secret"
    ways = session.window.sites.settings.ways
    assert ways.find() == Way(Proxy.MANUAL, "http://proxy.example:3128", "me", "a secret", "intranet.example")
    # Another proxy is not told the password of this one.
    type_into(qtbot, page.address, "http://other.example:3128")
    settle(qtbot, session)
    assert page.password.placeholderText() == ""
    assert ways.find().password == ""
    type_into(qtbot, page.address, "http://proxy.example:3128")
    page.password.setFocus()
    type_into(qtbot, page.password, "x\b")
    settle(qtbot, session)
    assert Keys(PROXY_SERVICE).read("http://proxy.example:3128", "me") is None


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("", "The address of the proxy is missing."),
        ("socks5://localhost:9050", "Pressmark cannot use the proxy, which is a socks5 one."),
        ("http://me:secret@proxy.example", "Name and password belong in the fields below"),
    ],
)
def test_an_address_that_will_not_do_says_so(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, address: str, hint: str
) -> None:
    session = open_window(filled, Settings(proxy=Proxy.MANUAL, proxy_address=address))
    page = open_page(qtbot, session, NetworkPage)
    assert page.address.accessibleDescription().startswith(hint)
    assert "This computer has no keyring" in page.password.accessibleDescription()


def test_where_the_extra_is_not_installed_the_page_says_what_to_install(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_library(monkeypatch)
    session = open_window(filled, Settings(proxy=Proxy.MANUAL))
    page = open_page(qtbot, session, NetworkPage)
    assert 'pip install "pressmark[keyring]"' in page.password.accessibleDescription()


def test_what_is_no_address_is_marked_and_the_old_one_stays(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    old = "http://127.0.0.1:9"
    session = open_window(filled, Settings(proxy=Proxy.MANUAL, proxy_address=old))
    page = open_page(qtbot, session, NetworkPage)
    assert not page.address.actions()
    type_into(qtbot, page.address, f"{old}https://example.org")
    said = page.address.accessibleDescription()
    assert said.startswith("What is named as the proxy is not an address")
    assert said.endswith(f"Until then {old} is used.")
    assert [action.text() for action in page.address.actions()] == ["Cannot be used"]
    type_into(qtbot, page.user, "me")  # another choice leaves what is being corrected
    assert page.preferences.settings.proxy_address == old
    assert page.address.text() == f"{old}https://example.org"
    type_into(qtbot, page.address, "http://127.0.0.1:8")
    assert page.preferences.settings.proxy_address == "http://127.0.0.1:8"
    assert (page.address.actions(), page.address.accessibleDescription()) == ([], "")
    type_into(qtbot, page.address, "no address")
    choose(page, "No proxy")
    assert page.address.text() == "http://127.0.0.1:8"
    settle(qtbot, session)


def test_an_answer_of_two_lines_has_room(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, Settings(proxy=Proxy.MANUAL, proxy_address="http://127.0.0.1:9"))
    page = open_page(qtbot, session, NetworkPage)
    type_into(qtbot, page.test.address, "https://example.org")
    settle(qtbot, session)
    answer, line = page.test.answer, page.test.address
    qtbot.waitUntil(lambda: answer.height() > 2 * answer.fontMetrics().height() - 2)
    qtbot.waitUntil(lambda: line.height() >= line.sizeHint().height())
    assert find_squeezed(page) == []
    title = next(label for label in page.findChildren(QLabel) if label.buddy() is line)
    beside = title.mapTo(page, title.rect().center()).y(), line.mapTo(page, line.rect().center()).y()
    assert abs(beside[0] - beside[1]) <= 2, "the label stands beside the field, not between it and the answer"


def test_an_answer_is_scrolled_to_and_has_the_colour_of_faults_where_it_is_one(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, site: BendingSite
) -> None:
    session = open_window(filled, Settings(proxy=Proxy.MANUAL, proxy_address="http://127.0.0.1:9"))
    page = open_page(qtbot, session, NetworkPage)
    page.window().resize(page.window().minimumSizeHint().width(), 400)
    answer, colours = page.test.answer, session.appearance.colours
    type_into(qtbot, page.test.address, "https://example.org")
    settle(qtbot, session)
    qtbot.waitUntil(lambda: answer.visibleRegion().boundingRect() == answer.rect())
    assert answer.height() > 2 * answer.fontMetrics().height() - 2
    assert answer.palette().windowText().color().name() == colours.on_fault
    type_into(qtbot, page.test.address, site.url)
    settle(qtbot, session)
    assert "answers, without a proxy" in answer.text()
    assert answer.palette().windowText().color().name() == colours.text
    hint = next(row.hint for row in page.rows.shown_rows() if row.control is page.address)
    assert hint is not None
    type_into(qtbot, page.address, "no address")
    assert hint.palette().windowText().color().name() == colours.on_fault


def test_the_connection_is_tested_through_the_proxy(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, site: BendingSite
) -> None:
    session = open_window(filled, Settings(proxy=Proxy.MANUAL))
    page = open_page(qtbot, session, NetworkPage)
    place = site.url.removeprefix("http://")
    with LoopbackProxy({"site.test": place}) as proxy:
        type_into(qtbot, page.address, proxy.url)
        type_into(qtbot, page.test.address, "http://site.test/")
        settle(qtbot, session)
        assert page.test.answer.text().startswith(f"site.test answers, through the proxy {proxy.place}, in")
        assert proxy.asked == ["GET http://site.test/"]
    type_into(qtbot, page.test.address, site.url)
    settle(qtbot, session)
    assert page.test.answer.text().startswith("127.0.0.1 answers, without a proxy, in")
    type_into(qtbot, page.test.address, "http://site.test/")
    settle(qtbot, session)
    assert f"The proxy {proxy.place} refuses the connection" in page.test.answer.text()


def test_the_test_can_be_stopped(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    page = open_page(qtbot, session, NetworkPage)
    asked = Event()
    with ByteServer() as server:
        server.on("/", lambda exchange: (asked.set(), exchange.wait_until_gone())[1])
        type_into(qtbot, page.test.address, server.url)
        qtbot.waitUntil(asked.is_set)
        assert (page.test.button.text(), page.test.answer.text()) == ("Stop", "Asking…")
        page.test.button.click()
        settle(qtbot, session)
    assert (page.test.button.text(), page.test.answer.text()) == ("Test", "")


def use_proxy(proxy: LoopbackProxy) -> Settings:
    settings = Settings(read_after=None, proxy=Proxy.MANUAL, proxy_address=proxy.url)
    save_settings(settings, config_folder())
    return settings


def sync_in_window(qtbot: QtBot, session: Session) -> None:
    session.window.sites.sync_all()
    settle(qtbot, session)


def test_whatever_asks_a_site_goes_the_way_chosen(
    qtbot: QtBot, library: Path, open_window: OpenWindow, site: BendingSite
) -> None:
    """A sync and *Add site* of the window, and the commands, by a name that only the proxy knows."""
    store = Store(library)
    store.write(add_site(make_offer("http://site.test", "Site"), ["report"])).result()
    store.close()
    with LoopbackProxy({"site.test": site.url.removeprefix("http://")}) as proxy:
        session = open_window(library, use_proxy(proxy))
        sync_in_window(qtbot, session)
        assert proxy.asked
        proxy.asked.clear()
        session.window.sites.add("http://site.test/")
        settle(qtbot, session)
        assert proxy.asked
        assert session.window.sites.dialog is not None
        session.window.sites.dialog.close()
        session.close()
        for words in (("sync",), ("inspect", "http://site.test/")):
            proxy.asked.clear()
            run(*words, library=library)
            assert proxy.asked, words
