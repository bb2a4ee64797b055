"""From any address of a site to its REST API (SYNC.md section 2)."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit, urlunsplit

from pressmark.errors import (
    BadResponse,
    NotWordPress,
    SignInFailed,
    SiteBusy,
    SiteError,
    SiteFailing,
    SiteRefused,
    SiteUnreachable,
)
from pressmark.model import Offer, SiteRoot
from pressmark.wordpress.address import clean_root, guess_roots, host_of, is_web, read_typed
from pressmark.wordpress.answer import Answer, decode, kind_of
from pressmark.wordpress.credentials import MAKE_ONE, say_not_accepted
from pressmark.wordpress.failures import is_untrusted
from pressmark.wordpress.offer import read_front, read_offer, read_root
from pressmark.wordpress.pages import judge_page
from pressmark.wordpress.transport import Transport

REL = "https://api.w.org/"
"""The relation that WordPress names its API by (rest_output_link_header, wp-includes/rest-api.php)."""

PAGE_LIMIT = 262_144
"""Bytes of a page that are looked at."""

_HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
_HEADER_LINK = re.compile(r"<([^>]*)>([^<]*)")
_HEADER_REL = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s,;]+))", re.IGNORECASE)
_HTML_LINK = re.compile(r"<link\b[^<>]*>", re.IGNORECASE)


def discover(address: str, transport: Transport) -> Offer:
    """What the site at this address offers; any of its pages will do, and the root of its API too.

    The API may lie at another host than the page, as it does for what is hosted at WordPress.com. The
    transport's credentials go along where they belong, and nowhere else.

    Raises:
        NotAUrl: what was typed is no address.
        SiteUnreachable: the site gives no answer.
        NotWordPress: it answers, but has no API that can be read; `tried` has every probe.
        SignInFailed: it asks for a login, and does not accept the transport's credentials.
        SiteFailing: it is in trouble, which says nothing about what it is.
        Cancelled: the person asked to stop.
    """
    typed = read_typed(address)
    search = Search(transport, host_of(typed.pages[0]))
    found = search.probe(typed.api) if typed.api else None
    page = typed.pages[0]
    if found is None:
        page, advertised = search.open_first(typed.pages)
        found = search.probe_all([*advertised, *guess_roots(page)])
    if found is None:
        raise search.give_up(page)
    api, root = found
    try:
        return read_offer(api, read_front(api, root, transport, whole=True), transport)
    except BadResponse as error:
        search.note(error.url, error)
        raise search.give_up(page) from error


def find_advertised(page: Answer) -> tuple[str, ...]:
    """The API roots that a page names, in its headers and in its HTML, each once.

    A site behind a proxy may say ``http`` of itself where its page came by https: then https is tried first.
    """
    found = (_join(page.url, href) for href in _read_links(page))
    safe = (way for url in found if is_web(url) for way in _prefer_safe(page.url, url))
    return tuple(dict.fromkeys(safe))


class Search:
    """One search: what was asked, and why it was not the thing.

    Args:
        transport: asks.
        host: that a person named; what lies elsewhere may be no nearer to this computer.
    """

    def __init__(self, transport: Transport, host: str) -> None:
        self._transport = transport
        self._host = host
        self._asked: set[str] = set()
        self._failures: list[tuple[str, SiteError]] = []

    def note(self, url: str, error: SiteError) -> None:
        """Remember a probe that failed."""
        self._failures.append((url, error))

    def open_first(self, pages: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """The first of these pages that answers: where it lies in the end, and the roots that it advertises.

        Raises:
            SiteUnreachable: none answers; what the first one said. Nor is there another way around a bad
                certificate: whoever listens in on the connection could have sent it.
        """
        silent: list[SiteUnreachable] = []
        for page in pages:
            try:
                answer = self._transport.get(page, limit=PAGE_LIMIT, accept=_HTML, cut=True)
            except SiteUnreachable as error:
                if is_untrusted(error):
                    raise
                silent.append(error)
                continue
            except BadResponse as error:
                self.note(page, error)
                return page, ()
            advertised = find_advertised(answer)
            self._note_page(answer, advertised)
            return answer.url, advertised
        raise silent[0]

    def probe_all(self, roots: list[str]) -> tuple[str, SiteRoot] | None:
        """The first API among these roots."""
        for root in roots:
            if found := self.probe(root):
                return found
        return None

    def probe(self, root: str) -> tuple[str, SiteRoot] | None:
        """The API at this root, or None; each root is asked once."""
        if root in self._asked:
            return None
        self._asked.add(root)
        try:
            elsewhere = host_of(root) != self._host
            found, url = read_root(root, self._transport, self._host if elsewhere else None)
        except (BadResponse, SiteUnreachable) as error:
            self.note(root, error)
            return None
        return clean_root(url, ("_fields",)), found

    def give_up(self, url: str) -> NotWordPress | SiteFailing | SignInFailed:
        """The error that says what was tried and what to do."""
        for at, error in self._failures:
            if isinstance(error, SiteBusy):
                return error
            user = self._transport.name_signer(at)
            if user and isinstance(error, SiteRefused) and error.status == 401:
                return SignInFailed(at, say_not_accepted(user), MAKE_ONE, error.status)
        failing = next((error for _, error in self._failures if isinstance(error, SiteFailing)), None)
        closed = any(isinstance(error, SiteRefused) for _, error in self._failures)
        if failing is not None and not closed:
            return SiteFailing(url, failing.reason, failing.advice, failing.status)
        reason, advice = self._judge()
        return NotWordPress(
            url, reason, advice, tuple(f"{at}: {error.reason}" for at, error in self._failures)
        )

    def _note_page(self, answer: Answer, advertised: tuple[str, ...]) -> None:
        verdict = judge_page(answer.status, answer.headers, decode(answer.body))
        if not verdict.plain:
            kind = SiteRefused if verdict.refused else kind_of(answer.status)
            self.note(answer.url, kind(answer.url, verdict.reason, verdict.advice, answer.status))
        elif not advertised:
            reason = "The page does not say where its REST API is."
            self.note(answer.url, BadResponse(answer.url, reason, "", answer.status))

    def _judge(self) -> tuple[str, str]:
        """What says most: a closed API, then a refusal or a server in trouble, then nothing found."""
        errors = [error for _, error in self._failures if isinstance(error, BadResponse)]
        for error in errors:
            if isinstance(error, SiteRefused) and error.reason.startswith("The site answers:"):
                return f"This is a WordPress site, but its REST API is closed. {error.reason}", (
                    "Sign in with an application password, or ask the site's owner to open it; often a"
                    " security plugin closes it."
                )
        for error in errors:
            if isinstance(error, SiteRefused):
                return error.reason, error.advice
        if len({error.reason for error in errors}) == 1:
            return errors[0].reason, errors[0].advice
        return "The site answers, but there is no WordPress REST API.", (
            "Check the address; some sites are not made with WordPress, and some switch its REST API off."
        )


def _read_links(page: Answer) -> Iterator[str]:
    for href, params in _HEADER_LINK.findall(page.headers.get("link", "")):
        if any(REL in (quoted or bare).split() for quoted, bare in _HEADER_REL.findall(params)):
            yield href.strip()
    for tag in _HTML_LINK.findall(decode(page.body)):
        link = _LinkTag()
        link.feed(tag)
        yield link.href


def _prefer_safe(page: str, url: str) -> tuple[str, ...]:
    parts, shown = urlsplit(url), urlsplit(page)
    if parts.scheme == "http" and shown.scheme == "https" and parts.netloc == shown.netloc:
        return urlunsplit(parts._replace(scheme="https")), url
    return (url,)


def _join(page: str, href: str) -> str:
    try:
        return urljoin(page, href) if href else ""
    except ValueError:
        return ""


class _LinkTag(HTMLParser):
    """The address in one ``<link>`` that names the API."""

    href = ""

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read its attributes."""
        found = {name: value or "" for name, value in attrs}
        if REL in found.get("rel", "").split():
            self.href = found.get("href", "").strip()
