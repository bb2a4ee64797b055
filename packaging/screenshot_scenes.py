"""What each picture of the documentation shows, by the name of its file."""

from collections.abc import Callable

from screenshot_library import BASKET
from screenshot_studio import Studio

Scene = Callable[[Studio], None]
SIZE, WIDE = (1280, 800), (1600, 1000)


def show_all(studio: Studio) -> None:
    """An article with highlights, a table, and what is known of it."""
    studio.open(BASKET)
    studio.do("inspector")
    studio.window.reader.inspector.restore("notes")


def show_welcome(studio: Studio) -> None:
    """The first start."""
    studio.settle()


def show_palette(studio: Studio) -> None:
    """The palette with some letters typed."""
    studio.open(BASKET)
    studio.do("palette")
    _type(studio, "expo")


def show_filter(studio: Studio) -> None:
    """Terms, the timeline with a range, and cards of what is left."""
    studio.search("material:battery-metals after:2026-02 before:2026-08")
    studio.do("next")


def show_cards(studio: Studio) -> None:
    """Cards, with the words of a search."""
    studio.search("price OR cost")
    studio.do("cards", "next")


def show_classic(studio: Studio) -> None:
    """The list above the article."""
    studio.open(BASKET)
    studio.do("layout-classic")


def show_alone(studio: Studio) -> None:
    """The article alone."""
    studio.open("Ionic clays")
    studio.do("layout-reader")


def show_typography(studio: Studio) -> None:
    """Text and colours beside the article."""
    studio.open(BASKET)
    studio.do("typography")


def show_add_site(studio: Studio) -> None:
    """What a site offers."""
    studio.window.sites.add(studio.site.url)


def show_changes(studio: Studio) -> None:
    """What the syncs brought."""
    studio.do("changes")


def show_site_settings(studio: Studio) -> None:
    """Settings of one site."""
    studio.do("site-settings")


def show_versions(studio: Studio) -> None:
    """Word by word what a site changed."""
    studio.open(BASKET)
    studio.do("show-changes")


def show_table(studio: Studio) -> None:
    """A table as data."""
    studio.open(BASKET)
    studio.do("article-tables")


def show_tables(studio: Studio) -> None:
    """The tables of all articles."""
    studio.do("go-tables")


def show_notebook(studio: Studio) -> None:
    """All annotations."""
    studio.do("go-notebook")


def show_attention(studio: Studio) -> None:
    """An annotation whose words have changed, the old beside the new."""
    studio.do("go-attention", "next-attention")


def show_shortcuts(studio: Studio) -> None:
    """The keys of where one is."""
    studio.open(BASKET)
    studio.window.posts.faces.setFocus()
    studio.do("shortcuts")


def show_note_export(studio: Studio) -> None:
    """How annotations leave."""
    studio.open(BASKET)
    studio.do("export-notes")


def settings_page(name: str) -> Scene:
    """A page of the settings."""

    def show(studio: Studio) -> None:
        studio.window.settings.open(name)

    return show


def _type(studio: Studio, words: str) -> None:
    field = studio.window.keys.palette.field
    field.setText(words)
    studio.settle()


SCENES: dict[str, tuple[Scene, tuple[int, int], bool]] = {
    "pressmark": (show_all, WIDE, True),
    "welcome": (show_welcome, SIZE, False),
    "palette": (show_palette, SIZE, True),
    "filter": (show_filter, SIZE, True),
    "cards": (show_cards, SIZE, True),
    "classic": (show_classic, SIZE, True),
    "alone": (show_alone, SIZE, True),
    "typography": (show_typography, WIDE, True),
    "add-site": (show_add_site, SIZE, False),
    "changes": (show_changes, SIZE, True),
    "site-settings": (show_site_settings, SIZE, True),
    "versions": (show_versions, SIZE, True),
    "table": (show_table, SIZE, True),
    "tables": (show_tables, SIZE, True),
    "notebook": (show_notebook, SIZE, True),
    "attention": (show_attention, SIZE, True),
    "shortcuts": (show_shortcuts, SIZE, True),
    "export-notes": (show_note_export, SIZE, True),
    **{
        f"settings-{name}": (settings_page(name), SIZE, True)
        for name in ("general", "reading", "storage", "network", "shortcuts")
    },
}
"""For each picture what it shows, the size of the window, and whether the library has something in it."""
