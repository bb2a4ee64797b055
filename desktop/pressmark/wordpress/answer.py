"""What a site answered, and the JSON in it, read with patience.

WordPress promises JSON; what arrives may have PHP notices in front, an HTML comment behind, bytes that are no
UTF-8, halves of surrogate pairs, or be no JSON at all but a page for people.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from pressmark.errors import BadResponse, SiteFailing, SiteRefused
from pressmark.wordpress.pages import Verdict, judge_page, plain
from pressmark.wordpress.scrub import scrub

# The code of _json_wp_die_handler (wp-includes/functions.php).
_DIED = "wp_die"

_NO_DATA = "The answer is no data."
_LOGIN = "Sign in with an application password of the site, if you have one (--user on the command line)."
_CUT_OFF = "The answer was cut off before its end."
_SQLITE_DIGITS = 20
_CANDIDATES = 200
_WINDOW = 262_144
_CONVINCING = 256
_OPENING = re.compile(r'\{\s*(?:["}]|\Z)|\[\s*(?:[\]{"\[\d-]|\Z)')
_PAGE = re.compile(r"<(!doctype|html|head|body|title|script|style)\b", re.IGNORECASE)
_STRAY_BYTE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a site, whole.

    Attributes:
        url: the address that answered in the end, after redirects.
        headers: names in lower case; several of one name are joined by ", ".
        body: decompressed.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        """The status says success."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Complaint:
    """An error object of the REST API: WP_REST_Server::error_to_response, ``{"code", "message", "data"}``."""

    code: str
    message: str
    status: int


def read_json(answer: Answer) -> object:
    """The value in an answer: dicts, lists, clean strings, ints, finite floats, bools and None.

    Raises:
        SiteRefused: the site says that this is not for us.
        BadResponse: no JSON, broken JSON, an error object at whatever HTTP status, or a status of failure.
    """
    try:
        value = parse_json(answer.body)
    except ValueError as error:
        raise _explain_page(answer, str(error)) from None
    complaint = find_complaint(value, answer.status)
    if complaint:
        raise _explain_complaint(answer, complaint)
    if not answer.ok:
        raise _raise_kind(answer.url, judge_page(answer.status, answer.headers, ""), answer.status)
    return value


def read_rows(answer: Answer) -> list[object]:
    """The rows of a collection: a list, or a PHP array with gaps, which JSON shows as an object.

    Raises:
        BadResponse: as `read_json`, and where there is something else.
    """
    value = read_json(answer)
    if isinstance(value, dict) and all(key.isdigit() for key in value):
        value = list(value.values())
    if not isinstance(value, list):
        reason = "The site answers with something else than a list."
        raise BadResponse(answer.url, reason, "", answer.status)
    return value


def parse_json(body: bytes) -> object:
    """The JSON value in these bytes, whatever stands before or behind it; scrubbed of what no database takes.

    Raises:
        ValueError: there is none; the text is one plain sentence.
    """
    text = decode(body)
    try:
        return scrub(_find_value(text), text)
    except RecursionError:
        raise ValueError("The data is nested deeper than any article needs.") from None


def decode(body: bytes) -> str:
    """Text of bytes: UTF-8, and each byte that is none as Windows-1252, which old imports left behind."""
    try:
        return body.decode().lstrip("\ufeff")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "surrogateescape").lstrip("\ufeff")
        return _STRAY_BYTE.sub(_as_windows_1252, text)


def is_passing_trouble(answer: Answer) -> bool:
    """Whether a success is none: data that was cut off, or WordPress's own page of a passing failure."""
    try:
        json.loads(answer.body)
    except (ValueError, RecursionError):
        return _is_trouble(answer)
    return False


def _is_trouble(answer: Answer) -> bool:
    try:
        parse_json(answer.body)
    except ValueError as error:
        page = decode(answer.body[:_WINDOW])
        return str(error) == _CUT_OFF or judge_page(answer.status, answer.headers, page).passing
    return False


def find_complaint(value: object, status: int = 200) -> Complaint | None:
    """The error object that this value is, or None (SYNC.md fact 18: it may come with HTTP 200)."""
    if not isinstance(value, dict) or not isinstance(value.get("code"), str | int) or "message" not in value:
        return None
    data = value.get("data")
    if status < 400 and "data" not in value:
        return None
    told = data.get("status") if isinstance(data, dict) else None
    if isinstance(told, int) and 100 <= told <= 599:
        status = told
    return Complaint(str(value["code"]), plain(str(value["message"])), status)


