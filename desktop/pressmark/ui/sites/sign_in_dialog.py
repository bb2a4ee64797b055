"""*Sign in*: who one is at a site that the library has; also where only the password is missing."""

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from pressmark.errors import PressmarkError
from pressmark.keys import Keyring
from pressmark.model import Site
from pressmark.settings.way import Way
from pressmark.ui.passwords import Passwords
from pressmark.ui.sites.asking import ask_name
from pressmark.ui.sites.fault_label import FaultLabel
from pressmark.ui.sites.sign_in import SignIn
from pressmark.ui.sites.sign_in_fields import SignInFields
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error


class SignInDialog(QDialog):
    """Asks the site before it believes.

    Signals:
        signed_in(Site, SignIn): the site knows this name with this password.
    """

    signed_in = Signal(object, object)

    def __init__(
        self,
        tasks: Tasks,
        site: Site,
        passwords: Passwords,
        parent: QWidget | None = None,
        find_way: Callable[[], Way] = Way,
    ) -> None:
        super().__init__(parent)
        self._find_way = find_way
        self.setWindowTitle(self.tr("Sign in"))
        self._tasks = tasks
        self._site = site
        self._cancelled = Event()
        self.fields = SignInFields(site.user)
        self.fields.submitted.connect(self._check)
        self.fields.edited.connect(self._stop)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Asking the site"))
        self._busy.hide()
        self._gone = False
        self._lay_out()
        self.fields.start()
        tasks.run_latest("keyring", lambda: passwords.keyring, self._say_lasting)

    def done(self, result: int) -> None:
        """Stop asking when the dialog goes, and forget the password."""
        self._gone = True
        self._cancelled.set()
        self.fields.clear()
        super().done(result)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Sign in at {site}").format(site=self._site.name))
        title.setObjectName("viewTitle")
        title.setWordWrap(True)
        why = FaultLabel()
        why.setObjectName("fieldHint")
        why.say(self.tr("Private articles and drafts that you may read there are taken too."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(why)
        layout.addSpacing(8)
        layout.addWidget(self.fields)
        layout.addWidget(self._busy)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 74)

    def _make_buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._sign_in = QPushButton(self.tr("&Sign in"))
        self._sign_in.setProperty("primary", True)
        self._sign_in.setDefault(True)
        self._sign_in.clicked.connect(self._check)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._sign_in)
        return row

    def _say_lasting(self, keyring: Keyring) -> None:
        if not self._gone:
            self.fields.say_lasting(keyring)

    def _check(self) -> None:
        sign_in = self.fields.sign_in()
        if sign_in is None:
            self.fields.start()
            return
        self._stop()
        self._cancelled = Event()
        self._busy.show()
        work = partial(ask_name, self._site.api, sign_in, self._cancelled, self._find_way)
        then = partial(self._end, sign_in, self._cancelled)
        self._tasks.run_latest("sign-in", work, then, partial(self._show_fault, self._cancelled))

    def _stop(self) -> None:
        self._cancelled.set()
        self._busy.hide()

    def _end(self, sign_in: SignIn, cancelled: Event, _name: str) -> None:
        if not cancelled.is_set():
            self.signed_in.emit(self._site, sign_in)
            self.accept()

    def _show_fault(self, cancelled: Event, error: PressmarkError) -> None:
        if cancelled.is_set():
            return
        self._busy.hide()
        message = describe_error(error)
        self.fields.say_fault(message.text, message.details)
