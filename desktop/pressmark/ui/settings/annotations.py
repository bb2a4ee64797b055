"""*Annotations*: their colour, how notes stand beside the text, what they are exported as."""

from pressmark.model import Color
from pressmark.settings import MarginNotes, NoteFormat, Settings
from pressmark.ui.annotations.swatches import ColorRow
from pressmark.ui.annotations.words import name_color, name_line
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.words import translate

_FIELDS = ("annotation_color", "margin_notes", "note_format")


class AnnotationsPage(Page):
    """What a new annotation is like, and how all are shown."""

    def __init__(self, preferences: Preferences, appearance: Appearance) -> None:
        name = PageName("annotations", translate("words", "Annotations"), "highlight")
        super().__init__(name, preferences, appearance, _FIELDS)
        self.color = ColorRow(appearance)
        self.margin = OptionBox(appearance, [(kind, _say_margin(kind)) for kind in MarginNotes])
        self.format = OptionBox(appearance, [(kind, _say_format(kind)) for kind in NoteFormat])
        for color, button in self.color.buttons.items():
            # In the editor of notes it names a key, which does nothing here.
            words = translate("words", "{color}, {line}")
            button.setToolTip(words.format(color=name_color(color), line=name_line(color)))
        self._lay_out()
        self.color.chosen.connect(lambda color: preferences.change(annotation_color=Color(color)))
        self.tie(self._show)
        self.tie_option(self.margin, "margin_notes")
        self.tie_option(self.format, "note_format")

    def _lay_out(self) -> None:
        rows = self.rows
        rows.add(
            self.tr("&Colour"),
            self.color,
            self.tr("Of the next highlight; the colour used last is chosen here too."),
            [name_color(color) for color in Color],
        )
        rows.add(
            self.tr("Notes beside the &text"),
            self.margin,
            self.tr("Cards need a wide window; without that room signs stand in their place."),
        )
        rows.add(
            self.tr("&Export as"), self.format, self.tr("Offered first; another can be chosen each time.")
        )

    def _show(self, settings: Settings) -> None:
        self.color.show_color(settings.annotation_color.value)


def _say_margin(kind: MarginNotes) -> str:
    return {
        MarginNotes.CARDS: translate("words", "As cards"),
        MarginNotes.SIGNS: translate("words", "As small signs"),
        MarginNotes.NONE: translate("words", "Not at all"),
    }[kind]


def _say_format(kind: NoteFormat) -> str:
    return {
        NoteFormat.MARKDOWN: translate("words", "Markdown"),
        NoteFormat.JSON_LD: translate("words", "Web annotations (JSON-LD)"),
        NoteFormat.CSV: translate("words", "CSV, comma-separated"),
        NoteFormat.HTML: translate("words", "Web page (HTML)"),
    }[kind]
