"""Why a list is empty, and what to do about it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from pressmark.model import Site
from pressmark.query import LibraryView
from pressmark.ui.empty import Emptiness
from pressmark.ui.filter import Filter
from pressmark.ui.words import ago, translate


def explain_empty(shown: Filter, sites: Sequence[Site], *, syncing: bool) -> Emptiness:
    """The cause and the next act for a list that has nothing under this filter."""
    if shown.text:
        return Emptiness(
            translate("words", "No matches"),
            translate("words", "Nothing in this view has “{text}”.").format(text=shown.text),
            translate("words", "Clear search and filters"),
        )
    if shown.narrowed:
        return Emptiness(
            translate("words", "No articles here"),
            translate("words", "No article fits all parts of the filter."),
            translate("words", "Clear filters"),
        )
    if syncing and shown.view is None:
        return Emptiness(
            translate("words", "On their way"),
            translate("words", "The first articles show as soon as they are here."),
        )
    return _explain_view(shown.view, _last_sync(sites))


def _explain_view(view: LibraryView | None, last: str) -> Emptiness:
    sync = translate("words", "Sync now")
    match view:
        case None:
            return Emptiness(translate("words", "No articles yet"), last, sync)
        case LibraryView.UNREAD:
            return Emptiness(translate("words", "No unread articles"), last, sync)
        case LibraryView.STARRED:
            text = translate("words", "Press S in an article, or click the star beside its title.")
            return Emptiness(translate("words", "No starred articles"), text)
        case LibraryView.ANNOTATED:
            text = translate("words", "Articles that you mark or write notes on are listed here.")
            return Emptiness(translate("words", "No annotated articles"), text)
        case LibraryView.CHANGED:
            text = translate("words", "When a site edits an article, both versions are kept.")
            return Emptiness(translate("words", "No changed articles"), f"{text} {last}", sync)
        case LibraryView.REMOVED:
            text = translate("words", "When a site removes an article, your copy stays and is listed here.")
            return Emptiness(translate("words", "No removed articles"), text)


def _last_sync(sites: Sequence[Site]) -> str:
    moments = [site.synced for site in sites if site.synced is not None]
    if not moments:
        return translate("words", "No site was synced yet.")
    return translate("words", "Last sync {when}.").format(when=ago(max(moments), datetime.now(UTC)))
