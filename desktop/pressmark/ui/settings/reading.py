"""*Reading*: how articles are set, and when they count as read."""

from collections.abc import Mapping

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.own_typographies import OwnTypographies
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.switch import Switch
from pressmark.ui.typography.amount import Amount
from pressmark.ui.typography.families import FamilyBox, find_text_families
from pressmark.ui.typography.look import LEAST, MOST
from pressmark.ui.typography.preview import Preview
from pressmark.ui.words import translate

_SECONDS = (0.0, 2.0, 5.0, 10.0, 30.0, 60.0)
_FIELDS = (
    *("font_family", "text_size", "column_width", "line_height", "justified"),
    *("dim_images", "read_after", "read_at_end"),
)
# When an article counts as read: the seconds after which, and whether at its end.
_When = tuple[float | None, bool]
_AT_END: _When = (None, True)
_NEVER: _When = (None, False)


class ReadingPage(Page):
    """What holds for the articles of all sites, and which sites have their own."""

    def __init__(self, preferences: Preferences, appearance: Appearance, own: OwnTypographies) -> None:
        name = PageName("reading", translate("words", "Reading"), "typography")
        super().__init__(name, preferences, appearance, _FIELDS)
        self.own = own
        self.family = FamilyBox(appearance, find_text_families())
        self.size_ = Amount(self.tr("Size in per cent"), (LEAST.size, MOST.size), 5, " %")
        self.column = Amount(self.tr("Characters a line"), (LEAST.column, MOST.column), 1)
        self.leading = Amount(self.tr("Line height in per cent"), (LEAST.leading, MOST.leading), 5, " %")
        self.justified = Switch(self.tr("&Justified: lines end flush on both sides"))
        self.preview = Preview(appearance)
        self.dim = Switch(self.tr("&Darken images in dark themes"))
        self.read = OptionBox(appearance, _list_whens())
        self._lay_out()
        self._tie()

    def come(self) -> None:
        """See which sites have a typography of their own."""
        self.own.read()

    def _lay_out(self) -> None:
        rows = self.rows
        rows.heading(self.tr("Text of articles"))
        rows.add(self.tr("&Typeface"), self.family)
        rows.add(self.tr("&Size"), self.size_)
        rows.add(self.tr("Characters a &line"), self.column)
        rows.add(self.tr("Line &height"), self.leading)
        rows.add_switch(self.justified)
        self.preview.setMinimumWidth(self.fontMetrics().averageCharWidth() * 20)
        rows.add_whole(self.preview)
        self._own_row = rows.add_whole(self.own, more=(self.own.words,))
        self.own.found.connect(self._own_row.set_shown)
        self._own_row.set_shown(False)
        rows.heading(self.tr("Images"))
        rows.add_switch(self.dim)
        rows.heading(self.tr("Read and unread"))
        rows.add(
            self.tr("An article counts as &read"),
            self.read,
            self.tr("M marks it as read or unread at any time."),
        )
        wide = max(amount.field.sizeHint().width() for amount in (self.size_, self.column, self.leading))
        for amount in (self.size_, self.column, self.leading):
            amount.field.setMinimumWidth(wide)

    def _tie(self) -> None:
        preferences = self.preferences
        self.family.activated.connect(lambda _: preferences.change(font_family=self.family.family()))
        self.size_.chosen.connect(lambda size: preferences.change(text_size=size))
        self.column.chosen.connect(lambda column: preferences.change(column_width=column))
        self.leading.chosen.connect(lambda leading: preferences.change(line_height=leading))
        self.tie_switch(self.justified, "justified")
        self.tie_switch(self.dim, "dim_images")
        self.read.currentIndexChanged.connect(lambda _: self._choose_when(self.read.option()))
        self.tie(self._show)

    def _choose_when(self, when: _When) -> None:
        after, at_end = when
        self.preferences.change(read_after=after, read_at_end=at_end)

    def _show(self, settings: Settings) -> None:
        typography = settings.typography
        self.family.choose(typography.family)
        self.size_.show_value(typography.size)
        self.column.show_value(typography.column)
        self.leading.show_value(typography.leading)
        self.preview.show_typography(typography)
        when = _AT_END if settings.read_at_end else (settings.read_after, False)
        before = self.read.blockSignals(True)
        self.read.offer(when, _say_when(when))
        self.read.show_option(when)
        self.read.blockSignals(before)


def _list_whens() -> list[tuple[_When, str]]:
    whens: list[_When] = [*((seconds, False) for seconds in _SECONDS), _AT_END, _NEVER]
    return [(when, _say_when(when)) for when in whens]


def _say_when(when: _When) -> str:
    words: Mapping[_When, str] = {
        _AT_END: translate("words", "When its end is seen"),
        _NEVER: translate("words", "Only when I say so"),
        (0.0, False): translate("words", "As soon as it is opened"),
    }
    if when in words:
        return words[when]
    return translate("words", "When it was open for %n second(s)", "", round(when[0] or 0))
