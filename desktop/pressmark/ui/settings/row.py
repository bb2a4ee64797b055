"""One row of a page of the settings: label, control and hint, and what of it can be looked for."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from pressmark.ui.sites.fault_label import mark_fault


class Row:
    """One row: its parts, and what of it can be looked for."""

    def __init__(
        self, label: QLabel | None, control: QWidget, hint: QLabel | None, more: Iterable[str] = ()
    ) -> None:
        self.label, self.control, self.hint = label, control, hint
        self.heading = False
        self.whole = False
        self.shown = True
        self.moved: Callable[[], object] = lambda: None
        self.section = ""
        self._more = tuple(more)

    @property
    def title(self) -> str:
        """What the row is called; "" for a part without words."""
        if self.label is not None:
            return plain(self.label.text())
        return plain(self.control.text()) if isinstance(self.control, QCheckBox | QLabel) else ""

    @property
    def words(self) -> str:
        """All that it says."""
        own = _say_control(self.control)
        hint = [self.hint.text()] if self.hint is not None else []
        return " ".join((self.section, self.title, *own, *hint, *self._more)).strip()

    def say_hint(self, words: str, *, fault: bool = False) -> None:
        """Say something else below the control; screen readers hear it with the control."""
        if self.hint is not None:
            mark_fault(self.hint, fault=fault)
        if self.hint is not None and self.hint.text() != words:
            self.hint.setText(words)
            self.hint.setVisible(self.shown and bool(words))
            self.control.setAccessibleDescription(words)
            self.moved()

    def set_enabled(self, enabled: bool) -> None:
        """Whether the control can be used; its label and hint are dimmed with it."""
        for part in self.parts():
            part.setEnabled(enabled)

    def set_shown(self, shown: bool) -> None:
        """Whether the row is there at all."""
        self.shown = shown
        self.moved()
        for part in self.parts():
            part.setVisible(shown and (part is not self.hint or bool(self.hint.text())))

    def parts(self) -> list[QWidget]:
        """Label, control and hint, as far as it has them."""
        return [part for part in (self.label, self.control, self.hint) if part is not None]

    def rect(self) -> QRect:
        """All that it takes of its grid."""
        place = QRect()
        for part in self.parts():
            if not part.isHidden():
                place = place.united(part.geometry())
        return place


def plain(words: str) -> str:
    """Words without the mark of their key."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _say_control(control: QWidget) -> list[str]:
    if isinstance(control, QComboBox):
        return [control.itemText(place) for place in range(control.count())]
    if isinstance(control, QCheckBox):
        return [plain(control.text())]
    return [control.accessibleName()]
