"""Why a list is empty, and what to do about it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from pressmark.model import Site
from pressmark.query import Note, State
from pressmark.ui.empty import Emptiness
from pressmark.ui.filter import Filter
from pressmark.ui.posts.completion_words import describe_note
from pressmark.ui.sidebar.views import Listing, View
from pressmark.ui.words import ago, one_line, translate

_LONGEST = 200
_MOST_NOTES = 3


def explain_empty(
    shown: Filter,
    sites: Sequence[Site],
    *,
    syncing: bool,
    notes: Sequence[Note] = (),
    star: str = "",
) -> Emptiness:
    """The cause and the next act for a list with nothing under this filter; `star` is the key that stars."""
    if shown.narrowed:
        text = one_line(shown.text, _LONGEST)
        cause = translate("words", "Nothing in “{view}” fits all of this: {text}").format(
            view=one_line(shown.title(), _LONGEST), text=text
        )
        return Emptiness(
            translate("words", "No matches"),
            "\n".join([cause, *map(describe_note, notes[:_MOST_NOTES])]),
            translate("words", "Clear search and filters"),
        )
    if syncing and shown.view is None:
        return Emptiness(
            translate("words", "On their way"),
            translate("words", "The first articles show as soon as they are here."),
        )
    return _explain_view(shown.view, _last_sync(sites), star)


def _explain_view(view: View, last: str, star: str) -> Emptiness:
    sync = translate("words", "Sync now")
    match view:
        case None:
            return Emptiness(translate("words", "No articles yet"), last, sync)
        case Listing.TABLES:
            return Emptiness(translate("words", "No tables"), translate("words", "No article has one."))
        case State.READ:
            return Emptiness(translate("words", "No read articles"))
        case State.UNREAD:
            return Emptiness(translate("words", "No unread articles"), last, sync)
        case State.STARRED:
            pressing = translate("words", "Press {key} in an article, or click the star beside its title.")
            text = (
                pressing.format(key=star) if star else translate("words", "Star an article to find it here.")
            )
            return Emptiness(translate("words", "No starred articles"), text)
        case State.ANNOTATED | Listing.NOTEBOOK:
            text = translate("words", "Articles that you mark or write notes on are listed here.")
            return Emptiness(translate("words", "No annotated articles"), text)
        case State.CHANGED:
            text = translate("words", "When a site edits an article, both versions are kept.")
            return Emptiness(translate("words", "No changed articles"), f"{text} {last}", sync)
        case State.ATTENTION | State.MOVED | State.ORPHANED:
            text = translate("words", "Notes whose words a site has changed or taken away are listed here.")
            return Emptiness(translate("words", "Nothing needs your attention"), text)
        case State.REMOVED:
            text = translate("words", "When a site removes an article, your copy stays and is listed here.")
            return Emptiness(translate("words", "No removed articles"), text)


def _last_sync(sites: Sequence[Site]) -> str:
    moments = [site.synced for site in sites if site.synced is not None]
    if not moments:
        return translate("words", "No site was synced yet.")
    return translate("words", "Last sync {when}.").format(when=ago(max(moments), datetime.now(UTC)))
