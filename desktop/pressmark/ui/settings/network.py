"""*Network*: the way that requests take, whether it is open, and how many are sent at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from pressmark.keys import Keyring
from pressmark.model import Site
from pressmark.settings import Proxy, Settings
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.connection_test import ConnectionTest
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.proxy_address import ProxyAddress
from pressmark.ui.tasks import Tasks
from pressmark.ui.ways import Ways
from pressmark.ui.words import number, translate
from pressmark.wordpress.address import host_of, is_loopback

_FIELDS = ("proxy", "proxy_address", "proxy_user", "proxy_except", "requests_at_once")
_AT_ONCE = range(1, 7)


class NetworkPage(Page):
    """Every choice holds for the next request. The password of a proxy is no setting: the keyring has it."""

    def __init__(
        self, preferences: Preferences, appearance: Appearance, library: tuple[Store, Tasks], ways: Ways
    ) -> None:
        name = PageName("network", translate("words", "Network"), "network")
        super().__init__(name, preferences, appearance, _FIELDS)
        self._store, self._tasks = library
        self._ways = ways
        self.proxy = OptionBox(
            appearance,
            [
                (Proxy.SYSTEM, self.tr("As this computer is set up")),
                (Proxy.MANUAL, self.tr("The proxy named here")),
                (Proxy.NONE, self.tr("No proxy")),
            ],
        )
        self.address = ProxyAddress(appearance)
        self.user, self.password, self.exceptions = (QLineEdit() for _ in range(3))
        self.exceptions.setPlaceholderText("example.org, 10.0.0.0/8")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.at_once = ChoiceBox(appearance, _AT_ONCE, preferences.settings.requests_at_once, number)
        self.test = ConnectionTest(self._tasks, ways.find)
        self._lay_out()
        self.tie_option(self.proxy, "proxy")
        self.tie_choice(self.at_once, "requests_at_once")
        self.tie(lambda settings: self.address.show_address(settings.proxy_address))
        self.address.chosen.connect(lambda address: self._choose("proxy_address", address))
        self.address.judged.connect(self._say_fault)
        self.test.grown.connect(lambda: self.part_grown.emit(self.test))
        self._tie_line(self.user, "proxy_user")
        self._tie_line(self.exceptions, "proxy_except")
        self.password.editingFinished.connect(self._keep_password)
        self.tie(self._show_manual)

    def come(self) -> None:
        """Say whether a password is kept, and propose a site to ask."""
        self._look_for_password()
        self._tasks.run_latest("settings-address", self._store.sites.read_all, self._propose)

    def _lay_out(self) -> None:
        rows = self.rows
        rows.heading(self.tr("Proxy"))
        self._proxy = rows.add(self.tr("&Way to the internet"), self.proxy, " ")
        self._manual = (
            rows.add(self.tr("&Address of the proxy"), self.address, " "),
            rows.add(self.tr("&Name"), self.user, self.tr("Only where the proxy asks for one.")),
            rows.add(self.tr("&Password"), self.password, " "),
            rows.add(
                self.tr("Asked &directly"),
                self.exceptions,
                self.tr(
                    "Hosts that need no proxy, separated by commas. example.org includes www.example.org."
                ),
            ),
        )
        rows.heading(self.tr("Connection"))
        hint = self.tr("For each site. Two are polite; more are seldom faster.")
        rows.add(self.tr("&Requests at once"), self.at_once, hint)
        rows.add(self.tr("&Test the connection"), self.test, more=(self.tr("Test"),))

    def _propose(self, sites: Sequence[Site]) -> None:
        others = [site.url for site in sites if not is_loopback(host_of(site.url))]
        if others and not self.test.address.text():
            self.test.address.setText(others[0])

    def _tie_line(self, line: QLineEdit, field: str) -> None:
        def keep() -> None:
            if line.text() != getattr(self.preferences.settings, field):
                self._choose(field, line.text())

        def show(settings: Settings) -> None:
            if line.text() != getattr(settings, field):
                line.setText(getattr(settings, field))

        line.editingFinished.connect(keep)
        self.tie(show)

    def _show_manual(self, settings: Settings) -> None:
        """Only a proxy named here has an address; one that cannot be used says so beside it."""
        manual = settings.proxy is Proxy.MANUAL
        for row in self._manual:
            row.set_enabled(manual)
        self._proxy.say_hint(self._explain(settings.proxy))
        if not manual and self.address.fault:
            self.address.drop()
        self._say_fault()
        self._manual[2].set_enabled(manual and bool(settings.proxy_user))
        if manual:
            self._look_for_password()

    def _say_fault(self) -> None:
        fault = self.address.fault if self.preferences.settings.proxy is Proxy.MANUAL else ""
        self._manual[0].say_hint(fault, fault=bool(fault))

    def _explain(self, proxy: Proxy) -> str:
        return {
            Proxy.SYSTEM: self.tr(
                "What the settings of the system or the variables http_proxy and https_proxy say. "
                "Set-up scripts (PAC) are not read: name the proxy here instead."
            ),
            Proxy.MANUAL: self.tr("All sites are read through it. When it cannot be reached, no site can."),
            Proxy.NONE: self.tr("Sites are read directly, whatever the system says."),
        }[proxy]

    def _look_for_password(self) -> None:
        """Say whether one is kept; it is never shown."""
        settings = self.preferences.settings
        self._tasks.run_latest(
            "proxy-password",
            lambda: (bool(self._ways.find_for(settings).password), self._ways.keyring),
            lambda found: self._say_password(*found),
        )

    def _say_password(self, kept: bool, keyring: Keyring) -> None:
        self.password.setPlaceholderText("••••••••" if kept else "")
        where = {
            Keyring.THERE: self.tr("Kept in the keyring of the system, for this proxy and name only."),
            Keyring.NONE: self.tr(
                "This computer has no keyring: Pressmark forgets the password when it ends."
            ),
            Keyring.NOT_INSTALLED: self.tr(
                "Pressmark is installed without its extra “keyring”: it forgets the password when it ends. "
                'To have it kept: pip install "pressmark[keyring]"'
            ),
        }[keyring]
        self._manual[2].say_hint(where)

    def _keep_password(self) -> None:
        if not self.password.isModified():
            return
        settings, password = self.preferences.settings, self.password.text()
        self.password.clear()
        address, user = settings.proxy_address.strip(), settings.proxy_user.strip()
        self._tasks.run(lambda: self._ways.keep(address, user, password), lambda _: self._look_for_password())
