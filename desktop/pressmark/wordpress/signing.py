"""Is the reader signed in? Only the site can say, and only when asked about the reader."""

from pressmark.errors import SignInFailed
from pressmark.wordpress.address import route
from pressmark.wordpress.answer import Answer, Complaint, find_complaint, parse_json, read_json
from pressmark.wordpress.credentials import MAKE_ONE, origin_of, say_not_accepted
from pressmark.wordpress.pages import judge_page
from pressmark.wordpress.transport import Transport
from pressmark.wordpress.values import to_dict, to_id, to_str

_STRIPPED = (
    " If that is what you gave, the site's server may be keeping it from WordPress (the “Authorization”"
    " header): ask the site's owner."
)
_TO_HTTP = "The site leads from https to http, where anybody could read the password, so it is not sent."
_ELSEWHERE = "The site answers from another address, and there the password is not sent."
# Codes of wp_authenticate_application_password (wp-includes/user.php) that are not about the password.
_SWITCHED_OFF = ("application_passwords_disabled", "application_passwords_disabled_for_user")


def verify_sign_in(api: str, transport: Transport) -> str:
    """The name of the person that the transport's credentials sign in.

    A wrong password does not stop anybody from reading what is public (SYNC.md fact 15), so that a question
    which only a known person gets an answer to is the one proof.

    Args:
        api: the root of the site's API.
        transport: with credentials.

    Raises:
        SignInFailed: the site does not know this name with this password.
        SiteUnreachable: no answer.
        BadResponse: an answer that says neither yes nor no.
    """
    url = route(api, "wp/v2/users/me")
    user = transport.name_signer(url)
    if not user:
        raise SignInFailed(url, "No name and password were given for this address.", MAKE_ONE)
    answer = transport.get(url, {"context": "edit", "_fields": "id,name,slug"})
    if origin_of(answer.url) != origin_of(api):
        raise _explain_detour(api, answer)
    complaint = _find_complaint(answer)
    if complaint and (complaint.status in (401, 403) or complaint.code in _SWITCHED_OFF):
        raise _explain(answer, complaint, user)
    if answer.status in (401, 403):
        raise _explain_page(answer, user)
    person = to_dict(read_json(answer))
    if to_id(person.get("id")) is None:
        raise SignInFailed(answer.url, "The site does not say who signed in.", MAKE_ONE, answer.status)
    return to_str(person.get("name")) or to_str(person.get("slug"))


def _explain_detour(api: str, answer: Answer) -> SignInFailed:
    place = origin_of(answer.url)
    if origin_of(api).startswith("https:") and place.startswith("http:"):
        advice = "Ask the site's owner to keep to https, or sign out to read what is public."
        return SignInFailed(answer.url, _TO_HTTP, advice, answer.status)
    return SignInFailed(answer.url, _ELSEWHERE, f"Add the site anew with the address {place}.", answer.status)


def _find_complaint(answer: Answer) -> Complaint | None:
    try:
        return find_complaint(parse_json(answer.body), answer.status)
    except ValueError:
        return None


def _explain(answer: Answer, complaint: Complaint, user: str) -> SignInFailed:
    if complaint.code in _SWITCHED_OFF:
        reason = "The site does not allow application passwords."
        return SignInFailed(answer.url, reason, "Ask the site's owner to allow them.", complaint.status)
    advice = MAKE_ONE
    if complaint.code == "rest_not_logged_in":
        # WordPress says so of a wrong password, and where it never saw one.
        advice += _STRIPPED
    return SignInFailed(answer.url, say_not_accepted(user), advice, complaint.status)


def _explain_page(answer: Answer, user: str) -> SignInFailed:
    """A page for people: the server in front of WordPress says no."""
    if answer.status == 401:
        return SignInFailed(answer.url, say_not_accepted(user), MAKE_ONE + _STRIPPED, answer.status)
    verdict = judge_page(answer.status, answer.headers, answer.body.decode("utf-8", "replace"))
    return SignInFailed(answer.url, verdict.reason, verdict.advice, answer.status)
