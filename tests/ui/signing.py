"""What the tests of signing in share: a site that knows Anna, and keyrings."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import PostRow, Site
from pressmark.store.names import make_site_key
from pressmark.store.site_choices import sign_in
from pressmark.ui.application import Session
from pressmark.ui.sidebar.contents import Mood
from pressmark.ui.sites.add_dialog import AddSiteDialog
from pressmark.ui.sites.sign_in_dialog import SignInDialog

PASSWORD = "abcd EFGH 1234"  # noqa: S105 - of the test's own site


def the_site(session: Session) -> Site:
    return session.store.sites.read_all()[0]


def the_dialog(session: Session) -> SignInDialog:
    dialog = session.window.sites.signing.dialog
    assert isinstance(dialog, SignInDialog)
    return dialog


def fill(dialog: AddSiteDialog | SignInDialog, user: str, password: str) -> None:
    for name, text in (("signInName", user), ("signInPassword", password)):
        field = dialog.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        field.textEdited.emit(text)


def said(dialog: AddSiteDialog | SignInDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: AddSiteDialog | SignInDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def mood(session: Session) -> Mood:
    tree = session.window.sidebar.tree
    row = tree.index_of(f"site={make_site_key(the_site(session).url)}").data(Qt.ItemDataRole.UserRole)
    return Mood(row.mood)


def know_user(qtbot: QtBot, session: Session) -> None:
    """Have the library read the site as somebody from now on."""
    session.store.write(sign_in(the_site(session).id, "anna")).result()
    qtbot.waitUntil(lambda: session.window.sites.sites()[0].user == "anna")


def choose(session: Session, words: str) -> None:
    """Something of the menu of the site."""
    session.window.sites.show_menu(the_site(session).id, QPoint(50, 50))
    menu = session.window.sites.menu
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def rows(session: Session) -> list[PostRow]:
    model = session.window.model
    return [row for row in map(model.post, range(model.rowCount())) if row is not None]
