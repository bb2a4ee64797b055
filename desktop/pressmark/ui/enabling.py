"""Which commands can be done now."""

from dataclasses import dataclass
from typing import Protocol

from pressmark.model import Color
from pressmark.ui.actions import Actions
from pressmark.ui.annotating import Annotating
from pressmark.ui.article.opening import Opening, list_images
from pressmark.ui.article.pane import ArticlePane
from pressmark.ui.browsing import Browsing
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.site_acts import SiteActs

_OF_ARTICLE = (
    *("open-original", "copy-link", "find", "find-next", "find-previous"),
    *("print", "save-pdf", "export-article", "versions"),
    *("highlight", *(f"color-{color}" for color in Color), "note", "article-note", "caret"),
)


@dataclass(frozen=True, slots=True)
class Situation:
    """What there is to act on.

    Attributes:
        signed_in: one of the sites is read as somebody.
        article: an article is shown.
        listed: the list has rows.
        chosen: some of them are chosen.
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
    signed_in: bool = False
    article: bool = False
    listed: bool = False
    chosen: bool = False
    narrowed: bool = False
    before: bool = False
    after: bool = False
    tables: bool = False
    images: bool = False
    versions: bool = False
    notes: bool = False
    note: bool = False
    attention: bool = False


class Watched(Protocol):
    """What of the window says what there is to act on."""

    annotating: Annotating
    article: ArticlePane
    browsing: Browsing
    model: PostsModel
    opening: Opening
    posts: PostsPane
    sites: SiteActs


def read_situation(window: Watched) -> Situation:
    """What there is to act on now."""
    reading, history = window.article.reading, window.opening.history
    annotating, overview = window.annotating, window.browsing.overview
    return Situation(
        sites=bool(overview and overview.sites),
        syncing=bool(window.sites.syncing.running),
        signed_in=any(site.user for site in window.sites.sites()),
        article=window.article.row is not None,
        listed=window.model.rowCount() > 0,
        chosen=window.posts.faces.view.selectionModel().hasSelection(),
        narrowed=window.browsing.filter.narrowed,
        before=bool(history.before),
        after=bool(history.after),
        tables=reading is not None and bool(reading.article.tables),
        images=reading is not None and bool(list_images(reading)),
        versions=reading is not None and len(reading.versions) > 1,
        notes=any(not note.is_whole for note in annotating.annotations),
        note=annotating.acting,
        attention=annotating.current is not None and annotating.current.needs_attention,
    )


def enable(actions: Actions, now: Situation) -> None:
    """Let commands be pressed that have something to do."""
    for name, on in (
        ("back", now.before),
        ("forward", now.after),
        *((name, now.sites) for name in ("sync", "sync-all", "sign-in", "remove-site", "site-settings")),
        ("sign-out", now.signed_in),
        ("cancel-sync", now.syncing),
        ("clear-filters", now.narrowed),
        *((name, now.article) for name in _OF_ARTICLE),
        *((name, now.article or now.chosen) for name in ("toggle-read", "toggle-star", "tags")),
        *((name, now.listed) for name in ("mark-all-read", "export")),
        ("article-tables", now.tables),
        ("larger-image", now.images),
        ("show-changes", now.versions),
        *((name, now.notes) for name in ("next-note", "previous-note")),
        ("delete-note", now.note),
        *((name, now.attention) for name in ("accept-note", "keep-note")),
    ):
        actions[name].setEnabled(on)