def _as_windows_1252(match: re.Match[str]) -> str:
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")


def _read_int(digits: str) -> int | str:
    """Numbers beyond 64 bits stay text: neither SQLite nor anybody's post has them."""
    if len(digits) > _SQLITE_DIGITS:
        return digits
    number = int(digits)
    return number if -(2**63) <= number < 2**63 else digits


def _read_float(digits: str) -> float | str:
    number = float(digits)
    return number if math.isfinite(number) else digits


def _read_constant(_name: str) -> None:
    """NaN and Infinity, which PHP writes and JSON doesn't know."""


_DECODER = json.JSONDecoder(
    strict=False, parse_int=_read_int, parse_float=_read_float, parse_constant=_read_constant
)


def _find_value(text: str) -> object:
    start = len(text) - len(text.lstrip())
    if start == len(text):
        raise ValueError("The answer is empty.")
    if not _OPENING.match(text, start):
        return _search_value(text, start)
    try:
        return _DECODER.raw_decode(text, start)[0]
    except json.JSONDecodeError as error:
        if _is_convincing(error, start):
            raise ValueError(_say_broken(error)) from None
        return _search_value(text, start + 1)


def _search_value(text: str, start: int) -> object:
    """The longest value that begins a line or follows a tag, as JSON does behind PHP's notices."""
    page = _PAGE.search(text, 0, _WINDOW)
    found: object = None
    extent = 0
    for match in islice(_OPENING.finditer(text, start, page.start() if page else _WINDOW), _CANDIDATES):
        first = match.start()
        if first < start or not _follows_junk(text, first):
            continue
        try:
            value, end = _DECODER.raw_decode(text, first)
        except json.JSONDecodeError as error:
            if _is_convincing(error, first):
                raise ValueError(_say_broken(error)) from None
            continue
        start = end
        if end - first > extent and _precedes_junk(text, end):
            found, extent = value, end - first
    if not extent:
        raise ValueError(_NO_DATA)
    return found


def _follows_junk(text: str, first: int) -> bool:
    return text[max(0, first - 80) : first].rstrip(" \t\r")[-1:] in ("\n", ">")


def _precedes_junk(text: str, end: int) -> bool:
    return text[end : end + 80].lstrip(" \t\r")[:1] in ("", "\n", "<")


def _is_convincing(error: json.JSONDecodeError, start: int) -> bool:
    """So much was JSON, or it broke off so plainly, that what follows cannot be another answer."""
    return _is_cut(error) or error.pos - start > _CONVINCING


def _is_cut(error: json.JSONDecodeError) -> bool:
    return error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string")


def _say_broken(error: json.JSONDecodeError) -> str:
    return _CUT_OFF if _is_cut(error) else "The answer is damaged data."


def _explain_complaint(answer: Answer, complaint: Complaint) -> BadResponse:
    said = complaint.message or "no message"
    reason = f"The site answers: “{said}” ({complaint.code})."
    if complaint.status in (401, 403):
        return SiteRefused(answer.url, reason, _LOGIN, complaint.status)
    if complaint.code == _DIED:
        # What WordPress says to programs while it shows people a page: the page's words say more.
        verdict = judge_page(complaint.status, answer.headers, complaint.message)
        return _raise_kind(answer.url, verdict, complaint.status)
    kind = kind_of(complaint.status)
    advice = "Its owner must repair it. Try again later." if kind is SiteFailing else ""
    return kind(answer.url, reason, advice, complaint.status)


def _explain_page(answer: Answer, sentence: str) -> BadResponse:
    text = decode(answer.body[:_WINDOW])
    verdict = judge_page(answer.status, answer.headers, text)
    if verdict.plain and not (sentence == _NO_DATA and _PAGE.search(text)):
        verdict = Verdict(sentence, "Try again later.", passing=sentence == _CUT_OFF)
    return _raise_kind(answer.url, verdict, answer.status)


def _raise_kind(url: str, verdict: Verdict, status: int) -> BadResponse:
    kind = SiteRefused if verdict.refused else SiteFailing if verdict.passing else kind_of(status)
    return kind(url, verdict.reason, verdict.advice, status)


def kind_of(status: int) -> type[BadResponse]:
    """Which error an answer with this HTTP status is."""
    return SiteFailing if status >= 500 or status == 429 else BadResponse
