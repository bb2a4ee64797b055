"""*Add site*: an address, what was found there, what to take."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.errors import PressmarkError, SignInFailed
from pressmark.keys import Keyring
from pressmark.model import ImageChoice, Offer, Site
from pressmark.settings.way import Way
from pressmark.ui.passwords import Passwords
from pressmark.ui.sites.asking import ask_offer
from pressmark.ui.sites.choices import is_locked
from pressmark.ui.sites.fault_label import FaultLabel
from pressmark.ui.sites.image_buttons import ImageButtons
from pressmark.ui.sites.sign_in import SignIn
from pressmark.ui.sites.sign_in_fields import SignInFields
from pressmark.ui.sites.tall import TallArea
from pressmark.ui.sites.type_list import TypeList
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants from a site, and as whom."""

    offer: Offer
    types: tuple[str, ...]
    images: ImageChoice
    sign_in: SignIn | None = None


class AddSiteDialog(QDialog):
    """One field, then a checklist. Nothing blocks: the site is asked in a worker and can be left waiting.

    Signals:
        wanted(Wanted): start to take this.
    """

    wanted = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        passwords: Passwords,
        images: ImageChoice,
        known: Sequence[Site] = (),
        parent: QWidget | None = None,
        find_way: Callable[[], Way] = Way,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add site"))
        self._tasks, self._passwords, self._find_way = tasks, passwords, find_way
        self._gone, self._cancelled = False, Event()
        self._asked_as: SignIn | None = None
        self._offer: Offer | None = None
        self._sites = tuple(known)
        self._proposed: str | None = ""
        self._make_address()
        self._make_sign_in()
        self._make_found(images)
        self._make_buttons()
        contents = QWidget()
        self._fill(QVBoxLayout(contents))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(TallArea(contents), 1)
        layout.addLayout(self._button_row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 74)
        self._show_state()
        self._field.setFocus()

    def _fill(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._label)
        layout.addLayout(self._address_row)
        layout.addWidget(self._hint)
        layout.addWidget(self._fault)
        layout.addWidget(self._disclosure, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._fields)
        layout.addWidget(self._busy)
        layout.addWidget(self._found, 1)
        layout.addStretch(0)

    def ask(self, address: str) -> None:
        """Look at once what is at this address."""
        self._field.setText(address)
        self._find()

    def propose(self, address: str) -> None:
        """Show an address that a link brought; nothing goes out before the person asks it.

        What the person typed or looks at stays.
        """
        if self._field.text() != self._proposed:
            return
        self._proposed = address
        self._field.setText(address)
        self._field.setCursorPosition(0)  # where a long address says whose it is
        self._field.setFocus()
        self._hint.setText(self.tr("This address came with a link. It is asked when you press Find."))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stay on the screen while the dialog grows."""
        super().resizeEvent(event)
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        if self.isVisible() and frame.bottom() > room.bottom():
            self.move(self.x(), max(room.top(), self.y() - frame.bottom() + room.bottom()))

    def done(self, result: int) -> None:
        """Stop asking when the dialog goes, and forget the password."""
        self._gone = True
        self._cancelled.set()
        self._fields.clear()
        super().done(result)

    def _make_address(self) -> None:
        self._label = QLabel(self.tr("&Address of the site"))
        self._field = QLineEdit()
        self._field.setPlaceholderText("https://example.org")
        self._field.setAccessibleName(self.tr("Address of the site"))
        self._field.textEdited.connect(self._forget)
        self._field.returnPressed.connect(self._find)
        self._label.setBuddy(self._field)
        self._find_button = QPushButton(self.tr("&Find"))
        self._find_button.setAutoDefault(False)
        self._find_button.clicked.connect(self._find)
        self._address_row = QHBoxLayout()
        self._address_row.setSpacing(8)
        self._address_row.addWidget(self._field, 1)
        self._address_row.addWidget(self._find_button)
        self._hint = QLabel(self.tr("Any page of the site will do."))
        self._hint.setWordWrap(True)
        self._hint.setObjectName("fieldHint")
        self._fault = FaultLabel()
        self._fault.setObjectName("fieldFault")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Asking the site"))
        self._fault.hide()

    def _make_sign_in(self) -> None:
        self._disclosure = QPushButton(self.tr("S&ign in…"))
        self._disclosure.setProperty("link", True)
        self._disclosure.setProperty("flush", True)
        self._disclosure.setCheckable(True)
        self._disclosure.setAutoDefault(False)
        self._disclosure.setToolTip(
            self.tr("Private articles and drafts are taken too, where you may read them")
        )
        self._disclosure.toggled.connect(self._show_fields)
        self._fields = SignInFields()
        self._fields.edited.connect(self._forget)
        self._fields.submitted.connect(self._find)
        self._fields.hide()

    def _show_fields(self, shown: bool) -> None:
        self._fields.setVisible(shown)
        if shown:
            self._fields.start()
            self._tasks.run_latest("keyring", lambda: self._passwords.keyring, self._say_lasting)
            return
        self._fields.clear()
        if self._asked_as is not None:
            # What was found then is not what a stranger is offered.
            self._forget()

    def _say_lasting(self, keyring: Keyring) -> None:
        if not self._gone:
            self._fields.say_lasting(keyring)

    def _make_found(self, images: ImageChoice) -> None:
        self._name = QLabel()
        self._name.setObjectName("viewTitle")
        self._known = FaultLabel()
        self._known.setObjectName("fieldHint")
        self._types = TypeList()
        self._types.ticked.connect(self._show_state)
        self._types.setMinimumHeight(self.fontMetrics().height() * 10)
        self._images = ImageButtons(images)
        self._found = QWidget(visible=False)
        layout = QVBoxLayout(self._found)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addWidget(self._known)
        layout.addWidget(self._types, 1)
        layout.addSpacing(4)
        layout.addWidget(self._images)

    def _make_buttons(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._start_button = QPushButton(self.tr("&Start"))
        self._start_button.setProperty("primary", True)
        self._start_button.clicked.connect(self._start)
        self._button_row = QHBoxLayout()
        self._button_row.setSpacing(8)
        self._button_row.addStretch(1)
        self._button_row.addWidget(cancel)
        self._button_row.addWidget(self._start_button)

    def _find(self) -> None:
        address = self._field.text().strip()
        if not address:
            return
        if self._fields.half_filled():
            self._fields.say_fault(self.tr("Type both, the name and the application password, or none."))
            return
        self._cancelled.set()
        self._cancelled = Event()
        self._offer, self._proposed = None, None
        self._fault.say("")
        self._fields.say_fault("")
        self._show_state(busy=True)
        self._asked_as = self._fields.sign_in()
        work = partial(ask_offer, address, self._cancelled, self._asked_as, self._find_way)
        self._tasks.run_latest("offer", work, self._show_offer, self._show_fault)

    def _forget(self) -> None:
        self._cancelled.set()
        self._offer = None
        self._fault.say("")
        self._show_state()

    def _show_offer(self, offer: Offer) -> None:
        if self._cancelled.is_set():
            return
        self._offer = offer
        self._name.setText(offer.root.name or offer.url)
        self._name.setToolTip(offer.url)
        known = next((site for site in self._sites if (site.url, site.api) == (offer.url, offer.api)), None)
        self._types.show_offer(offer, None if known is None else known.types)
        self._known.say(self._explain(offer, known is not None))
        if known is not None:
            self._images.choose(known.images)
        self._show_state()
        self._types.setFocus()

    def _explain(self, offer: Offer, known: bool) -> str:
        signed_in = self._asked_as
        locked = any(is_locked(one) for one in offer.types)
        replaces = self.tr("This site is already in your library; your choice replaces the former one.")
        parts = (
            replaces if known else "",
            self.tr("Signed in as {name}.").format(name=signed_in.user) if signed_in is not None else "",
            self.tr("Some of it needs a sign-in.") if locked and signed_in is None else "",
        )
        return " ".join(part for part in parts if part)

    def _show_fault(self, error: PressmarkError) -> None:
        if self._cancelled.is_set():
            return
        message = describe_error(error)
        self._show_state()
        if isinstance(error, SignInFailed) and self._disclosure.isChecked():
            self._fields.say_fault(message.text, message.details)
        else:
            self._fault.say(message.text)
            self._fault.setToolTip(message.details)
            self._field.setFocus()
        self._hint.hide()

    def _show_state(self, *, busy: bool = False) -> None:
        found = self._offer is not None
        self._busy.setVisible(busy)
        self._found.setVisible(found)
        self._hint.setVisible(not found and not self._fault.text() and not busy)
        self._find_button.setVisible(not found)
        ready = found and bool(self._types.chosen())
        self._start_button.setEnabled(ready)
        self._start_button.setDefault(ready)
        if not found and not self.isVisible():
            self.adjustSize()

    def _start(self) -> None:
        if self._offer is None:
            return
        chosen = (self._types.chosen(), self._images.chosen())
        self.wanted.emit(Wanted(self._offer, *chosen, self._fields.sign_in()))
        self.accept()
