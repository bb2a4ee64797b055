"""*List*: how lists of articles and tables look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.switch import Switch
from pressmark.ui.words import translate

_FIELDS = ("compact_rows", "excerpt_lines", "timeline", "relative_dates")
_LINES = range(5)


class ListPage(Page):
    """What holds for all lists.

    Signals:
        columns_asked: the menu of columns and orders is wanted.
    """

    columns_asked = Signal()

    def __init__(self, preferences: Preferences, appearance: Appearance) -> None:
        name = PageName("list", translate("words", "List"), "cards")
        super().__init__(name, preferences, appearance, _FIELDS)
        self.compact = Switch(self.tr("&Compact: rows stand closer"))
        self.excerpt = ChoiceBox(appearance, _LINES, preferences.settings.excerpt_lines, _say_lines)
        self.timeline = Switch(self.tr("Show the &timeline above the list"))
        self.dates = Switch(self.tr("Dates of the last &week in words"))
        self.columns = QPushButton(self.tr("Columns and &order…"))
        self._lay_out()
        self.tie_switch(self.compact, "compact_rows")
        self.tie_choice(self.excerpt, "excerpt_lines")
        self.tie_switch(self.timeline, "timeline")
        self.tie_switch(self.dates, "relative_dates")
        self.columns.clicked.connect(self.columns_asked)

    def _lay_out(self) -> None:
        rows = self.rows
        rows.add_switch(self.compact, label=self.tr("Rows"))
        rows.add(
            self.tr("&Excerpt of a card"),
            self.excerpt,
            self.tr("Below its title, where the list shows cards."),
        )
        rows.add_switch(self.timeline, self.tr("Drag over it to choose a time."), self.tr("Articles by date"))
        rows.add_switch(
            self.dates, self.tr("Today, Yesterday, Monday; older ones as dates."), self.tr("Dates")
        )
        rows.add(
            self.tr("Columns"),
            self.columns,
            self.tr("Which columns are shown, in which order and how wide, each view remembers by itself."),
        )


def _say_lines(lines: int) -> str:
    return translate("words", "%n line(s)", "", lines) if lines else translate("words", "None")
