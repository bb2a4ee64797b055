"""*Text and colours*: how articles are set and what colours the program has, seen at once."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.settings import Typography
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.sites.tall import TallArea
from pressmark.ui.typography.amount import Amount
from pressmark.ui.typography.families import FamilyBox, find_text_families
from pressmark.ui.typography.look import LEAST, MOST, ArticleLook
from pressmark.ui.typography.preview import Preview
from pressmark.ui.typography.swatches import ThemeSwatches
from pressmark.ui.words import one_line, translate

_NAME = 40  # letters of a site's name
_BAR = 0.75  # of a line: a scroll bar is no wider


class TypographyDialog(QDialog):
    """Stands beside the article; every choice holds at once. A change from elsewhere is shown here too."""

    def __init__(
        self, look: ArticleLook, preferences: Preferences, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Text and colours"))
        self._look = look
        self._appearance = appearance
        self.themes = ThemeSwatches(appearance)
        self.dim = QCheckBox(self.tr("&Darken images in dark themes"))
        self.family = FamilyBox(appearance, find_text_families())
        self.size_ = Amount(self.tr("Size in per cent"), (LEAST.size, MOST.size), 5, " %")
        self.column = Amount(self.tr("Characters a line"), (LEAST.column, MOST.column), 1)
        self.leading = Amount(self.tr("Line height in per cent"), (LEAST.leading, MOST.leading), 5, " %")
        self.justified = QCheckBox(self.tr("&Justified: lines end flush on both sides"))
        self.own = QCheckBox()
        self.preview = Preview(appearance)
        self.reset = QPushButton(self.tr("&Reset text to defaults"))
        self._lay_out()
        self._connect(preferences)
        self._show_choice()
        self._show_theme()

    def place_beside(self, article: QWidget) -> None:
        """Come where the article stays in sight, if the screen has room there."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        pane = QRect(article.mapToGlobal(QPoint(0, 0)), article.size())
        frame, gap = self.size(), self.fontMetrics().height()
        left = pane.left() - frame.width() - gap
        if self.isRightToLeft() or left < screen.left():
            left = pane.right() + gap
        top = pane.top() + max(0, pane.height() - frame.height()) // 3
        self.move(
            max(screen.left(), min(left, screen.right() - frame.width())),
            max(screen.top(), min(top, screen.bottom() - frame.height())),
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What was chosen last is kept before anything else is done."""
        self._look.settle()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height()
        contents = QWidget()
        column = QVBoxLayout(contents)
        # Room for a scroll bar on either side: it comes where the screen is low, and covers nothing.
        bar = round(gap * _BAR)
        column.setContentsMargins(bar, 0, bar, 0)
        column.setSpacing(gap // 2)
        column.addWidget(_make_title(self.tr("Colours")), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.themes)
        column.addWidget(self.dim)
        column.addSpacing(gap // 2)
        column.addWidget(_make_title(self.tr("Text of articles")), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.own)
        column.addLayout(self._make_grid(gap))
        column.addWidget(self.justified)
        column.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap - bar, gap, gap - bar, gap)
        layout.setSpacing(gap)
        layout.addWidget(TallArea(contents), 1)
        foot = self._make_foot()
        foot.setContentsMargins(bar, 0, bar, 0)
        layout.addLayout(foot)

    def _make_grid(self, gap: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(gap)
        grid.setVerticalSpacing(gap // 2)
        grid.setColumnStretch(1, 1)
        for title, part in (
            (self.tr("&Typeface"), self.family),
            (self.tr("&Size"), self.size_),
            (self.tr("Characters a &line"), self.column),
            (self.tr("Line &height"), self.leading),
        ):
            row = grid.rowCount()
            label = QLabel(title)
            label.setBuddy(part)
            grid.addWidget(label, row, 0)
            grid.addWidget(part, row, 1)
        self.family.setAccessibleName(self.tr("Typeface"))
        amounts = (self.size_, self.column, self.leading)
        wide = max(amount.field.sizeHint().width() for amount in amounts)
        for amount in amounts:
            amount.field.setFixedWidth(wide)
        return grid

    def _make_foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        # Enter in a field ends the typing there, and not the dialog.
        for button in (self.reset, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(buttons)
        return foot

    def _connect(self, preferences: Preferences) -> None:
        look = self._look
        self.dim.toggled.connect(lambda on: preferences.change(dim_images=on))
        self.family.activated.connect(lambda _: look.choose(family=self.family.family()))
        self.size_.chosen.connect(lambda size: look.choose(size=size))
        self.column.chosen.connect(lambda column: look.choose(column=column))
        self.leading.chosen.connect(lambda leading: look.choose(leading=leading))
        self.justified.toggled.connect(lambda on: look.choose(justified=on))
        self.own.toggled.connect(look.have_own)
        self.reset.clicked.connect(look.reset)
        look.changed.connect(self._show_choice)
        self._appearance.changed.connect(self._show_theme)

    def _show_theme(self) -> None:
        self.themes.show_theme(self._appearance.choice)

    def _show_choice(self) -> None:
        look, typography = self._look, self._look.typography
        self.family.choose(typography.family)
        self.size_.show_value(typography.size)
        self.column.show_value(typography.column)
        self.leading.show_value(typography.leading)
        for box, on in (
            (self.justified, typography.justified),
            (self.dim, look.dimming),
            (self.own, look.is_own),
        ):
            before = box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(before)
        self.preview.show_typography(typography)
        self.own.setEnabled(bool(look.site_id))
        self.own.setText(_say_own(look.site_name if look.site_id else ""))
        self.own.setToolTip("" if look.site_id else self.tr("Open an article of the site first."))
        self.reset.setEnabled(typography != Typography())


def _make_title(words: str) -> QLabel:
    label = QLabel(words)
    font = QFont(label.font())
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _say_own(name: str) -> str:
    if not name:
        return translate("words", "&For this site only")
    short = one_line(name, _NAME).replace("&", "&&")
    return translate("words", "&For this site only: {site}").format(site=short)
