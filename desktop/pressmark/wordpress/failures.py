"""Failures of the network, in words for a person."""

import errno
import socket
import ssl
from urllib.parse import urlsplit

import httpcore2
import httpx2

from pressmark.errors import BadResponse, NotAUrl, SiteError, SiteFailing, SiteUnreachable
from pressmark.wordpress.body import CutOffError, EncodingError
from pressmark.wordpress.network import OutOfTimeError
from pressmark.wordpress.proxy import ProxySetupError
from pressmark.wordpress.proxy_failures import ProxyFailedError, advise, explain_proxy, is_passing_at_proxy
from pressmark.wordpress.spaces import PrivatePlaceError

FAILURES = (
    OSError,
    UnicodeError,
    OutOfTimeError,
    PrivatePlaceError,
    EncodingError,
    CutOffError,
    httpx2.InvalidURL,
    httpcore2.NetworkError,
    httpcore2.TimeoutException,
    httpcore2.ProtocolError,
    ProxyFailedError,
    ProxySetupError,
)
"""Everything that a request may raise and that is not our fault."""

_LATER = "Try again later."
_ONLINE = "Check the connection to the internet."
_CHECK = "Check the address."
_MAY_BE_GATE = "If this network wants you to sign in first, do so in a browser, and try again."
_OFFLINE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL)
# X509_V_ERR_… of OpenSSL (x509_vfy.h); truststore gives other numbers on Windows and macOS, hence the words.
_EXPIRED = (10,)
_UNTRUSTED = (18, 19, 20, 21)
_WRONG_HOST = (62, 64)


def explain(error: Exception, url: str, seconds: float) -> SiteError:
    """The failure of a request to `url` that had `seconds` for its whole answer."""
    if isinstance(error, ProxyFailedError):
        return SiteUnreachable(url, *explain_proxy(error))
    cause = _find_cause(error)
    if isinstance(cause, httpx2.InvalidURL | UnicodeError):
        return NotAUrl(url, "This is no address of a web site.", "Check it for typing errors.")
    host = _say_place(url)
    if isinstance(cause, OutOfTimeError):
        late = f"{host} does not answer." if cause.connecting else _say_late(seconds)
        return SiteUnreachable(url, late, _LATER)
    if isinstance(cause, OSError):
        return SiteUnreachable(url, *_explain_system(cause, host))
    return _explain_answer(cause, url)


def is_reset(error: Exception) -> bool:
    """The connection broke before an answer came: worth one more try, an idle one may have been closed."""
    error = error.cause if isinstance(error, ProxyFailedError) else error
    cause = _find_cause(error)
    return isinstance(cause, ConnectionResetError | BrokenPipeError | ConnectionAbortedError) or (
        isinstance(error, httpcore2.RemoteProtocolError) and "without sending a response" in str(error)
    )


def is_passing(error: Exception) -> bool:
    """The same request may do well in a moment: a break, a time-out, a body cut off or damaged on its way.

    Not so a name that does not exist, a certificate, and a server that does not speak HTTP.
    """
    if isinstance(error, ProxyFailedError):
        passing = is_passing_at_proxy(error)
        return is_passing(error.cause) if passing is None else passing
    cause = _find_cause(error)
    if isinstance(cause, ssl.SSLError):
        return False
    if isinstance(cause, socket.gaierror):
        return cause.errno == socket.EAI_AGAIN
    if isinstance(cause, OSError | OutOfTimeError | CutOffError | EncodingError):
        return True
    return _is_cut_off(cause) or is_reset(error)


def is_untrusted(error: BaseException) -> bool:
    """The certificate was not good: somewhere among the causes of this error lies the system's own."""
    causes = [error.__cause__, *(part for part in error.args if isinstance(part, Exception))]
    return isinstance(error, ssl.SSLCertVerificationError) or any(
        is_untrusted(cause) for cause in causes if cause is not None
    )


