"""Which commands can be done now."""

from dataclasses import dataclass

from pressmark.model import Color
from pressmark.ui.actions import Actions

_OF_ARTICLE = (
    *("open-original", "copy-link", "find", "find-next", "find-previous"),
    *("print", "save-pdf", "export-article", "versions"),
    *("highlight", *(f"color-{color}" for color in Color), "note", "article-note", "caret"),
)


@dataclass(frozen=True, slots=True)
class Situation:
    """What there is to act on.

    Attributes:
        article: an article is shown.
        listed: the list has rows.
        narrowed: the list has a search or filters.
        tables: the article has data tables.
        images: it has images.
        versions: more than one version of it is kept.
        notes: there are annotations on its words.
        note: one of them is the current one.
        attention: that is to be checked.
    """

    sites: bool = False
    syncing: bool = False
    article: bool = False
    listed: bool = False
    narrowed: bool = False
    before: bool = False
    after: bool = False
    tables: bool = False
    images: bool = False
    versions: bool = False
    notes: bool = False
    note: bool = False
    attention: bool = False


def enable(actions: Actions, now: Situation) -> None:
    """Let commands be pressed that have something to do."""
    for name, on in (
        ("back", now.before),
        ("forward", now.after),
        *((name, now.sites) for name in ("sync", "sync-all", "remove-site")),
        ("cancel-sync", now.syncing),
        ("clear-filters", now.narrowed),
        *((name, now.article) for name in _OF_ARTICLE),
        *((name, now.article or now.listed) for name in ("toggle-read", "toggle-star", "tags")),
        *((name, now.listed) for name in ("mark-all-read", "export")),
        ("article-tables", now.tables),
        ("larger-image", now.images),
        ("show-changes", now.versions),
        *((name, now.notes) for name in ("next-note", "previous-note")),
        ("delete-note", now.note),
        *((name, now.attention) for name in ("accept-note", "keep-note")),
    ):
        actions[name].setEnabled(on)
