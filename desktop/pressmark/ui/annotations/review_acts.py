"""What can be done with an annotation whose words changed or went, as buttons."""

from PySide6.QtWidgets import QWidget

from pressmark.ui.annotations.buttons import Buttons, make_button
from pressmark.ui.words import number, translate


class ReviewActs(Buttons):
    """Buttons in rows, the usual one first.

    Attributes:
        accept: it is where it belongs.
        put: put it on what is selected.
        look: show the version that it was made on.
        keep: leave it on that version.
        seek: look for it again.
        next: go to the next one that needs attention.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.accept = make_button(translate("words", "&Accept"))
        self.put = make_button(translate("words", "&Put on the selection"))
        self.look = make_button("")
        self.keep = make_button("")
        self.seek = make_button(translate("words", "Look for it a&gain"))
        self.next = make_button(translate("words", "&Next"))
        self.accept.setProperty("primary", True)
        self.accept.setToolTip(translate("words", "It is where it belongs"))
        self.put.setToolTip(translate("words", "Select in the article where it belongs"))
        self.put.setEnabled(False)
        self.next.setToolTip(translate("words", "The next annotation that needs attention"))
        self._more = True
        super().__init__((self.accept, self.put, self.seek, self.keep, self.look, self.next), parent)

    def show_acts(self, *, moved: bool, kept: bool, version: int) -> None:
        """Offer what can be done with an annotation.

        Args:
            moved: it stands on changed words.
            kept: it was left on its old version.
            version: the number of that, 0 where the library has it not.
        """
        keep = translate("words", "&Keep on version {number}").format(number=number(version))
        self.keep.setText(keep if version else translate("words", "&Keep as it is"))
        self.look.setText(translate("words", "&Show version {number}").format(number=number(version)))
        wanted = (
            (self.accept, moved),
            (self.put, True),
            (self.seek, kept),
            (self.keep, not kept),
            (self.look, bool(version)),
            (self.next, self._more),
        )
        self.offer([button for button, offered in wanted if offered])

    def show_more(self, more: bool) -> None:
        """There is a next one, or there is none; holds for what is shown now and later."""
        self._more = more
        shown = [button for button in self._buttons if not button.isHidden() and button is not self.next]
        self.offer([*shown, self.next] if more else shown)