def _is_cut_off(cause: Exception) -> bool:
    """The HTTP library's words for a body that ended early."""
    return isinstance(cause, httpcore2.RemoteProtocolError) and (
        "incomplete" in str(cause) or "complete message body" in str(cause)
    )


def _find_cause(error: Exception) -> Exception:
    """The system's error in an error of the HTTP library, which keeps it as its argument."""
    inner = error.args[0] if error.args else None
    return inner if isinstance(inner, OSError) else error


def _say_place(url: str) -> str:
    return urlsplit(url).netloc


def _say_late(seconds: float) -> str:
    return f"The answer was not complete after {seconds:g} seconds."


def _explain_system(cause: OSError, host: str) -> tuple[str, str]:
    if isinstance(cause, socket.gaierror):
        return _explain_name(cause, host)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _explain_certificate(cause, host)
    if isinstance(cause, ssl.SSLError):
        return (
            f"A secure connection to {host} could not be made.",
            "The address may need http:// instead of https://.",
        )
    if isinstance(cause, ConnectionRefusedError):
        return f"{host} refuses the connection: no web site answers there.", _CHECK
    if isinstance(cause, ConnectionResetError | BrokenPipeError | ConnectionAbortedError):
        return f"{host} broke the connection before its answer was complete.", _LATER
    if isinstance(cause, TimeoutError):
        return f"{host} does not answer.", _LATER
    if cause.errno in _OFFLINE:
        return f"There is no way from this computer to {host}.", _ONLINE
    return f"The connection to {host} failed ({cause.strerror or cause}).", _ONLINE


def _explain_name(cause: socket.gaierror, host: str) -> tuple[str, str]:
    name = host.partition(":")[0]
    if cause.errno == socket.EAI_AGAIN:
        return f"The name {name} could not be looked up.", _ONLINE
    return f"There is no computer named {name}.", _CHECK


def _explain_certificate(cause: ssl.SSLCertVerificationError, host: str) -> tuple[str, str]:
    code = getattr(cause, "verify_code", 0)
    said = str(getattr(cause, "verify_message", "") or cause)
    low = said.lower()
    if code in _EXPIRED or "expired" in low:
        return f"The certificate of {host} has expired, so the connection would not be safe.", (
            "Ask the site's owner to renew it, and check the clock of this computer."
        )
    if code in _WRONG_HOST or "hostname mismatch" in low or "not valid for" in low or "does not match" in low:
        return f"The certificate that came was made for another site than {host}.", _CHECK
    if code in _UNTRUSTED or "self-signed" in low or "self signed" in low:
        return f"The certificate of {host} comes from an authority that this computer does not trust.", (
            "If it is your own network's authority, add it to the certificates of this computer."
        )
    return f"The certificate of {host} is not valid ({said}).", "Ask the site's owner."


def _explain_private(led_by: str, url: str) -> BadResponse:
    if not led_by:
        return BadResponse(url, "This lies in a private network, where no site may send Pressmark.")
    place = _say_place(url)
    reason = (
        f"{led_by} leads to {place}, which is in a private network or on this computer, and is not asked."
    )
    return BadResponse(url, reason, _MAY_BE_GATE)


def _explain_answer(cause: Exception, url: str) -> SiteError:
    if isinstance(cause, PrivatePlaceError):
        return _explain_private(cause.led_by, url)
    if isinstance(cause, EncodingError):
        return SiteFailing(url, "The answer is compressed in a way that cannot be undone.", _LATER)
    if isinstance(cause, CutOffError) or _is_cut_off(cause):
        return SiteFailing(url, "The answer was cut off before its end.", _LATER)
    if isinstance(cause, ProxySetupError):
        return SiteUnreachable(url, cause.reason, advise(chosen=cause.chosen))
    if isinstance(cause, httpcore2.RemoteProtocolError) and "without sending a response" in str(cause):
        return SiteUnreachable(url, f"{_say_place(url)} broke the connection before it answered.", _LATER)
    return BadResponse(url, f"{_say_place(url)} does not speak HTTP as the web does.", _CHECK)
