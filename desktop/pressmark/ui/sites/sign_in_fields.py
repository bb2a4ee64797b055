"""Name and application password, with a word on where one gets it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from pressmark.keys import Keyring
from pressmark.ui.sites.fault_label import FaultLabel
from pressmark.ui.sites.sign_in import SignIn


class SignInFields(QWidget):
    """Two fields; what is wrong with them stands below.

    Signals:
        edited: something was typed.
        submitted: Enter was pressed.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, user: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._user = QLineEdit(user)
        self._user.setObjectName("signInName")
        self._password = QLineEdit()
        self._password.setObjectName("signInPassword")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._fault = FaultLabel()
        self._fault.setObjectName("signInFault")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("N&ame at the site"), self._user),
            (self.tr("Application &password"), self._password),
        ):
            field.setAccessibleName(label.replace("&", ""))
            field.textEdited.connect(self._forget_fault)
            field.textEdited.connect(self.edited)
            field.returnPressed.connect(self.submitted)
            form.addRow(label, field)
        self._hint = FaultLabel()
        self._hint.setObjectName("fieldHint")
        form.addRow("", self._fault)
        form.addRow("", self._hint)
        self._fault.say("")
        self._hint.say(self._say_where())

    def sign_in(self) -> SignIn | None:
        """What was typed; None while a field is empty."""
        user, password = self._user.text().strip(), self._password.text().strip()
        return SignIn(user, password) if user and password else None

    def half_filled(self) -> bool:
        """Whether one of the two is missing."""
        return bool(self._user.text().strip()) != bool(self._password.text().strip())

    def say_fault(self, words: str, details: str = "") -> None:
        """Say what is wrong, and be ready for another password; "" for nothing."""
        self._fault.say(words)
        self._fault.setToolTip(details)
        # What went wrong says what to do, too.
        self._hint.setVisible(not words)
        if words:
            self._password.selectAll()
            self._password.setFocus()

    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def start(self) -> None:
        """Be ready to type what is missing."""
        (self._password if self._user.text() else self._user).setFocus()

    def clear(self) -> None:
        """Forget the password, and name no fault."""
        self._password.clear()
        self._forget_fault()

    def say_lasting(self, keyring: Keyring) -> None:
        """Say for how long the password is kept."""
        how_long = {
            Keyring.THERE: self.tr("It is kept in the keyring of this system."),
            Keyring.NONE: self.tr(
                "This system has no keyring: the password is kept until Pressmark ends, and asked for again "
                "after that."
            ),
            Keyring.NOT_INSTALLED: self.tr(
                "Pressmark is installed without its extra “keyring”: the password is kept until Pressmark "
                'ends, and asked for again after that. To have it kept: pip install "pressmark[keyring]"'
            ),
        }[keyring]
        self._hint.say(f"{self._say_where()}\n{how_long}")

    def _say_where(self) -> str:
        return self.tr(
            "Where do I get one? In the dashboard of the site, under Users › Profile › "
            "Application Passwords. The ordinary password does not work."
        )

    def _forget_fault(self) -> None:
        self._fault.say("")
        self._hint.show()
