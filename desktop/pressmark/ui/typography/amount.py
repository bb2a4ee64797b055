"""An amount that is chosen with a slider or by typing it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QSpinBox, QWidget


class Amount(QWidget):
    """Slider and field of one whole number.

    Signals:
        chosen(int): a person chose another number.
    """

    chosen = Signal(int)

    def __init__(self, title: str, limits: tuple[int, int], step: int, unit: str = "") -> None:
        super().__init__()
        self._step = step
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.field = _Field()
        self.field.setSuffix(unit)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        for part in (self.slider, self.field):
            part.setRange(*limits)
            part.setSingleStep(step)
            part.setAccessibleName(title)
        self.slider.setPageStep(5 * step)
        self.slider.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.slider)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().averageCharWidth() * 2)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.field)
        self.slider.valueChanged.connect(self._slide)
        self.field.valueChanged.connect(self._type)

    def value(self) -> int:
        """The number chosen."""
        return self.field.value()

    def show_value(self, value: int) -> None:
        """Show a number that was chosen elsewhere."""
        for part in (self.slider, self.field):
            before = part.blockSignals(True)
            if part.value() != value:
                part.setValue(value)
            part.blockSignals(before)

    def _slide(self, value: int) -> None:
        # A hand is not so exact as the pixels are many.
        near = round(value / self._step) * self._step if self.slider.isSliderDown() else value
        near = min(max(near, self.field.minimum()), self.field.maximum())
        if near != self.field.value():
            self.field.setValue(near)

    def _type(self, value: int) -> None:
        if not self.slider.isSliderDown():
            before = self.slider.blockSignals(True)
            self.slider.setValue(value)
            self.slider.blockSignals(before)
        self.chosen.emit(value)


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Whoever scrolls past does not choose."""
        event.ignore()


class _Field(QSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Whoever scrolls past does not choose."""
        event.ignore()
