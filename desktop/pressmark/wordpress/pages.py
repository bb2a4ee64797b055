"""Pages for people that come where data was expected: what they mean, in words."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)

# Words of pages: Cloudflare's, Sucuri's, Imperva's and others' challenges, seen in the wild.
_CHALLENGES = (
    "just a moment...",
    "checking your browser",
    "cf-challenge",
    "challenge-platform",
    "_incapsula_resource",
    "sucuri website firewall",
    "ddos-guard",
    "verify you are human",
    "enable javascript and cookies to continue",
)
# What WP_Fatal_Error_Handler and wp_maintenance say (wp-includes/class-wp-fatal-error-handler.php, load.php).
_CRITICAL = "critical error on this website"
_MAINTENANCE = "briefly unavailable for scheduled maintenance"

_LATER = "Try again later."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a page means.

    Attributes:
        refused: the site has an answer, but not for us.
        plain: nothing special was recognised.
        passing: WordPress itself says that it is in trouble, whatever the status.
    """

    reason: str
    advice: str
    refused: bool = False
    plain: bool = False
    passing: bool = False


CHALLENGED = Verdict(
    "A protection service asks every visitor to prove that a person is sitting there.",
    "Ask the site's owner to let programs read the REST API.",
    refused=True,
)
_STATUSES: Mapping[int, Verdict] = {
    401: Verdict(
        "The site asks for a name and a password.",
        "An application password of WordPress opens what WordPress closes. A password of the whole server "
        "cannot be passed on: ask the site's owner to open the REST API.",
        refused=True,
    ),
    403: Verdict(
        "The site refuses to answer (HTTP 403).",
        "A security plugin or firewall may be closing it; ask the site's owner.",
        refused=True,
    ),
    404: Verdict("There is nothing at this address (HTTP 404).", "Check the address."),
    406: Verdict(
        "The site refuses to answer (HTTP 406).",
        "A security plugin or firewall may be closing it; ask the site's owner.",
        refused=True,
    ),
    410: Verdict("What was at this address is gone (HTTP 410).", ""),
    429: Verdict("The site says that it was asked too often (HTTP 429).", "Wait some minutes and try again."),
    503: Verdict("The site is closed for the moment (HTTP 503).", _LATER),
}


def plain(text: str) -> str:
    """One line of plain text from a site's message, at most 300 characters."""
    bare = html.unescape(_TAG.sub(" ", text))
    return " ".join(bare.split())[:300]


def judge_page(status: int, headers: Mapping[str, str], text: str) -> Verdict:
    """What an answer that is no data means."""
    low = text.lower()
    if headers.get("cf-mitigated") == "challenge" or any(word in low for word in _CHALLENGES):
        return CHALLENGED
    if _CRITICAL in low:
        advice = "Its owner must repair it. " + _LATER
        return Verdict("The site reports a critical error of its own.", advice, passing=True)
    if _MAINTENANCE in low:
        return Verdict("The site is closed for maintenance.", _LATER, passing=True)
    return _judge_status(status)


def _judge_status(status: int) -> Verdict:
    if status in _STATUSES:
        return _STATUSES[status]
    if 300 <= status < 400:
        return Verdict(f"The site redirects without saying where to (HTTP {status}).", "Check the address.")
    if status >= 500:
        return Verdict(f"The site's server failed (HTTP {status}).", _LATER)
    if status >= 400:
        return Verdict(f"The site does not accept this request (HTTP {status}).", "")
    return Verdict(
        "The site answers with a web page where data was expected.", "Check the address.", plain=True
    )
