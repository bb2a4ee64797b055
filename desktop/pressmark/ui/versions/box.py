"""A list of versions that folds out; where it has little room its words end in dots."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from pressmark.ui.choice_box import ChoiceBox

_LEAST = 12  # letters


class VersionBox(ChoiceBox):
    """As wide as its longest entry, if it may be."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the longest entry, whatever was in the list before."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the number of a version."""
        metrics = self.fontMetrics()
        words = [metrics.horizontalAdvance(self.itemText(place)) for place in range(self.count())]
        around = self.sizeHint().width() - max(words, default=0)
        wide = around + min(max(words, default=0), metrics.averageCharWidth() * _LEAST)
        return QSize(wide, super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802
        """Shorten what is said; the tip has all of it where it is short."""
        super().initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.currentText()
        said = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, field.width())
        option.currentText = said

    def showPopup(self) -> None:  # noqa: N802
        """Fold out with room for all entries."""
        self.view().setMinimumWidth(self.sizeHint().width())
        super().showPopup()
