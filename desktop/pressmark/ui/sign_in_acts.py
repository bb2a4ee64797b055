"""Signing in at sites of the library, and out again."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from pressmark.errors import NotFound, PressmarkError
from pressmark.model import Site
from pressmark.settings.way import Way
from pressmark.store import Store
from pressmark.store.site_choices import sign_in
from pressmark.ui.passwords import Passwords
from pressmark.ui.sites.sign_in import SignIn
from pressmark.ui.sites.sign_in_dialog import SignInDialog
from pressmark.ui.tasks import Tasks


class SignInActs(QObject):
    """Asks for names and passwords, one site after another.

    Signals:
        signed_out(Site): nobody is known there any more, and the password is forgotten.
    """

    signed_out = Signal(object)

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        window: QWidget,
        passwords: Passwords,
        find_way: Callable[[], Way] = Way,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._passwords = passwords
        self._find_way = find_way
        self.dialog: QDialog | None = None

    def ask(
        self,
        sites: Sequence[Site],
        then: Callable[[Site], None],
        refused: Callable[[Site], object] = lambda _: None,
    ) -> None:
        """Ask for each of these sites who one is there.

        Args:
            sites: asked for one after another.
            then: told of those that know the person.
            refused: told of those where the question was put away.
        """
        if not sites or self.dialog is not None:
            return
        dialog = SignInDialog(self._tasks, sites[0], self._passwords, self._window, self._find_way)
        dialog.signed_in.connect(partial(self._keep, then))
        dialog.rejected.connect(lambda: refused(sites[0]))
        dialog.finished.connect(lambda _: self._go_on(sites[1:], then, refused))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def keep(self, site: Site, signed: SignIn) -> Site:
        """In a worker: read a site as this person from now on; gives the site as it is then."""
        self._passwords.keep(site.url, signed.user, signed.password)
        self._store.write(sign_in(site.id, signed.user)).result()
        return self._store.sites.read(site.id)

    def sign_out(self, site: Site) -> None:
        """Read a site as a stranger from now on, and forget the password."""
        self._tasks.run(partial(self._forget, site), lambda _: self.signed_out.emit(site))

    def _keep(self, then: Callable[[Site], None], site: Site, signed: SignIn) -> None:
        self._tasks.run(partial(self.keep, site, signed), then, self._explain)

    def _explain(self, error: PressmarkError) -> None:
        if not isinstance(error, NotFound):
            self._tasks.failed.emit(error)

    def _go_on(
        self, sites: Sequence[Site], then: Callable[[Site], None], refused: Callable[[Site], object]
    ) -> None:
        self.dialog = None
        self.ask(sites, then, refused)

    def _forget(self, site: Site) -> None:
        self._store.write(sign_in(site.id, "")).result()
        self._passwords.forget(site.url, site.user)
